import CLibrary
import TestSupport
import Testing

/// `tenken evidence` as a script uses it.
@Suite struct EvidenceCommandTests {
    @Test func copiesStandByItemWithSumsThatSha256sumAccepts() throws {
        try withEvidence { program in
            try attach("①-9", "docs/a.pdf", program)
            try attach("①-10", "docs/b \\ c.pdf", program)
            let collect = try program.run(["evidence", "w.rec", "--collect", "out"])
            #expect(collect.status == .code(0), "\(collect.errorText)\(collect.text)")
            #expect(try program.folder.read("out/3.13-1-9/a.pdf") == Array("a".utf8))
            let check = try Command(
                "sha256sum", ["-c", "--strict", "SHA256SUMS"], workingDirectory: program.folder("out")
            ).run()
            #expect(check.succeeded, "\(check.errorText)")
            // The workbook, its two files, their list, and how to check.
            #expect(check.text.split(separator: "\n").map { $0.hasSuffix(": OK") } == [true, true, true, true, true])
            try program.folder.write("x", to: "out/evidence.tsv")
            #expect(
                try !Command("sha256sum", ["-c", "SHA256SUMS"], workingDirectory: program.folder("out")).run().succeeded
            )
        }
    }

    @Test func workbookGoesAlongAndFindsItsEvidenceThere() throws {
        try withEvidence { program in
            try attach("①-9", "docs/a.pdf", program)
            let seal = try program.run(["seal", "w.rec"]).text
            #expect(try program.run(["evidence", "w.rec", "--collect", "out"]).succeeded)
            #expect(try program.folder.read("out/w.rec") == program.folder.read("w.rec"))
            #expect(
                try sums("out", program).hasPrefix(try Sha256Sum.digest(of: program.folder.read("w.rec")) + "  w.rec\n")
            )
            let id = try #require(seal.split(separator: " ").first { $0.count == 64 }.map(String.init))
            #expect(try program.run(["verify", "out/w.rec", "--expect", id]).succeeded)
            let evidence = try program.run(["evidence", "out/w.rec", "--language", "en"])
            #expect(evidence.status == .code(0) && !evidence.text.contains("["))
            try program.folder.write("other", to: "out/3.13-1-9/a.pdf")
            let changed = try program.run(["evidence", "out/w.rec", "--language", "en"])
            #expect(changed.status == .code(1) && changed.text.contains("[changed since attached]"))
        }
    }

    @Test func aFileThatIsNotAsAttachedLeavesWithOne() throws {
        try withEvidence { program in
            try attach("①-9", "docs/a.pdf", program)
            #expect(try program.run(["evidence", "w.rec"]).status == .code(0))
            try program.folder.write("other", to: "docs/a.pdf")
            #expect(try program.run(["evidence", "w.rec"]).status == .code(1))
        }
    }

    /// A catalogue's item may bear the workbook's name.
    @Test func workbookNamedLikeAnItemFindsRoom() throws {
        try withEvidence { program in
            let catalog = try program.run(["catalog", "show"]).text.replacing("3.13-1-9", with: "x.rec")
            try program.folder.write(catalog, to: "catalog.rec")
            #expect(try program.run(["new", "x.rec", "--catalog", "catalog.rec"]).succeeded)
            let assess = try program.run(["assess", "x.rec", "x.rec", "--result", "o", "--evidence", "docs/a.pdf"])
            #expect(assess.succeeded, "\(assess.errorText)")
            #expect(try program.run(["evidence", "x.rec", "--collect", "out"]).status == .code(0))
            #expect(try program.folder.read("out/2-x.rec/a.pdf") == Array("a".utf8))
            #expect(try program.folder.read("out/x.rec") == program.folder.read("x.rec"))
        }
    }

    @Test func namesakesOfOneItemBothFindRoom() throws {
        try withEvidence { program in
            try program.folder.makeFolder("old")
            try program.folder.write("old a", to: "old/a.pdf")
            try attach("①-9", "docs/a.pdf", program)
            try attach("①-9", "old/a.pdf", program)
            #expect(try program.run(["evidence", "w.rec", "--collect", "out"]).succeeded)
            #expect(try program.folder.read("out/3.13-1-9/a.pdf") == Array("a".utf8))
            #expect(try program.folder.read("out/3.13-1-9/2-a.pdf") == Array("old a".utf8))
        }
    }

    @Test func whatIsMissingOrChangedIsSaid() throws {
        try withEvidence { program in
            try attach("①-9", "docs/a.pdf", program)
            try attach("①-10", "docs/b \\ c.pdf", program)
            unlink(program.folder("docs/a.pdf"))
            try program.folder.write("other", to: "docs/b \\ c.pdf")
            let collect = try program.run(["evidence", "w.rec", "--collect", "out", "--language", "en"])
            #expect(collect.status == .code(1))
            #expect(collect.text.contains("docs/a.pdf      [missing]"))
            #expect(collect.text.contains("docs/b \\ c.pdf  [changed since attached]"))
            let table = String(decoding: try program.folder.read("out/evidence.tsv"), as: UTF8.self)
            #expect(table.contains("\tmissing\t") && table.contains("\tchanged\t"))
        }
    }

    @Test func movedFileIsFoundCopiedAndNamedByCheck() throws {
        try withEvidence { program in
            try attach("①-9", "docs/a.pdf", program)
            rename(program.folder("docs/a.pdf"), program.folder("elsewhere.pdf"))
            let check = try program.run(["check", "w.rec", "--language", "en"]).text
            #expect(check.contains("docs/a.pdf was moved to elsewhere.pdf"))
            let collect = try program.run(["evidence", "w.rec", "--collect", "out", "--language", "en"])
            #expect(collect.status == .code(0) && collect.text.contains("[moved to elsewhere.pdf]"))
            #expect(try program.folder.read("out/3.13-1-9/a.pdf") == Array("a".utf8))
        }
    }

    @Test(arguments: ["../outside.pdf", "docs/link.pdf"])
    func whatLeadsOutOfTheFolderIsCopiedOnlyWhenAskedFor(reference: String) throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("work")
            try folder.makeFolder("work/docs")
            try folder.write("secret", to: "outside.pdf")
            symlink(folder("outside.pdf"), folder("work/docs/link.pdf"))
            let program = TenkenProgram(folder: folder.folder("work"))
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try attach("①-9", reference, program)
            let look = try program.run(["evidence", "w.rec", "--language", "en"])
            #expect(look.status == .code(1) && look.text.contains("[not looked at]"))
            #expect(try program.run(["evidence", "w.rec", "--outside"]).status == .code(0))
            #expect(try program.run(["check", "w.rec", "--language", "en"]).text.contains("--outside looks"))
            #expect(try !program.run(["check", "w.rec", "--outside"]).text.contains(reference))
            let refused = try program.run(["evidence", "w.rec", "--collect", "out", "--language", "en"])
            #expect(refused.status == .code(1))
            #expect(refused.text.contains("outside the workbook's folder") && refused.text.contains("not copied"))
            #expect(try !sums("out", program).contains("3.13-1-9/"))
            let copied = try program.run(["evidence", "w.rec", "--collect", "all", "--outside"])
            #expect(copied.status == .code(0))
            #expect(try sums("all", program).contains("3.13-1-9/"))
        }
    }

    @Test func onTheScreenWhatLeadsOutOfTheFolderIsLookedAtWhenThatIsAskedFor() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("work")
            try folder.write("secret", to: "outside.pdf")
            let program = TenkenProgram(folder: folder.folder("work"))
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try attach("①-9", "../outside.pdf", program)
            let session = try program.start(["w.rec", "--language", "en"])
            _ = try session.waitFor(text: "① -9")
            try session.type("v", until: "outside, not looked at")
            try session.type("c", until: "as attached, outside")
            try session.type("\u{1B}", until: "? help")
            try session.leave()
        }
    }

    @Test func folderWithSomethingInItIsNotTouched() throws {
        try withEvidence { program in
            try attach("①-9", "docs/a.pdf", program)
            #expect(try program.run(["evidence", "w.rec", "--collect", "docs"]).status == .code(73))
            #expect(try program.run(["evidence", "w.rec", "--collect", "no/folder"]).status == .code(73))
        }
    }

    @Test func urlsAndWordsNeedNoFile() throws {
        try withEvidence { program in
            try attach("①-9", "https://example.jp/policy", program)
            try attach("①-9", "聞き取り | 3月12日", program)
            #expect(try program.run(["evidence", "w.rec"]).status == .code(0))
            #expect(try program.run(["evidence", "w.rec", "--collect", "out"]).status == .code(0))
            let table = String(decoding: try program.folder.read("out/evidence.tsv"), as: UTF8.self)
            #expect(table.contains("\turl\t") && table.contains("\twords\t"))
        }
    }

    /// The state of a file is worked out where it is asked for, and once for all that name the file.
    @Test(.enabled(if: Strace.isUsable, "needs strace"), arguments: [("json", 1), ("tsv", 0), ("csv", 0), ("text", 0)])
    func listReadsAnEvidenceFileOnceAtTheMost(_ format: String, _ count: Int) throws {
        try withEvidence { program in
            for item in ["①-9", "①-10", "①-11"] { try attach(item, "docs/a.pdf", program) }
            let calls = try Strace(program.command(["list", "w.rec", "--format", format]))
                .calls(log: program.folder("log"))
            #expect(calls.count { $0.name.hasPrefix("open") && $0.text.contains("docs/a.pdf") } == count)
        }
    }

    /// A catalogue is somebody else's text: its ids must not lead anywhere.
    @Test func itemIdThatLooksLikeAPathStaysInTheFolder() throws {
        try withEvidence { program in
            let catalog = try program.run(["catalog", "show"]).text.replacing("3.13-1-9", with: "../../x")
            try program.folder.write(catalog, to: "catalog.rec")
            #expect(try program.run(["new", "x.rec", "--catalog", "catalog.rec"]).succeeded)
            let assess = try program.run(["assess", "x.rec", "../../x", "--result", "o", "--evidence", "docs/a.pdf"])
            #expect(assess.succeeded, "\(assess.errorText)")
            #expect(try program.run(["evidence", "x.rec", "--collect", "out"]).status == .code(0))
            #expect(try program.folder.read("out/=2E.=2F..=2Fx/a.pdf") == Array("a".utf8))
        }
    }

    private func sums(_ folder: String, _ program: TenkenProgram) throws -> String {
        String(decoding: try program.folder.read("\(folder)/SHA256SUMS"), as: UTF8.self)
    }

    private func attach(_ item: String, _ reference: String, _ program: TenkenProgram) throws {
        let assess = try program.run(["assess", "w.rec", item, "--result", "o", "--evidence", reference])
        #expect(assess.succeeded, "\(assess.errorText)")
    }

    private func withEvidence(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("docs")
            try program.folder.write("a", to: "docs/a.pdf")
            try program.folder.write("b", to: "docs/b \\ c.pdf")
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try body(program)
        }
    }
}
