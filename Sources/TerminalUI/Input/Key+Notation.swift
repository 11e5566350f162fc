extension Key {
    /// The names of keys in angle brackets. ``notation`` writes the first of each key.
    static let names: [(name: String, code: Code)] = [
        ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BS", .backspace), ("Del", .delete), ("Insert", .insert),
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
        ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .scalar(" ")), ("lt", .scalar("<")),
    ]

    /// Other names that are accepted, in lower case.
    private static let otherNames: [(name: String, code: Code)] = [
        ("cr", .enter), ("return", .enter), ("escape", .escape), ("backspace", .backspace), ("delete", .delete),
        ("pgup", .pageUp), ("pgdn", .pageDown),
    ]

    /// Reads one key, written as itself or as a name in angle brackets: `j`, `<C-s>`, `<S-Tab>`, `<lt>`.
    public init(notation: String) throws(KeyNotationError) {
        if notation != "<", let scalar = notation.unicodeScalars.first, notation.unicodeScalars.dropFirst().isEmpty {
            self.init(typing: scalar)
            return
        }
        let keys = try Key.sequence(notation)
        guard keys.count == 1, let key = keys.first else { throw .notOneKey(notation) }
        self = key
    }

    /// Reads keys written one after another: `jj<Enter>適合<Esc>`. A control means the key that sends it.
    public static func sequence(_ text: String) throws(KeyNotationError) -> [Key] {
        let scalars = Array(text.unicodeScalars)
        var keys: [Key] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "<" else {
                keys.append(Key(typing: scalars[index]))
                index += 1
                continue
            }
            guard let close = scalars[index...].firstIndex(of: ">") else { throw .unclosed(offset: index) }
            // In <C->> and <>> the key is > itself.
            let isClosedTwice = close + 1 < scalars.count && scalars[close + 1] == ">"
            let namesClose = close == index + 1 || scalars[close - 1] == "-"
            let end = isClosedTwice && namesClose ? close + 1 : close
            let name = scalars[index + 1..<end]
            guard let key = Key(name: name) else {
                throw .unknownName(String(String.UnicodeScalarView(name)), offset: index)
            }
            keys.append(key)
            index = end + 1
        }
        return keys
    }

    /// The key as ``init(notation:)`` reads it.
    public var notation: String {
        var name: String
        switch code {
        case .scalar(let scalar) where scalar != " " && scalar != "<":
            if modifiers.isEmpty { return String(scalar) }
            name = String(scalar)
        case .function(let number):
            name = "F\(number)"
        default:
            name = Self.names.first { $0.code == code }?.name ?? ""
        }
        if modifiers.contains(.shift) { name = "S-" + name }
        if modifiers.contains(.alt) { name = "M-" + name }
        if modifiers.contains(.control) { name = "C-" + name }
        return "<\(name)>"
    }

    /// The key of `name`, which has its modifiers before it and no brackets.
    private init?(name: ArraySlice<Unicode.Scalar>) {
        var rest = name
        var modifiers: Modifiers = []
        while rest.count > 2, rest[rest.startIndex + 1] == "-", let modifier = Self.modifier(rest[rest.startIndex]) {
            modifiers.insert(modifier)
            rest = rest.dropFirst(2)
        }
        if rest.count == 1, var scalar = rest.first {
            // A terminal sends the same control for <C-s> and <C-S>, and for <C-i> and <Tab>.
            if modifiers.contains(.control), (0x40...0x5F).contains(scalar.value) || ("a"..."z").contains(scalar) {
                scalar = Unicode.Scalar(UInt8(scalar.value) & 0x1F)
                modifiers.remove(.control)
            }
            let typed = Key(typing: scalar)
            self.init(typed.code, typed.modifiers.union(modifiers))
            return
        }
        let spelled = String(String.UnicodeScalarView(rest)).lowercased()
        let named =
            Self.names.first { $0.name.lowercased() == spelled } ?? Self.otherNames.first { $0.name == spelled }
        if let code = named?.code {
            self.init(code, modifiers)
        } else if spelled.hasPrefix("f"), let number = Int(spelled.dropFirst()), (1...63).contains(number) {
            self.init(.function(number), modifiers)
        } else {
            return nil
        }
    }

    private static func modifier(_ letter: Unicode.Scalar) -> Modifiers? {
        switch letter {
        case "C", "c": .control
        case "M", "m", "A", "a": .alt
        case "S", "s": .shift
        default: nil
        }
    }
}

extension Key {
    /// The key that sends `scalar`: for a control, the named key or the letter with Control.
    init(typing scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x08, 0x7F: self.init(.backspace)
        case 0x09: self.init(.tab)
        case 0x0A, 0x0D: self.init(.enter)
        case 0x1B: self.init(.escape)
        case 0x00: self.init(" ", .control)
        case 0x01...0x1A: self.init(.scalar(Unicode.Scalar(UInt8(scalar.value) + 0x60)), .control)
        case 0x1C...0x1F: self.init(.scalar(Unicode.Scalar(UInt8(scalar.value) + 0x40)), .control)
        default: self.init(scalar)
        }
    }
}
