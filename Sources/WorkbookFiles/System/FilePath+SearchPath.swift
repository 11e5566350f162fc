import CLibrary

extension FilePath {
    /// The program of that name in the folders of `PATH`, in the first one that has it; `nil` where none has.
    static func program(named name: FilePath, in environment: [String: String]) -> FilePath? {
        (environment["PATH"] ?? "").split(separator: ":").lazy.map { FilePath(String($0)).appending(name) }.first {
            SystemCalls.isRegularFile($0) && SystemCalls.isAccessible($0, X_OK)
        }
    }
}
