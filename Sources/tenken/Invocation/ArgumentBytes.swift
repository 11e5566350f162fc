/// The bytes that the arguments were given as.
enum ArgumentBytes {
    /// Which argument is not UTF-8, from 1. Swift would put U+FFFD for such bytes, and that would be recorded.
    static func firstInvalidPosition() -> Int? {
        (1..<max(1, Int(CommandLine.argc))).first { position in
            guard let argument = CommandLine.unsafeArgv[position] else { return false }
            return String(validatingCString: argument) == nil
        }
    }
}
