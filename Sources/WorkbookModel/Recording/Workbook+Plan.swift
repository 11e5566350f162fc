extension Workbook {
    /// What `change` comes to for `items`: nothing, a refusal, or entries to append. Nothing is recorded yet.
    ///
    /// - Parameters:
    ///   - items: positions in the catalogue; empty for changes that are about no items.
    ///   - person: who records.
    public func plan(
        _ change: Change, of items: [Int] = [], by person: String, at moment: Moment
    ) -> RecordingPlan {
        if let writeObstacle { return .refused(RefusedChange(.notWritable(writeObstacle))) }
        let author = Author(person: person, time: moment.timestamp)
        let plan: RecordingPlan =
            switch change {
            case .assess(let edit, let judges): planAssessing(items, settles: false, judges: judges, author, edit)
            case .settle(let edit): planAssessing(items, settles: true, judges: true, author, edit)
            case .review(let verdict, let note): planReview(items, verdict, note, author)
            case .confirm: planConfirming(items, author)
            case .answers(let answers): planAnswers(answers, author)
            case .undo: planUndo(author)
            case .redo: planTakingBack(redoPlan(for: person), ifNone: .nothingToRedo, author)
            case .profile(let profile): planProfile(profile, author)
            case .seal(let note): planSeal(note, author)
            }
        guard case .record(let recording) = plan else { return plan }
        if let field = recording.entries.lazy.compactMap(\.oversizedField).first {
            return .refused(RefusedChange(.tooLong(field: field)))
        }
        return .record(Recording(NewEntry.step(recording.entries), left: recording.left))
    }

    /// Why one of the items may not be assessed now; `nil` where all may.
    ///
    /// - Parameter settles: whether the new assessment ends a conflict.
    public func refusal(toAssess items: [Int], settles: Bool = false) -> RefusedChange? {
        if let writeObstacle { return RefusedChange(.notWritable(writeObstacle)) }
        return items.lazy.compactMap { item in
            refusal(toAssess: item, settles: settles).map { RefusedChange(item: item, $0) }
        }.first
    }

    private func refusal(toAssess item: Int, settles: Bool) -> Refusal? {
        let state = state(ofItemAt: item)
        let results = state.isConflict ? state.sides.map(\.result) : [state.result]
        if let unknown = results.first(where: { !$0.isKnown }) { return .unknownResult(unknown.word) }
        return state.isConflict && !settles ? .conflict : nil
    }

    /// Who records, and when.
    private struct Author {
        let person: String
        /// RFC 3339.
        let time: String
    }

    private func planAssessing(
        _ items: [Int], settles: Bool, judges: Bool, _ author: Author, _ edit: (inout Assessment) -> Void
    ) -> RecordingPlan {
        if let refused = refusal(toAssess: items, settles: settles) { return .refused(refused) }
        let entries = items.compactMap { item -> NewEntry? in
            let state = state(ofItemAt: item)
            var after = state.assessment
            edit(&after)
            if state.isConflict {
                // Keep the unknown fields of every side.
                after.unknownFields = state.sides.flatMap(\.assessment.unknownFields).uniqued()
            } else if after == state.assessment, !(judges && state.isCarried) {
                return nil
            }
            return assessEntry(item, after, author, carriedFrom: judges ? nil : origin(of: state, keptBy: after))
        }
        if let refused = refusal(toLinesOf: entries) { return .refused(refused) }
        return entries.isEmpty ? .unchanged : .record(Recording(entries))
    }

    /// Where an assessment was carried over from, and still is where only arrangement changes.
    private func origin(of state: ItemState, keptBy after: Assessment) -> CarriedFrom? {
        state.isCarried && after.substance == state.assessment.substance ? state.current?.carriedFrom : nil
    }

    private func refusal(toLinesOf entries: [NewEntry]) -> RefusedChange? {
        for entry in entries {
            let item = entry.item.flatMap { catalog.itemIndex($0) }
            let before = item.map { state(ofItemAt: $0).assessment } ?? .none
            if let field = entry.overlongLine(was: before) {
                return RefusedChange(item: item, .lineTooLong(field: field))
            }
        }
        return nil
    }

    /// Records the carried assessments of `items` as they stand; the others are left.
    private func planConfirming(_ items: [Int], _ author: Author) -> RecordingPlan {
        var recording = Recording([])
        for item in items {
            if let reason = refusal(toAssess: item, settles: false) {
                recording.left.append(RefusedChange(item: item, reason))
            } else if !isCarried(itemAt: item) {
                recording.left.append(RefusedChange(item: item, .nothingToConfirm))
            } else {
                recording.entries.append(assessEntry(item, state(ofItemAt: item).assessment, author))
            }
        }
        return RecordingPlan(recording)
    }

    /// Records what each answer says; those that may not be recorded are left, those that say nothing new are passed over.
    private func planAnswers(_ answers: [Answer], _ author: Author) -> RecordingPlan {
        var recording = Recording([])
        for answer in answers {
            let state = state(ofItemAt: answer.item)
            if let reason = refusal(toTake: answer, state) {
                recording.left.append(RefusedChange(item: answer.item, reason))
            } else if answer.assessment != state.assessment || answer.base != nil {
                var entry = assessEntry(answer.item, answer.assessment, author)
                if let base = answer.base {
                    entry.base = base
                    entry.isSide = true
                }
                entry.source = answer.source
                entry.carriedFrom = answer.carriedFrom ?? origin(of: state, keptBy: answer.assessment)
                entry.assessedBy = answer.assessedBy
                recording.entries.append(entry)
            }
        }
        // What was recorded in another workbook has passed there.
        let fresh = recording.entries.filter { $0.carriedFrom == nil }
        if let refused = refusal(toLinesOf: fresh) { return .refused(refused) }
        return RecordingPlan(recording)
    }

    private func refusal(toTake answer: Answer, _ state: ItemState) -> Refusal? {
        // A side stands beside whatever there is that this version knows.
        if let reason = refusal(toAssess: answer.item, settles: answer.base != nil) { return reason }
        if answer.carriedFrom != nil, let current = state.current, state.assessment != .none {
            return .recordedSince(person: current.by)
        }
        return nil
    }

    /// An entry for the item at that position that follows on everything recorded about it.
    private func assessEntry(
        _ item: Int, _ assessment: Assessment, _ author: Author, undoes: EntryID? = nil,
        carriedFrom: CarriedFrom? = nil
    ) -> NewEntry {
        NewEntry(
            .assess(item: subjects[item], assessment), by: author.person, at: author.time,
            base: base(forItemAt: item), undoes: undoes, carriedFrom: carriedFrom)
    }

    private func planReview(
        _ items: [Int], _ verdict: Verdict, _ note: String, _ author: Author
    ) -> RecordingPlan {
        if verdict == .returned, note.isEmpty { return .refused(RefusedChange(.noReason)) }
        var recording = Recording([])
        for item in items {
            if let reason = refusal(toReview: item, verdict, by: author.person) {
                recording.left.append(RefusedChange(item: item, reason))
            } else if !hasReview(itemAt: item, verdict, note: note, by: author.person) {
                recording.entries.append(
                    NewEntry(
                        .review(item: subjects[item], verdict, note: note), by: author.person, at: author.time,
                        base: reviewBase(itemAt: item, by: author.person)))
            }
        }
        if !recording.entries.isEmpty { return .record(recording) }
        if let first = recording.left.first, recording.left.count == items.count { return .refused(first) }
        return .unchanged
    }

    /// Takes back the person's latest step: reviews are withdrawn, or what was said before them is said again; assessments are
    /// brought back as they were.
    private func planUndo(_ author: Author) -> RecordingPlan {
        let reviews = latestReviews(by: author.person)
        if !reviews.isEmpty { return .record(Recording(reviews.map { entry(takingBack: $0, author) })) }
        return planTakingBack(undoPlan(for: author.person), ifNone: .nothingToUndo, author)
    }

    /// What a review replaced is about what it was about: it holds, or is stale, as it would without that review.
    private func entry(takingBack review: Entry, _ author: Author) -> NewEntry {
        let item = Int(review.subject)
        let base = reviewBase(itemAt: item, by: author.person)
        guard let before = reviewBefore(review), let verdict = before.verdict else {
            return NewEntry(
                .review(item: subjects[item], .withdrawn, note: ""), by: author.person, at: author.time, base: base)
        }
        let reviews = base.filter { entry($0)?.kind == .review }
        return NewEntry(
            .review(item: subjects[item], verdict, note: before.note), by: author.person, at: author.time,
            base: before.base.filter { entry($0)?.kind != .review } + reviews, undoes: review.id)
    }

    private func planTakingBack(_ plan: UndoPlan?, ifNone reason: Refusal, _ author: Author) -> RecordingPlan {
        guard let plan else { return .refused(RefusedChange(reason)) }
        if let first = plan.left.first, plan.items.isEmpty { return .refused(first) }
        return .record(
            Recording(
                plan.items.map { item in
                    var entry = assessEntry(
                        item.index, item.assessment, author, undoes: item.undoes, carriedFrom: item.carriedFrom)
                    if let base = item.base {
                        entry.isSide = Set(base) != Set(entry.base)
                        entry.base = base
                    }
                    return entry
                }, left: plan.left))
    }

    private func planProfile(_ profile: Profile, _ author: Author) -> RecordingPlan {
        if profile == self.profile, !hasProfileConflict { return .unchanged }
        return .record(
            Recording([NewEntry(.profile(profile), by: author.person, at: author.time, base: profileBase)]))
    }

    private func planSeal(_ note: String, _ author: Author) -> RecordingPlan {
        let tips = tips
        if tips.isEmpty { return .refused(RefusedChange(.nothingRecorded)) }
        let entry = NewEntry(.seal(note: note), by: author.person, at: author.time, base: [])
        // The same person's seal with the same note covers everything already.
        if tips.count == 1, let last = self.entry(tips[0]), last.by == entry.storedBy, last.says(entry.content) {
            return .unchanged
        }
        return .record(Recording([entry]))
    }
}
