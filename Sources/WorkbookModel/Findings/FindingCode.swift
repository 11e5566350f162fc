/// What kind of finding it is, without its particulars: the code that programs know it by, how severe it is, what it means
/// and what to do. Docs/Findings.md is made of this.
///
/// Codes are an interface: some may be added, none is renamed.
public enum FindingCode: String, CaseIterable, Hashable, Sendable {
    case catalogProblem = "catalog-problem"
    case catalogDigest = "catalog-digest"
    case noWorkbookRecord = "no-workbook-record"
    case unsoundWorkbookRecord = "unsound-workbook-record"
    case secondWorkbookRecord = "second-workbook-record"
    case misplacedWorkbookRecord = "misplaced-workbook-record"
    case comment
    case unknownRecord = "unknown-record"
    case recordWithoutKind = "record-without-kind"
    case wrongDescriptor = "wrong-descriptor"
    case changedDescriptor = "changed-descriptor"
    case conflictMarkers = "conflict-markers"
    case damage
    case tornTail = "torn-tail"
    case unsoundEntry = "unsound-entry"
    case unknownKind = "unknown-kind"
    case conflict
    case historyIncomplete = "history-incomplete"
    case entryMissing = "entry-missing"
    case profileConflict = "profile-conflict"
    case foreignItem = "foreign-item"
    case sealNotWhole = "seal-not-whole"
    case otherCopy = "other-copy"
    case mergeLineLost = "merge-line-lost"
    case ownEntriesMissing = "own-entries-missing"
    case unknownResult = "unknown-result"
    case withoutEvidence = "without-evidence"
    case withoutNote = "without-note"
    case withoutPlanOrDue = "without-plan-or-due"
    case unreadableDue = "unreadable-due"
    case overdue
    case evidenceMissing = "evidence-missing"
    case evidenceChanged = "evidence-changed"
    case evidenceOutside = "evidence-outside"
    case evidenceMoved = "evidence-moved"
    case reviewedByAssessor = "reviewed-by-assessor"
    case returned
    case carried = "carried-over"
    case unassessed

    public var severity: Finding.Severity { definition.severity }

    /// What is the matter.
    public func meaning(_ language: Language) -> String {
        language(ja: definition.ja.meaning, en: definition.en.meaning)
    }

    /// What to do about it.
    public func remedy(_ language: Language) -> String { language(ja: definition.ja.remedy, en: definition.en.remedy) }

    private typealias Words = (meaning: String, remedy: String)

    private struct Definition {
        let severity: Finding.Severity
        let ja: Words
        let en: Words

        init(_ severity: Finding.Severity, ja: Words, en: Words) {
            self.severity = severity
            self.ja = ja
            self.en = en
        }
    }

