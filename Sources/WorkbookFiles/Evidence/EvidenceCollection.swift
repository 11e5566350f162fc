import CLibrary
import Digest
import WorkbookModel

/// Copies a workbook and its evidence files into a new folder, the files into one folder for each item, with a list of
/// digests that `sha256sum -c` checks.
public enum EvidenceCollection {
    /// The list of digests.
    public static let sumsName = "SHA256SUMS"
    /// The list of what was collected and what was not, as tab-separated values.
    public static let listName = "evidence.tsv"
    /// What a folder of copies is known by.
    static let listNames: Set<String> = [sumsName, listName]

    /// - Parameters:
    ///   - file: the workbook; it is copied as it was when it was read.
    ///   - folder: made, or empty; nothing in it is overwritten.
    ///   - allowsOutside: copies also what leads out of the workbook's folder.
    ///   - index: further files to put into the folder, made of what was collected.
    public static func collect(
        _ places: [EvidencePlace], of file: WorkbookFile, into folder: String, allowsOutside: Bool,
        index: ([CollectedEvidence]) -> [(name: String, text: String)]
    ) throws(FileProblem) -> [CollectedEvidence] {
        do {
            try makeEmptyFolder(folder)
            var collected: [CollectedEvidence] = []
            for place in places { collected.append(try copy(place, into: folder, allowsOutside: allowsOutside)) }
            let sums = [try copy(file, into: folder)] + collected.compactMap(\.sum)
            for (name, text) in [(sumsName, sums.map(line).joined())] + index(collected) {
                try writeNew(FilePath.join(folder, name), text)
            }
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

    private static func makeEmptyFolder(_ folder: String) throws {
        if mkdir(folder, 0o777) == 0 { return }
        switch errno {
        case EEXIST:
            var status = stat()
            guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
                FolderContents.names(in: folder).isEmpty
            else { throw FileProblem.exists(path: folder) }
        case ENOENT: throw FileProblem.noFolder(path: FilePath.folder(of: folder))
        default: throw SystemError("mkdir", folder)
        }
    }

    private static func copy(
        _ place: EvidencePlace, into folder: String, allowsOutside: Bool
    ) throws -> CollectedEvidence {
        guard let path = place.path, allowsOutside || !place.isOutside else {
            return CollectedEvidence(place: place, copy: nil, digest: nil, failure: nil)
        }
        let source: Int32
        do {
            source = try SystemCalls.open(path, O_RDONLY | O_NONBLOCK)
        } catch {
            return CollectedEvidence(place: place, copy: nil, digest: nil, failure: error)
        }
        defer { SystemCalls.close(source) }
        let item = plainName(place.item)
        _ = mkdir(FilePath.join(folder, item), 0o777)
        let (target, name) = try newFile(
            in: FilePath.join(folder, item), called: FilePath.name(of: place.evidence.reference))
        defer { SystemCalls.close(target) }
        let copy = item + "/" + name
        let digest = try copyBytes(from: source, path, to: target, FilePath.join(folder, copy))
        return CollectedEvidence(place: place, copy: copy, digest: digest, failure: nil)
    }

    private static func copy(_ file: WorkbookFile, into folder: String) throws(SystemError) -> Sum {
        let source = try SystemCalls.open(file.path, O_RDONLY | O_NONBLOCK)
        defer { SystemCalls.close(source) }
        let (target, name) = try newFile(in: folder, called: FilePath.name(of: file.path))
        defer { SystemCalls.close(target) }
        // What others have added since is not what the lists speak of.
        let isAsRead = FileStamp(try SystemCalls.status(of: source, file.path)).isSameFile(as: file.stamp)
        let digest = try copyBytes(
            from: source, file.path, to: target, FilePath.join(folder, name), most: isAsRead ? file.stamp.size : .max)
        return Sum(path: name, digest: digest)
    }

    /// Copies what is read, and gives the digest of just that.
    ///
    /// - Parameter most: so many bytes at the most.
    private static func copyBytes(
        from source: Int32, _ path: String, to target: Int32, _ copy: String, most: Int = .max
    ) throws(SystemError) -> String {
        var function = SHA256()
        var offset = 0
        while true {
            let piece = try SystemCalls.read(source, path, from: offset, count: min(1 << 18, most - offset))
            if piece.isEmpty { break }
            function.update(piece)
            try SystemCalls.write(target, copy, piece)
            offset += piece.count
        }
        try SystemCalls.sync(target, copy)
        return function.hex()
    }

    /// A new file called `name`; where that is taken, with a number before it.
    private static func newFile(
        in folder: String, called name: String
    ) throws(SystemError) -> (descriptor: Int32, name: String) {
        let name = plainName(name)
        var number = 1
        while true {
            let candidate = number == 1 ? name : "\(number)-\(name)"
            do {
                let path = FilePath.join(folder, candidate)
                return (try SystemCalls.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666), candidate)
            } catch {
                if error.number != EEXIST { throw error }
                number += 1
            }
        }
    }

    /// A name that stays in its folder: a catalogue's item ids and a file's references are somebody else's text.
    private static func plainName(_ text: String) -> String {
        let name = String(text.map { $0 == "/" || $0 == "\0" ? "_" : $0 })
        return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
    }

    /// A copy and its digest.
    struct Sum {
        /// In the folder of copies.
        let path: String
        let digest: String
    }

    /// The line of a copy, as sha256sum(1) writes and checks it.
    private static func line(_ sum: Sum) -> String {
        // A name with a backslash or a line's end in it is escaped, and a backslash before the line says so.
        let escaped = sum.path.map { character -> String in
            switch character {
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            default: String(character)
            }
        }.joined()
        return (escaped == sum.path ? "" : "\\") + "\(sum.digest)  \(escaped)\n"
    }

    private static func writeNew(_ path: String, _ text: String) throws(SystemError) {
        let descriptor = try SystemCalls.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        defer { SystemCalls.close(descriptor) }
        try SystemCalls.write(descriptor, path, Array(text.utf8))
        try SystemCalls.sync(descriptor, path)
    }
}
