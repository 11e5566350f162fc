import CLibrary

/// Completes paths as shells do.
public enum PathCompletion {
    /// How many names are offered at most.
    private static let maximumCount = 200

    /// The paths that begin with `typed`, sorted; a folder's ends in `/`. Hidden names only where the dot was typed.
    ///
    /// - Parameter folder: what a relative path starts from.
    public static func paths(beginning typed: String, in folder: String) -> [String] {
        let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
        let (parent, start) = (String(typed[..<cut]), typed[cut...])
        let place = FilePath.absolute(parent.isEmpty ? "." : parent, from: folder)
        guard let stream = opendir(place) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." || !name.hasPrefix(start) { continue }
            if name.hasPrefix("."), !start.hasPrefix(".") { continue }
            var status = stat()
            let isFolder = stat(FilePath.join(place, name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            found.append(parent + name + (isFolder ? "/" : ""))
        }
        return Array(found.sorted().prefix(maximumCount))
    }
}
