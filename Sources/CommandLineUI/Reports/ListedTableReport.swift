import CLibrary
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What `tenken assess --from` says of the rows of a table.
public struct ListedTableReport: Sendable {
    private let plan: ImportPlan
    private let path: FilePath
    private let catalog: Catalog
    private let workbook: FilePath
    private let language: Language

    /// - Parameters:
    ///   - path: the table's, as typed.
    ///   - workbook: the workbook's, as typed.
    public init(
        _ plan: ImportPlan, of path: FilePath, _ catalog: Catalog, in workbook: FilePath, _ language: Language
    ) {
        self.plan = plan
        self.path = path
        self.catalog = catalog
        self.workbook = workbook
        self.language = language
    }

    /// Why rows can not be recorded: a line for each.
    public var problems: [String] {
        plan.rows.filter(\.outcome.isLeft).map { row in
            let reasons = row.reasons.map { message($0, of: row) } + row.clashes.map(ImportWording(language).clash)
            return line(row, reasons)
        }
    }

    /// What is worth a word in rows that can be recorded, and what of the table is not looked at.
    public var remarks: [String] {
        let rows = plan.rows.filter { !$0.outcome.isLeft }.compactMap { row -> String? in
            let reasons = row.reasons.filter(ListedTableReport.isRemarkable)
            return reasons.isEmpty ? nil : line(row, reasons.map { message($0, of: row) })
        }
        let rest = rows.count - ListedTableReport.mostRemarks
        let more =
            rest > 0
            ? ["\(path): " + language(ja: "ほか \(rest) 行も同様です", en: "and \(Language.counted(rest, "more row"))")] : []
        return rows.prefix(ListedTableReport.mostRemarks) + more
            + [ImportWording(language).ignored(plan).map { "\(path): \($0)" }].compactMap { $0 }
    }

    /// The most rows that are worth a word.
    private static let mostRemarks = 5

    /// That nothing is recorded because of those rows. Where all that is wrong with them is evidence that is not there, the
    /// status is that of such evidence on the command line.
    public var refused: CommandProblem {
        let left = plan.rows.filter(\.outcome.isLeft)
        let lacksFiles = left.allSatisfy { row in
            row.reasons.allSatisfy { if case .evidenceAsWords = $0 { true } else { false } }
        }
        return CommandProblem(
            language(
                ja: "\(path): 記録できない行が \(left.count) 行あるので、何も記録していません",
                en: "\(path): \(Language.counted(left.count, "row")) can not be recorded, so nothing was"),
            exitStatus: lacksFiles ? EX_NOINPUT : EX_DATAERR)
    }

    private func line(_ row: ImportRow, _ reasons: [String]) -> String {
        let item = row.item.map { ItemLookup.label(catalog.items[$0]) } ?? ImportReason.shown(row.name)
        let place = item.isEmpty ? "" : language(ja: "（\(item)）", en: " (\(item))")
        let words = reasons.joined(separator: language(ja: "。", en: "; "))
        return language(
            ja: "\(path): \(row.address) 行目\(place): \(words)", en: "\(path): row \(row.address)\(place): \(words)")
    }

    /// In words, with what to do in a list.
    private func message(_ reason: ImportReason, of row: ImportRow) -> String {
        if case .unknownResult(let word, let cell) = reason {
            return "\(cell): \(AssessmentValues.noResult(ImportReason.shown(word), language))"
        }
        if case .unknownEntry(let moment, let cell) = reason {
            let moment = ImportReason.shown(moment)
            return language(
                ja: "\(cell): この項目に \(moment) の記録はありません。一覧を出し直すか、列 at（記録日時）を消してください",
                en: "\(cell): nothing was recorded about this item at \(moment); list anew, or take the column at out")
        }
        if case .refused(let refusal) = reason, let item = row.item {
            return CommandProblem(refusal, about: catalog.items[item], in: workbook, language).message
        }
        if case .evidenceAsWords(let reference, let doubt) = reason {
            let reference = ImportReason.shown(reference)
            switch doubt {
            case .noSuchFile: return EvidenceProblem.noSuchFile(reference).message(language)
            case .isFolder: return EvidenceProblem.isFolder(reference).message(language)
            case .outside: return EvidenceProblem.outside(reference).message(language)
            case .unreadable:
                return language(
                    ja: "証跡「\(reference)」のファイルが読めません。文言として記録するなら --words を付けてください",
                    en: "evidence “\(reference)” is a file that can not be read; give --words if these are words")
            }
        }
        return reason.message(language)
    }

    /// Whether a reason is told of a row that is recorded, or needs no recording.
    private static func isRemarkable(_ reason: ImportReason) -> Bool {
        ["emptied", "text-differs", "found-by-text"].contains(reason.code)
    }
}
