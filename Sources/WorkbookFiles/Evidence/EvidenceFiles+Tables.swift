import WorkbookModel

extension EvidenceFiles {
    /// Makes evidence of a line of a table: a file in the workbook's folder gets its digest, all else stays as it stands.
    ///
    /// Whoever wrote the table may be anybody, so nothing outside of the folder is looked at.
    public func attach(tableLine line: Evidence, _ language: Language) -> Evidence {
        guard line.kind == .words, !isOutside(line) else { return line }
        do {
            return try attach(line.stored, from: folder, allowsWords: true, language)
        } catch {
            // Kept as words: `check` has nothing to say about it, and a person who wants a digest attaches it.
            return line
        }
    }
}
