import CLibrary

/// Completes paths as shells do.
public enum PathCompletion {
    /// No more names than this are offered.
    private static let maximumCount = 200

    /// The paths that begin with `typed`, sorted; a folder's ends in `/`. Hidden names only where the dot was typed. Names
    /// that are not UTF-8 can not be typed, and are not offered.
    ///
    /// Where no name begins with the bytes typed, those are offered that begin with the same text in another normal form:
    /// a name from a Mac has か and ゛ where an input method gives が.
    ///
    /// - Parameters:
    ///   - folder: what a relative path starts from.
    ///   - isWanted: whether a file's name is offered; folders are, as they lead to files.
    public static func paths(
        beginning typed: String, in folder: FilePath, where isWanted: (FilePath) -> Bool = { _ in true }
    ) -> [String] {
        let cut = typed.utf8.lastIndex(of: FilePath.slash).map { typed.utf8.index(after: $0) } ?? typed.startIndex
        let (parent, start) = (String(typed[..<cut]), String(typed[cut...]))
        let searched = FilePath(parent.isEmpty ? "." : parent).absolute(from: folder)
        let names = FolderContents.names(in: searched).filter { !$0.isHidden || start.utf8.first == 0x2E }
        let exact = names.filter { $0.hasPrefix(start) }
        let found = exact.isEmpty ? names.filter { $0.text?.hasPrefix(start) ?? false } : exact
        var paths: [String] = []
        for name in found where paths.count < maximumCount {
            guard let text = name.text else { continue }
            let isFolder = SystemCalls.isFolder(searched.appending(name))
            if isFolder || isWanted(name) { paths.append(parent + text + (isFolder ? "/" : "")) }
        }
        return paths
    }
}
