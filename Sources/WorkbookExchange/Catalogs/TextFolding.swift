import WorkbookModel

/// Texts as they are compared, by the rule of ``FoldedText``, and what is not part of them.
enum TextFolding {
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for value in FoldedText(text).scalars {
            if let scalar = Unicode.Scalar(value) { result.append(scalar) }
        }
        return String(result)
    }

    /// Whether it holds a radical sign, which PDF programs write for the ideograph that looks the same.
    static func holdsRadicals(_ text: String) -> Bool {
        text.unicodeScalars.contains { RadicalForms.ideograph($0.value) != $0.value }
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
