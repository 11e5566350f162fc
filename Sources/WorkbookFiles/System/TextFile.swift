/// Files of the person's own that are no workbook.
public enum TextFile {
    /// All bytes of a regular file.
    public static func contents(ofFileAt path: FilePath) throws(FileProblem) -> [UInt8] {
        try FileReading.contents(ofFileAt: path).bytes
    }
}
