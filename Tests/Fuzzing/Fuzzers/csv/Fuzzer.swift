import FuzzChecks
import FuzzDriver

/// The name under which the package's build looks for an executable's `main`.
@_cdecl("fuzz_csv_main")
public func main(_ argumentCount: CInt, _ arguments: FuzzDriver.Arguments?) -> CInt {
    FuzzDriver.run(argumentCount, arguments) { FuzzDriver.make(TableCheck.runSeparatedValues, on: $0, $1) }
}
