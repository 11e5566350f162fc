import WorkbookModel

/// Seals, and what verification found, in words.
public struct SealWording: Sendable {
    private let language: Language

    public init(_ language: Language) { self.language = language }

    /// What a new seal covers, and what it leaves unsettled or out.
    public func sealed(_ check: SealCheck, in workbook: Workbook) -> String {
        language(
            ja: "\(check.covered) 件の記録を封印しました", en: "sealed \(Language.counted(check.covered, "entry", "entries"))")
            + leftOut(of: workbook)
    }

    /// A seal covers everything already, so none was added.
    public var already: String {
        language(ja: "前の封印から何も記録されていないので、封印を足しません", en: "nothing was recorded since the last seal; none was added")
    }

    /// There is nothing to seal.
    public var nothingRecorded: String {
        language(
            ja: "まだ何も記録されていないので、封印するものがありません", en: "nothing is recorded yet, so there is nothing to seal")
    }

    /// Whether all sums hold, and whether the seal is whole: the one asked for, else the latest.
    public func remark(on verification: Verification) -> String {
        sums(verification) + language(ja: "。", en: "; ") + seals(verification)
    }

    /// Whether a seal is whole, in few words.
    public func standing(of check: SealCheck) -> String {
        check.isWhole
            ? language(
                ja: "\(check.covered) 件、欠けなし", en: "\(Language.counted(check.covered, "entry", "entries")), whole")
            : language(
                ja: "\(check.broken.count) 件が欠けています",
                en: "\(Language.counted(check.broken.count, "entry", "entries")) missing or changed")
    }

    /// How many entries it does not cover.
    public func others(than check: SealCheck) -> String {
        language(ja: "封印後の記録 \(check.others) 件", en: "other entries: \(check.others)")
    }

    private func leftOut(of workbook: Workbook) -> String {
        let (conflicts, unsound) = (workbook.counts.conflicts, workbook.entries.count { !$0.isSound })
        var parts: [String] = []
        if conflicts > 0 {
            parts.append(
                language(
                    ja: "食い違っている項目 \(conflicts) 件はそのまま",
                    en: "\(Language.counted(conflicts, "item")) in conflict, left so"))
        }
        if unsound > 0 {
            parts.append(
                language(
                    ja: "照合できない記録 \(unsound) 件は含みません",
                    en: "\(Language.counted(unsound, "unsound entry", "unsound entries")) left out"))
        }
        if parts.isEmpty { return "" }
        return language(ja: "（\(parts.joined(separator: "、"))）", en: " (\(parts.joined(separator: "; ")))")
    }

    private func sums(_ verification: Verification) -> String {
        let (count, settled) = (verification.findings.count, verification.settledStrays)
        if count == 0 {
            return language(
                ja: "\(verification.soundEntries) 件の記録すべてのチェックサム（Sum）が一致します",
                en: "\(Language.counted(verification.soundEntries, "entry", "entries")), every sum holds")
        }
        let note =
            settled == 0
            ? ""
            : language(ja: "（うち \(settled) 件は、あとの評価で決着した記録）", en: " (\(settled) of them settled by a later assessment)")
        return language(ja: "合わないところが \(count) か所あります", en: "\(Language.counted(count, "finding"))") + note
    }

    private func seals(_ verification: Verification) -> String {
        switch verification.expected {
        case .whole(let check): return whole(check)
        case .broken(let check): return broken(check)
        case .absent(let id):
            return language(
                ja: "封印 \(id.short) はこのファイルにありません（消されたか、書き換えられたか、別の点検簿です）",
                en: "seal \(id.short) is not in this file: it was removed or changed, or this is another workbook")
        case nil: break
        }
        guard let check = verification.latestSeal else {
            return language(ja: "封印はありません", en: "there is no seal in it")
        }
        return check.isWhole ? whole(check) : broken(check)
    }

    private func whole(_ check: SealCheck) -> String {
        language(
            ja:
                "封印 \(check.seal.id.short)（\(ReportedTime.shown(check.seal.at)) \(check.seal.by)）は \(check.covered) 件を覆い、欠けはありません。",
            en:
                "seal \(check.seal.id.short) (\(ReportedTime.shown(check.seal.at)) \(check.seal.by)) covers \(Language.counted(check.covered, "entry", "entries")) and is whole; "
        ) + others(than: check)
    }

    /// That what a seal covers is not all there.
    public func broken(_ check: SealCheck) -> String {
        language(
            ja: "封印 \(check.seal.id.short) が覆う記録のうち \(check.broken.count) 件がないか、書き換えられています",
            en:
                "seal \(check.seal.id.short) is not whole; missing or changed: \(Language.counted(check.broken.count, "entry", "entries"))"
        )
    }
}
