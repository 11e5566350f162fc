import OfficeFiles

/// A document that has something of everything, in Japanese. `Tests/Oracles/sample-sheets.txt` tells what is in it.
public enum SampleSpreadsheet {
    public static let document = SpreadsheetDocument(
        title: "委託先点検 2026", created: 1_800_000_000, sheets: [list, totals, marks])

    private static let results = ["適合", "一部適合", "代替策", "不適合", "対象外", "未評価"]

    private static let list: SheetDocument = {
        var sheet = SheetDocument(name: "一覧")
        sheet.columns = [
            .init(width: 10), .init(width: 44), .init(width: 12), .init(width: 14), .init(width: 12), .init(width: 40),
            .init(width: 30, isHidden: true),
        ]
        sheet.rows = [
            .init([.init(.text("委託先点検 2026 一覧"), style: .sheetTitle)], height: 30),
            .init(
                ["番号", "対策項目", "評価", "担当", "目標日", "所見", "tenken:item"].map { .init(.text($0), style: .head) },
                height: 30),
            .init([.init(.text("3.13 ネットワークに関する対策"), style: .title0)] + blanks(.title0, 5), height: 18),
        ]
        for number in 1...60 {
            sheet.rows.append(
                .init(
                    [
                        .init(.text("①-\(number)"), style: .centred, link: "#集計!A\(number % 5 + 1)"),
                        .init(.text("ネットワークを経由して医療情報を交換する際は、通信の相手方が正しいことを認証し、経路上の盗聴、改ざん、なりすましを防ぐ対策を行うこと。")),
                        .init(.text(results[number % results.count]), style: .input),
                        .init(.text("=山田"), style: .input),
                        .init(.date(year: 2026, month: number % 12 + 1, day: 15), style: .input),
                        .init(
                            .text("手順書はあるが記録がない。\n次回までに記録簿を整える。"), style: .input,
                            link: "https://example.com/証跡?a=1&b=2#章"),
                        .init(.text("3.13-1-\(number)"), style: .plain),
                    ], height: 54))
        }
        sheet.merges = [CellRange("A1:F1"), CellRange("A3:F3")]
        sheet.headRows = 2
        sheet.isProtected = true
        sheet.filter = CellRange("A2:F63")
        sheet.validations = [
            .init(range: CellRange("C4:C63"), choices: results, message: "評価は一覧から選んでください。"),
            .init(
                range: CellRange("D4:D63"), choices: (1...40).map { "担当者 \($0)（情報システム部）" },
                message: "担当は一覧から選んでください。"),
        ]
        sheet.colourings = zip(results, [0xD9EAD3, 0xFFF2CC, 0xD0E0F0, 0xF4CCCC, 0xE0E0E0] as [UInt32]).map {
            .init(range: CellRange("C4:C63"), text: $0, background: $1)
        }
        sheet.page.paper = .a3
        sheet.page.isLandscape = true
        sheet.page.foot = "委託先点検 2026 & 一覧"
        return sheet
    }()

    private static let totals: SheetDocument = {
        var sheet = SheetDocument(name: "集計")
        sheet.columns = [.init(width: 28)] + results.map { _ in .init(width: 10) }
        sheet.rows = [
            .init([.init(.text("大項目"), style: .head)] + results.map { .init(.text($0), style: .head) }, height: 18)
        ]
        for section in 1...5 {
            sheet.rows.append(
                .init(
                    [.init(.text("3.\(section) 大項目"), style: .label)]
                        + results.indices.map { .init(.number(Double(section * 3 + $0)), style: .centred) }, height: 18)
            )
        }
        sheet.headRows = 1
        sheet.charts = [chart(title: "大項目ごとの評価", description: "大項目 3.1 から 3.5 までの評価の数を積み上げた横棒のグラフ。")]
        sheet.page.isLandscape = true
        return sheet
    }()

    private static let marks: SheetDocument = {
        var sheet = SheetDocument(name: "tenken")
        sheet.rows = [.init([.init(.text("tenken:workbook")), .init(.text("abc"))])]
        sheet.isHidden = true
        return sheet
    }()

    private static func blanks(_ style: SheetDocument.Style, _ count: Int) -> [SheetDocument.Cell?] {
        (0..<count).map { _ in .init(.blank, style: style) }
    }

    /// A chart of the rows 2 to 6 and the columns B to G.
    public static func chart(title: String, description: String) -> SheetDocument.Chart {
        let colours: [UInt32] = [0x4C9F70, 0xE0B040, 0x5B8DB8, 0xC0504D, 0xA0A0A0, 0xD8D8D8]
        return SheetDocument.Chart(
            title: title, labels: CellRange("A2:A6"),
            series: colours.enumerated().map { index, colour in
                .init(
                    name: CellAddress(row: 0, column: index + 1),
                    values: CellRange(CellAddress(row: 1, column: index + 1), CellAddress(row: 5, column: index + 1)),
                    colour: colour)
            }, position: CellAddress(row: 8, column: 0), width: 720, height: 360, description: description)
    }

    /// A sheet of 15 columns, whose cells all hold another text of some 30 characters.
    public static func large(rows: Int) -> SpreadsheetDocument {
        var sheet = SheetDocument(name: "一覧")
        sheet.columns = (0..<15).map { _ in .init(width: 20) }
        sheet.rows = (0..<rows).map { row in
            .init((0..<15).map { .init(.text("\(row)-\($0) 手順書はあるが記録がない。次回までに記録簿を整える")) }, height: 30)
        }
        return SpreadsheetDocument(title: "一覧", created: 1_800_000_000, sheets: [sheet])
    }
}

extension CellRange {
    /// `B2:C3`.
    public init(_ text: String) {
        let ends = text.split(separator: ":").map { end in
            let letters = end.prefix { $0.isLetter }
            let row = Int(end.dropFirst(letters.count)) ?? 1
            return CellAddress(row: row - 1, column: CellAddress.column(ofLetters: letters) ?? 0)
        }
        self.init(ends[0], ends[ends.count - 1])
    }
}
