import CLibrary
import Digest
import WorkbookModel

/// The evidence files of a workbook: attaches them by digest, and later sees whether they are still the same.
public struct EvidenceFiles: Sendable {
    /// The workbook's folder, absolute.
    public let folder: FilePath

    /// The digest of each file that was read, valid while its stamp is the same.
    private var known: [FilePath: (stamp: FileStamp, digest: String)] = [:]

    public init(folder: FilePath) { self.folder = folder }

    /// Makes evidence of what was typed: `REFERENCE` or `REFERENCE | DESCRIPTION`.
    ///
    /// A file gets its digest and a path relative to the workbook's folder. What is neither a file nor looks like one is
    /// a URL or words.
    ///
    /// - Parameters:
    ///   - base: the folder that a relative path is taken from.
    ///   - allowsWords: a reference that looks like a path but names no file is kept as words.
    public func attach(
        _ typed: String, from base: FilePath, allowsWords: Bool, _ language: Language
    ) throws(EvidenceProblem) -> Evidence {
        var evidence = Evidence(stored: typed)
        evidence.digest = nil
        evidence.reference = trimmed(evidence.reference)
        evidence.description = trimmed(evidence.description)
        if let problem = Evidence.problem(withReference: evidence.reference, language) { throw .malformed(problem) }
        if evidence.kind == .url { return evidence }

        let path = FilePath(evidence.reference).absolute(from: base)
        if SystemCalls.isRegularFile(path) {
            do {
                evidence.digest = try EvidenceFiles.digest(ofFileAt: path)
            } catch {
                throw .unreadable(error)
            }
            let real = path.folder.resolved.map { $0.appending(path.name) } ?? path
            let relative = real.relative(to: folder)
            guard let reference = relative.text else { throw .notText(relative) }
            evidence.reference = reference
            // The folders on the way may hold what the typed name does not.
            if let problem = Evidence.problem(withReference: reference, language) { throw .malformed(problem) }
            return evidence
        }
        if allowsWords { return evidence }
        if SystemCalls.isFolder(path) { throw .isFolder(evidence.reference) }
        if Evidence.looksLikePath(evidence.reference) { throw .noSuchFile(evidence.reference) }
        return evidence
    }

    /// Whether a file is there and still what it was when attached. An unreadable file counts as missing.
    public mutating func status(of evidence: Evidence) -> EvidenceStatus {
        guard let expected = evidence.digest else { return .intact }
        let path = FilePath(evidence.reference).absolute(from: folder)
        guard let status = try? SystemCalls.status(atPath: path), status.st_mode & S_IFMT == S_IFREG else {
            return .missing
        }
        let stamp = FileStamp(status)
        if let known = known[path], known.stamp == stamp { return known.digest == expected ? .intact : .changed }
        guard let digest = try? EvidenceFiles.digest(ofFileAt: path) else { return .missing }
        known[path] = (stamp, digest)
        return digest == expected ? .intact : .changed
    }

    /// Whether the reference leads out of the workbook's folder, in its text or through a link.
    public func isOutside(_ evidence: Evidence) -> Bool {
        let named = FilePath(evidence.reference).absolute(from: folder)
        return !(named.resolved ?? named).isInside(folder)
    }

    /// The SHA-256 of a file's bytes, 64 lower-case hex digits.
    static func digest(ofFileAt path: FilePath) throws(SystemError) -> String {
        let descriptor = try SystemCalls.open(path, O_RDONLY | O_NONBLOCK)
        defer { SystemCalls.close(descriptor) }
        return try digest(of: descriptor, path)
    }

    /// The SHA-256 of an open file's bytes from its start on, 64 lower-case hex digits.
    ///
    /// - Parameters:
    ///   - limit: no more bytes than this are read.
    ///   - body: called with the bytes, chunk by chunk.
    static func digest(
        of descriptor: Int32, _ path: FilePath, upTo limit: Int = .max,
        _ body: ([UInt8]) throws(SystemError) -> Void = { _ in }
    ) throws(SystemError) -> String {
        var function = SHA256()
        var offset = 0
        while true {
            let chunk = try SystemCalls.read(descriptor, path, from: offset, count: min(1 << 18, limit - offset))
            if chunk.isEmpty { return function.hex() }
            function.update(chunk)
            try body(chunk)
            offset += chunk.count
        }
    }

    private func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
