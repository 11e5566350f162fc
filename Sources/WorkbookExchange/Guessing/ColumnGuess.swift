import OfficeFiles
import WorkbookModel

/// What each column of a sheet most likely means, and why.
struct ColumnGuess {
    struct Guess {
        var meaning: ColumnMeaning
        var position: Int
        var japanese: String
        var english: String
    }

    private(set) var columns: [Guess] = []
    /// The columns with a head or cells that were given no meaning.
    private(set) var others: [Int] = []

    private let sheet: Sheet
    private let levels: [[String]]
    private let contents: [ColumnContent]
    private let senses: [(sense: HeadWords.Sense, isWhole: Bool)?]
    /// Where the columns of requirements begin, as far as a head tells.
    private let requirementStart: Int?

    init(_ sheet: Sheet, _ head: HeadGuess?) {
        self.sheet = sheet
        let first = head.map { $0.rows.upperBound + 1 } ?? 0
        levels = head?.levels ?? [[String]](repeating: [], count: sheet.columnCount)
        contents = (0..<sheet.columnCount).map { ColumnContent(sheet, column: $0, from: first) }
        senses = levels.map { $0.last.flatMap(HeadWords.sense) }
        let known = senses
        let scenario = known.firstIndex { $0?.sense == .meaning(.scenario) }
        let part = known.firstIndex { $0?.sense == .meaning(.part) }
        requirementStart = scenario ?? part
        guessByHead()
        guessByContent()
        columns.sort { $0.position < $1.position }
        others = (0..<sheet.columnCount).filter { column in
            !columns.contains { $0.position == column } && !(levels[column].isEmpty && contents[column].isEmpty)
        }
    }

    private func has(_ meaning: ColumnMeaning) -> Bool { columns.contains { $0.meaning == meaning } }
    private func isFree(_ column: Int) -> Bool { !columns.contains { $0.position == column } }

    private mutating func add(_ meaning: ColumnMeaning, _ column: Int, ja: String, en: String) {
        guard !has(meaning), isFree(column) else { return }
        columns.append(Guess(meaning: meaning, position: column, japanese: ja, english: en))
    }

    // MARK: By the head

    private mutating func guessByHead() {
        guessLevels()
        // A head that is a known word comes before one that only holds such a word.
        for isWhole in [true, false] {
            for (column, sense) in senses.enumerated() where sense?.isWhole == isWhole {
                guard let sense = sense?.sense else { continue }
                switch sense {
                case .meaning(let meaning): addByHead(settled(meaning, column), column)
                case .sided(let item, let requirement): addSided(item, requirement, column)
                case .level, .levelNumber: break
                }
            }
        }
    }

    private mutating func addByHead(_ meaning: ColumnMeaning, _ column: Int) {
        add(meaning, column, ja: "見出しの語から", en: "by its head")
    }

    /// 要求事項 is the item's text where no other column holds one.
    private func settled(_ meaning: ColumnMeaning, _ column: Int) -> ColumnMeaning {
        guard meaning == .requirement, requirementStart == nil else { return meaning }
        let hasText = senses.enumerated().contains { index, other in
            switch other?.sense {
            case .meaning(.text), .sided(item: .text, requirement: .requirement): index != column
            case .meaning, .sided, .level, .levelNumber, nil: false
            }
        }
        return hasText ? meaning : .text
    }

    /// 区分 and 内容 stand on both sides: told apart by the head above, by the scenario between them, or by their order.
    private mutating func addSided(_ item: ColumnMeaning, _ requirement: ColumnMeaning, _ column: Int) {
        let upper = levels[column].dropLast().joined()
        if let isRequirement = upper.isEmpty ? nil : HeadWords.isRequirementSide(upper) {
            return add(
                isRequirement ? requirement : item, column, ja: "見出しの語と、その上の「\(upper)」から",
                en: "by its head, and “\(upper)” above it")
        }
        if let start = requirementStart {
            let isRequirement = column > start
            return add(
                isRequirement ? requirement : item, column,
                ja: "見出しの語と、\(CellAddress.letters(ofColumn: start)) 列の\(isRequirement ? "右" : "左")にあることから",
                en:
                    "by its head, and as it stands \(isRequirement ? "right" : "left") of column \(CellAddress.letters(ofColumn: start))"
            )
        }
        // Without anything between, the first of the same word is the item's.
        let isSecond = senses[..<column].contains { $0?.sense == .sided(item: item, requirement: requirement) }
        addByHead(isSecond && item != .number ? requirement : item, column)
    }

