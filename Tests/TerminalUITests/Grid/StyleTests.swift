import TerminalUI
import TestSupport
import Testing

@Suite struct StyleTests {
    @Test func chainedStylesKeepWhatTheyHad() {
        let style = Style.plain.bold().foreground(.red).underline()
        #expect(style == Style(foreground: .red, bold: true, underline: true))
        #expect(style.bold(false) == Style(foreground: .red, underline: true))
    }

    @Test func everyPartIsKeptApartFromTheOthers() {
        var random = SeededGenerator(seed: 5)
        func color() -> Color? {
            Bool.random(using: &random) ? Color(rawValue: .random(in: 0...255, using: &random)) : nil
        }
        for _ in 0..<500 {
            let (foreground, background) = (color(), color())
            let isOn = (0..<5).map { _ in Bool.random(using: &random) }
            var style = Style(
                foreground: color(), background: color(), bold: !isOn[0], dim: !isOn[1], italic: !isOn[2],
                underline: !isOn[3], reverse: !isOn[4])
            (style.foreground, style.background) = (foreground, background)
            (style.bold, style.dim, style.italic, style.underline) = (isOn[0], isOn[1], isOn[2], isOn[3])
            style.reverse = isOn[4]
            #expect(style.foreground == foreground && style.background == background)
            #expect([style.bold, style.dim, style.italic, style.underline, style.reverse] == isOn)
            let same = Style(
                foreground: foreground, background: background, bold: isOn[0], dim: isOn[1], italic: isOn[2],
                underline: isOn[3], reverse: isOn[4])
            #expect(style == same)
        }
    }
}
