import CLibrary
import WorkbookModel

/// Finds evidence files that are no longer where they were, by their digest, under the workbook's folder.
///
/// The search has bounds, so that it stays quick in a large folder: what lies beyond them is not found. Hidden files and
/// folders are skipped, and links are not followed.
public struct MovedEvidence: Sendable {
    /// No more files than this are considered, in the order of their depth and names.
    static let maximumFiles = 10_000
    /// No more bytes than this are read in all.
    static let maximumBytes = 256 << 20
    /// How many folders deep the search goes.
    static let maximumDepth = 12

    private let folder: FilePath
    /// The files under the folder, relative to it; `nil` before the first search.
    private var files: [(path: FilePath, size: Int)]?
    /// The first file found with each digest.
    private var found: [String: FilePath] = [:]
    private var isRead = Set<FilePath>()
    /// Whether every file within the bounds was read: what is not found then is not there.
    private var isExhausted = false
    private var bytesLeft = maximumBytes
    /// The folders that could not be read, relative to the workbook's.
    private(set) var unsearched: [FilePath] = []

    private let watch: EvidenceFiles.Watch?

    /// - Parameters:
    ///   - folder: the workbook's, absolute.
    ///   - watch: where it answers that it is to stop, nothing more is found.
    public init(folder: FilePath, watch: EvidenceFiles.Watch? = nil) {
        self.folder = folder
        self.watch = watch
    }

    /// The path of a file with the evidence's digest, relative to the folder; `nil` where none was found.
    public mutating func find(_ evidence: Evidence) -> FilePath? {
        guard let digest = evidence.digest else { return nil }
        if let path = found[digest] { return path }
        if isExhausted || !goesOn { return nil }
        let files = files ?? walk()
        self.files = files
        // A file that was moved has usually kept its name.
        let name = FilePath(evidence.reference).name
        for isNamesake in [true, false] {
            for file in files where (file.path.name == name) == isNamesake {
                if !goesOn { return nil }
                read(file)
                if let path = found[digest] { return path }
            }
        }
        isExhausted = true
        return nil
    }

    private var goesOn: Bool { watch?(folder, 0, 0) ?? true }

    private mutating func read(_ file: (path: FilePath, size: Int)) {
        guard file.size <= bytesLeft, isRead.insert(file.path).inserted else { return }
        bytesLeft -= file.size
        guard let digest = try? EvidenceFiles.digest(ofFileAt: folder.appending(file.path), watch) else { return }
        if found[digest] == nil { found[digest] = file.path }
    }

    /// The regular files under `folder`, nearest first.
    private mutating func walk() -> [(path: FilePath, size: Int)] {
        var files: [(path: FilePath, size: Int)] = []
        // `.` is the folder itself: what is in it has paths of one part.
        var folders: [FilePath] = ["."]
        for _ in 0..<MovedEvidence.maximumDepth {
            var below: [FilePath] = []
            for inner in folders {
                guard let names = try? FolderContents.read(folder.appending(inner)) else {
                    unsearched.append(inner)
                    continue
                }
                // Copies made to be handed over are not where the evidence is kept.
                if inner != ".", EvidenceCollection.listNames.isSubset(of: names) { continue }
                for name in names where !name.isHidden {
                    let path = inner.appending(name)
                    var status = stat()
                    guard lstat(folder.appending(path).cString, &status) == 0 else { continue }
                    switch status.st_mode & S_IFMT {
                    case S_IFDIR: below.append(path)
                    case S_IFREG: files.append((path, Int(status.st_size)))
                    default: break
                    }
                    if files.count >= MovedEvidence.maximumFiles { return files }
                }
            }
            if below.isEmpty { break }
            folders = below
        }
        return files
    }
}