    private var definition: Definition {
        switch self {
        case .catalogProblem:
            Definition(
                .integrity,
                ja: ("点検簿の中のカタログに誤りがあります。", "控えと比べるか、元のカタログから点検簿を作り直します。"),
                en: (
                    "The catalogue in the workbook has a mistake.",
                    "Compare with a copy, or make the workbook anew from the original catalogue."
                ))
        case .catalogDigest:
            Definition(
                .integrity,
                ja: ("カタログの写しが、作成時のもの（CatalogDigest）と違います。", "控えと比べ、カタログの部分を元に戻します。"),
                en: (
                    "The catalogue's copy is not the one that the workbook was made with (CatalogDigest).",
                    "Compare with a copy and put the catalogue's records back as they were."
                ))
        case .noWorkbookRecord:
            Definition(
                .integrity,
                ja: ("Workbook レコードが読めません。", "控えから、そのレコードを元に戻します。"),
                en: ("The Workbook record can not be read.", "Put that record back from a copy."))
        case .unsoundWorkbookRecord:
            Definition(
                .integrity,
                ja: ("Workbook レコードが作成後に書き換えられています。", "控えと比べて元に戻します。表題などは tenken profile で改めます。"),
                en: (
                    "The Workbook record was changed after it was written.",
                    "Compare with a copy and put it back; tenken profile changes the title and the like."
                ))
        case .secondWorkbookRecord:
            Definition(
                .integrity,
                ja: ("Workbook の組に、余分なレコードがあります。recutils はこれを先に見せることがあります。", "控えと比べ、余分なものを取り除きます。"),
                en: (
                    "There is a further record in the Workbook set, which recutils may show first.",
                    "Compare with a copy, and remove the one that tenken did not write."
                ))
        case .misplacedWorkbookRecord:
            Definition(
                .integrity,
                ja: ("Workbook レコードが、元の場所（%rec: Workbook の下、記録の前）にありません。", "控えと比べて元に戻します。"),
                en: (
                    "The Workbook record is not in its place: under %rec: Workbook, before the entries.",
                    "Compare with a copy and put it back."
                ))
        case .comment:
            Definition(
                .integrity,
                ja: ("tenken が書いたものではない注釈（# で始まる行）があります。", "控えと比べて取り除きます。言うべきことは所見に書きます。"),
                en: (
                    "There is a comment (a line that begins with #) that tenken did not write.",
                    "Compare with a copy and remove it; what has to be said belongs in a note."
                ))
        case .unknownRecord:
            Definition(
                .integrity,
                ja: ("知らない種類のレコードです。", "別の場所に移します。新しい版の tenken のものなら、その版で開きます。"),
                en: (
                    "A record of an unknown type.",
                    "Move it elsewhere; if a newer tenken wrote it, open the workbook with that."
                ))
        case .recordWithoutKind:
            Definition(
                .integrity,
                ja: ("Kind のない記録で、読めません。", "控えと比べて元に戻します。"),
                en: ("An entry without Kind can not be read.", "Compare with a copy and put it back."))
        case .wrongDescriptor:
            Definition(
                .integrity,
                ja: ("記録が %rec: Entry の下にありません。recutils は別の種類として読みます。", "控えと比べて、記述子を元に戻します。"),
                en: (
                    "An entry is not under %rec: Entry, so recutils takes it for another type.",
                    "Compare with a copy and put the descriptor back."
                ))
        case .changedDescriptor:
            Definition(
                .integrity,
                ja: ("先頭の注釈か記述子（%rec: など）が、点検簿を作ったときと異なります。", "控えと比べて元に戻します。"),
                en: (
                    "The comment at the top or the descriptors (%rec: and the like) are not those that the workbook was made with.",
                    "Compare with a copy and put them back."
                ))
        case .conflictMarkers:
            Definition(
                .integrity,
                ja: ("git の衝突の印があります。", "tenken git-setup のあと git checkout -m でファイルを作り直します。"),
                en: (
                    "There are git conflict markers.",
                    "Run tenken git-setup, then make the file anew with git checkout -m."
                ))
        case .damage:
            Definition(
                .integrity,
                ja: ("読めない行があります。", "控えと比べ、行を元に戻すか取り除きます。"),
                en: ("A line can not be read.", "Compare with a copy, and put the line back or remove it."))
        case .tornTail:
            Definition(
                .integrity,
                ja: ("最後の記録が途中で切れています。", "次に記録するとき横のファイルに移ります。その内容を見て、必要なら記録し直します。"),
                en: (
                    "The last record was cut short.",
                    "The next entry sets it aside in a file of its own; look there, and record it anew if need be."
                ))
        case .unsoundEntry:
            Definition(
                .integrity,
                ja: ("記録が書き換えられたか、tenken の外で書かれています。", "控えと比べて元に戻すか、その項目を改めて評価します。"),
                en: (
                    "An entry was changed, or written outside tenken.",
                    "Compare with a copy and put it back, or assess the item anew."
                ))
        case .unknownKind:
            Definition(
                .integrity,
                ja: ("知らない種類の記録です。", "新しい版の tenken で開きます。"),
                en: ("An entry of an unknown kind.", "Open the workbook with a newer tenken."))
        case .conflict:
            Definition(
                .integrity,
                ja: ("同じ項目の評価が食い違っています。", "画面で開いて決めるか、tenken assess --resolve --result で決めます。"),
                en: (
                    "Assessments of an item differ.",
                    "Open it on the screen and settle, or tenken assess --resolve --result."
                ))
        case .historyIncomplete:
            Definition(
                .integrity,
                ja: ("記録が前提とする記録がファイルにありません。", "欠けている記録のある写しと tenken merge でまとめます。自分の記録なら tenken restore で戻します。"),
                en: (
                    "An entry follows on one that is not in the file.",
                    "Merge a copy that has it (tenken merge); your own entries come back with tenken restore."
                ))
        case .entryMissing:
            Definition(
                .integrity,
                ja: ("この記録の前にあった記録が、ファイルから消えています。", "その記録のある写しと tenken merge でまとめます。自分の記録なら tenken restore で戻します。"),
                en: (
                    "An entry that stood before this one is gone from the file.",
                    "Merge a copy that has it (tenken merge); your own entries come back with tenken restore."
                ))
        case .profileConflict:
            Definition(
                .integrity,
                ja: ("表題・組織・範囲の記録が食い違っています。", "tenken profile で決めます。"),
                en: ("Title, organisation or scope differ between entries.", "Settle them with tenken profile."))
        case .foreignItem:
            Definition(
                .integrity,
                ja: ("カタログにない項目の記録です。", "カタログの写しと記録の項目名を確かめます。"),
                en: (
                    "An entry about an item that the catalogue lacks.",
                    "See whether the catalogue's copy or the entry's item was changed."
                ))
        case .sealNotWhole:
            Definition(
                .integrity,
                ja: ("封印が覆う記録の一部がないか、書き換えられています。", "封印したときの控えと比べます。"),
                en: (
                    "Entries that a seal covers are missing or changed.", "Compare with a copy from when it was sealed."
                ))
        case .otherCopy:
            Definition(
                .integrity,
                ja: ("同じ点検簿の別の写しに、ここにない記録があります。", "tenken merge でまとめます。"),
                en: (
                    "Another copy of this workbook has entries that this one lacks.", "Unite them with tenken merge."
                ))
        case .mergeLineLost:
            Definition(
                .incomplete,
                ja: (".gitattributes に、この点検簿の行がありません。名前を変えたり移したりすると、行は付いていきません。", "tenken git-setup をもう一度実行します。"),
                en: (
                    "The .gitattributes file has no line for this workbook: a line does not follow a file that is renamed or moved.",
                    "Run tenken git-setup again."
                ))
        case .ownEntriesMissing:
            Definition(
                .integrity,
                ja: ("ここで記録したものが、ファイルにありません。", "tenken restore で戻します。要らなければ tenken restore --leave-out。"),
                en: (
                    "What you recorded in this file is not in it.",
                    "Put it back with tenken restore, or leave it out for good with --leave-out."
                ))
        case .unknownResult:
            Definition(
                .incomplete,
                ja: ("この版の tenken が知らない評価です。", "新しい版の tenken で開きます。"),
                en: ("A result that this tenken does not know.", "Open the workbook with a newer tenken."))
        case .withoutEvidence:
            Definition(
                .incomplete,
                ja: ("証跡が要る評価なのに、証跡がありません。", "証跡（ファイル、URL、文言）を加えます。"),
                en: ("The result needs evidence and has none.", "Add evidence: a file, a URL or words."))
        case .withoutNote:
            Definition(
                .incomplete,
                ja: ("対象外の理由がありません。", "所見に理由を書きます。"),
                en: ("Not applicable without a reason.", "Write the reason in the note."))
        case .withoutPlanOrDue:
            Definition(
                .incomplete,
                ja: ("改善が要る評価なのに、改善計画か目標日がありません。", "改善計画と目標日を記録します。"),
                en: (
                    "The result needs a remediation plan and a due date, and lacks one.",
                    "Record the plan and the due date."
                ))
        case .unreadableDue:
            Definition(
                .incomplete,
                ja: ("目標日が日付ではありません。", "目標日を 2026-12-31 のような日付にします。"),
                en: ("The due date is no date.", "Record a date, such as 2026-12-31."))
        case .overdue:
            Definition(
                .incomplete,
                ja: ("目標日を過ぎています。", "改善を終えて評価し直すか、目標日を改めます。"),
                en: ("The due date has passed.", "Finish the remedy and assess anew, or set a new due date."))
        case .evidenceMissing:
            Definition(
                .incomplete,
                ja: ("証跡のファイルがありません。", "ファイルを元の場所に戻すか、証跡を付け直します。"),
                en: ("An evidence file is missing.", "Put the file back, or attach the evidence anew."))
        case .evidenceChanged:
            Definition(
                .incomplete,
                ja: ("証跡のファイルが添付後に変わっています。", "内容を確かめて付け直すか、元のファイルに戻します。"),
                en: (
                    "An evidence file changed after it was attached.",
                    "Look at it and attach it anew, or put the original back."
                ))
        case .evidenceOutside:
            Definition(
                .incomplete,
                ja: ("証跡のファイルが点検簿のフォルダーの外なので、確かめていません。", "--outside を付けると確かめます。引き渡すならフォルダーの中に移して付け直します。"),
                en: (
                    "An evidence file is outside the workbook's folder and was not looked at.",
                    "Give --outside to look at it; for a hand-over, move it into the folder and attach it anew."
                ))
        case .evidenceMoved:
            Definition(
                .incomplete,
                ja: ("証跡のファイルが別の場所に移っています。", "移動先のファイルを付け直します。"),
                en: ("An evidence file was moved.", "Attach the file at its new path."))
        case .reviewedByAssessor:
            Definition(
                .incomplete,
                ja: ("評価した本人が確認しています。", "別の人が確認します。"),
                en: ("The assessor reviewed the own assessment.", "Have somebody else review it."))
        case .returned:
            Definition(
                .incomplete,
                ja: ("差し戻されたまま、応答がありません。", "差戻しの理由を読み、評価し直します。"),
                en: ("A returned assessment was not answered.", "Read why it was returned, and assess anew."))
        case .carried:
            Definition(
                .incomplete,
                ja: ("別の点検簿から引き継いだ評価が、まだ確定されていません。", "今も正しいかを見て、画面の =（確定）か tenken confirm で確定するか、評価し直します。"),
                en: (
                    "An assessment was carried over from another workbook, and nobody has confirmed it.",
                    "See whether it still holds; confirm it with = on the screen or with tenken confirm, or assess anew."
                ))
        case .unassessed:
            Definition(
                .incomplete, ja: ("評価されていません。", "評価します。"), en: ("The item is not assessed.", "Assess it."))
        }
    }
}
