/// Why something may not be recorded.
public enum Refusal: Error, Hashable, Sendable {
    /// The file as a whole can not be added to.
    case notWritable(WriteObstacle)
    /// The item's assessments differ.
    case conflict
    /// The item's result is from a newer version; this one must not replace it.
    case unknownResult(String)
    /// A review of what nobody assessed.
    case unassessed
    /// A review by an assessor of the item; the name is as recorded there.
    case ownAssessment(person: String)
    case nothingToWithdraw(person: String)
    /// A review of what was carried over and nobody has confirmed.
    case carried
    /// A confirmation of what was not carried over, or is confirmed.
    case nothingToConfirm
    /// A return that does not say why.
    case noReason
    case nothingToUndo
    case nothingToRedo
    /// An undo of an item that `person` has recorded since.
    case recordedSince(person: String)
    /// An undo of what settled several sides: there is no single state to go back to.
    case noSingleStateBefore
    /// A seal over nothing.
    case nothingRecorded
    /// A text of one line is longer than anybody reads; the stored name of its field.
    case lineTooLong(field: String)
    /// A value takes too many bytes; the stored name of its field.
    case tooLong(field: String)

    /// What is wrong. The caller adds what to do next.
    public func message(_ language: Language) -> String {
        switch self {
        case .notWritable(let obstacle): obstacle.message(language)
        case .conflict: language(ja: "評価が食い違っています", en: "assessments differ")
        case .unknownResult(let word):
            language(
                ja: "この版の tenken が知らない評価（\(word)）なので、変えられません。新しい版で開いてください",
                en: "its result (\(word)) is of a newer tenken and can not be changed here; open the workbook with that"
            )
        case .unassessed:
            language(ja: "まだ評価されていないので、確認できません", en: "not assessed yet, so there is nothing to review")
        case .ownAssessment(let person):
            language(
                ja: "\(person) さんが評価した項目です。確認は別の人がします",
                en: "\(person) made this assessment, or a part of it; a review is a second person's")
        case .nothingToWithdraw(let person):
            language(
                ja: "\(person) さんの確認はないので、取り下げるものがありません",
                en: "there is no review by \(person) to withdraw")
        case .carried:
            language(
                ja: "引き継いだままで、まだ確定されていません。先に確定してください",
                en: "carried over and not confirmed yet; confirm it first")
        case .nothingToConfirm:
            language(ja: "引き継いだままの項目ではありません", en: "it is not carried over, or is confirmed already")
        case .noReason: language(ja: "差し戻す理由を書いてください", en: "say why it is returned")
        case .nothingToUndo: language(ja: "取り消すものがありません", en: "there is nothing to take back")
        case .nothingToRedo: language(ja: "やり直すものがありません", en: "there is nothing to bring back")
        case .recordedSince(let person):
            language(ja: "\(person) さんがあとから記録しています", en: "\(person) has recorded since")
        case .noSingleStateBefore:
            language(ja: "前の評価は一つではありません", en: "there was no single assessment before")
        case .nothingRecorded: language(ja: "まだ何も記録されていません", en: "nothing is recorded yet")
        case .lineTooLong(let field):
            language(
                ja:
                    "\(AssessmentField(storedName: field)?.name(.japanese) ?? field)が長すぎます（上限 \(NewEntry.maximumLineScalars) 文字）",
                en: "\(field) is too long (at most \(NewEntry.maximumLineScalars) characters)")
        case .tooLong(let field):
            language(
                ja: "\(field) が長すぎます（上限 \(NewEntry.maximumValueBytes / 1024) KiB）",
                en: "\(field) is too long (at most \(NewEntry.maximumValueBytes / 1024) KiB)")
        }
    }
}
