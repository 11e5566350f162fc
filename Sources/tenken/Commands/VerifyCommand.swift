import ArgumentParser
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken verify WORKBOOK`: whether the file is what was recorded. Exits 1 where anything is wrong.
///
/// Standard output holds the findings, if any, and the line of the latest seal (or of the one asked for) where that is
/// whole; what else there is to say goes to standard error, so that the line alone can be kept or signed.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: HelpText.of(
                ja: "書き換えがないか照合する（あれば終了状態 1）", en: "Check every sum and seal (exits 1 when one does not hold)."))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(
            ja: "控えておいた封印の ID（64 桁）。それと、それが覆う記録のすべてがあること",
            en: "The id of a seal (64 digits) that must be here with all that it covers.",
            name: "seal-id"))
    var expect: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let language = surroundings.language
        let id = try expect.map { try VerifyCommand.id(typed: $0, language) }
        let workbook = try surroundings.open(file.workbook).workbook
        let verification = workbook.verification(expecting: id)
        if !verification.findings.isEmpty {
            try StandardStreams.print(
                lines: FindingsReport.lines(
                    verification.findings, file: file.workbook, format: surroundings.reportFormat,
                    isBroken: StandardStreams.isOutputTerminal))
        }
        if let seal = verification.wholeSeal { try StandardStreams.print(lines: [workbook.line(of: seal)]) }
        StandardStreams.complain("\(file.workbook): \(remark(on: verification, language))")
        if !verification.holds { throw ExitCode(1) }
    }

    private static func id(typed text: String, _ language: Language) throws(CommandProblem) -> EntryID {
        if let id = EntryID(hex: text.lowercased()) { return id }
        throw .usage(
            language(
                ja: "--expect「\(text)」は封印の ID ではありません（16 進 64 桁。tenken-seal の行の 4 番目）",
                en: "--expect “\(text)” is no seal's id (64 hex digits, the fourth word of a tenken-seal line)"))
    }

    private func remark(on verification: Verification, _ language: Language) -> String {
        sums(verification, language) + language(ja: "。", en: "; ") + seals(verification, language)
    }

    private func sums(_ verification: Verification, _ language: Language) -> String {
        let (count, settled) = (verification.findings.count, verification.settledStrays)
        if count == 0 {
            return language(
                ja: "\(verification.soundEntries) 件の記録すべての Sum が合います",
                en: "\(Language.counted(verification.soundEntries, "entry", "entries")), every sum holds")
        }
        let note =
            settled == 0
            ? ""
            : language(ja: "（うち \(settled) 件は、あとの評価で決着した記録）", en: " (\(settled) of them settled by a later assessment)")
        return language(ja: "合わないところが \(count) か所あります", en: "\(Language.counted(count, "finding"))") + note
    }

    private func seals(_ verification: Verification, _ language: Language) -> String {
        switch verification.expected {
        case .whole(let check): return whole(check, verification, language)
        case .broken(let check): return broken(check, language)
        case .absent(let id):
            return language(
                ja: "封印 \(id.short) はこのファイルにありません（消されたか、書き換えられたか、別の点検簿です）",
                en: "seal \(id.short) is not in this file: it was removed or changed, or this is another workbook")
        case nil: break
        }
        guard let check = verification.latestSeal else {
            return language(ja: "封印はまだありません", en: "there is no seal yet")
        }
        return check.isWhole ? whole(check, verification, language) : broken(check, language)
    }

    private func whole(_ check: SealCheck, _ verification: Verification, _ language: Language) -> String {
        let since = verification.soundEntries - check.covered - 1
        return language(
            ja:
                "封印 \(check.seal.id.short)（\(ReportedTime.shown(check.seal.at)) \(check.seal.by)）は \(check.covered) 件を覆い、欠けはありません。ほかの記録 \(since) 件",
            en:
                "seal \(check.seal.id.short) (\(ReportedTime.shown(check.seal.at)) \(check.seal.by)) covers \(Language.counted(check.covered, "entry", "entries")) and is whole; other entries: \(since)"
        )
    }

    private func broken(_ check: SealCheck, _ language: Language) -> String {
        language(
            ja: "封印 \(check.seal.id.short) が覆う記録のうち \(check.broken.count) 件がないか、書き換えられています",
            en:
                "seal \(check.seal.id.short) is not whole; missing or changed: \(Language.counted(check.broken.count, "entry", "entries"))"
        )
    }
}
