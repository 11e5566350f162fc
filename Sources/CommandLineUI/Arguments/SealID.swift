import WorkbookModel

/// A seal's id as typed.
public enum SealID {
    /// The id: 64 hex digits, in either case.
    public static func id(typed text: String, _ language: Language) throws(CommandProblem) -> EntryID {
        if let id = EntryID(hex: text.lowercased()) { return id }
        throw .usage(
            language(
                ja: "--expect「\(text)」は封印の ID ではありません（16 進 64 桁。tenken-seal の行の 4 番目）",
                en: "--expect “\(text)” is no seal's id (64 hex digits, the fourth word of a tenken-seal line)"))
    }
}
