#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Tests by random input run in a short form, and with `TENKEN_FULL=1` in the full one that takes minutes
/// (Docs/Reliability.md).
public enum FullForm {
    public static let isAskedFor = getenv("TENKEN_FULL").map { String(cString: $0) } == "1"

    /// How often to try, in the form that was asked for.
    public static func count(short: Int, full: Int) -> Int { isAskedFor ? full : short }
}
