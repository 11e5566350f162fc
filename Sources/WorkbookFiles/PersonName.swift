#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Who is recording: `--by`, else `$TENKEN_BY`, else the configured name, else who recorded in this workbook last from this
/// account, else git's user.name, else the login's full name.
public enum PersonName {
    public static func find(
        option: String?, configured: String? = nil, remembered: () -> String? = { nil }, environment: [String: String]
    ) -> String {
        for candidate in [option, environment["TENKEN_BY"], configured] {
            if let name = candidate.map(cleaned), !name.isEmpty { return name }
        }
        if let name = remembered().map(cleaned), !name.isEmpty { return name }
        if let name = gitUserName(environment).map(cleaned), !name.isEmpty { return name }
        return cleaned(loginName())
    }

    /// One line without surrounding blanks.
    private static func cleaned(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func loginName() -> String {
        guard let record = getpwuid(getuid()) else { return "uid \(getuid())" }
        // The first part of GECOS is the full name (passwd(5)).
        let full = record.pointee.pw_gecos.map { String(cString: $0) }?.split(separator: ",").first.map(String.init)
        if let full, !full.isEmpty { return full }
        return String(cString: record.pointee.pw_name)
    }

    /// What `git config user.name` says; `nil` without git.
    private static func gitUserName(_ environment: [String: String]) -> String? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        var arguments: [UnsafeMutablePointer<CChar>?] =
            ["git", "config", "user.name"].map { (word: String) in strdup(word) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, "git", &actions, nil, &arguments, &variables)
        close(ends[1])
        guard failure == 0 else { return nil }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while output.count < 4096 {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            output.append(contentsOf: buffer[..<count])
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? String(decoding: output, as: UTF8.self) : nil
    }
}
