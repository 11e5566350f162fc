import TestSupport
import Testing
import WorkbookModel

/// Four processes that write to one file: what was acknowledged is there once.
///
/// In the short form each takes some steps, in the full form each writes for a minute (Docs/Reliability.md).
@Suite(.serialized) struct ManyWritersTests {
    @Test func everyAcknowledgedEntryIsInTheFileOnce() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let acknowledged = try write(program, meanwhile: ":")
            // Nobody was refused: each has an item of their own.
            #expect(program.folder.names().filter { $0 == "refused" }.isEmpty)
            try expectOnce(acknowledged, program)
            FullForm.report("four writers: \(acknowledged.count) entries")
        }
    }

    /// One checks an older file out of git, another saves what an editor had in memory by renaming a new file over it.
    @Test func everyAcknowledgedEntryIsThereOrOfferedBackWhereTheFileWasReplaced() throws {
        try TenkenProgram.with { program in
            let repository = try GitRepository(program)
            try repository.assess("①-9", "o")
            try repository.commit("nine")
            let replacing = """
                case $1:$((n % 3)) in
                a:0) git checkout -q HEAD~ -- w.rec;;
                b:0) cp w.rec editor; mv editor w.rec;;
                b:1) cp w.rec editor;;
                b:2) [ -e editor ] && mv editor w.rec;;
                esac
                """
            let acknowledged = try write(program, meanwhile: replacing)
            let restored = try program.run(["restore", "w.rec", "--language", "en"])
            #expect(restored.succeeded, "\(restored.errorText)")
            try expectOnce(acknowledged, program)
            FullForm.report("four writers, file replaced: \(acknowledged.count) entries; \(restored.errorText)")
        }
    }

    /// Has four shells run tenken until they are done; the notes that were acknowledged.
    ///
    /// - Parameter action: what each does after each step: shell commands, `$1` the writer, `n` the step's number.
    private func write(_ program: TenkenProgram, meanwhile action: String) throws -> [String] {
        let goOn = FullForm.isOn ? "[ $(date +%s) -lt $end ]" : "[ $n -lt 9 ]"
        let script = """
            end=$(($(date +%s) + 60))
            writer() {
              n=0
              while \(goOn); do
                n=$((n+1))
                if "$0" assess w.rec $2 --result partial --note "$1-$n" --by $1 >/dev/null 2>>errors-$1
                then echo "$1-$n" >>acknowledged-$1; else echo "$1-$n" >>refused; fi
                \(action)
              done
            }
            writer a ①-10 & writer b ①-11 & writer c ①-12 & writer d ①-13 & wait
            """
        var command = try program.command([], environment: ["HOME": program.folder.path])
        command.arguments = ["-c", script, command.executable]
        command.executable = "/bin/sh"
        command.timeout = 200
        #expect(try command.run().succeeded)
        var notes: [String] = []
        for writer in ["a", "b", "c", "d"] {
            let name = "acknowledged-\(writer)"
            let lines = program.folder.names().contains(name) ? try program.folder.read(name) : []
            #expect(!lines.isEmpty, "writer \(writer) recorded nothing")
            notes += String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
        }
        return notes
    }

    private func expectOnce(_ acknowledged: [String], _ program: TenkenProgram) throws {
        let workbook = try Workbook.read(Workbook.parse(program.folder.read("w.rec")), knownCatalogs: [])
        #expect(workbook.entries.allSatisfy(\.isSound) && workbook.tornTail == nil)
        var count: [String: Int] = [:]
        for entry in workbook.entries { count[entry.assessment.note, default: 0] += 1 }
        for note in acknowledged { #expect(count[note] == 1, "\(note)") }
        if Recutils.isInstalled {
            #expect(
                try Recutils.select(["-t", "Entry"], from: program.folder("w.rec")).count == workbook.entries.count)
        }
    }
}
