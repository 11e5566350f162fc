import CommandLineUI
import Testing

/// What stands at the cursor, by the parser's description of a command.
@Suite struct CompletionPlaceTests {
    /// A command that takes a workbook, items, a filter, a result, several findings, and a flag.
    private static let description = #"""
        {"command": {"arguments": [
          {"kind": "positional", "valueName": "workbook", "isRepeating": false, "shouldDisplay": true,
           "completionKind": {"file": {"extensions": ["rec"]}}},
          {"kind": "positional", "valueName": "item", "isRepeating": true, "shouldDisplay": true,
           "completionKind": {"shellCommand": {"command": "item"}}},
          {"kind": "option", "isRepeating": false, "shouldDisplay": true, "abstract": "Which.",
           "names": [{"kind": "short", "name": "f"}, {"kind": "long", "name": "filter"}],
           "completionKind": {"shellCommand": {"command": "filter"}}},
          {"kind": "option", "isRepeating": false, "shouldDisplay": true,
           "names": [{"kind": "long", "name": "format"}], "allValues": ["text", "json"]},
          {"kind": "option", "isRepeating": true, "shouldDisplay": true,
           "names": [{"kind": "long", "name": "keep"}], "completionKind": {"directory": {}}},
          {"kind": "flag", "isRepeating": false, "shouldDisplay": true,
           "names": [{"kind": "short", "name": "q"}, {"kind": "long", "name": "quiet"}]},
          {"kind": "flag", "isRepeating": false, "shouldDisplay": false,
           "names": [{"kind": "long", "name": "secret"}]}
        ]}}
        """#

    private func place(_ words: String...) throws -> CompletionPlace {
        try #require(
            CompletionPlace(
                description: Self.description, words: Array(words.dropLast()), current: words.last ?? ""))
    }

    private func options(_ place: CompletionPlace) -> [String] {
        guard case .words(let words) = place.kind else { return [] }
        return words.map(\.text)
    }

    @Test func positionalArgumentsComeInTheirOrderAndTheLastMayRepeat() throws {
        #expect(try place("ac").kind == .file(endings: ["rec"]))
        #expect(try place("acme.rec", "").kind == .value(.item))
        let third = try place("acme.rec", "1", "2", "")
        #expect(third.kind == .value(.item))
        #expect(third.operands == ["acme.rec", "1", "2"])
    }

    @Test(arguments: ["--filter", "-f", "-qf"]) func aValueIsCompletedBehindItsOption(_ option: String) throws {
        #expect(
            try place("acme.rec", option, "own")
                == CompletionPlace(.value(.filter), typed: "own", operands: ["acme.rec"]))
    }

    @Test func aValueIsCompletedBehindItsEqualsSign() throws {
        let place = try place("acme.rec", "--filter=due<=2")
        #expect(
            place == CompletionPlace(.value(.filter), typed: "due<=2", head: "--filter=", operands: ["acme.rec"]))
    }

    @Test func theValueOfAnOptionIsNoArgument() throws {
        #expect(try place("--filter", "x", "--format=json", "").kind == .file(endings: ["rec"]))
    }

    @Test func valuesAreWordsOrFolders() throws {
        #expect(options(try place("--format", "")) == ["text", "json"])
        #expect(try place("--keep", "").kind == .folder)
    }

    @Test func optionsAreOfferedOnceUnlessTheyRepeat() throws {
        #expect(options(try place("-")) == ["--filter", "--format", "--keep", "--quiet"])
        #expect(options(try place("-q", "-f", "x", "--keep", "a", "--")) == ["--format", "--keep"])
    }

    @Test func behindTwoDashesNothingIsAnOption() throws {
        #expect(try place("--", "-x").kind == .file(endings: ["rec"]))
        #expect(try place("--", "-x", "").kind == .value(.item))
    }

    @Test func anUnknownOptionHasUnknownValues() throws { #expect(try place("--nothing=x").kind == .free) }

    @Test func aDescriptionOfAnotherShapeIsNone() {
        #expect(CompletionPlace(description: "{}", words: [], current: "") == nil)
    }
}
