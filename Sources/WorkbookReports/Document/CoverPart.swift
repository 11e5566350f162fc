import WorkbookModel
import WorkbookUI

/// The first page: what was assessed, by which table, when, how far, and whether the file holds.
struct CoverPart {
    private let maker: ReportMaker
    private var workbook: Workbook { maker.workbook }
    private var language: Language { maker.language }

    init(_ maker: ReportMaker) { self.maker = maker }

    var blocks: [ReportDocument.Block] {
        let remarks = maker.options.form.remarks.map { ReportDocument.Block.paragraph($0(language)) }
        return [
            .facts(facts.filter { !$0.text.isEmpty })
        ] + remarks + [
            .signatures([
                language(ja: "作成", en: "Prepared"), language(ja: "確認", en: "Reviewed"),
                language(ja: "承認", en: "Approved"),
            ])
        ]
    }

    private func fact(_ ja: String, _ en: String, _ text: String, key: String? = nil) -> ReportDocument.Fact {
        ReportDocument.Fact(language(ja: ja, en: en), text, key: key)
    }

    private var facts: [ReportDocument.Fact] {
        let disclosure = maker.disclosure
        let about = workbook.catalog.about
        let profile = workbook.profile
        let latest = workbook.latestEntry
        let verification = workbook.verification()
        let seal = verification.wholeSeal
        return [
            fact("様式", "Form", maker.options.form.title(language)),
            fact("組織", "Organisation", disclosure.text(profile.organization), key: "organization"),
            fact("範囲", "Scope", disclosure.text(profile.scope), key: "scope"),
            fact("カタログ", "Catalogue", disclosure.catalog(catalogTitle)),
            fact("版", "Edition", disclosure.catalog(about.edition)),
            fact("収録", "Coverage", disclosure.catalog(about.coverageText(language))),
            fact("出典", "Source", disclosure.catalog(about.attribution.isEmpty ? about.source : about.attribution)),
            fact("作成日時", "Made", ReportedTime.shown(maker.moment.timestamp)),
            fact(
                "最後の記録", "Latest record", latest.map { "\(ReportedTime.shown($0.at))  \(disclosure.name($0.by))" } ?? ""
            ),
            fact("進み", "Progress", progress),
            fact(
                "絞り込み", "Only", maker.disclosure.isComplete ? disclosure.text(maker.options.filter.text(language)) : ""),
            fact("照合", "Verification", verificationText(verification)),
            fact(
                "封印", "Seal", seal.map { disclosure.catalog(workbook.line(of: $0)) } ?? language(ja: "なし", en: "none"),
                key: seal == nil ? nil : "seal"),
            fact("省いたもの", "Left out", omissions),
        ]
    }

    /// Without what is left out the remark would name who sealed.
    private func verificationText(_ verification: Verification) -> String {
        if maker.disclosure.isComplete { return maker.disclosure.text(SealWording(language).remark(on: verification)) }
        return verification.findings.isEmpty
            ? language(
                ja: "\(verification.soundEntries) 件の記録すべてのチェックサム（Sum）が一致します",
                en: "\(Language.counted(verification.soundEntries, "entry", "entries")), every sum holds")
            : language(
                ja: "合わないところが \(verification.findings.count) か所あります",
                en: "\(Language.counted(verification.findings.count, "finding"))")
    }

    private var catalogTitle: String {
        let about = workbook.catalog.about
        return language == .english && !about.titleEnglish.isEmpty
            ? "\(about.title)\n\(about.titleEnglish)" : about.title
    }

    private var progress: String {
        let counts = workbook.counts
        var parts = [
            language(
                ja: "\(counts.total) 項目のうち \(counts.assessed) を評価",
                en: "\(counts.assessed) of \(counts.total) items assessed")
        ]
        if counts.conflicts > 0 {
            parts.append(language(ja: "食い違い \(counts.conflicts)", en: "\(counts.conflicts) in conflict"))
        }
        if counts.carried > 0 {
            parts.append(language(ja: "引継ぎ・未確定 \(counts.carried)", en: "\(counts.carried) carried over, unconfirmed"))
        }
        return parts.joined(separator: language(ja: "、", en: ", "))
    }

    private var omissions: String {
        Omission.allCases.filter { maker.disclosure.hides($0) }.map { $0.name(language) }
            .joined(separator: language(ja: "、", en: ", "))
    }
}
