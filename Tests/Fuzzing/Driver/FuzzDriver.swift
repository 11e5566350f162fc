/// libFuzzer's way in for programs that have a `main` of their own, as every executable of a package does.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: FuzzDriver.Target
) -> CInt

/// Runs libFuzzer on a check. A fuzzer is a program whose `main` names its check, and nothing else.
public enum FuzzDriver {
    /// What libFuzzer calls with each input: its bytes and their number. A C function, which can capture nothing.
    public typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    /// The arguments of a C `main`.
    public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

    /// Runs until the arguments say that it is enough.
    ///
    /// - Returns: the program's exit status.
    public static func run(_ argumentCount: CInt, _ arguments: Arguments?, _ target: Target) -> CInt {
        var (argumentCount, arguments) = (argumentCount, arguments)
        return runFuzzer(&argumentCount, &arguments, target)
    }

    /// Makes a check on one input. A broken promise ends the program, which is how libFuzzer comes to know of it.
    public static func make(
        _ check: ([UInt8]) throws -> Void, on start: UnsafePointer<UInt8>?, _ count: Int
    ) -> CInt {
        do {
            try check(Array(UnsafeBufferPointer(start: start, count: count)))
        } catch {
            fatalError("\(error)")
        }
        return 0
    }
}
