/// A cursor over the rows of a page, which stand beside one another in lanes.
///
/// Up and down it goes through a lane, then into the next one; left and right to what stands beside it.
struct PageCursor: Hashable, Sendable {
    /// The position of the row at the cursor.
    private(set) var selected = 0
    /// The column that up and down keep to, as the end of the cell that was chosen last.
    private var goal = 0

    /// Finds what the cursor stood on among rows that were made anew, or what stands nearest to where that was.
    mutating func reselect(_ previous: ListRow?, in rows: [ListRow]) {
        guard let previous, let place = previous.place else { return selectFirst(in: rows) }
        let candidates = rows.indices.filter { rows[$0].isOnPage }
        let same = candidates.first { rows[$0].standsForTheSame(as: previous) }
        let nearest = candidates.min { one, other in
            distance(rows[one], from: place) < distance(rows[other], from: place)
        }
        if let found = same ?? nearest { select(found, in: rows) }
    }

    private func distance(_ row: ListRow, from place: ListRow.Place) -> (Int, Int, Int) {
        guard let other = row.place else { return (.max, 0, 0) }
        return (
            other.lane == place.lane ? 0 : 1, abs(other.line - place.line),
            abs(other.columns.upperBound - place.columns.upperBound)
        )
    }

    mutating func selectFirst(in rows: [ListRow]) { order(rows).first.map { select($0, in: rows) } }

    mutating func selectLast(in rows: [ListRow]) { order(rows).last.map { select($0, in: rows) } }

    func isFirst(in rows: [ListRow]) -> Bool { lines(rows).first?.contains(selected) ?? true }

    func isLast(in rows: [ListRow]) -> Bool { lines(rows).last?.contains(selected) ?? true }

    /// Selects the row that stands there; nothing where none does.
    mutating func select(line: Int, column: Int, in rows: [ListRow]) {
        let found = rows.indices.first { index in
            guard rows[index].isOnPage, let place = rows[index].place else { return false }
            return place.line == line && place.columns.contains(column)
        }
        if let found { select(found, in: rows) }
    }

    /// Down by so many lines that hold something, or up, through all lanes.
    mutating func move(by count: Int, in rows: [ListRow]) {
        let lines = lines(rows)
        guard let line = lines.firstIndex(where: { $0.contains(selected) }) else { return selectFirst(in: rows) }
        choose(in: lines[min(max(0, line + count), lines.count - 1)], rows)
    }

    /// Down by so many lines of the page, or up, within a lane; by one that holds something at least.
    mutating func move(byLines count: Int, in rows: [ListRow]) {
        let lines = lines(rows)
        guard let start = lines.firstIndex(where: { $0.contains(selected) }), let place = rows[selected].place else {
            return selectFirst(in: rows)
        }
        let step = count < 0 ? -1 : 1
        var target = start
        while lines.indices.contains(target + step), let next = rows[lines[target + step][0]].place,
            target == start || next.lane == place.lane && abs(next.line - place.line) <= abs(count)
        {
            target += step
        }
        choose(in: lines[target], rows)
    }

    /// To the first line of the next block of lines, or back to the first of this or the block before.
    mutating func moveByBlock(_ direction: Int, in rows: [ListRow]) {
        let lines = lines(rows)
        func startsBlock(_ index: Int) -> Bool {
            guard index > 0, let place = rows[lines[index][0]].place, let before = rows[lines[index - 1][0]].place
            else { return true }
            return before.lane != place.lane || before.line < place.line - 1
        }
        guard var line = lines.firstIndex(where: { $0.contains(selected) }) else { return selectFirst(in: rows) }
        repeat { line += direction } while lines.indices.contains(line) && !startsBlock(line)
        if lines.indices.contains(line) { choose(in: lines[line], rows) }
    }

    /// To what stands beside it: on its line, else in the lane beside at the line that is nearest.
    mutating func moveAcross(_ direction: Int, in rows: [ListRow]) {
        guard rows.indices.contains(selected), let here = rows[selected].place else { return }
        var best: (index: Int, cost: (Int, Int))?
        for index in rows.indices where rows[index].isOnPage {
            guard let place = rows[index].place else { continue }
            let columns = (place.columns.lowerBound - here.columns.lowerBound) * direction
            let lines = abs(place.line - here.line)
            guard columns > 0, lines == 0 || place.lane != here.lane else { continue }
            if best.map({ (lines, columns) < $0.cost }) ?? true { best = (index, (lines, columns)) }
        }
        if let best { select(best.index, in: rows) }
    }

    /// Selects the row at a position.
    mutating func select(_ index: Int, in rows: [ListRow]) {
        guard rows.indices.contains(index) else { return }
        selected = index
        goal = rows[index].place?.columns.upperBound ?? 0
    }

    /// Selects the row of a line that ends nearest to the goal, which stays.
    private mutating func choose(in line: [Int], _ rows: [ListRow]) {
        let nearest = line.min { one, other in
            abs((rows[one].place?.columns.upperBound ?? 0) - goal)
                < abs((rows[other].place?.columns.upperBound ?? 0) - goal)
        }
        if let nearest { selected = nearest }
    }

    /// The rows that the cursor can stand on, lane by lane, each from its top and the left.
    private func order(_ rows: [ListRow]) -> [Int] {
        func key(_ index: Int) -> (Int, Int, Int) {
            let place = rows[index].place
            return (place?.lane ?? 0, place?.line ?? 0, place?.columns.lowerBound ?? 0)
        }
        return rows.indices.filter { rows[$0].isOnPage }.sorted { key($0) < key($1) }
    }

    /// The same, those of one line together.
    private func lines(_ rows: [ListRow]) -> [[Int]] {
        var lines: [[Int]] = []
        for index in order(rows) {
            if let last = lines.last?.last, rows[last].place?.line == rows[index].place?.line,
                rows[last].place?.lane == rows[index].place?.lane
            {
                lines[lines.count - 1].append(index)
            } else {
                lines.append([index])
            }
        }
        return lines
    }
}

extension ListRow {
    /// Whether the cursor of a page can stand on it.
    fileprivate var isOnPage: Bool { subject != nil && place != nil }
}
