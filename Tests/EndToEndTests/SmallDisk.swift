import TestSupport

/// A file system in memory, mounted where only one script sees it; gone with the script.
struct SmallDisk {
    let kibibytes: Int

    /// Whether we may mount.
    static let isPossible =
        (try? Command("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).run().succeeded) == true

    /// Runs a shell script in it; `$0` is tenken.
    ///
    /// - Parameter files: copied into it from the program's folder before.
    func run(_ script: String, _ program: TenkenProgram, files: [String]) throws -> Command.Output {
        if !program.folder.names().contains("disk") { try program.folder.makeFolder("disk") }
        let mount =
            "mount -t tmpfs -o size=\(kibibytes)k none disk && cp \(files.joined(separator: " ")) disk && cd disk"
        let command = try program.command([])
        return try Command(
            "unshare", ["-m", "sh", "-c", "\(mount) || exit 99\n\(script)", command.executable],
            environment: command.environment, workingDirectory: command.workingDirectory, timeout: 60
        ).run()
    }
}
