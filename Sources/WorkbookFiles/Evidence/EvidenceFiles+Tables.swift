import WorkbookModel

extension EvidenceFiles {
    /// Makes evidence of a line of a table: a file in the workbook's folder gets its digest, all else stays as it stands.
    ///
    /// Whoever wrote the table may be anybody, so nothing outside of the folder is looked at.
    ///
    /// - Throws: where it looks like a file, and is none that may be read; then it can be kept as words.
    public func attach(tableLine line: Evidence, _ language: Language) throws(EvidenceProblem) -> Evidence {
        guard line.kind == .words else { return line }
        if isOutside(line) {
            if Evidence.looksLikePath(line.reference) { throw .outside(line.reference) }
            return line
        }
        return try attach(line.stored, from: folder, allowsWords: false, language)
    }
}
