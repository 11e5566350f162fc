import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct KeyMapTests {
    @Test func noKeyHasTwoRoles() {
        let keys = KeyMap.standard.bindings.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test func noCommandIsForgottenOrNamedTwice() {
        let names = Command.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(KeyMap.standard.bindings.count + Command.all.count { $0.definition.section == .typed } == names.count)
    }

    @Test func everyStandardBindingHasAKeyAndAnExplanationInBothLanguages() {
        for binding in KeyMap.standard.bindings {
            #expect(!binding.keys.isEmpty, "\(binding.command)")
            #expect(!binding.command.definition.explanation.ja.isEmpty)
            #expect(!binding.command.definition.explanation.en.isEmpty)
        }
    }

    @Test func everyNotationOfTheDefinitionsIsAKey() {
        for definition in Command.all.map(\.definition) {
            for notation in definition.keys { #expect((try? Key(notation: notation)) != nil, "\(notation)") }
        }
    }

    @Test func everyFieldButTheResultHasAKeyOfItsOwn() {
        for field in AssessmentField.edited {
            #expect(!KeyMap.standard.keys(of: .edit(field)).isEmpty, "\(field)")
        }
    }

    @Test func keysOfScreensThatFollowEachOtherAreShownAsARange() throws {
        #expect(KeyMap.standard.screens == "1-8")
        #expect(KeyMap.standard.binding([Key("x")], to: .show(.list("history"))).screens == "1-5 x 7 8")
    }
}
