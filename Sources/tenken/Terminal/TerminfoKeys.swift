import CNcurses
import TerminalUI

extension NcursesTerminal {
    /// The bytes that this terminal's keys send, from its terminfo description and its line settings.
    ///
    /// For `KeyDecoder(sequences:)`, which knows xterm's sequences itself.
    var keySequences: [KeySequence] {
        var sequences: [KeySequence] = []
        for (capability, key) in Self.keyCapabilities {
            // A single byte is skipped, as it is a control character of its own: an old terminal's kcud1 is ^J.
            if let bytes = Self.bytes(of: capability), bytes.count > 1 { sequences.append(KeySequence(bytes, key)) }
        }
        // The person's own setting comes before terminfo's kbs.
        let erase = tenken_erase_character()
        if erase != 0 { sequences.append(KeySequence([erase], Key(.backspace))) }
        return sequences
    }

    private static func bytes(of capability: String) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = tenken_key_bytes(capability, &buffer, Int32(buffer.count))
        return count > 0 ? Array(buffer[..<Int(count)]) : nil
    }

    /// The names of terminfo(5), and for keys with modifiers those of user_caps(5): the name with shift, and for other
    /// modifiers that name with the number of xterm's parameter (3 is alt, 5 control).
    private static var keyCapabilities: [(String, Key)] {
        let plain: [(String, Key.Code)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kent", .enter),
            ("kbs", .backspace),
        ]
        let shifted: [(String, Key.Code)] = [
            ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
            ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
        ]
        // Terminfo's own names for these two.
        let older = [("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)), ("kcbt", Key(.tab, .shift))]
        let functions = (1...12).map { ("kf\($0)", Key(.function($0))) }
        let modified = shifted.flatMap { name, code in
            [(name, Key(code, .shift))]
                + (3...7).map { ("\(name)\($0)", Key(code, Key.Modifiers(rawValue: UInt8($0 - 1)))) }
        }
        return plain.map { ($0.0, Key($0.1)) } + older + functions + modified
    }
}
