import CLibrary
import Digest
import WorkbookModel

/// Copies a workbook and its evidence files into a new folder, the files into one folder for each item, with a list of
/// digests of everything in it that `sha256sum -c` checks.
public enum EvidenceCollection {
    /// The list of digests.
    public static let sumsName: FilePath = "SHA256SUMS"
    /// The list of what was collected and what was not, as tab-separated values.
    public static let listName: FilePath = "evidence.tsv"
    /// How to check the copies, in words.
    public static let checkName: FilePath = "CHECK.txt"
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
            var names = CopyNames(taken: [sumsName, listName, checkName])
            let workbook = try copy(file, into: folder, &names)
            var collected: [CollectedEvidence] = []
            for evidence in located {
                collected.append(try copy(evidence, into: folder, allowsOutside: allowsOutside, &names))
            }
            var sums = [workbook] + collected.compactMap(\.sum)
            for (name, text) in index(collected) {
                let bytes = Array(text.utf8)
                try writeNew(folder.appending(name), bytes)
                sums.append(Sum(path: name, digest: SHA256(of: bytes).hex()))
            }
            try writeNew(folder.appending(sumsName), sums.flatMap(\.line))
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

    /// What is wrong with one file is told of that file; what is wrong with the folder ends it all.
    private static func copy(
        _ located: LocatedEvidence, into folder: FilePath, allowsOutside: Bool, _ names: inout CopyNames
    ) throws -> CollectedEvidence {
        guard let path = located.path, allowsOutside || !located.isOutside else {
            return CollectedEvidence(located: located, copy: nil, digest: nil, failure: nil)
        }
        let source: (descriptor: Int32, status: stat)
        do {
            source = try SystemCalls.openForReading(path)
        } catch {
            return CollectedEvidence(located: located, copy: nil, digest: nil, failure: error)
        }
        defer { SystemCalls.close(source.descriptor) }
        let item = names.folder(ofItem: located.item)
        let copy = item.appending(names.name(FilePath(located.evidence.reference).name, in: item))
        let target: Int32
        do {
            if mkdir(folder.appending(item).cString, 0o777) != 0, errno != EEXIST {
                throw SystemError("mkdir", folder.appending(item))
            }
            target = try SystemCalls.open(folder.appending(copy), O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        } catch let error as SystemError {
            return CollectedEvidence(located: located, copy: nil, digest: nil, failure: error)
        }
        defer { SystemCalls.close(target) }
        do {
            let digest = try copyBytes(
                from: source.descriptor, path, to: target, folder.appending(copy), upTo: Int(source.status.st_size))
            return CollectedEvidence(located: located, copy: copy, digest: digest, failure: nil)
        } catch {
            guard error.path == path else { throw error }
            SystemCalls.remove(folder.appending(copy))
            return CollectedEvidence(located: located, copy: nil, digest: nil, failure: error)
        }
    }

    private static func copy(
        _ file: WorkbookFile, into folder: FilePath, _ names: inout CopyNames
    ) throws(SystemError) -> Sum {
        let (source, status) = try SystemCalls.openForReading(file.path)
        defer { SystemCalls.close(source) }
        let name = names.name(file.path.name, in: ".")
        let target = try SystemCalls.open(folder.appending(name), O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        defer { SystemCalls.close(target) }
        // The lists do not cover what others have added since.
        let stamp = FileStamp(status)
        let digest = try copyBytes(
            from: source, file.path, to: target, folder.appending(name),
            upTo: stamp.isSameFile(as: file.stamp) ? file.stamp.size : stamp.size)
        return Sum(path: name, digest: digest)
    }

    /// Copies what is read, and returns the digest of exactly that.
    private static func copyBytes(
        from source: Int32, _ path: FilePath, to target: Int32, _ copy: FilePath, upTo limit: Int
    ) throws(SystemError) -> String {
        let digest = try EvidenceFiles.digest(of: source, path, upTo: limit, nil) {
            (chunk: [UInt8]) throws(SystemError) in
            try SystemCalls.write(target, copy, chunk)
        }
        try SystemCalls.sync(target, copy)
        return digest
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
