import TestSupport
import Testing

extension WriteErrorTests {
    /// At every call that touches the workbook: what is not recorded whole is not there, and is said.
    @Test(arguments: BulkStep.allCases, ["EIO", "ENOSPC"]) func manyItemsAreRecordedWholeOrNotAtAll(
        step: BulkStep, error: String
    ) throws {
        try TenkenProgram.with { program in
            try step.prepare(program)
            let before = try program.folder.read("w.rec")
            let calls = try Strace(program.command(step.arguments)).calls(log: program.folder("log")).thatTouchWorkbooks
            #expect(try step.recorded(program, since: before) == step.count)
            #expect(calls.count > 4)
            for call in calls {
                try program.folder.write(before, to: "w.rec")
                let output = try Strace(program.command(step.arguments)).run(at: call, "error=\(error)")
                let recorded = try step.recorded(program, since: before)
                if output.succeeded { #expect(recorded == step.count, "\(call)") }
                if !output.text.isEmpty { #expect(recorded == step.count, "\(call)") }
                let saysRecorded = ["was written", "it was recorded"].contains { output.errorText.contains($0) }
                if !output.succeeded { #expect(saysRecorded == (recorded > 0), "\(call): \(output.errorText)") }
            }
        }
    }

    @Test(
        .enabled(if: Command.installed("prlimit") != nil, "needs prlimit"), arguments: BulkStep.allCases)
    func manyItemsThatFitOnlyInPartAreTakenBackWhole(step: BulkStep) throws {
        try TenkenProgram.with { program in
            try step.prepare(program)
            let before = try program.folder.read("w.rec")
            #expect(try program.run(step.arguments).succeeded)
            let recorded = try program.folder.read("w.rec").count
            for size in stride(from: before.count, to: recorded, by: FullForm.count(short: 211, full: 1)) {
                try program.folder.write(before, to: "w.rec")
                let output = try limited(to: size, program.command(step.arguments)).run()
                #expect(output.status == .code(74) && output.text.isEmpty, "at \(size)")
                #expect(try program.folder.read("w.rec") == before, "at \(size)")
            }
        }
    }
}
