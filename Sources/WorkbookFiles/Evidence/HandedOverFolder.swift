import WorkbookModel

/// A folder that `EvidenceCollection` made: which of its files is the copy of which evidence.
struct HandedOverFolder: Sendable {
    /// By reference and digest when attached: the copies' paths from the folder on.
    private let copies: [Piece: [FilePath]]

    private struct Piece: Hashable {
        /// UTF-8.
        let reference: [UInt8]
        let digest: String
    }

    /// - Returns: `nil` where the folder holds no such lists.
    init?(at folder: FilePath) {
        guard SystemCalls.isRegularFile(folder.appending(EvidenceCollection.sumsName)),
            let bytes = try? TextFile.contents(ofFileAt: folder.appending(EvidenceCollection.listName)),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        var rows = text.drop { $0 == "\u{FEFF}" }.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(HandedOverFolder.unescaped)
        }[...]
        guard let heads = rows.popFirst(), let reference = heads.firstIndex(of: "reference"),
            let copy = heads.firstIndex(of: "copy"), let digest = heads.firstIndex(of: "sha256_attached")
        else { return nil }
        var copies: [Piece: [FilePath]] = [:]
        for row in rows where row.count == heads.count && !row[copy].isEmpty {
            let path = FilePath(row[copy])
            // The list may come from anybody: a copy is in the folder.
            guard path.absolute(from: folder).resolved?.isInside(folder) ?? true, !path.isAbsolute else { continue }
            copies[Piece(reference: Array(row[reference].utf8), digest: row[digest]), default: []].append(path)
        }
        self.copies = copies
    }

    /// The copies of that evidence, at least one; `nil` where the list names none.
    func copies(of evidence: Evidence) -> [FilePath]? {
        evidence.digest.flatMap { copies[Piece(reference: Array(evidence.reference.utf8), digest: $0)] }
    }

    /// A cell as it was before it was written as tab-separated values.
    private static func unescaped(_ cell: Substring) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in cell.unicodeScalars {
            if isEscaped {
                result.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar == "t" ? "\t" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
