import TerminalUI
import Testing

@testable import WorkbookUI

@Suite struct KeyMapTests {
    @Test func noKeyHasTwoRoles() {
        let keys = KeyMap.standard.parts.flatMap(\.bindings).flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test func everyBindingHasAKeyAndAnExplanationInBothLanguages() {
        for binding in KeyMap.standard.parts.flatMap(\.bindings) {
            #expect(!binding.keys.isEmpty, "\(binding.command)")
            #expect(!binding.command.explanation(.japanese).isEmpty)
            #expect(!binding.command.explanation(.english).isEmpty)
        }
    }

    @Test func everyNotationOfTheStandardMapIsAKey() {
        // One that could not be read would be missing.
        #expect(KeyMap.standard.parts.flatMap(\.bindings).flatMap(\.keys).count == 56)
    }
}
