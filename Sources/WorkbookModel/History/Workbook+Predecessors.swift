extension Workbook {
    /// The entries that `entry` follows on: those of the same kind and item that it names in `Base`, in the order of
    /// their ids.
    ///
    /// None for the first of its kind and item; several where it ended a conflict or replaced several profiles. Bases
    /// that are not here are left out. `entry` itself need not be in the workbook.
    public func predecessors(of entry: Entry) -> [Entry] {
        entry.base.compactMap { self.entry($0) }.filter { $0.kind == entry.kind && $0.item == entry.item }
    }
}
