import CLibrary
import WorkbookModel

/// Who is recording: `--by`, else `$TENKEN_BY`, else the configured name, else who last recorded in this workbook from this
/// account, else git's user.name, else the login's full name.
public enum PersonName {
    public static func find(
        option: String?, configured: String? = nil, remembered: () -> String? = { nil }, environment: [String: String]
    ) -> String {
        for candidate in [option, environment["TENKEN_BY"], configured] {
            if let name = candidate?.inOneLine(), !name.isEmpty { return name }
        }
        if let name = remembered()?.inOneLine(), !name.isEmpty { return name }
        if let name = gitUserName(environment)?.inOneLine(), !name.isEmpty { return name }
        return loginName().inOneLine()
    }

    private static func loginName() -> String {
        guard let record = getpwuid(getuid()) else { return "uid \(getuid())" }
        // GECOS begins with the full name (passwd(5)).
        let full = record.pointee.pw_gecos.map { String(cString: $0) }?.split(separator: ",").first.map(String.init)
        if let full, !full.isEmpty { return full }
        return String(cString: record.pointee.pw_name)
    }

    /// What `git config user.name` says; `nil` without git.
    private static func gitUserName(_ environment: [String: String]) -> String? {
        let process = try? ChildProcess.run("git", ["config", "user.name"], environment: environment)
        guard let process, process.status == 0 else { return nil }
        return String(decoding: process.output, as: UTF8.self)
    }
}
