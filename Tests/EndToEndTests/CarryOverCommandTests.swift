import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// `tenken new --from`, `tenken carry` and `tenken confirm` as a person uses them.
struct CarryOverCommandTests {
    @Test func aSecondSystemBeginsWithWhatTheFirstWasAnswered() throws {
        try withAssessed { program in
            let made = try program.run(["new", "b.rec", "--from", "w.rec", "--by", "鈴木", "--language", "en"])
            #expect(made.succeeded && made.text.contains("2 carried over"), "\(made.errorText)")
            let (old, new) = (try workbook(program, "w.rec"), try workbook(program, "b.rec"))
            #expect(new.identity.id != old.identity.id && new.catalog.digest == old.catalog.digest)
            #expect(new.counts.carried == 2 && new.counts.assessed == 0)
            #expect(new.state(ofItemAt: 0).assessment == old.state(ofItemAt: 0).assessment)
            #expect(new.entries.first?.carriedFrom?.assessors == ["佐藤 花子"])
        }
    }

    @Test func aDryRunMakesNothing() throws {
        try withAssessed { program in
            let dry = try program.run(["new", "b.rec", "--from", "w.rec", "--dry-run", "--language", "en"])
            #expect(dry.succeeded && dry.text.contains("2 would be carried over"))
            #expect(dry.errorText.contains("would record 2 items; with --dry-run nothing was recorded"))
            #expect(!program.folder.names().contains("b.rec"))
        }
    }

    @Test(arguments: [["--dry-run"], ["--edition-map", "m.csv"]])
    func whatGoesWithFromNeedsIt(options: [String]) throws {
        try TenkenProgram.with { program in
            let output = try program.run(["new", "b.rec"] + options)
            #expect(output.status == .code(64))
            #expect(!program.folder.names().contains("b.rec"))
        }
    }

    @Test func confirmingAFilterConfirmsWhatIsCarriedOver() throws {
        try withAssessed { program in
            #expect(try program.run(["new", "b.rec", "--from", "w.rec"]).succeeded)
            #expect(try program.run(["review", "b.rec", "①-9", "--accept", "--by", "山田"]).status == .code(65))
            let confirmed = try program.run(["confirm", "b.rec", "--filter", "result:compliant", "--by", "鈴木"])
            #expect(confirmed.succeeded, "\(confirmed.errorText)")
            #expect(try workbook(program, "b.rec").counts.carried == 1)
            // The one who confirmed is an assessor now, beside the one who assessed.
            #expect(try program.run(["review", "b.rec", "①-9", "--accept", "--by", "鈴木"]).status == .code(65))
            #expect(try program.run(["review", "b.rec", "①-9", "--accept", "--by", "山田"]).succeeded)
        }
    }

    @Test func aDryRunConfirmsNothing() throws {
        try withAssessed { program in
            #expect(try program.run(["new", "b.rec", "--from", "w.rec"]).succeeded)
            let before = try program.folder.read("b.rec")
            let dry = try program.run(["confirm", "b.rec", "-f", "is:carried", "-n", "--language", "en"])
            #expect(dry.succeeded && dry.text.hasPrefix("3.13-1-9 ①-9: ○ compliant, confirmed\n"), "\(dry.text)")
            #expect(dry.errorText.contains("would record 2 items; with --dry-run nothing was recorded"))
            #expect(try program.folder.read("b.rec") == before)
        }
    }

