import FuzzChecks

/// libFuzzer's way in for programs that have a `main` of their own, as every executable of a package does.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name under which the package's build looks for an executable's `main`.
@_cdecl("fuzz_text_main")
public func main(_ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (argumentCount, arguments) = (argumentCount, arguments)
    return runFuzzer(&argumentCount, &arguments) { start, count in
        do {
            try TextCheck.run(Array(UnsafeBufferPointer(start: start, count: count)))
        } catch {
            fatalError("\(error)")
        }
        return 0
    }
}
