import CLibrary

/// Whether the long forms of tests are wanted: `TENKEN_FULL=1 swift test` (Docs/Reliability.md).
public enum FullForm {
    public static let isOn = getenv("TENKEN_FULL") != nil

    /// How many trials to make.
    public static func count(short: Int, full: Int) -> Int { isOn ? full : short }

    /// Says a figure of the full form, to be written down in Docs/Reliability.md.
    public static func report(_ figure: String) {
        if isOn { print("full form: \(figure)") }
    }
}
