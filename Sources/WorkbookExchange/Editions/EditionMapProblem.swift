import WorkbookModel

/// Something in a publisher's table of numbers that can not be used, and where it stands.
public struct EditionMapProblem: Hashable, Sendable {
    public enum Reason: Error, Hashable, Sendable {
        case noTable
        /// A number that the old catalogue does not have.
        case unknownOld(String)
        case unknownNew(String)
        /// A spreadsheet holds it as a number or a date: 3.10 became 3.1.
        case notText(String)
        case unknownWord(String)
        /// A line that is neither a number nor what becomes of it.
        case unreadableLine(String)
        /// A word that names successors, without any.
        case noTarget(String)
        case noOldNumber
    }

    /// A cell or a line: `対応表!A7`, `12`.
    public let place: String
    public let reason: Reason

    public func message(_ language: Language) -> String {
        switch reason {
        case .noTable:
            language(ja: "旧番号と新番号の二つの列がある表がありません", en: "there is no table with a column of old and one of new numbers")
        case .unknownOld(let number):
            language(
                ja: "旧番号 \(number) の項目は、古いほうのカタログにありません。番号を見てください",
                en: "the old catalogue has no item with the number \(number); look at the number")
        case .unknownNew(let number):
            language(
                ja: "新番号 \(number) の項目は、新しいほうのカタログにありません。番号を見てください",
                en: "the new catalogue has no item with the number \(number); look at the number")
        case .notText(let text):
            language(
                ja: "\(text) は、文字ではなく数や日付として入っています（3.10 は 3.1 になります）。列の書式を文字列にして、番号を打ち直してください",
                en:
                    "\(text) is a number or a date, not text (3.10 becomes 3.1); make the column text, and type the number again"
            )
        case .unknownWord(let word):
            language(
                ja: "「\(word)」は知らない言葉です。使えるのは MOVED（移動）・MODIFIED（変更）・SPLIT（分割）・MERGED（統合）・COVERED（包含）・DELETED（削除）です",
                en:
                    "“\(word)” is an unknown word; known are MOVED, MODIFIED, SPLIT, MERGED, COVERED and DELETED")
        case .unreadableLine(let text):
            language(
                ja: "この行は読めません: \(text)。読めるのは「番号:」の行と、その下に字下げした「名前: MOVED TO 番号」の行です",
                en:
                    "this line can not be read: \(text); what can is “NUMBER:”, and indented below it “NAME: MOVED TO NUMBER”"
            )
        case .noTarget(let word):
            language(ja: "「\(word)」に新番号がありません", en: "“\(word)” names no new number")
        case .noOldNumber:
            language(ja: "旧番号がありません", en: "there is no old number")
        }
    }
}
