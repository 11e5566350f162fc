import WorkbookModel

extension Workbook {
    /// The workbook with the entries recorded in it as the program records them.
    public func adding(_ entries: [NewEntry]) -> Workbook {
        var workbook = self
        workbook.absorb(workbook.parseContinuation(workbook.stored(entries).bytes))
        return workbook
    }

    /// An entry that records `assessment` unconditionally, and follows on everything recorded about the item.
    public func assess(
        itemAt index: Int, _ assessment: Assessment, by person: String, at time: String, batch: String? = nil
    ) -> NewEntry {
        NewEntry(
            .assess(item: catalog.items[index].id, assessment), by: person, at: time, base: base(forItemAt: index),
            batch: batch)
    }

    /// The entry that a review of one item comes to.
    public func review(
        itemAt index: Int, _ verdict: Verdict, note: String, by person: String, at time: String
    ) throws(Refusal) -> NewEntry {
        if let refusal = refusal(toReview: index, verdict, by: person) { throw refusal }
        return NewEntry(
            .review(item: catalog.items[index].id, verdict, note: note), by: person, at: time,
            base: reviewBase(itemAt: index, by: person))
    }
}
