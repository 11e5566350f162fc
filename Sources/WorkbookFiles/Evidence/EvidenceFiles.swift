import CLibrary
import Digest
import WorkbookModel

/// The evidence files beside a workbook: attaches them by digest and sees later whether they are still the same.
public struct EvidenceFiles: Sendable {
    /// The workbook's folder, absolute.
    public let folder: String

    /// What is known of a file that was looked at, for as long as it is not touched.
    private var known: [String: (stamp: FileStamp, digest: String)] = [:]

    public init(folder: String) { self.folder = folder }

    /// Makes evidence of what was typed: `REFERENCE` or `REFERENCE | DESCRIPTION`.
    ///
    /// A file gets its digest and a path relative to the workbook's folder. What is neither a file nor looks like one is
    /// a URL or words.
    ///
    /// - Parameters:
    ///   - base: the folder that a relative path is taken from.
    ///   - allowsWords: a reference that looks like a path but names no file is kept as words.
    public func attach(
        _ typed: String, from base: String, allowsWords: Bool, _ language: Language
    ) throws(EvidenceProblem) -> Evidence {
        var evidence = Evidence(stored: typed)
        evidence.digest = nil
        evidence.reference = trimmed(evidence.reference)
        evidence.description = trimmed(evidence.description)
        if let problem = Evidence.problem(withReference: evidence.reference, language) { throw .malformed(problem) }
        if evidence.kind == .url { return evidence }

        let path = FilePath.absolute(evidence.reference, from: base)
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            do {
                evidence.digest = try EvidenceFiles.digest(ofFileAt: path)
            } catch {
                throw .unreadable(error)
            }
            let real = FilePath.resolved(FilePath.folder(of: path)).map { FilePath.join($0, FilePath.name(of: path)) }
            evidence.reference = FilePath.relative(real ?? path, to: folder)
            // The way there may hold what the name does not.
            if let problem = Evidence.problem(withReference: evidence.reference, language) { throw .malformed(problem) }
            return evidence
        }
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, !allowsWords {
            throw .isFolder(evidence.reference)
        }
        if Evidence.looksLikePath(evidence.reference), !allowsWords { throw .noSuchFile(evidence.reference) }
        return evidence
    }

    /// Whether a file is there and still what it was when attached. Unreadable counts as missing.
    public mutating func status(of evidence: Evidence) -> EvidenceStatus {
        guard let expected = evidence.digest else { return .intact }
        let path = FilePath.absolute(evidence.reference, from: folder)
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .missing }
        let stamp = FileStamp(status)
        if let known = known[path], known.stamp == stamp { return known.digest == expected ? .intact : .changed }
        guard let digest = try? EvidenceFiles.digest(ofFileAt: path) else { return .missing }
        known[path] = (stamp, digest)
        return digest == expected ? .intact : .changed
    }

    /// Whether the reference leads out of the workbook's folder, in its text or through a link.
    public func isOutside(_ evidence: Evidence) -> Bool {
        let named = FilePath.absolute(evidence.reference, from: folder)
        return !FilePath.isInside(FilePath.resolved(named) ?? named, folder)
    }

    /// The SHA-256 of a file's bytes, 64 lower-case hex digits; read piece by piece.
    static func digest(ofFileAt path: String) throws(SystemError) -> String {
        let descriptor = try SystemCalls.open(path, O_RDONLY | O_NONBLOCK)
        defer { SystemCalls.close(descriptor) }
        var function = SHA256()
        var offset = 0
        while true {
            let piece = try SystemCalls.read(descriptor, path, from: offset, count: 1 << 18)
            if piece.isEmpty { break }
            function.update(piece)
            offset += piece.count
        }
        return function.hex()
    }

    private func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
