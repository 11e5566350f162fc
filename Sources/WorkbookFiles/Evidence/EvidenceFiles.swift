import CLibrary
import Digest
import WorkbookModel

/// The evidence files of a workbook: attaches them by digest, and later sees whether they are still the same.
///
/// A workbook may come from anybody. So what it names is read only where it is a regular file, only as far as its size says,
/// and outside the workbook's folder only where that was asked for.
public struct EvidenceFiles: Sendable {
    /// The workbook's folder, absolute.
    public let folder: FilePath
    /// Whether files outside the folder are looked up too.
    private let allowsOutside: Bool
    private let handedOver: HandedOverFolder?

    /// Is told how far files are read.
    public private(set) var watch: Watch?

    /// Shared by all copies of this value, so that a file is read once in a session.
    private let known = KnownDigests()

    /// Is told how far a file is read, in bytes; answers whether to go on.
    public typealias Watch = @Sendable (_ path: FilePath, _ done: Int, _ size: Int) -> Bool

    public init(folder: FilePath, allowsOutside: Bool = false, watch: Watch? = nil) {
        self.folder = folder
        self.allowsOutside = allowsOutside
        self.watch = watch
        handedOver = HandedOverFolder(at: folder)
    }

    /// The same, telling `watch` how far a file is read.
    public func watched(by watch: @escaping Watch) -> EvidenceFiles {
        var files = self
        files.watch = watch
        return files
    }

    /// Makes evidence of what was typed: `REFERENCE` or `REFERENCE | DESCRIPTION`.
    ///
    /// A file gets its digest and a path relative to the workbook's folder. What is neither a file nor looks like one is
    /// a URL or words.
    ///
    /// - Parameters:
    ///   - base: the folder that a relative path is taken from; where there is no such file, it is the workbook's folder, which
    ///     the paths of recorded evidence start from.
    ///   - allowsWords: a reference that looks like a path but names no file is kept as words.
    public func attach(
        _ typed: String, from base: FilePath, allowsWords: Bool, _ language: Language
    ) throws(EvidenceProblem) -> Evidence {
        let evidence = Evidence(typed: typed)
        if let problem = Evidence.problem(withReference: evidence.reference, language) { throw .malformed(problem) }
        if evidence.kind == .url { return evidence }

        let paths = bases(base).map { FilePath(evidence.reference).absolute(from: $0).inStoredForm }
        if let path = paths.first(where: SystemCalls.isRegularFile) {
            return try file(at: path, evidence.description, language)
        }
        if allowsWords { return evidence }
        if paths.contains(where: SystemCalls.isFolder) { throw .isFolder(evidence.reference) }
        if Evidence.looksLikePath(evidence.reference) { throw .noSuchFile(evidence.reference) }
        return evidence
    }

    /// The same where a pattern (`docs/*.pdf`) that is no file's name stands for all files that it fits.
    ///
    /// - Returns: at least one piece.
    public func attachAll(
        _ typed: String, from base: FilePath, allowsWords: Bool, _ language: Language
    ) throws(EvidenceProblem) -> [Evidence] {
        let evidence = Evidence(typed: typed)
        let pattern = FilePath(evidence.reference)
        let bases = bases(base)
        if !allowsWords, !bases.contains(where: { SystemCalls.isRegularFile(pattern.absolute(from: $0)) }) {
            let found = bases.lazy.map { FilePattern.files(matching: pattern, in: $0) }.first { !$0.isEmpty }
            var files: [Evidence] = []
            for path in found ?? [] { files.append(try file(at: path, evidence.description, language)) }
            if !files.isEmpty { return files }
        }
        return [try attach(typed, from: base, allowsWords: allowsWords, language)]
    }

    /// Where a typed path may start from.
    private func bases(_ base: FilePath) -> [FilePath] { base == folder ? [base] : [base, folder] }

