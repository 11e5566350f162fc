extension Workbook {
    /// What an undo of the person's latest step records; `nil` where there is no such step.
    ///
    /// The step is the latest in the file that is neither an undo nor undone. It may be of an earlier session, as the
    /// history is the file.
    func undoPlan(for person: String) -> UndoPlan? {
        for position in entries.indices.reversed() {
            let entry = entries[position]
            guard isStep(entry, of: person), !entry.isUndo, !isUndone(entry) else { continue }
            return plan(for: step(of: entry, at: position))
        }
        return nil
    }

    /// The reviews of the person's latest step, where they are still in force; else none. What an undo said again is none of
    /// them: the next undo goes further back.
    func latestReviews(by person: String) -> [Entry] {
        for position in entries.indices.reversed() {
            let entry = entries[position]
            if isStep(entry, of: person) {
                // A redo that stands is a step like others.
                if isUndone(entry) || isUndoOfOrdinary(entry) { continue }
                return []
            }
            guard isReviewInForce(at: position, by: person) else { continue }
            return entries[...position].indices.filter {
                isReviewInForce(at: $0, by: person)
                    && ($0 == position || entry.batch != nil && entries[$0].batch == entry.batch)
            }.map { entries[$0] }
        }
        return []
    }

    private func isReviewInForce(at position: Int, by person: String) -> Bool {
        let entry = entries[position]
        return entry.kind == .review && entry.isSound && entry.by == person && !isSuperseded[position] && !entry.isUndo
            && entry.verdict != .withdrawn && entry.subject >= 0 && Int(entry.subject) < catalog.items.count
    }

    /// The review that the author of `review` had given before, which it replaced; `nil` where there was none.
    func reviewBefore(_ review: Entry) -> Entry? {
        review.base.compactMap(links.soundPosition).sorted().map { entries[Int($0)] }
            .last { $0.kind == .review && $0.subject == review.subject && $0.by == review.by }
            .flatMap { $0.verdict == .withdrawn ? nil : $0 }
    }

    /// What a redo of the person's latest undo records; `nil` where there is none, or the person has recorded since.
    func redoPlan(for person: String) -> UndoPlan? {
        for position in entries.indices.reversed() {
            let entry = entries[position]
            if entry.kind == .review, entry.isSound, entry.by == person { return nil }
            guard isStep(entry, of: person) else { continue }
            if !entry.isUndo { return nil }
            guard isUndoOfOrdinary(entry), !isUndone(entry) else { continue }
            return plan(for: step(of: entry, at: position))
        }
        return nil
    }

    private func isStep(_ entry: Entry, of person: String) -> Bool {
        entry.kind == .assess && entry.isSound && entry.subject >= 0 && Int(entry.subject) < catalog.items.count
            && entry.by == person
    }

    /// - Parameter depth: how many undos of undos to follow: a forged chain must not exhaust the stack.
    private func isUndone(_ entry: Entry, depth: Int = 64) -> Bool {
        guard depth > 0 else { return false }
        return undoers[entry.id]?.contains { !isUndone(entries[Int($0)], depth: depth - 1) } ?? false
    }

    /// Whether it takes back an ordinary entry, so is no redo.
    private func isUndoOfOrdinary(_ entry: Entry) -> Bool {
        guard let target = entry.undoes.flatMap({ self.entry($0) }) else { return false }
        return !target.isUndo
    }

    /// All entries of the step whose last is `entry`, at `position`.
    private func step(of entry: Entry, at position: Int) -> [Entry] {
        guard let batch = entry.batch else { return [entry] }
        return entries[...position].filter {
            $0.batch == batch && $0.by == entry.by && $0.kind == .assess && $0.isSound
        }
    }

    private func plan(for step: [Entry]) -> UndoPlan {
        var plan = UndoPlan()
        for entry in step {
            let subject = Int(entry.subject)
            guard subject >= 0, subject < catalog.items.count else { continue }
            if let head = onlyHead(subject), !isConflict(itemAt: subject),
                isInForce(entry, behind: head), let before = contentBefore(entry)
            {
                plan.items.append(
                    UndoPlan.Item(
                        index: subject, assessment: before.assessment, carriedFrom: before.carriedFrom, undoes: entry.id
                    )
                )
            } else if let item = planWithdrawing(side: entry) {
                plan.items.append(item)
            } else {
                let other = histories[subject].heads.map { entries[Int($0)] }.first { $0.by != entry.by }
                plan.left.append(
                    RefusedChange(item: subject, other.map { .recordedSince(person: $0.by) } ?? .noSingleStateBefore))
            }
        }
        return plan
    }

    /// Takes back the latest step of one side of a conflict. The side goes back to what it said before; where that is what
    /// another side has followed on, the two become one again, which says what the other says.
    private func planWithdrawing(side entry: Entry) -> UndoPlan.Item? {
        let subject = Int(entry.subject)
        let heads = histories[subject].heads.map { entries[Int($0)] }
        guard heads.contains(where: { $0.id == entry.id }) else { return nil }
        let others = heads.filter { $0.id != entry.id }
        if let other = others.first(where: { follows($0, onAllOf: entry.base) }) {
            return UndoPlan.Item(
                index: subject, assessment: other.assessment, carriedFrom: other.carriedFrom, undoes: entry.id,
                base: [entry.id, other.id])
        }
        guard !others.isEmpty, let before = contentBefore(entry) else { return nil }
        return UndoPlan.Item(
            index: subject, assessment: before.assessment, carriedFrom: before.carriedFrom, undoes: entry.id,
            base: [entry.id])
    }

    private func follows(_ entry: Entry, onAllOf base: [EntryID]) -> Bool {
        base.isEmpty || Set(base).isSubset(of: ancestors(of: entry))
    }

    private func onlyHead(_ subject: Int) -> Entry? {
        let heads = histories[subject].heads
        return heads.count == 1 ? entries[Int(heads[0])] : nil
    }

    /// Whether a head is the entry itself, or an undo or redo that came back to it. So repeated undos go further back,
    /// and repeated redos forward.
    private func isInForce(_ entry: Entry, behind head: Entry) -> Bool {
        var current = head
        // Each turn goes to an older entry; the bound guards against a forged cycle.
        for _ in 0..<entries.count {
            if current.id == entry.id { return true }
            // An undo that brought two sides together has not come back to anything: what the other side says stands.
            guard current.isUndo, current.base.count < 2, let target = current.undoes.flatMap({ self.entry($0) }),
                let previous = predecessors(of: target).first
            else { return false }
            current = previous
        }
        return false
    }

    /// The item's assessment before the entry; `nil` where it settled several sides, as none is the one to go back to.
    private func contentBefore(_ entry: Entry) -> (assessment: Assessment, carriedFrom: CarriedFrom?)? {
        let previous = predecessors(of: entry)
        guard let first = previous.first else { return entry.base.isEmpty ? (.none, nil) : nil }
        guard previous.dropFirst().allSatisfy({ $0.assessment == first.assessment }) else { return nil }
        return (first.assessment, previous.allSatisfy(\.isCarried) ? first.carriedFrom : nil)
    }
}
