import CLibrary

/// The long form of tests: `TENKEN_FULL=1 swift test` (Docs/Reliability.md).
public enum FullForm {
    public static let isOn = getenv("TENKEN_FULL") != nil

    /// The number of trials to make.
    public static func count(short: Int, full: Int) -> Int { isOn ? full : short }

    /// Prints a figure of the full form, for Docs/Reliability.md.
    public static func report(_ figure: String) {
        if isOn { print("full form: \(figure)") }
    }
}
