import CLibrary

/// A path as the file system has it: bytes without NUL, two paths being equal only where their bytes are.
///
/// POSIX gives names no encoding. が as one scalar and as two, or a name in Shift_JIS, are names like any other; a String
/// would compare the first two as equal and could not hold the last. Text is for showing alone.
public struct FilePath: Hashable, Sendable {
    public let bytes: [UInt8]

    static let slash: UInt8 = 0x2F
    private static let dot: UInt8 = 0x2E

    /// - Parameter bytes: without NUL.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The path whose bytes are the text's UTF-8. A NUL, which no path holds, becomes U+FFFD, so that such a text names no
    /// other file than it says.
    public init(_ text: String) {
        guard text.utf8.contains(0) else {
            bytes = Array(text.utf8)
            return
        }
        bytes = text.utf8.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
    }

    /// A path that a system call returned.
    init(cString: UnsafePointer<CChar>) {
        bytes = Array(UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
    }

    /// The path as system calls take it, ended by a NUL.
    public var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

    /// The path as text that gives the same bytes again; `nil` where it is not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    // MARK: Parts

    public var isAbsolute: Bool { bytes.first == FilePath.slash }

    /// Whether its name begins with a dot.
    var isHidden: Bool { name.bytes.first == FilePath.dot }

    /// The folder that holds it: `.` for a bare name.
    public var folder: FilePath {
        guard let slash = bytes.lastIndex(of: FilePath.slash) else { return "." }
        return slash == 0 ? "/" : FilePath(bytes: Array(bytes[..<slash]))
    }

    /// What stands behind its last slash.
    public var name: FilePath {
        bytes.lastIndex(of: FilePath.slash).map { FilePath(bytes: Array(bytes[($0 + 1)...])) } ?? self
    }

    /// The parts between its slashes.
    private var parts: [[UInt8]] { bytes.split(separator: FilePath.slash).map(Array.init) }

    func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    func hasSuffix(_ text: String) -> Bool { bytes.suffix(text.utf8.count).elementsEqual(text.utf8) }

    /// The same path with `text` added at the end of its name.
    func adding(_ text: String) -> FilePath { FilePath(bytes: bytes + text.utf8) }

    /// The path of `name` in this folder; `name` itself where that begins at the root, or this folder is `.`.
    public func appending(_ name: FilePath) -> FilePath {
        if name.isAbsolute || self == "." { return name }
        return FilePath(bytes: bytes + (bytes.last == FilePath.slash ? [] : [FilePath.slash]) + name.bytes)
    }

    // MARK: The way there

    /// The path from the root without `.` and `..`. Above a folder that is a link is the folder above the one it leads to,
    /// as the system has it; above what does not exist, what the text says.
    public func absolute(from folder: FilePath = .currentFolder()) -> FilePath {
        var parts: [[UInt8]] = []
        for part in (isAbsolute ? self : folder.appending(self)).parts {
            switch part {
            case [FilePath.dot]: break
            case [FilePath.dot, FilePath.dot]:
                if let real = FilePath(fromRoot: parts).resolved { parts = real.parts }
                _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return FilePath(fromRoot: parts)
    }

    private init(fromRoot parts: [[UInt8]]) {
        bytes = [FilePath.slash] + parts.joined(separator: [FilePath.slash])
    }

    /// How to reach this path from `folder`; both absolute.
    public func relative(to folder: FilePath) -> FilePath {
        let (target, start) = (parts, folder.parts)
        let shared = zip(target, start).prefix { $0 == $1 }.count
        let steps = Array(repeating: Array("..".utf8), count: start.count - shared) + target[shared...]
        return steps.isEmpty ? "." : FilePath(bytes: Array(steps.joined(separator: [FilePath.slash])))
    }

    /// Whether it leads to something in `folder`, at any depth; both absolute and resolved.
    public func isInside(_ folder: FilePath) -> Bool {
        let beginning = folder.bytes.last == FilePath.slash ? folder.bytes : folder.bytes + [FilePath.slash]
        return bytes.starts(with: beginning)
    }

    /// The path with every link on the way followed; `nil` where it does not exist.
    public var resolved: FilePath? {
        guard let found = realpath(cString, nil) else { return nil }
        defer { free(found) }
        return FilePath(cString: found)
    }

    public static func currentFolder() -> FilePath {
        guard let found = getcwd(nil, 0) else { return "/" }
        defer { free(found) }
        return FilePath(cString: found)
    }
}

extension FilePath: Comparable {
    /// By bytes, which for UTF-8 is the order of scalars.
    public static func < (one: FilePath, other: FilePath) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}

extension FilePath: CustomStringConvertible {
    /// For showing: what is not UTF-8 comes out as U+FFFD.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension FilePath: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension FilePath {
    /// A file name for any text, such as somebody else's item id: one name that stays in its folder and is not hidden. No
    /// two texts share one. Slashes, controls, `=` and a dot at the start become `=` and two hex digits.
    init(nameFor text: String) {
        var name: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case FilePath.slash, 0..<0x20, 0x7F, 0x3D: name += FilePath.escaped(byte)
            case FilePath.dot where name.isEmpty: name += FilePath.escaped(byte)
            default: name.append(byte)
            }
        }
        bytes = name.isEmpty ? [0x3D] : name
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = String(byte, radix: 16, uppercase: true)
        return Array("=\(digits.count == 1 ? "0" : "")\(digits)".utf8)
    }
}
