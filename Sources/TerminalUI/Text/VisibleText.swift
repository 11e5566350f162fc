/// `text` with a sign in place of each scalar that a terminal would obey or that could deceive a reader.
///
/// - C0 controls become the control pictures U+2400…, DEL becomes ␡; a tab becomes one space.
/// - C1 controls, bidirectional marks, overrides and isolates, line and paragraph separators, the byte order mark, tag
///   characters and other invisible format controls become U+FFFD. (On bidirectional ones see Unicode TR #36 and
///   “Trojan Source”, CVE-2021-42574.)
/// - What shapes a neighbour or hints at a line break stays: joiners, variation selectors, zero-width and soft spaces.
///
/// One scalar becomes one scalar, so offsets into the text hold for its visible form too.
/// Line feeds stay when `keepingLineFeeds` is true.
public func visible(_ text: String, keepingLineFeeds: Bool) -> String {
    func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        keepingLineFeeds && scalar.value == 0x0A ? nil : standIn(for: scalar)
    }
    guard text.unicodeScalars.contains(where: { replacement($0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        result.append(replacement(scalar) ?? scalar)
    }
    return String(result)
}

extension String {
    /// Whether it has a line feed in it. Reads bytes: finding the `Character`s of a text costs more than drawing it.
    public var holdsLineFeed: Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(0x0A) } ?? utf8.contains(0x0A)
    }
}

/// The sign that is drawn instead of `scalar`, or nil when the scalar itself is drawn.
@inline(__always)
func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x61B, 0x2070...0xFEFE: nil
    case 0x09: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    default: isDeceptive(scalar.value) ? "\u{FFFD}" : nil
    }
}

/// Whether the scalar is a C1 control or a format control that hides or reorders text.
private func isDeceptive(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F,  // C1
        0x061C, 0x200E, 0x200F,  // bidirectional marks
        0x180E,  // Mongolian vowel separator
        0x2028...0x202E,  // separators, bidirectional embeddings and overrides
        0x2061...0x206F,  // invisible operators, bidirectional isolates, deprecated format characters
        0xFEFF,  // byte order mark
        0xFFF9...0xFFFB,  // interlinear annotation
        0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,  // shorthand and musical format controls
        0xE0000...0xE007F:  // tags
        true
    default: false
    }
}
