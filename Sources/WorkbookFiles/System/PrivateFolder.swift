import CLibrary

/// A new folder that its owner alone can enter, among the temporary files.
public struct PrivateFolder: Sendable {
    public let path: FilePath

    /// - Parameters:
    ///   - name: what its name begins with.
    ///   - environment: its `TMPDIR` is where the folder comes, if that is an absolute path; else it is `/tmp`.
    /// - Throws: with the folder that it would have been in.
    public init(named name: String = "tenken", environment: [String: String]) throws(SystemError) {
        let base = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        // mkdtemp(3) makes it with mode 0700.
        var template = Array("\(base)/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp", FilePath(base)) }
        path = FilePath(bytes: template.dropLast().map(UInt8.init(bitPattern:)))
    }

    /// Removes it with all that is in it.
    public func remove() { FolderContents.removeAll(path) }
}
