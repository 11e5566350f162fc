import TestSupport
import Testing

extension KillTests {
    /// All of the step is there, or nothing of it; what was printed is there, and once it is not, the command is run again.
    @Test(arguments: BulkStep.allCases, parts) func killedWhileRecordingManyItems(step: BulkStep, part: Int) throws {
        try killEverywhere(part, step.rawValue, step.arguments) { program in
            try step.prepare(program)
        } check: { program, output in
            let before = try TenkenProgram.with { other in
                try step.prepare(other)
                return try other.folder.read("w.rec")
            }
            let recorded = try step.recorded(program, since: before)
            if !output.text.isEmpty { #expect(recorded == step.count) }
            if recorded == 0 { #expect(try program.run(step.arguments).succeeded) }
            #expect(try step.recorded(program, since: before) == step.count)
        }
    }
}
