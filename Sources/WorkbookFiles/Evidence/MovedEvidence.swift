import CLibrary
import WorkbookModel

/// Finds evidence files that are no longer where they were, by their digest, under the workbook's folder.
///
/// The search is bounded, so that it stays quick in a large folder: what lies beyond is not found. Hidden files and
/// folders are passed over, links are not followed.
public struct MovedEvidence: Sendable {
    /// No more files than this are looked at, in the order of their depth and names.
    static let maximumFiles = 10_000
    /// No more bytes than this are read in all.
    static let maximumBytes = 256 << 20
    /// Folders below folders.
    static let maximumDepth = 12

    private let folder: String
    /// The files under the folder, relative to it; `nil` before the first search.
    private var files: [(path: String, size: Int)]?
    /// What each digest was found at first.
    private var places: [String: String] = [:]
    private var isRead = Set<String>()
    private var bytesLeft = maximumBytes

    /// - Parameter folder: the workbook's, absolute.
    public init(folder: String) { self.folder = folder }

    /// Where a file with the evidence's digest is now, relative to the folder; `nil` where none was found.
    public mutating func place(of evidence: Evidence) -> String? {
        guard let digest = evidence.digest else { return nil }
        if let place = places[digest] { return place }
        let files = files ?? MovedEvidence.walk(folder)
        self.files = files
        // A file that was moved mostly kept its name.
        let name = FilePath.name(of: evidence.reference)
        for isNamesake in [true, false] {
            for file in files where (FilePath.name(of: file.path) == name) == isNamesake {
                read(file)
                if let place = places[digest] { return place }
            }
        }
        return nil
    }

    private mutating func read(_ file: (path: String, size: Int)) {
        guard file.size <= bytesLeft, isRead.insert(file.path).inserted else { return }
        bytesLeft -= file.size
        guard let digest = try? EvidenceFiles.digest(ofFileAt: FilePath.join(folder, file.path)) else { return }
        if places[digest] == nil { places[digest] = file.path }
    }

    /// The regular files under `folder`, nearest first.
    private static func walk(_ folder: String) -> [(path: String, size: Int)] {
        var files: [(path: String, size: Int)] = []
        var folders = [""]
        for _ in 0..<maximumDepth {
            var below: [String] = []
            for inner in folders {
                let names = FolderContents.names(in: FilePath.join(folder, inner))
                // Copies made to be handed over are not where the evidence lives.
                if !inner.isEmpty, EvidenceCollection.listNames.isSubset(of: names) { continue }
                for name in names where !name.hasPrefix(".") {
                    let path = inner.isEmpty ? name : inner + "/" + name
                    var status = stat()
                    guard lstat(FilePath.join(folder, path), &status) == 0 else { continue }
                    switch status.st_mode & S_IFMT {
                    case S_IFDIR: below.append(path)
                    case S_IFREG: files.append((path, Int(status.st_size)))
                    default: break
                    }
                    if files.count >= maximumFiles { return files }
                }
            }
            if below.isEmpty { break }
            folders = below
        }
        return files
    }
}