    private func file(
        at path: FilePath, _ description: String, _ language: Language
    ) throws(EvidenceProblem) -> Evidence {
        let digest: String
        do {
            digest = try EvidenceFiles.digest(ofFileToAttachAt: path, watch)
        } catch {
            throw .unreadable(error)
        }
        let real = path.folder.resolved.map { $0.appending(path.name) } ?? path
        let relative = real.relative(to: folder)
        guard let reference = relative.text else { throw .notText(relative) }
        // The folders on the way may hold what the typed name does not.
        if let problem = Evidence.problem(withReference: reference, language) { throw .malformed(problem) }
        return Evidence(reference: reference, description: description, digest: digest)
    }

    /// Whether a file is there and still what it was when attached. An unreadable file counts as missing. Of a folder that
    /// was handed over, its copies are looked up.
    public func status(of evidence: Evidence) -> EvidenceStatus {
        guard let expected = evidence.digest else { return .intact }
        if let copies = handedOver?.copies(of: evidence) {
            let statuses = copies.map { status(ofFileAt: folder.appending($0), expected) }
            return statuses.first { $0 != .intact } ?? .intact
        }
        if !allowsOutside, isOutside(evidence) { return .unchecked }
        return status(ofFileAt: FilePath(evidence.reference).absolute(from: folder), expected)
    }

    private func status(ofFileAt path: FilePath, _ expected: String) -> EvidenceStatus {
        guard let status = try? SystemCalls.status(atPath: path), status.st_mode & S_IFMT == S_IFREG else {
            return .missing
        }
        let stamp = FileStamp(status)
        if let digest = known.digest(ofFileAt: path, stamp) { return digest == expected ? .intact : .changed }
        guard let digest = try? EvidenceFiles.digest(ofFileAt: path, watch) else { return .missing }
        known.remember(digest, ofFileAt: path, stamp)
        return digest == expected ? .intact : .changed
    }

    /// Where the file is looked up, absolute.
    func path(of evidence: Evidence) -> FilePath {
        handedOver?.copies(of: evidence)?.first.map { folder.appending($0) }
            ?? FilePath(evidence.reference).absolute(from: folder)
    }

    /// Whether the reference leads out of the workbook's folder, in its text or through a link.
    public func isOutside(_ evidence: Evidence) -> Bool {
        let named = path(of: evidence)
        return !(named.resolved ?? named).isInside(folder)
    }
}

// MARK: Digests

extension EvidenceFiles {
    /// The SHA-256 of a regular file's bytes as far as its size says, 64 lower-case hex digits.
    static func digest(ofFileAt path: FilePath, _ watch: Watch? = nil) throws(SystemError) -> String {
        let (descriptor, status) = try SystemCalls.openForReading(path)
        defer { SystemCalls.close(descriptor) }
        return try digest(of: descriptor, path, upTo: Int(status.st_size), watch)
    }

    /// The same of a file about to be attached: one that says it is empty must be.
    private static func digest(
        ofFileToAttachAt path: FilePath, _ watch: Watch?
    ) throws(SystemError) -> String {
        let (descriptor, status) = try SystemCalls.openForReading(path)
        defer { SystemCalls.close(descriptor) }
        // What the kernel makes up as it is read (/proc) has no size and is no evidence.
        if status.st_size == 0, try !SystemCalls.read(descriptor, path, from: 0, count: 1).isEmpty {
            throw SystemError("read", path, ENODEV)
        }
        return try digest(of: descriptor, path, upTo: Int(status.st_size), watch)
    }

    /// The SHA-256 of an open file's bytes from its start on, 64 lower-case hex digits.
    ///
    /// - Parameters:
    ///   - limit: no more bytes than this are read.
    ///   - watch: where it answers that it is to stop, ECANCELED is thrown.
    ///   - body: called with the bytes, chunk by chunk.
    static func digest(
        of descriptor: Int32, _ path: FilePath, upTo limit: Int, _ watch: Watch? = nil,
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
            if let watch, !watch(path, offset, limit) { throw SystemError("read", path, ECANCELED) }
        }
    }
}
