extension Finding {
    /// What is the matter and what to do about it, in one line, without where it is.
    public func message(_ language: Language) -> String {
        switch kind {
        case .catalogProblem(let problem):
            problem.message(language)
        case .catalogDigest(let isReplaced):
            isReplaced
                ? language(
                    ja: "カタログの写しが変わっています。手元の同じカタログで表示しています",
                    en: "the catalogue's copy was changed; the same catalogue at hand is shown instead")
                : language(
                    ja: "カタログの写しが、作成時のもの（CatalogDigest）と違います",
                    en: "the catalogue's copy is not the one that the workbook was made with (CatalogDigest)")
        case .noWorkbookRecord:
            language(ja: "Workbook レコードが読めません", en: "the Workbook record can not be read")
        case .workbookRecordUnsound:
            language(ja: "Workbook レコードが書き換えられています", en: "the Workbook record was changed after it was written")
        case .secondWorkbookRecord:
            language(
                ja: "Workbook の組に余分なレコードがあります。recutils はこれを見せることがあります",
                en: "a further record in the Workbook set, which recutils may show instead")
        case .misplacedWorkbookRecord:
            language(
                ja: "Workbook レコードが元の場所（%rec: Workbook の下、記録の前）にありません",
                en: "the Workbook record is not in its place: under %rec: Workbook, before the entries")
        case .comment(let text):
            language(ja: "tenken が書いたものではない注釈です: \(text)", en: "a comment that tenken did not write: \(text)")
        case .unknownRecord(let type):
            language(ja: "知らない種類のレコードです: \(type)", en: "a record of an unknown type: \(type)")
        case .recordWithoutKind:
            language(ja: "Kind のない記録で、読めません", en: "an entry without Kind can not be read")
        case .wrongDescriptor(let type):
            language(
                ja: "記録が %rec: Entry の下にありません（\(type.isEmpty ? "なし" : type)）",
                en: "an entry does not stand under %rec: Entry (but \(type.isEmpty ? "none" : type))")
        case .changedDescriptor:
            language(
                ja: "先頭の注釈か記述子（%rec: など）が、点検簿を作ったときと異なります。人や recutils での読まれ方が変わります。控えと比べてください",
                en:
                    "the comment at the top or the descriptors (%rec: and the like) are not those that the workbook was made with; people and recutils go by them, so compare with a copy"
            )
        case .conflictMarkers:
            language(
                ja: "git の衝突の印です。git-setup のあと git checkout -m で作り直せます",
                en: "a git conflict marker; git-setup, then git checkout -m makes the file anew")
        case .damagedLine(let text):
            language(ja: "読めない行です: \(text)", en: "a line that can not be read: \(text)")
        case .tornTail(let bytes):
            language(
                ja: "最後の記録が途中で切れています（\(bytes) バイト）。次に記録するとき、横のファイルに移します",
                en:
                    "the last record was cut short (\(Language.counted(bytes, "byte"))); the next entry sets it aside in a file of its own"
            )
        case .unsoundEntry(let by):
            language(
                ja: "記録（\(by.isEmpty ? "記録者不明" : by)）が書き換えられたか、tenken の外で書かれています",
                en: "an entry (\(by.isEmpty ? "by nobody named" : by)) was changed, or written outside tenken")
        case .unknownKind(let kind):
            language(ja: "知らない種類の記録です: \(kind)", en: "an entry of an unknown kind: \(kind)")
        case .conflict(let sides):
            ConflictWording.message(sides: sides, language)
                + (sides == 1
                    ? language(ja: "。採るかどうか決めてください", en: "; settle it")
                    : language(ja: "。どれかに決めてください", en: "; settle on one"))
        case .historyIncomplete(let missing):
            language(
                ja: "履歴が欠けています。記録 \(missing.short) がこのファイルにありません",
                en: "history incomplete: entry \(missing.short) is not in this file")
        case .entryMissing(let missing):
            language(
                ja: "ここまでにあった記録 \(missing.short) が、ファイルから消えています",
                en: "entry \(missing.short), recorded before this one, is gone from the file")
        case .profileConflict:
            language(
                ja: "表題・組織・範囲の記録が食い違っています。「tenken profile」で決めてください",
                en: "title, organisation or scope differ between entries; settle them with “tenken profile”")
        case .foreignItem:
            language(ja: "カタログにない項目の記録です", en: "an entry about an item that the catalogue lacks")
        case .sealNotWhole(let seal):
            language(
                ja: "封印 \(seal.short) が覆う記録の一部がないか、書き換えられています。控えと比べてください",
                en: "seal \(seal.short) is not whole: some of what it covers is missing or changed; compare with a copy"
            )
        case .mergeLineLost:
            language(
                ja: ".gitattributes にこの点検簿の行がないので、git merge が食い違いをまとめられません。「tenken git-setup」をもう一度",
                en:
                    ".gitattributes has no line for this workbook, so git can not merge it; run “tenken git-setup” again"
            )
        case .ownEntriesMissing(let count):
            language(
                ja: "ここで記録した \(count) 件がファイルにありません。「tenken restore」で戻せます（--leave-out で以後確認しません）",
                en:
                    "\(Language.counted(count, "entry", "entries")) that you recorded here \(count == 1 ? "is" : "are") not in the file; “tenken restore” puts \(count == 1 ? "it" : "them") back (--leave-out: say no more)"
            )
        case .otherCopy(let file):
            language(
                ja: "同じ点検簿の別の写し \(file) に、ここにない記録があります。「tenken merge」でまとめてください",
                en:
                    "another copy of this workbook, \(file), has entries that this one lacks; unite them with “tenken merge”"
            )
        case .unknownResult(let word):
            language(
                ja: "この版の tenken が知らない評価です: \(word)。新しい版で開いてください",
                en: "a result that this tenken does not know: \(word); open the workbook with a newer one")
        case .withoutEvidence(let result):
            language(ja: "\(result.name(language))ですが証跡がありません", en: "\(result.name(language)) without evidence")
        case .withoutNote:
            language(ja: "対象外の理由（所見）がありません", en: "not applicable without a note that says why")
        case .withoutPlanOrDue(let result, let plan, let due):
            withoutPlanOrDue(result, plan, due, language)
        case .unreadableDue(let text):
            language(ja: "目標日が日付ではありません: \(text)", en: "the due date is no date: \(text)")
        case .overdue(let date):
            language(ja: "目標日 \(date) を過ぎています", en: "the due date \(date) has passed")
        case .evidenceMissing(let reference):
            language(ja: "証跡のファイルがありません: \(reference)", en: "the evidence file is missing: \(reference)")
        case .evidenceChanged(let reference):
            language(
                ja: "証跡のファイルが添付後に変わっています: \(reference)", en: "the evidence file changed since attached: \(reference)")
        case .evidenceOutside(let reference):
            language(
                ja: "証跡のファイルがフォルダーの外なので確かめていません（--outside で確かめます）: \(reference)",
                en: "evidence outside the workbook's folder, not looked at (--outside looks): \(reference)")
        case .evidenceMoved(let reference, let place):
            language(
                ja: "証跡のファイル \(reference) は \(place) に移っています。付け直してください",
                en: "the evidence file \(reference) was moved to \(place); attach it anew")
        case .reviewedByAssessor(let person):
            language(ja: "評価した本人（\(person)）が確認しています", en: "reviewed by the assessor (\(person))")
        case .returned:
            language(ja: "差し戻されたまま、応答がありません", en: "returned and not answered")
        case .carried:
            language(ja: "別の点検簿から引き継いだままで、確定されていません", en: "carried over from another workbook and not confirmed")
        case .unassessed:
            language(ja: "評価されていません", en: "not assessed")
        }
    }

    /// The same with the item's owner, where there is one, for those who hand the work out.
    public func messageWithOwner(_ language: Language) -> String {
        owner.isEmpty
            ? message(language) : message(language) + language(ja: "（担当 \(owner)）", en: " (owner \(owner))")
    }

    private func withoutPlanOrDue(_ result: AssessmentResult, _ plan: Bool, _ due: Bool, _ language: Language) -> String
    {
        let missing =
            plan && due
            ? language(ja: "改善計画と目標日", en: "a plan and a due date")
            : plan ? language(ja: "改善計画", en: "a plan") : language(ja: "目標日", en: "a due date")
        return language(
            ja: "\(result.name(language))ですが\(missing)がありません", en: "\(result.name(language)) without \(missing)")
    }
}
