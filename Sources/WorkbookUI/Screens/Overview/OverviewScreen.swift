import TerminalUI
import WorkbookModel

/// The progress and what to do next, on one page: figures on the left, work on the right. Enter shows the items of a figure
/// in the table: as many as it counts.
struct OverviewScreen: ListScreen {
    let name = "overview"
    let title = Words("全体", "overview")
    let key = "4"
    let isPage = true
    /// What has become of evidence files is work too.
    let source: ListSource? = .checkEvidence

    /// The least height with a pane below the page.
    private static let paneHeight = 36

    func layout(_ size: Size) -> ListLayout {
        ListLayout(size: size, paneRows: size.rows < OverviewScreen.paneHeight ? 0 : size.rows / 4)
    }

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let tally = OverviewTally(environment)
        var page = OverviewPage(columns: layout(environment.size).rows.columns, environment)
        let profile = environment.workbook.profile
        page.addTitle(
            [profile.title, profile.organization, profile.scope].filter { !$0.isEmpty }.joined(separator: "  ")
                .onOneLine)
        page.begin(.work)
        addWork(environment, to: &page)
        addOwners(tally, environment, to: &page)
        addPeople(tally, environment, to: &page)
        addSeal(environment, to: &page)
        page.begin(.figures)
        OverviewFigures.add(tally, environment, to: &page)
        return page.rows
    }

    let hints: [KeyHint] = [
        .action(.open, Words("開く", "open")), .action(.back), .action(.help), .screens,
        .move(.down, .up, words: Words("上下", "up and down")), .move(.left, .right, words: Words("左右", "across")),
        .move(.nextBlock, .previousBlock, words: Words("見出し", "headings")),
    ]

    func brief(of row: ListRow, _ environment: AppEnvironment) -> String? {
        switch row.opens {
        case .items(let filter):
            environment.keys.naming(.open) {
                environment.language(ja: "\($0) で表に出す: ", en: "\($0) shows in the table: ")
            } + filter.text(environment.language)
        case .list(let name, let filter):
            environment.keys.naming(.open) { key in
                let title = AllListScreens.named(name)?.title(environment.language) ?? name
                return environment.language(ja: "\(key) で「\(title)」を開く ", en: "\(key) opens \(title) ")
            } + filter.text(environment.language)
        case .nothing, .item, .movedFile, .changedFile, .fold: nil
        }
    }

    var isNarrowable: Bool { false }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard let brief = brief(of: row, environment) else { return TextPane([]) }
        guard case .items(let filter) = row.opens else {
            return TextPane([TextPane.Paragraph(brief, style: environment.theme.gap)])
        }
        let items = environment.workbook.items(matching: filter, for: environment.asker)
        let count = environment.language(ja: "（\(items.count) 件）", en: " (\(items.count))")
        // No pane holds more; the table shows the rest.
        let shown = items.prefix(100).map { index in
            TextPane.Paragraph(
                environment.measure.truncated(
                    OverviewItemLine.text(index, environment), columns: environment.size.columns - 4))
        }
        return TextPane([TextPane.Paragraph(brief + count, style: environment.theme.gap)] + shown)
    }

    // MARK: Work

    private func addWork(_ environment: AppEnvironment, to page: inout OverviewPage) {
        let language = environment.language
        page.addHeading(
            language(ja: "次にすること", en: "What to do next"),
            [language(ja: "自分", en: "mine"), language(ja: "全体", en: "all")], columns: 6)
        var isDone = true
        if environment.integrityCount > 0 {
            isDone = false
            page.addCells(
                language(ja: "ファイルの完全性の指摘", en: "integrity findings"),
                [
                    OverviewPage.Cell(count: 0, opens: nil),
                    OverviewPage.Cell(count: environment.integrityCount, opens: .list(FindingsScreen().name)),
                ], columns: 6, style: environment.theme.warning)
        }
        let troubled = CitedEvidence.all(in: environment.workbook).count { cited in
            switch cited.check(environment.evidence)?.status {
            case .missing, .changed: true
            case .intact, .unchecked, nil: false
            }
        }
        if troubled > 0 {
            isDone = false
            page.addCells(
                language(ja: "変わった・ない証跡", en: "evidence changed or lost"),
                [
                    OverviewPage.Cell(count: 0, opens: nil),
                    OverviewPage.Cell(count: troubled, opens: .list(EvidenceFilesScreen().name)),
                ], columns: 6)
        }
        for question in OverviewWork.questions(environment) {
            func count(_ filter: Filter) -> Int {
                environment.workbook.items(matching: filter, for: environment.asker).count
            }
            let all = count(question.all)
            if all == 0 { continue }
            isDone = false
            page.addCells(
                question.words(language),
                [
                    OverviewPage.Cell(
                        count: question.mine.map(count) ?? 0, opens: question.mine.map { .items($0) }),
                    OverviewPage.Cell(count: all, opens: .items(question.all)),
                ], columns: 6)
        }
        if isDone { page.addText([ListRow.Span(language(ja: " 残りはありません", en: " nothing is left"))]) }
    }

    private func addOwners(_ tally: OverviewTally, _ environment: AppEnvironment, to page: inout OverviewPage) {
        // Where nobody owns anything, the row of those without says nothing new.
        guard tally.owners.contains(where: { !$0.name.isEmpty }) else { return }
        let language = environment.language
        let isWide = page.hasRoomForHeads
        let heads = [
            language(ja: "件数", en: "items"), language(ja: "残り", en: "open"),
            language(ja: "超過", en: isWide ? "overdue" : "late"),
        ]
        page.addHeading(language(ja: "担当", en: "Owner"), heads, columns: page.cellColumns)
        for owner in tally.owners {
            let condition = owner.condition
            page.addCells(
                owner.name.isEmpty ? language(ja: "（担当なし）", en: "(nobody)") : owner.name.onOneLine,
                [
                    OverviewPage.Cell(count: owner.assigned, opens: .items(Filter(condition))),
                    OverviewPage.Cell(count: owner.open, opens: .items(Filter(condition, .statuses([.open])))),
                    OverviewPage.Cell(count: owner.overdue, opens: .items(Filter(condition, .statuses([.overdue])))),
                ], columns: page.cellColumns)
        }
    }

    /// Who has said what: assessed, has returned assessments to answer, reviewed.
    private func addPeople(_ tally: OverviewTally, _ environment: AppEnvironment, to page: inout OverviewPage) {
        if tally.people.isEmpty { return }
        let (language, isWide) = (environment.language, page.hasRoomForHeads)
        let heads = [
            language(ja: "評価", en: isWide ? "assessed" : "items"), language(ja: "差戻", en: isWide ? "returned" : "back"),
            language(ja: "確認", en: isWide ? "reviewed" : "rev."),
        ]
        page.addHeading(
            language(ja: "評価・確認した人", en: isWide ? "Assessed, reviewed by" : "Assessed by"), heads,
            columns: page.cellColumns)
        for person in tally.people.prefix(10) {
            let assessor = Filter.Condition.assessedBy([.equals(person.name)])
            page.addCells(
                person.name.onOneLine,
                [
                    OverviewPage.Cell(count: person.assessed, opens: .items(Filter(.statuses([.assessed]), assessor))),
                    OverviewPage.Cell(count: person.returned, opens: .items(Filter(.reviews([.returned]), assessor))),
                    OverviewPage.Cell(
                        count: person.reviewed, opens: .items(Filter(.reviewedBy([.equals(person.name)])))),
                ], columns: page.cellColumns)
        }
    }

    /// The latest seal, and what was recorded since.
    private func addSeal(_ environment: AppEnvironment, to page: inout OverviewPage) {
        let language = environment.language
        page.addHeading(language(ja: "封印", en: "Seal"))
        guard let check = environment.workbook.latestSeal else {
            let none = language(ja: " まだありません（:seal で封印）", en: " none yet (:seal makes one)")
            return page.addText([ListRow.Span(none, environment.theme.gap)])
        }
        let wording = SealWording(language)
        page.addText([ListRow.Span(" \(ReportedTime.shown(check.seal.at))  \(check.seal.by)")])
        page.addText([
            ListRow.Span(" " + wording.standing(of: check), check.isWhole ? .plain : environment.theme.warning),
            ListRow.Span(check.others == 0 ? "" : "  " + wording.others(than: check)),
        ])
    }
}
