/// Evidence for an assessment: a file, a URL, or words.
///
/// Stored as `REFERENCE | DESCRIPTION | sha256:HEX`, for example
/// `evidence/vpn-policy.pdf | 第5条 | sha256:9f86d0…`.
public struct Evidence: Hashable, Sendable {
    /// A path relative to the workbook's folder, a URL, or words. Holds neither ` | ` nor a line feed.
    public var reference: String
    public var description: String
    /// The file's SHA-256 when it was attached: 64 lower-case hex digits. Only a file has one.
    public var digest: String?

    public enum Kind: Sendable { case file, url, words }

    /// Whether both have the same reference, byte for byte: to a file system が in one scalar and in two are two names.
    public func hasSameReference(as other: Evidence) -> Bool { reference.utf8.elementsEqual(other.reference.utf8) }

    public static func == (one: Evidence, other: Evidence) -> Bool {
        one.hasSameReference(as: other) && one.description == other.description && one.digest == other.digest
    }

    public func hash(into hasher: inout Hasher) {
        for byte in reference.utf8 { hasher.combine(byte) }
        hasher.combine(description)
        hasher.combine(digest)
    }

    public init(reference: String, description: String = "", digest: String? = nil) {
        self.reference = reference
        self.description = description
        self.digest = digest
    }

    /// Reads the stored form. Any text is accepted.
    public init(stored text: String) {
        var parts = Evidence.split(text)
        if parts.count > 1, let digest = parts.last.flatMap(Evidence.digest(field:)) {
            self.digest = digest
            parts.removeLast()
        }
        reference = parts[0]
        description = parts.count == 2 ? parts[1] : parts.dropFirst().joined(separator: Evidence.separator)
    }

    /// Reads what a person typed: bar and blanks between reference and description may be of full width, and it has no digest.
    public init(typed text: String) {
        self.init(stored: text.replacing(/[ \u{3000}][|｜][ \u{3000}]/, with: Evidence.separator))
        digest = nil
        reference = reference.trimmed
        description = description.trimmed
    }

    /// The form that an `Evidence` field stores.
    public var stored: String {
        var parts = [reference]
        if !description.isEmpty { parts.append(description) }
        if let digest { parts.append("sha256:" + digest) }
        return parts.joined(separator: Evidence.separator)
    }

    /// For people: the reference, then the description.
    public var shown: String { description.isEmpty ? reference : "\(reference)  \(description)" }

    public var kind: Kind {
        if digest != nil { return .file }
        return Evidence.isURL(reference) ? .url : .words
    }

    /// Whether it is a file and the reference, as text, leads out of the workbook's folder: the file is missing when
    /// the folder is handed over.
    public var leadsOutside: Bool {
        guard kind == .file else { return false }
        // Bytes: a Character takes a combining mark to the slash.
        let slash: UInt8 = 0x2F
        if reference.utf8.first == slash { return true }
        var depth = 0
        for part in reference.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
            depth += part.elementsEqual("..".utf8) ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }

    /// Whether `reference` looks like a path: it has a `/`, or ends in a dot and one to five letters or digits with a
    /// letter among them, as in `report.pdf` or `notes.mp4`.
    public static func looksLikePath(_ reference: String) -> Bool {
        if isURL(reference) { return false }
        if reference.utf8.contains(0x2F) { return true }
        guard let dot = reference.lastIndex(of: "."), dot != reference.startIndex else { return false }
        let ending = reference[reference.index(after: dot)...]
        return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains { $0.isLetter }
    }

    /// Why `reference` can not be stored; `nil` where it can.
    public static func problem(withReference reference: String, _ language: Language) -> String? {
        if reference.allSatisfy(\.isWhitespace) { return language(ja: "証跡が空です", en: "the evidence is empty") }
        // By bytes: a Character joins a combining mark to the bar, and CR to LF.
        let holdsControl = reference.utf8.contains { $0 < 0x20 && $0 != 0x09 }
        if holdsControl || split(reference + separator).first != reference {
            return language(
                ja: "証跡の参照に「 | 」や改行、制御文字は使えません",
                en: "an evidence reference can not hold “ | ”, a line break or a control character")
        }
        return nil
    }

    static let separator = " | "

    private static func isURL(_ text: String) -> Bool {
        // Bytes first: to find Characters is slow, and most evidence is no URL.
        guard text.utf8.contains(0x3A), let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
            return false
        }
        let scheme = text[..<colon]
        return scheme.first?.isLetter == true
            && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    private static func digest(field: String) -> String? {
        guard field.hasPrefix("sha256:") else { return nil }
        let hex = field.dropFirst("sha256:".count)
        return EntryID(hex: hex) == nil ? nil : String(hex)
    }

    /// `text` split at every ` | `; at least one part.
    private static func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var parts: [String] = []
        var (start, index) = (0, 0)
        while index + 2 < bytes.count {
            if bytes[index] == 0x20, bytes[index + 1] == 0x7C, bytes[index + 2] == 0x20 {
                parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
                index += 3
                start = index
            } else {
                index += 1
            }
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return parts
    }
}
