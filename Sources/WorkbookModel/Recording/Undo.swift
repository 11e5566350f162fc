extension Workbook {
    /// What taking back the person's latest step would record; `nil` where there is none.
    ///
    /// The step is the latest in the file that is neither an undo nor undone. It works across sittings, as the history is
    /// the file.
    func undoPlan(for person: String) -> UndoPlan? {
        for position in entries.indices.reversed() {
            let entry = entries[position]
            guard isStep(entry, of: person), !entry.isUndo, !isUndone(entry) else { continue }
            return plan(for: step(of: entry, at: position))
        }
        return nil
    }

    /// What taking back the person's latest undo would record; `nil` where there is none, or where they have recorded
    /// something since.
    func redoPlan(for person: String) -> UndoPlan? {
        for position in entries.indices.reversed() {
            let entry = entries[position]
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

    /// - Parameter depth: how many undos of undos to follow; a forged chain of them must not exhaust the stack.
    private func isUndone(_ entry: Entry, depth: Int = 64) -> Bool {
        guard depth > 0 else { return false }
        return undoers[entry.id]?.contains { !isUndone(entries[Int($0)], depth: depth - 1) } ?? false
    }

    /// Whether it takes back an ordinary entry, and is no redo.
    private func isUndoOfOrdinary(_ entry: Entry) -> Bool {
        guard let target = entry.undoes.flatMap({ self.entry($0) }) else { return false }
        return !target.isUndo
    }

    /// All entries of the step that `entry`, at `position`, is the last of.
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
                plan.parts.append(UndoPlan.Part(item: subject, assessment: before, undoes: entry.id))
            } else {
                let other = histories[subject].heads.map { entries[Int($0)] }.first { $0.by != entry.by }
                plan.left.append(
                    Refused(item: subject, other.map { .recordedSince(person: $0.by) } ?? .noSingleStateBefore))
            }
        }
        return plan
    }

    private func onlyHead(_ subject: Int) -> Entry? {
        let heads = histories[subject].heads
        return heads.count == 1 ? entries[Int(heads[0])] : nil
    }

    /// Whether a head is the entry itself, or an undo or redo that came back to it; so that undo after undo goes on back,
    /// and redo after redo forward.
    private func isInForce(_ entry: Entry, behind head: Entry) -> Bool {
        var current = head
        // Each turn goes to an older entry; the bound only guards against a forged circle.
        for _ in 0..<entries.count {
            if current.id == entry.id { return true }
            guard current.isUndo, let target = current.undoes.flatMap({ self.entry($0) }),
                let previous = predecessors(of: target).first
            else { return false }
            current = previous
        }
        return false
    }

    /// What the item held before the entry; `nil` where it settled several sides, as there is no one state to go back to.
    private func contentBefore(_ entry: Entry) -> Assessment? {
        let previous = predecessors(of: entry)
        guard let first = previous.first else { return entry.base.isEmpty ? Assessment.none : nil }
        return previous.dropFirst().allSatisfy { $0.assessment == first.assessment } ? first.assessment : nil
    }
}
