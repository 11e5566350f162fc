import CLibrary

extension TerminalSession {
    /// The path of an executable product of this package, which the build puts beside the tests.
    ///
    /// Under Linux the tests are an executable in the products' folder, and `/proc/self/exe` names it. Elsewhere they
    /// may be a bundle, some levels below that folder.
    public static func executablePath(named name: String) throws -> String {
        let tests = try testsPath()
        var folder = Substring(tests)
        for _ in 0..<4 {
            guard let slash = folder.lastIndex(of: "/") else { break }
            folder = folder[..<slash]
            let candidate = "\(folder)/\(name)"
            if access(candidate, X_OK) == 0 { return candidate }
        }
        throw MissingExecutable(description: "no product '\(name)' beside \(tests); run 'swift build' first")
    }

    private static func testsPath() throws -> String {
        // Where there is no /proc, the name that the tests were started by.
        guard isLinux else { return CommandLine.arguments[0] }
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &bytes, bytes.count)
        if count > 0 { return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) }
        throw MissingExecutable(description: "the tests' own path is unknown: \(errorMessage(errno))")
    }
}

extension Command {
    /// The path of an installed program, from PATH; nil when it is not installed (a test may then be skipped).
    public static func installed(_ name: String) -> String? {
        let path = ProcessEnvironment.plain["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
