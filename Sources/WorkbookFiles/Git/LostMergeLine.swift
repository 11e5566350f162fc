import WorkbookModel

/// A repository that was set up for workbooks, and a workbook in it whose line is missing: git moves a file, and not its line.
public enum LostMergeLine {
    /// Where the repository around the workbook has lines of `git-setup` and none for this file; `nil` else.
    ///
    /// - Parameter environment: what git is run with.
    public static func finding(for file: WorkbookFile, environment: [String: String]) -> Finding? {
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
        if !isSetUp || lines.contains(where: { $0.elementsEqual(ours) }) { return nil }
        // A line of the person's own may fit the file as well.
        let git = Git(folder: path.folder, environment: environment)
        guard let drivers = try? git.attributes(["merge"], of: path) else { return nil }
        return drivers == ["tenken"] ? nil : Finding(.mergeLineLost)
    }
}
