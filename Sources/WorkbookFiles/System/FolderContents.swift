import CLibrary

/// What a folder holds.
enum FolderContents {
    /// The names in the folder but `.` and `..`, sorted; none where it can not be read.
    static func names(in folder: FilePath) -> [FilePath] { (try? read(folder)) ?? [] }

    /// The same, where it matters that it can be read.
    static func read(_ folder: FilePath) throws(SystemError) -> [FilePath] {
        guard let stream = opendir(folder.cString) else { throw SystemError("opendir", folder) }
        defer { closedir(stream) }
        var names: [FilePath] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    FilePath(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a folder of our own with all that is in it. Links are removed, and not followed.
    static func removeAll(_ folder: FilePath) {
        for name in names(in: folder) {
            let path = folder.appending(name)
            var status = stat()
            let isFolder = lstat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            if isFolder { removeAll(path) } else { SystemCalls.remove(path) }
        }
        rmdir(folder.cString)
    }
}
