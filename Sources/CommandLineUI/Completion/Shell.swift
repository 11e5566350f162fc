/// A shell that asks what Tab may complete.
public enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// The shell of a path such as `$SHELL` has.
    public init?(path: String) {
        guard let name = path.split(separator: "/").last, let shell = Shell(rawValue: String(name)) else {
            return nil
        }
        self = shell
    }
}
