import WorkbookModel

/// Texts as they are compared: equal after joining lines, and folding width and blanks.
enum TextFolding {
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in FullWidth.ascii(text).unicodeScalars where !scalar.properties.isWhitespace {
            result.append(scalar)
        }
        return String(result)
    }

    /// Without 「（続き）」 at its end, by which a page says that a block goes on.
    static func withoutContinuation(_ text: String) -> String {
        for mark in ["（続き）", "(続き)", "（つづき）", "(つづき)", "（続）", "(続)", "(continued)", "(cont.)"]
        where text.hasSuffix(mark) {
            return text.dropLast(mark.count).trimmingBlanks()
        }
        return text
    }
}