    /// 大項目, 中項目 and 小項目: two of them are section and group, three a heading besides; 大区分 above 大項目 is a heading, too.
    private mutating func guessLevels() {
        var ranks = Set<Int>()
        for sense in senses {
            if case .level(let rank)? = sense?.sense { ranks.insert(rank) }
        }
        let hasHeading = ranks.count > 2 || ranks.isSuperset(of: [0, 1])
        let meanings: [ColumnMeaning] = hasHeading ? [.heading, .section, .group] : [.section, .group]
        let numbers: [ColumnMeaning?] =
            hasHeading ? [nil, .sectionNumber, .groupNumber] : [.sectionNumber, .groupNumber]
        for (place, rank) in ranks.sorted().prefix(3).enumerated() {
            for (column, sense) in senses.enumerated() {
                if sense?.sense == .level(rank) { addByHead(meanings[place], column) }
                if sense?.sense == .levelNumber(rank), let number = numbers[place] { addByHead(number, column) }
            }
        }
    }

    // MARK: By the content

    private mutating func guessByContent() {
        preferPrintedNumbers()
        preferLongTexts()
        if !has(.number), !has(.id) {
            let column =
                contents.indices.first { isFree($0) && levels[$0].isEmpty && contents[$0].holdsItemNumbers }
                ?? contents.indices.first { isFree($0) && contents[$0].holdsItemNumbers }
                ?? contents.indices.first { isFree($0) && contents[$0].holdsRunningNumbers }
            if let column { add(.number, column, ja: "番号の形の値から", en: "by its cells, which are numbers of items") }
        }
        if !has(.text) {
            let longest = contents.indices.filter(isFree).max { contents[$0].meanLength < contents[$1].meanLength }
            if let longest, contents[longest].meanLength >= 8 {
                add(.text, longest, ja: "いちばん長い文の列なので", en: "as its texts are the longest")
            }
        }
        guessSecondPair()
        if !has(.assessment(.result)) {
            let marks = contents.indices.first { isFree($0) && contents[$0].holdsMarks }
            if let marks {
                if contents[marks].distinct.contains("◎") {
                    add(.obligation, marks, ja: "◎ と ○ の列なので", en: "by its marks ◎ and ○")
                } else {
                    add(.assessment(.result), marks, ja: "○ △ × などの値から", en: "by its marks, such as ○ △ ×")
                }
            }
        }
        if !has(.assessment(.due)), has(.assessment(.result)) {
            let dates = contents.indices.first { isFree($0) && contents[$0].holdsDates }
            if let dates { add(.assessment(.due), dates, ja: "日付の列なので", en: "as its cells are dates") }
        }
    }

    /// “Technique ID” and “Technique Name” beside the items' own id and name: what the items correspond to.
    private mutating func guessSecondPair() {
        guard has(.id) || has(.number), has(.text), !has(.requirement), !has(.requirementNumber) else { return }
        let words = levels.map { HeadText.folded($0.last ?? "") }
        for (column, word) in words.enumerated() where word.hasSuffix("id") && isFree(column) {
            let stem = word.dropLast(2)
            guard let name = words.firstIndex(where: { $0 == stem + "name" || $0 == stem + "title" }), isFree(name)
            else {
                continue
            }
            let (ja, en) = ("項目の番号と名前のほかに、番号と名前の対があるので", "as it is a second pair of id and name")
            add(.requirementNumber, column, ja: ja, en: en)
            return add(.requirement, name, ja: ja, en: en)
        }
    }

    /// Of several columns that may hold the items' texts, the one with the longest; a short one before it is the group.
    private mutating func preferLongTexts() {
        guard let index = columns.firstIndex(where: { $0.meaning == .text }) else { return }
        let short = columns[index].position
        let others = senses.indices.filter { column in
            guard isFree(column) else { return false }
            switch senses[column]?.sense {
            case .meaning(.text), .sided(item: .text, requirement: _): return true
            case .meaning, .sided, .level, .levelNumber, nil: return false
            }
        }
        guard let long = others.max(by: { contents[$0].meanLength < contents[$1].meanLength }),
            contents[long].meanLength > 2 * contents[short].meanLength
        else { return }
        columns.remove(at: index)
        add(.text, long, ja: "見出しの語と、文がいちばん長いことから", en: "by its head, and as its texts are the longest")
        if short < long {
            add(.group, short, ja: "本文の前の短い題なので", en: "as it holds short titles before the texts")
        }
    }

    /// Of several columns that may hold the items' numbers, the one with numbers as printed: ①-9 rather than 1, 2, 3.
    private mutating func preferPrintedNumbers() {
        guard let index = columns.firstIndex(where: { $0.meaning == .number }),
            !contents[columns[index].position].holdsItemNumbers
        else { return }
        let better = senses.indices.first { column in
            guard isFree(column), contents[column].holdsItemNumbers else { return false }
            if case .sided(item: .number, requirement: _)? = senses[column]?.sense { return true }
            return false
        }
        guard let better else { return }
        columns.remove(at: index)
        add(.number, better, ja: "見出しの語と、番号の形の値から", en: "by its head, and its cells, which are numbers of items")
    }
}
