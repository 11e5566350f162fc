import FuzzChecks
import FuzzDriver

/// The name under which the package's build looks for an executable's `main`.
@_cdecl("fuzz_workbook_main")
public func main(_ argumentCount: CInt, _ arguments: FuzzDriver.Arguments?) -> CInt {
    FuzzDriver.run(argumentCount, arguments) { FuzzDriver.make(WorkbookCheck.run, on: $0, $1) }
}
