import CLibrary

/// Environments for programs under test, which inherit nothing but the PATH from the tester.
public enum ProcessEnvironment {
    /// A UTF-8 locale in English, a terminal with 256 colours, UTC, no home folder, and the tester's PATH.
    ///
    /// Also the fault that `Tests/Mutation` has switched on.
    public static var plain: [String: String] {
        var environment = [
            "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "TZ": "UTC",
            "HOME": "/nonexistent",
        ]
        environment["TENKEN_FAULT"] = getenv("TENKEN_FAULT").map { String(cString: $0) }
        return environment
    }

    /// The plain environment with these variables set or, where the value is nil, removed.
    public static func plain(_ changes: [String: String?]) -> [String: String] {
        var environment = plain
        for (name, value) in changes { environment[name] = value }
        return environment
    }
}

/// `NAME=value` lines in a fixed order, as execve(2) takes them.
func environmentLines(_ environment: [String: String]) -> [String] {
    environment.map { "\($0.key)=\($0.value)" }.sorted()
}
