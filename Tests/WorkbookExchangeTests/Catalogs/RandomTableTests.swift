import OfficeFiles
import Recfile
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// Whatever a table holds: a catalogue that reads as one, or reasons why there is none.
struct RandomTableTests {
    private static let fragments = [
        "①-1", "①-2", "②-1", "②-10", "1", "2", "3.14. 見本", "3.15. 見本", "1. 見本", "①見本", "②見本", "見本（続き）", "◎", "○",
        "見本の対策", "見本の対策。", "望ましい。", "企画管理編", "システム運用編", "4.見本の章", "【遵守事項】", "見本の要求",
        "見本のリスク", "大項目", "No.", "内容", "区分", "編", "項番", "評価", "×", "-", "", "", "", "", "", "V1.1.1", "⾒本", "()",
    ]

    private func sheet(_ random: inout SeededGenerator, name: String) -> Sheet {
        let columns = Int.random(in: 1...11, using: &random)
        // Tables of some kinds only are near enough to one that something comes of them.
        let isOrderly = Bool.random(using: &random)
        let rows = (0..<Int.random(in: 0...14, using: &random)).map { row in
            (0..<columns).map { column in
                isOrderly && column == 0
                    ? Cell(.text, "①-\(row + (name == "一" ? 1 : 21))")
                    : isOrderly && column == 1 ? Cell(.text, "見本の対策 \(row)") : cell(&random, isOrderly: isOrderly)
            }
        }
        var merged: [CellRange] = []
        for _ in 0..<Int.random(in: 0...(isOrderly ? 1 : 5), using: &random) {
            let first = CellAddress(
                row: Int.random(in: 0...12, using: &random), column: Int.random(in: 0...9, using: &random))
            let last = CellAddress(
                row: first.row + Int.random(in: 0...4, using: &random),
                column: first.column + (Int.random(in: 0...3, using: &random) == 0 ? 9 : 0))
            let range = CellRange(first, last)
            let overlaps = merged.contains { $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns) }
            if !overlaps { merged.append(range) }
        }
        return Sheet(name: name, rows: rows, merged: merged, hiddenRows: Bool.random(using: &random) ? [3] : [])
    }

    private func cell(_ random: inout SeededGenerator, isOrderly: Bool) -> Cell {
        switch Int.random(in: (isOrderly ? 5 : 0)...40, using: &random) {
        case 0: Cell(.number, "3.1")
        case 1: Cell(.number, "7")
        case 2: Cell(.error, "#REF!")
        case 3: Cell(.uncomputed, "=A1")
        case 4: Cell(.date, "2026-01-09")
        case 5, 6: Cell(.text, RandomTexts.text(of: RandomTexts.all, count: 2, seed: random.next()))
        default:
            Self.fragments.randomElement(using: &random).map { $0.isEmpty ? .empty : Cell(.text, $0) } ?? .empty
        }
    }

    private func profile(_ random: inout SeededGenerator) -> TableProfile {
        var profile = TableProfile(.catalog)
        let first = Int.random(in: 1...3, using: &random)
        profile.head = Bool.random(using: &random) ? nil : first...first
        let meanings = ColumnMeaning.all.shuffled(using: &random).prefix(9).filter { $0 != .number && $0 != .text }
        profile.columns = ([.number, .text] + meanings).enumerated().map { position, meaning in
            TableProfile.Column(meaning, letters: CellAddress.letters(ofColumn: position), head: "")
        }
        profile.fill = TableProfile.Fill.allCases.randomElement(using: &random) ?? .none
        profile.ids = TableProfile.Ids.allCases.randomElement(using: &random) ?? .composed
        profile.block = TableProfile.Block.allCases.randomElement(using: &random) ?? .rows
        profile.separator = Bool.random(using: &random) ? "\n" : ""
        profile.particulars.title = "見本"
        return profile
    }

    @Test func everyTableGivesACatalogueOrReasons() throws {
        var made = 0
        for seed in 0..<150 {
            var random = SeededGenerator(seed: UInt64(seed))
            let file = TypedTable.file(sheet(&random, name: "一"), sheet(&random, name: "二"))
            let result = CatalogImport.make([file], profile(&random))
            if let bytes = result.bytes {
                made += 1
                let text = RecfileText(bytes)
                #expect(CatalogReader.read(text).problems.isEmpty, "seed \(seed)")
            } else {
                #expect(result.notices.contains { $0.severity == .refused }, "seed \(seed)")
            }
        }
        #expect(made > 10, "\(made)")
    }

    @Test func everyGuessIsAProfileThatCanBeUsed() {
        for seed in 0..<150 {
            var random = SeededGenerator(seed: UInt64(seed))
            let file = TypedTable.file(sheet(&random, name: "一"), sheet(&random, name: "二"))
            let guess = ProfileGuess(file)
            let text = ProfileWriter.text(guess.profile, remarks: guess.remarks, .japanese)
            let read = ProfileReader.read(RecfileText(text))
            if guess.profile.columns.isEmpty { continue }
            #expect(read.problems.isEmpty, "seed \(seed): \(read.problems)")
            #expect(read.profile == guess.profile, "seed \(seed)")
            let problems = CatalogImport.make([file], read.profile).notices.filter {
                $0.severity == .refused && $0.english.contains("the head should be")
            }
            #expect(problems.isEmpty, "seed \(seed): \(problems)")
        }
    }

    @Test func recutilsAcceptsWhatIsMade() throws {
        guard Recutils.isInstalled else { return }
        try TemporaryFolder.with { folder in
            for seed in 0..<60 {
                var random = SeededGenerator(seed: UInt64(seed))
                let file = TypedTable.file(sheet(&random, name: "一"), sheet(&random, name: "二"))
                guard let bytes = CatalogImport.make([file], profile(&random)).bytes else { continue }
                try folder.write(bytes, to: "c\(seed).rec")
                #expect(try Recutils.complaints(aboutFileAt: folder("c\(seed).rec")).isEmpty, "seed \(seed)")
            }
        }
    }
}
