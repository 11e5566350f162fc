import CLibrary
import TestSupport
import Testing
import WorkbookFiles

/// What is being typed survives a crash, readable by its owner only.
struct DraftsTests {
    @Test func draftIsReadBackAsTyped() throws {
        try withDrafts { drafts, _ in
            let text = "一行目\n\n\\\n# x\t "
            try drafts.save(text, item: "3.14-1-1", field: "Note")
            #expect(drafts.text(item: "3.14-1-1", field: "Note") == text)
        }
    }

    @Test func laterDraftTakesThePlaceOfTheEarlier() throws {
        try withDrafts { drafts, _ in
            try drafts.save("long text", item: "1", field: "Note")
            try drafts.save("x", item: "1", field: "Note")
            #expect(drafts.text(item: "1", field: "Note") == "x")
        }
    }

    @Test func draftsOfOtherItemsAndFieldsAreApart() throws {
        try withDrafts { drafts, _ in
            try drafts.save("x", item: "1", field: "Note")
            #expect(drafts.text(item: "2", field: "Note") == nil && drafts.text(item: "1", field: "Plan") == nil)
        }
    }

    @Test func draftsOfAnotherWorkbookAreApart() throws {
        try withDrafts { drafts, state in
            try drafts.save("x", item: "1", field: "Note")
            #expect(Drafts(state: state, workbook: "other").text(item: "1", field: "Note") == nil)
        }
    }

    @Test func removedDraftIsGone() throws {
        try withDrafts { drafts, _ in
            try drafts.save("x", item: "1", field: "Note")
            drafts.remove(item: "1", field: "Note")
            #expect(drafts.text(item: "1", field: "Note") == nil)
        }
    }

    @Test(arguments: ["../../x", "/etc/passwd", "..", "a/b", "暗号", ".", "a b"])
    func itemOfAnyNameHasADraftInsideTheStateFolder(item: String) throws {
        try TemporaryFolder.with { folder in
            let drafts = Drafts(state: try state(in: folder), workbook: "w")
            try drafts.save("x", item: item, field: "Note")
            #expect(drafts.text(item: item, field: "Note") == "x")
            #expect(folder.names(in: "tenken/drafts") == ["w"])
        }
    }

    @Test(arguments: ["..", ".", "../..", "/"])
    func workbookOfAnyIDHasItsDraftsInAFolderOfItsOwn(id: String) throws {
        try TemporaryFolder.with { folder in
            let drafts = Drafts(state: try state(in: folder), workbook: id)
            try drafts.save("x", item: "1", field: "Note")
            #expect(folder.names(in: "tenken") == ["drafts"])
            #expect(folder.names(in: "tenken/drafts").allSatisfy { !$0.hasSuffix(".rec") })
        }
    }

    @Test func stateIsForItsOwnerOnly() throws {
        try TemporaryFolder.with { folder in
            let drafts = Drafts(state: try state(in: folder), workbook: "w")
            try drafts.save("x", item: "1", field: "Note")
            let names = ["tenken", "tenken/drafts", "tenken/drafts/w", "tenken/drafts/w/1.Note.rec"]
            #expect(names.map { mode(folder($0)) } == [0o700, 0o700, 0o700, 0o600])
        }
    }

    @Test(arguments: [
        (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/tenken"), (["HOME": "/h"], "/h/.local/state/tenken"),
        (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/tenken"), ([:], nil),
    ])
    func stateFolderIsThatOfTheXDGSpecification(environment: [String: String], path: String?) {
        #expect(StateFolder(environment: environment)?.path.description == path)
    }

    private func withDrafts(_ body: (Drafts, StateFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let state = try state(in: folder)
            try body(Drafts(state: state, workbook: WorkbookBuilder.id), state)
        }
    }

    private func state(in folder: TemporaryFolder) throws -> StateFolder {
        try #require(StateFolder(environment: ["XDG_STATE_HOME": folder.path]))
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}
