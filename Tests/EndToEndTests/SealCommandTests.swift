import TestSupport
import Testing

/// `tenken seal` and `tenken verify` as a script uses them.
@Suite struct SealCommandTests {
    @Test func lineOfTheSealIsAllThatVerifyPrints() throws {
        try withSealed { program, line in
            #expect(line.hasPrefix("tenken-seal 1 ") && line.hasSuffix(" 2"))
            let verify = try program.run(["verify", "w.rec"])
            #expect(verify.status == .code(0), "\(verify.errorText)")
            #expect(verify.text == line + "\n")
        }
    }

    @Test func expectedSealIsFoundAfterFurtherWork() throws {
        try withSealed { program, line in
            _ = try program.run(["assess", "w.rec", "①-9", "--result", "x"])
            _ = try program.run(["seal", "w.rec"])
            let verify = try program.run(["verify", "w.rec", "--expect", id(line)])
            #expect(verify.status == .code(0) && verify.text == line + "\n")
        }
    }

    @Test func changedEntryIsFound() throws {
        try withSealed { program, line in
            let text = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            try program.folder.write(text.replacing("Result: partial", with: "Result: compliant"), to: "w.rec")
            let verify = try program.run(["verify", "w.rec", "--language", "en"])
            #expect(verify.status == .code(1))
            #expect(verify.errorText.contains("is not whole") && verify.text.isEmpty)
        }
    }

    @Test func truncationBehindNoSealIsFoundByExpectingIt() throws {
        try withSealed { program, line in
            let text = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            let start = try #require(text.firstRange(of: "\nKind: seal")).lowerBound
            try program.folder.write(String(text[..<start]), to: "w.rec")
            // Who has recorded nothing in it lacks nothing.
            let elsewhere = ["XDG_STATE_HOME": program.folder("elsewhere")]
            #expect(try program.run(["verify", "w.rec"], environment: elsewhere).status == .code(0))
            let expecting = try program.run(["verify", "w.rec", "--expect", id(line)], environment: elsewhere)
            #expect(expecting.status == .code(1))
        }
    }

    /// The arguments, by words, and the status.
    private static let outcomes: [String: Int32] = [
        "seal new.rec": 65, "seal none.rec": 66, "seal w.rec": 0, "verify new.rec": 0, "verify none.rec": 66,
        "verify w.rec --expect 12ab": 64,
        "verify w.rec --expect 0000000000000000000000000000000000000000000000000000000000000000": 1,
    ]

    @Test(arguments: outcomes)
    func exitStatusSaysWhatBecameOfIt(words: String, status: Int32) throws {
        try withSealed { program, _ in
            #expect(try program.run(["new", "new.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            let output = try program.run(words.split(separator: " ").map(String.init))
            #expect(output.status == .code(status), "\(output.errorText)")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func sealSaysWhatItLeavesOut() throws {
        try withSealed { program, _ in
            let stray = "\nKind: assess\nItem: 3.13-1-9\nResult: compliant\nBy: x\n"
            try program.folder.append(Array(stray.utf8), to: "w.rec")
            _ = try program.run(["assess", "w.rec", "①-11", "--result", "o"])
            let seal = try program.run(["seal", "w.rec", "--language", "en"])
            #expect(seal.errorText.contains("1 item in conflict, left so"))
            #expect(seal.errorText.contains("1 unsound entry left out"))
        }
    }

    /// The commands that Docs/Sealing.md shows.
    @Test(.enabled(if: Command.installed("ssh-keygen") != nil))
    func lineCanBeSignedAndCheckedWithSSH() throws {
        try withSealed { program, line in
            let folder = program.folder
            func keygen(_ arguments: [String], input: String = "") throws -> Bool {
                try Command("ssh-keygen", arguments, workingDirectory: folder.path, input: input).run().succeeded
            }
            #expect(try keygen(["-q", "-t", "ed25519", "-N", "", "-C", "hanako@example.jp", "-f", "key"]))
            try folder.write(line + "\n", to: "acme.seal")
            #expect(try keygen(["-Y", "sign", "-n", "tenken", "-f", "key", "acme.seal"]))
            let key = String(decoding: try folder.read("key.pub"), as: UTF8.self)
            try folder.write("hanako@example.jp \(key)", to: "signers")
            let check = [
                "-Y", "verify", "-n", "tenken", "-f", "signers", "-I", "hanako@example.jp", "-s", "acme.seal.sig",
            ]
            #expect(try keygen(check, input: line + "\n"))
            #expect(try !keygen(check, input: line + "0\n"))
        }
    }

    private func id(_ line: String) -> String { String(line.split(separator: " ")[3]) }

    /// A workbook with two assessments under a seal, and the seal's line.
    private func withSealed(_ body: (TenkenProgram, String) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            for item in ["①-9", "①-10"] { _ = try program.run(["assess", "w.rec", item, "--result", "p"]) }
            let seal = try program.run(["seal", "w.rec"])
            #expect(seal.succeeded, "\(seal.errorText)")
            try body(program, seal.text.split(separator: "\n").last.map(String.init) ?? "")
        }
    }
}
