/// The ending of a file's name, by which people say what kind of file they want.
public enum FileEnding {
    /// What stands behind the last point, in lower case; `nil` where there is none.
    public static func of(_ fileName: String) -> String? {
        fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() }
    }
}
