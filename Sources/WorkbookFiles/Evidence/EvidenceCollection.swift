import CLibrary
import WorkbookModel

/// Copies a workbook and its evidence files into a new folder, the files into one folder for each item, with a list of
/// digests that `sha256sum -c` checks.
public enum EvidenceCollection {
    /// The list of digests.
    public static let sumsName: FilePath = "SHA256SUMS"
    /// The list of what was collected and what was not, as tab-separated values.
    public static let listName: FilePath = "evidence.tsv"
    /// The files that a folder of copies is recognised by.
    static let listNames: Set<FilePath> = [sumsName, listName]

    /// - Parameters:
    ///   - file: the workbook; it is copied as it was when it was read.
    ///   - folder: made, or empty; nothing in it is overwritten.
    ///   - allowsOutside: copies also what leads out of the workbook's folder.
    ///   - index: further files to put into the folder, made of what was collected.
    public static func collect(
        _ located: [LocatedEvidence], of file: WorkbookFile, into folder: FilePath, allowsOutside: Bool,
        index: ([CollectedEvidence]) -> [(name: FilePath, text: String)]
    ) throws(FileProblem) -> [CollectedEvidence] {
        do {
            try makeEmptyFolder(folder)
            var collected: [CollectedEvidence] = []
            for evidence in located {
                collected.append(try copy(evidence, into: folder, allowsOutside: allowsOutside))
            }
            let sums = [try copy(file, into: folder)] + collected.compactMap(\.sum)
            try writeNew(folder.appending(sumsName), sums.flatMap(\.line))
            for (name, text) in index(collected) { try writeNew(folder.appending(name), Array(text.utf8)) }
            try SystemCalls.syncFolder(folder)
            return collected
        } catch {
            switch error {
            case let problem as FileProblem: throw problem
            case let error as SystemError: throw .cannotCreate(path: error.path, error)
            default: throw .cannotCreate(path: folder, SystemError("open", folder, EIO))
            }
        }
    }

    private static func makeEmptyFolder(_ folder: FilePath) throws {
        if mkdir(folder.cString, 0o777) == 0 { return }
        switch errno {
        case EEXIST:
            guard SystemCalls.isFolder(folder), FolderContents.names(in: folder).isEmpty else {
                throw FileProblem.exists(path: folder)
            }
        case ENOENT: throw FileProblem.noFolder(path: folder.folder)
        default: throw SystemError("mkdir", folder)
        }
    }

    private static func copy(
        _ located: LocatedEvidence, into folder: FilePath, allowsOutside: Bool
    ) throws -> CollectedEvidence {
        guard let path = located.path, allowsOutside || !located.isOutside else {
            return CollectedEvidence(located: located, copy: nil, digest: nil, failure: nil)
        }
        let source: Int32
        do {
            source = try SystemCalls.open(path, O_RDONLY | O_NONBLOCK)
        } catch {
            return CollectedEvidence(located: located, copy: nil, digest: nil, failure: error)
        }
        defer { SystemCalls.close(source) }
        let item = FilePath(nameFor: located.item)
        _ = mkdir(folder.appending(item).cString, 0o777)
        let (target, name) = try newFile(
            in: folder.appending(item), called: FilePath(located.evidence.reference).name)
        defer { SystemCalls.close(target) }
        let copy = item.appending(name)
        let digest = try copyBytes(from: source, path, to: target, folder.appending(copy))
        return CollectedEvidence(located: located, copy: copy, digest: digest, failure: nil)
    }

    private static func copy(_ file: WorkbookFile, into folder: FilePath) throws(SystemError) -> Sum {
        let source = try SystemCalls.open(file.path, O_RDONLY | O_NONBLOCK)
        defer { SystemCalls.close(source) }
        let (target, name) = try newFile(in: folder, called: file.path.name)
        defer { SystemCalls.close(target) }
        // The lists do not cover what others have added since.
        let isAsRead = FileStamp(try SystemCalls.status(of: source, file.path)).isSameFile(as: file.stamp)
        let digest = try copyBytes(
            from: source, file.path, to: target, folder.appending(name), upTo: isAsRead ? file.stamp.size : .max)
        return Sum(path: name, digest: digest)
    }

    /// Copies what is read, and returns the digest of exactly that.
    private static func copyBytes(
        from source: Int32, _ path: FilePath, to target: Int32, _ copy: FilePath, upTo limit: Int = .max
    ) throws(SystemError) -> String {
        let digest = try EvidenceFiles.digest(of: source, path, upTo: limit) { (chunk: [UInt8]) throws(SystemError) in
            try SystemCalls.write(target, copy, chunk)
        }
        try SystemCalls.sync(target, copy)
        return digest
    }

    /// Creates a file called `name`; with a number before it where the name is taken, and with `_` where it would be hidden.
    private static func newFile(
        in folder: FilePath, called name: FilePath
    ) throws(SystemError) -> (descriptor: Int32, name: FilePath) {
        let shown = name.isHidden || name.bytes.isEmpty ? FilePath(bytes: [0x5F] + name.bytes) : name
        var number = 1
        while true {
            let candidate = number == 1 ? shown : FilePath(bytes: "\(number)-".utf8 + shown.bytes)
            do {
                let path = folder.appending(candidate)
                return (try SystemCalls.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666), candidate)
            } catch {
                if error.number != EEXIST { throw error }
                number += 1
            }
        }
    }

    private static func writeNew(_ path: FilePath, _ bytes: [UInt8]) throws(SystemError) {
        let descriptor = try SystemCalls.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        defer { SystemCalls.close(descriptor) }
        try SystemCalls.write(descriptor, path, bytes)
        try SystemCalls.sync(descriptor, path)
    }

    /// A copy and its digest.
    struct Sum {
        /// From the folder of copies.
        let path: FilePath
        let digest: String

        /// The line that sha256sum(1) writes and checks.
        var line: [UInt8] {
            // A name with a backslash or the end of a line in it is escaped, and a backslash begins the line.
            let escaped = path.bytes.flatMap { byte -> [UInt8] in
                switch byte {
                case 0x5C: Array("\\\\".utf8)
                case 0x0A: Array("\\n".utf8)
                case 0x0D: Array("\\r".utf8)
                default: [byte]
                }
            }
            return (escaped == path.bytes ? [] : [0x5C]) + "\(digest)  ".utf8 + escaped + [0x0A]
        }
    }
}
