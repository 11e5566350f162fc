import TerminalUI
import WorkbookModel

/// Places the rows of the overview, lane by lane.
struct OverviewPage {
    /// A figure at the end of a row, which Enter opens.
    struct Cell {
        let count: Int
        /// `nil` where there is none to show.
        let opens: ListRow.Opening?
    }

    private(set) var rows: [ListRow] = []
    private let layout: PageLayout
    private let environment: AppEnvironment
    private var lane = PageLayout.Lane.work
    /// The next line of the lane.
    private var line = 0

    private var measure: TextMeasure { environment.measure }
    /// The columns of the lane's texts.
    private var room: Int { layout.columns(of: lane).count - 1 }

    /// - Parameter columns: of the page.
    init(columns: Int, _ environment: AppEnvironment) {
        layout = PageLayout(columns: columns)
        self.environment = environment
    }

    /// A text over both lanes, above them.
    mutating func addTitle(_ text: String) {
        if text.isEmpty { return }
        rows.append(placed([ListRow.Span(text, environment.theme.heading)], 0..<max(1, layout.columns - 1)))
        line += 1
    }

    /// Goes on in a lane: at its top, or below what is there where there is one lane.
    mutating func begin(_ lane: PageLayout.Lane) {
        self.lane = lane
        let top = rows.first.map { $0.place?.columns.count == max(1, layout.columns - 1) ? 1 : 0 } ?? 0
        if layout.divider != nil { line = top } else if line > top { line += 1 }
    }

    /// A heading with a blank line above it, unless it is at the top of its lane; heads of figures at its end.
    mutating func addHeading(_ text: String, _ heads: [String] = [], columns: Int = 0) {
        if let last = rows.last?.place, last.lane == lane.rawValue, last.line == line - 1, last.line > 0 { line += 1 }
        let style = environment.theme.heading
        var spans = [ListRow.Span(text, style)]
        if !heads.isEmpty {
            let end = heads.map { measure.padded($0, columns: columns, alignment: .trailing) }.joined()
            let name = max(0, room - measure.columns(of: end))
            spans = [
                ListRow.Span(measure.padded(text, columns: name), style), ListRow.Span(end, environment.theme.gap),
            ]
        }
        addText(spans)
    }

    /// A row that the cursor passes over.
    mutating func addText(_ spans: [ListRow.Span]) {
        rows.append(placed(spans, layout.columns(of: lane)))
        line += 1
    }

    /// Short texts beside each other, closer together where room is short.
    mutating func addLegend(_ parts: [ListRow.Span]) {
        let columns = parts.map { measure.columns(of: $0.text) + 2 }.reduce(0, +)
        let gap = ListRow.Span(columns < room ? "  " : " ")
        addText([ListRow.Span(" ")] + parts.flatMap { [$0, gap] }.dropLast())
    }

    /// A row that Enter opens.
    mutating func add(_ spans: [ListRow.Span], opens: ListRow.Opening, subject: Int = 0) {
        rows.append(placed(spans, layout.columns(of: lane), opens: opens, subject: subject))
        line += 1
    }

    /// Columns of a figure behind those of a bar.
    static let acceptedColumns = 6

    /// Columns of a figure with its head in few letters, or in full where there is room.
    var cellColumns: Int { hasRoomForHeads ? 10 : 6 }
    var hasRoomForHeads: Bool { room >= 56 }

    /// A name with a bar and figures.
    ///
    /// - Parameters:
    ///   - name: for so many columns.
    ///   - accepted: how many of them a review accepts, behind the other figures; `nil` leaves no room for it.
    mutating func addBar(
        _ name: (_ room: Int) -> String, _ bar: (_ columns: Int) -> [ListRow.Span], count: Int, total: Int,
        accepted: Int? = nil, opens: ListRow.Opening, style: Style = .plain, subject: Int = 0
    ) {
        var figures = [ListRow.Span(measure.padded("\(count)/\(total)", columns: 9, alignment: .trailing))]
        let acceptedColumns = accepted == nil ? 0 : OverviewPage.acceptedColumns
        if let accepted {
            let text = accepted == 0 ? "" : "+\(accepted)"
            figures.append(
                ListRow.Span(
                    measure.padded(text, columns: acceptedColumns, alignment: .trailing), environment.theme.gap))
        }
        let (nameColumns, barColumns) = columns(hasAccepted: accepted != nil)
        let shown = measure.padded(
            measure.listed(" " + name(nameRoom(hasAccepted: accepted != nil)), columns: nameColumns),
            columns: nameColumns)
        add(
            [ListRow.Span(shown, style), ListRow.Span(" ")] + bar(barColumns) + figures,
            opens: opens, subject: subject)
    }

    /// The columns of a row's name, a blank before it included, and of its bar.
    private func columns(hasAccepted: Bool) -> (name: Int, bar: Int) {
        let accepted = hasAccepted ? OverviewPage.acceptedColumns : 0
        let bar = min(40, max(6, (room - 10) / 3)) - accepted / 2
        return (max(0, room - bar - 11 - accepted), bar)
    }

    /// The columns that a name can take beside its bar.
    func nameRoom(hasAccepted: Bool) -> Int { columns(hasAccepted: hasAccepted).name - 2 }

    /// A name with figures, each of which the cursor can stand on where it is not 0.
    mutating func addCells(_ name: String, _ cells: [Cell], columns: Int, style: Style = .plain) {
        let lane = layout.columns(of: lane)
        let start = max(lane.lowerBound + 1, lane.upperBound - columns * cells.count)
        let shown = measure.listed(" " + name, columns: start - lane.lowerBound - 1)
        rows.append(placed([ListRow.Span(shown, style)], lane.lowerBound..<start))
        for (index, cell) in cells.enumerated() {
            guard let opens = cell.opens else { continue }
            let first = start + index * columns
            let text = measure.padded(String(cell.count), columns: columns - 1, alignment: .trailing)
            let isNone = cell.count == 0
            rows.append(
                placed(
                    [ListRow.Span(text, isNone ? environment.theme.gap : style)], first..<first + columns,
                    opens: isNone ? .nothing : opens, subject: isNone ? nil : 0))
        }
        line += 1
    }

    private func placed(
        _ spans: [ListRow.Span], _ columns: Range<Int>, opens: ListRow.Opening = .nothing, subject: Int? = nil
    ) -> ListRow {
        var row = ListRow(spans, opens: opens, subject: subject)
        row.place = ListRow.Place(line: line, columns: columns, lane: lane.rawValue)
        return row
    }
}
