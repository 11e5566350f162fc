import CLibrary

/// A system call that failed: which one, on what, and the error number.
public struct SystemError: Error, Hashable, Sendable {
    public let call: String
    public let path: FilePath
    public let number: Int32

    init(_ call: String, _ path: FilePath, _ number: Int32 = errno) {
        self.call = call
        self.path = path
        self.number = number
    }
}
