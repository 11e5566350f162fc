import TerminalUI
import Testing

@Suite struct StyleTests {
    @Test func chainedStylesKeepWhatTheyHad() {
        let style = Style.plain.bold().foreground(.red).underline()
        #expect(style == Style(foreground: .red, bold: true, underline: true))
        #expect(style.bold(false) == Style(foreground: .red, underline: true))
    }

    @Test func withoutColorsTheAttributesStay() {
        let style = Style(foreground: .red, background: .blue, bold: true, reverse: true)
        #expect(style.withoutColors == Style(bold: true, reverse: true))
    }
}
