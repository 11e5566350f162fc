import CLibrary

/// A terminal's line settings (termios(3)), to compare: a full-screen program must restore them.
public struct LineSettings: Equatable, Sendable {
    public let input: UInt
    public let output: UInt
    public let control: UInt
    public let local: UInt
    public let characters: [UInt8]

    init(_ settings: termios) {
        input = UInt(settings.c_iflag)
        output = UInt(settings.c_oflag)
        control = UInt(settings.c_cflag)
        local = UInt(settings.c_lflag)
        characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    }

    /// The terminal echoes typed characters.
    public var echoes: Bool { local & UInt(ECHO) != 0 }
    /// Input comes in whole lines.
    public var isByLine: Bool { local & UInt(ICANON) != 0 }
    /// ^C, ^Z and ^\ make signals.
    public var makesSignals: Bool { local & UInt(ISIG) != 0 }
    /// As a shell's commands expect: by line, with echo and signals.
    public var isForLines: Bool { echoes && isByLine && makesSignals }
}
