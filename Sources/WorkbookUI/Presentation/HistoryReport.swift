import TerminalUI
import WorkbookModel

/// Who recorded what and when, newest first: what `tenken history` prints.
public struct HistoryReport {
    private let workbook: Workbook
    private let format: ReportFormat
    private var language: Language { format.language }

    /// The report's lines, without line feeds, each at most `format.columns` wide.
    ///
    /// - Parameters:
    ///   - entries: oldest first.
    ///   - tellsCreation: whether the making of the workbook is told behind them.
    public static func lines(
        _ workbook: Workbook, _ entries: [Entry], tellsCreation: Bool, format: ReportFormat
    ) -> [String] {
        let report = HistoryReport(workbook: workbook, format: format)
        let parts = entries.reversed().map { report.entry($0) } + (tellsCreation ? [report.creation()] : [])
        return Array(parts.joined(separator: [""]))
    }

    /// The entries by the time at which they were recorded; those of one time stay as they are.
    public static func byTime(_ entries: [Entry]) -> [Entry] { order(of: entries).map { entries[$0] } }

    /// Their positions in that order.
    static func order(of entries: some RandomAccessCollection<Entry>) -> [Int] {
        let times = entries.map { Instant($0.at) }
        // Nearly always the file has them in order.
        if zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }) { return Array(times.indices) }
        return times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
    }

    /// One entry: who and when, and what it changed.
    static func lines(of entry: Entry, in workbook: Workbook, format: ReportFormat) -> [String] {
        HistoryReport(workbook: workbook, format: format).entry(entry)
    }

    /// The same for some entries, in the given order. They need not be in the workbook.
    public static func lines(_ entries: [Entry], of workbook: Workbook, format: ReportFormat) -> [String] {
        let report = HistoryReport(workbook: workbook, format: format)
        return Array(entries.map { report.entry($0) }.joined(separator: [""]))
    }

    /// What an assessment changed, on one line, and whether its result is another.
    static func brief(
        _ entry: Entry, in workbook: Workbook, _ language: Language
    ) -> (text: String, changesResult: Bool) {
        let settled = workbook.predecessors(of: entry)
        let previous = Set(settled.map(\.assessment))
        let (before, after, isConflict) = (previous.first ?? .none, entry.assessment, previous.count > 1)
        if before == after, !isConflict, !entry.isCarried, settled.contains(where: \.isCarried) {
            return (language(ja: "引き継いだ評価を確定", en: "confirmed as carried over"), false)
        }
        let text = RecordedChange.line(from: before, isConflict: isConflict, to: after, language)
        return (text, isConflict || before.result != after.result)
    }

    /// A mark for an undo or a redo; else `nil`.
    static func undoSign(_ entry: Entry, in workbook: Workbook, _ language: Language) -> String? {
        guard let undone = entry.undoes else { return nil }
        let isRedo = workbook.entry(undone)?.isUndo ?? false
        return isRedo ? language(ja: "〔やり直し〕", en: "[redo]") : language(ja: "〔取り消し〕", en: "[undo]")
    }

    private func entry(_ entry: Entry) -> [String] {
        var head = [ReportedTime.shown(entry.at), entry.by, label(entry)].filter { !$0.isEmpty }
        if let sign = HistoryReport.undoSign(entry, in: workbook, language) { head.append(sign) }
        if !entry.isSound { head.append(language(ja: "〔照合できません〕", en: "[does not verify]")) }
        return format.paragraph(head.joined(separator: "  ")) + body(entry) + origin(entry)
    }

    /// Where what it records is from, if it is not from the person alone.
    private func origin(_ entry: Entry) -> [String] {
        var rows: [(name: String, value: String)] = []
        if !entry.assessedBy.isEmpty {
            let names = entry.assessedBy.joined(separator: language(ja: "、", en: ", "))
            rows.append((name: language(ja: "評価者", en: "Assessed by"), value: names))
        }
        if let origin = entry.carriedFrom {
            rows.append((name: language(ja: "引継ぎ", en: "Carried over"), value: CarriedWording(language).origin(origin)))
        }
        if let source = entry.source { rows.append((name: language(ja: "出所", en: "Source"), value: source.shown)) }
        return rows.isEmpty ? [] : format.table(rows, indent: 4)
    }

    private func body(_ entry: Entry) -> [String] {
        switch entry.kind {
        case .assess:
            let settled = workbook.predecessors(of: entry)
            let previous = Set(settled.map(\.assessment))
            if previous.count > 1 {
                return format.paragraph(settling(settled.map(\.by)), indent: 4)
                    + format.changes(entry.assessment.changes(from: .none, language), indent: 4)
            }
            let changes = entry.assessment.changes(from: previous.first ?? .none, language)
            if changes.isEmpty, !entry.isCarried, settled.contains(where: \.isCarried) {
                return [
                    "    " + language(ja: "引き継いだ評価を、そのままで確定", en: "what was carried over is confirmed as it stands")
                ]
            }
            return shown(changes)
        case .profile:
            let previous = workbook.predecessors(of: entry).map(\.profile).first ?? workbook.identity.profile
            return shown(entry.profile.changes(from: previous, language))
        case .review:
            let verdict = entry.verdict?.name(language) ?? entry.record["Verdict"] ?? ""
            return format.table(rows(language(ja: "確認", en: "Review"), verdict, entry.note), indent: 4)
        case .seal:
            return format.table(rows(language(ja: "封印", en: "Seal"), entry.id.short, entry.note), indent: 4)
        case .unknown:
            return ["    " + language(ja: "知らない種類の記録", en: "an entry of an unknown kind")]
        }
    }

    /// Says whose assessments an entry settled.
    private func settling(_ people: [String]) -> String {
        var names: [String] = []
        for name in people where !names.contains(name) { names.append(name) }
        guard names.count > 1, let last = names.popLast() else {
            let name = names.first ?? ""
            return language(
                ja: "\(name) の \(people.count) 件の食い違いを決めた",
                en: "settles the conflict of \(Language.counted(people.count, "assessment")) by \(name)")
        }
        let list = names.joined(separator: language(ja: "、", en: ", "))
        return language(ja: "\(list) と \(last) の食い違いを決めた", en: "settles the conflict of \(list) and \(last)")
    }

    private func rows(_ name: String, _ value: String, _ note: String) -> [(name: String, value: String)] {
        [(name: name, value: value)]
            + (note.isEmpty ? [] : [(name: language(ja: "コメント", en: "Note"), value: note)])
    }

    private func shown(_ changes: [FieldChange]) -> [String] {
        if changes.isEmpty { return ["    " + language(ja: "変わりなし", en: "no change")] }
        return format.changes(changes, indent: 4)
    }

    private func label(_ entry: Entry) -> String {
        guard let item = entry.item else {
            switch entry.kind {
            case .profile: return language(ja: "点検簿の事項", en: "profile")
            case .assess, .review, .seal, .unknown: return ""
            }
        }
        return ItemLabels(workbook.catalog, format.measure).label(item)
    }

    private func creation() -> [String] {
        let identity = workbook.identity
        let head = [ReportedTime.shown(identity.created), identity.by, language(ja: "点検簿を作成", en: "workbook created")]
        return format.paragraph(head.filter { !$0.isEmpty }.joined(separator: "  "))
            + shown(identity.profile.changes(from: Profile(), language))
    }
}