    @Test func whatIsNotCarriedOverIsNotConfirmed() throws {
        try withAssessed { program in
            let before = try program.folder.read("w.rec")
            #expect(try program.run(["confirm", "w.rec", "①-9"]).status == .code(65))
            #expect(try program.run(["confirm", "w.rec"]).status == .code(64))
            #expect(try program.run(["confirm", "w.rec", "--filter", "is:carried"]).succeeded)
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    /// The text of ①-10 is another one in the next edition.
    @Test func aSimilarTextIsProposedAndTakenWhenAccepted() throws {
        try withAssessed { program in
            let edition = try nextEdition(program)
            let made = try program.run(
                ["new", "b.rec", "--from", "w.rec", "--catalog", edition, "--language", "en"])
            #expect(made.succeeded && made.text.contains("1 carried over, 1 proposed"), "\(made.text)\(made.errorText)")
            let refused = try program.run(["carry", "b.rec", "--from", "w.rec", "--accept", "①-11"])
            #expect(refused.status == .code(65))
            #expect(try workbook(program, "b.rec").counts.carried == 1)
            #expect(try program.run(["carry", "b.rec", "--from", "w.rec", "--accept", "①-10"]).succeeded)
            #expect(try workbook(program, "b.rec").counts.carried == 2)
            // Again: nothing to do.
            let before = try program.folder.read("b.rec")
            #expect(try program.run(["carry", "b.rec", "--from", "w.rec"]).succeeded)
            #expect(try program.folder.read("b.rec") == before)
        }
    }

    @Test func thePublishersTableSaysWhatIsProposed() throws {
        try withAssessed { program in
            let edition = try nextEdition(program)
            try program.folder.write("old,new,change\n①-10,①-10,MOVED\n①-9,②-2,SPLIT\n①-99,②-3,MOVED\n", to: "map.csv")
            let dry = try program.run([
                "new", "b.rec", "--from", "w.rec", "--catalog", edition, "--edition-map", "map.csv", "--dry-run",
                "--language", "en",
            ])
            #expect(dry.text.contains("the publisher's table: MOVED ①-10"), "\(dry.text)")
            // A number that is no item's is told with its place.
            #expect(dry.errorText.contains("map.csv: A4") && dry.errorText.contains("①-99"), "\(dry.errorText)")
        }
    }

    @Test func evidenceThatIsNotBesideTheNewWorkbookIsTold() throws {
        try withAssessed { program in
            try program.folder.write("x", to: "a.txt")
            #expect(try program.run(["assess", "w.rec", "①-9", "--evidence", "a.txt"]).succeeded)
            try program.folder.makeFolder("sub")
            let made = try program.run(["new", "sub/b.rec", "--from", "w.rec", "--language", "en"])
            #expect(made.errorText.contains("of 1 evidence file carried over, 1 are not in this workbook's folder"))
            let piece = try #require(workbook(program, "sub/b.rec").state(ofItemAt: 0).assessment.evidence.first)
            #expect(piece.reference == "a.txt" && piece.digest != nil)
        }
    }

    // MARK: Ground

    private func workbook(_ program: TenkenProgram, _ name: String) throws -> Workbook {
        try Workbook.read(Workbook.parse(program.folder.read(name)), knownCatalogs: [])
    }

    /// The built-in catalogue with another text for ①-10.
    private func nextEdition(_ program: TenkenProgram) throws -> String {
        let text = String(decoding: CatalogLibrary.builtIn().text.bytes, as: UTF8.self)
        let changed = text.replacing("オープンなネットワークを介してHTTPS を利用した接続を行う際は", with: "外部のネットワークを介して接続するときは")
        #expect(changed != text)
        try program.folder.write(changed, to: "edition.rec")
        return "edition.rec"
    }

    /// `w.rec`, where ①-9 and ①-10 are assessed.
    private func withAssessed(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec", "--title", "点検"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o", "--note", "見た"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "p"]).succeeded)
            try body(program)
        }
    }

    @Test(arguments: [("m.yml", "no map\n"), ("m.csv", "旧,新\n")])
    func aFileThatIsNoMapStopsBeforeAnythingIsMade(name: String, text: String) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try program.folder.write(text, to: name)
            let output = try program.run(["new", "b.rec", "--from", "w.rec", "--edition-map", name, "--language", "en"])
            #expect(output.status == .code(65))
            #expect(output.errorText.contains("\(name): this can not be read as a table of old and new numbers"))
            #expect(!program.folder.names().contains("b.rec"))
        }
    }

    @Test(arguments: ["m.yml", "m.csv"]) func aMissingMapIsNoMissingWorkbook(name: String) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let output = try program.run(["new", "b.rec", "--from", "w.rec", "--edition-map", name, "--language", "en"])
            #expect(output.status == .code(66))
            #expect(output.errorText.contains("\(name): there is no such file"))
            #expect(!output.errorText.contains("tenken new"))
        }
    }
}
