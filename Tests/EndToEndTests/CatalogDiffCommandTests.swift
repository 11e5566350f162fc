import TestSupport
import Testing

/// `tenken catalog diff` as a script uses it.
@Suite struct CatalogDiffCommandTests {
    /// Writes a later edition: one text is another, one item is gone.
    private func writeEdition(_ program: TenkenProgram) throws {
        let text = try program.run(["catalog", "show"]).text
            .replacing("リモートメンテナンスにより不正な", with: "遠隔保守により不正な").replacing("Id: annex2-v1.1\n", with: "Id: annex2-v1.2\n")
        try program.folder.write(text, to: "new.rec")
    }

    @Test func theSameCatalogueByAnyNameHasNoDifference() throws {
        try TenkenProgram.with { program in
            try program.folder.write(program.run(["catalog", "show"]).standardOutput, to: "catalog.rec")
            #expect(try program.run(["new", "w.rec"]).succeeded)
            for name in ["annex2-v1.1", "catalog.rec", "w.rec"] {
                let output = try program.run(["catalog", "diff", "annex2-v1.1", name, "--language", "en"])
                #expect(output.succeeded, "\(output.errorText)")
                #expect(output.text.isEmpty && output.errorText == "tenken: no difference\n")
            }
        }
    }

    @Test func aDifferenceIsToldAndLeavesWithOne() throws {
        try TenkenProgram.with { program in
            try writeEdition(program)
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let output = try program.run(["catalog", "diff", "w.rec", "new.rec", "--language", "en"])
            #expect(output.status == .code(1))
            #expect(output.text.contains("[-リモートメンテナンス-]{+遠隔保守+}"))
            let json = try program.run(["catalog", "diff", "w.rec", "new.rec", "--format", "json"])
            #expect(json.status == .code(1))
            #expect(json.text.contains("\"text\" : \"遠隔保守\""))
        }
    }

    @Test func aMissingCatalogueIsNamed() throws {
        try TenkenProgram.with { program in
            let output = try program.run(["catalog", "diff", "annex2-v1.1", "none.rec"])
            #expect(!output.succeeded && output.status != .code(1))
            #expect(output.errorText.contains("none.rec"))
        }
    }
}
