import WorkbookModel

/// A repository that was set up for workbooks, and a workbook in it whose line is missing: git moves a file, and not its line.
public enum LostMergeLine {
    /// Where the repository around the workbook has lines of `git-setup` and none for this file; `nil` else.
    public static func finding(for file: WorkbookFile) -> Finding? {
        let path = file.path.resolved ?? file.path.absolute()
        var top = path.folder
        while !SystemCalls.isAccessible(top.appending(".git")) {
            if top == "/" { return nil }
            top = top.folder
        }
        guard let bytes = try? TextFile.contents(ofFileAt: top.appending(".gitattributes")) else { return nil }
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        let ours = GitAttributes.line(for: path.relative(to: top), GitSetup.attributes)
        let marks = Array("merge=tenken".utf8)
        let isSetUp = lines.contains { line in
            line.indices.contains { line[$0...].starts(with: marks) }
        }
        return isSetUp && !lines.contains { $0.elementsEqual(ours) } ? Finding(.mergeLineLost) : nil
    }
}
