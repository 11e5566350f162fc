import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct ThemeTests {
    /// What is drawn on the person's own background must be readable on a light one and on a dark one.
    @Test(arguments: Theme.Role.allCases)
    func noColourNeedsABackgroundOfItsOwn(_ role: Theme.Role) {
        let style = Theme.standard[role]
        #expect(style.background == nil)
        let vanishing: [Color] = [
            .black, .white, .brightBlack, .brightWhite, .brightYellow, .brightGreen, .brightCyan,
            // Too dark on black in the palettes of xterm and of Windows.
            .blue,
        ]
        if let color = style.foreground { #expect(!vanishing.contains(color)) }
    }

    /// A terminal without colours tells the same: results by their marks, the cursor by its sign.
    @Test func marksDifferWithoutColours() {
        let marks = AssessmentResult.allCases.map(\.mark)
        #expect(Set(marks).count == marks.count)
        #expect(!marks.map(String.init).contains(Theme.conflictMark))
    }

    @Test func theCursorsRowHasASignOfItsOwn() throws {
        for keys in ["", "2", "3", "4", "5", "6"] {
            var session = try SampleSession()
            try session.type("oj" + keys)
            let rows = (0..<24).filter { session.grid[$0, 1].text == ">" }
            #expect(rows.count == 1, "\(keys)")
            let reversed = rows.allSatisfy { session.grid[$0, 1].style == session.state.context.theme[.cursor] }
            #expect(reversed)
        }
    }
}
