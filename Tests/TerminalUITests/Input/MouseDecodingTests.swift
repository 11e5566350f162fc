import TerminalUI
import Testing

@Suite struct MouseDecodingTests {
    private func events(_ input: String) -> [InputEvent] {
        var decoder = KeyDecoder()
        return decoder.feed(bytes: Array(input.utf8))
    }

    private let position = Position(row: 3, column: 11)

    @Test(
        arguments: [
            ("0;12;4M", .press, 0, []), ("0;12;4m", .release, 0, []), ("1;12;4M", .press, 1, []),
            ("2;12;4M", .press, 2, []),
            ("32;12;4M", .drag, 0, []), ("64;12;4M", .wheelUp, 0, []), ("65;12;4M", .wheelDown, 0, []),
            ("16;12;4M", .press, 0, .control), ("12;12;4M", .press, 0, [.alt, .shift]),
        ] as [(String, MouseEvent.Kind, Int, Key.Modifiers)])
    func sequenceOfSGRMode(body: String, kind: MouseEvent.Kind, button: Int, modifiers: Key.Modifiers) {
        let event = MouseEvent(kind: kind, button: button, position: position, modifiers: modifiers)
        #expect(events("\u{1B}[<" + body) == [.mouse(event)])
    }

    @Test func farCellsOfSGRMode() {
        #expect(
            events("\u{1B}[<0;300;250M") == [
                .mouse(MouseEvent(kind: .press, position: Position(row: 249, column: 299)))
            ])
    }

    @Test(arguments: ["\u{1F}!!", " \u{1F}!", " !\u{1F}"]) func bytesTooSmallForTheOldModeAreNoEvent(body: String) {
        #expect(events("\u{1B}[M" + body) == [.invalid(Array(("\u{1B}[M" + body).utf8))])
    }

    @Test func sequenceOfTheOldModeIsNotTyped() {
        #expect(events("\u{1B}[M !\"") == [.mouse(MouseEvent(kind: .press, position: Position(row: 1, column: 0)))])
    }
}
