import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// The built-in catalogue against the page that it was read from, an automatic extraction whose lines are cut by the
/// columns' widths: every text is whole lines of the page joined, and every line of the page went somewhere.
struct BuiltInCatalogSourceTests {
    /// The page's lines, trimmed, without empty ones.
    private let lines: Set<[UInt8]>

    init() throws {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let page = try TemporaryFolder.contents(ofFileAt: "/\(folder)/annex2-page-35.txt")
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
        let trimmed = page.split(separator: 0x0A).map { line in
            Array(line.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
        }
        lines = Set(trimmed.filter { !$0.isEmpty })
    }

    @Test func everyTextIsWholeLinesOfThePage() {
        for text in transcribed() {
            #expect(linesUsed(by: text) != nil, "\(text)")
        }
    }

    @Test func everyLineOfThePageIsInATextOrIsNoneOfTheTable() {
        let used = transcribed().reduce(into: Set<[UInt8]>()) { $0.formUnion(linesUsed(by: $1) ?? []) }
        let unused = Set(lines.subtracting(used).map { String(decoding: $0, as: UTF8.self) })
        #expect(unused == Self.besideTheTable.union(Self.headings).union(Self.remains))
    }

    @Test func pageSaysWhereItComesFromAndTheCatalogueRepeatsIt() {
        let attribution = CatalogLibrary.builtIn().catalog.about.attribution.split(separator: "\n").prefix(4)
        #expect(attribution.allSatisfy { lines.contains(Array($0.utf8)) })
    }

    private static let besideTheTable: Set = [
        "よむ、つかう、まなぶ。", "MC plus(エムシープラス)は、診療報酬・介護報酬改定関連のニュース、", "資料、研修などをパッケージした総合メディアです。",
        "「(別紙2)統合前ガイドラインにおける対策項目一覧と医療情報安全管理ガイドライン6.0版の対応表」 (35 ページ)",
        "公開元URL https://www.soumu.go.jp/menu_news/s-news/01ryutsu06_02000359.html",
        "出典情報 「医療情報を取り扱う情報システム・サービスの提供事業者における安全管理ガイドライン第1.1版(案)」に対する意見募集の結果及び当該ガイドラインの公表(7/7)《総務省》",
        "資料テキストはコンピュータによる自動処理で生成されており、完全に資料と一致しない場合があります。",
        "テキストをコピーしてご利用いただく際は資料と付け合わせてご確認ください。", "低解像度画像をダウンロード", "35/39",
    ]

    private static let headings: Set = [
        "別紙2", "統合前ガイドラインにおける対策項目一覧と医療情報安全管理ガイドライン6.0版の対応表", "対策項目", "大項目", "小項目",
        "対策項目で対応できる", "No.", "内容", "区分", "リスクシナリオ例", "関連する医療情報安全管理ガイドライン要求事項", "項番",
    ]

    /// Of the second text layer: parts whose other half the extraction lost or joined to a neighbour.
    private static let remains: Set = [
        "システム運用", "システム運用 7.情報管理(管理・", "持出し・破棄等)",
        "局が定める「証明書ポリシー」(CP)等で定める鍵の管理の要件を満たして行", "われるよう、利用者に指示し、管理すること。",
    ]

    /// Every text of the table as the page prints it, an editor's supplements 〔 〕 and our line breaks taken out.
    private func transcribed() -> [String] {
        let catalog = CatalogLibrary.builtIn().catalog
        var texts = catalog.sections.filter { $0.title.gap == nil }.map { "\($0.number). \($0.title.text)" }
        texts += catalog.groups.filter { $0.title.gap == nil }.map { $0.number + $0.title.text }
        texts += catalog.scenarios.map(\.text.text)
        for requirement in catalog.requirements {
            texts += [requirement.part.text, requirement.chapter.text, "【\(requirement.category.text)】"]
            texts += [requirement.text.text, requirement.variant].filter { !$0.isEmpty }
        }
        for item in catalog.items { texts += [item.number, item.text.text] }
        return texts.map { text in
            text.replacing("\n", with: "").replacing(#/〔[^〕]*〕/#, with: "")
        }
    }

    /// The lines that appear in any way of cutting `text` into lines of the page; `nil` where there is no way.
    private func linesUsed(by text: String) -> Set<[UInt8]>? {
        let bytes = Array(text.utf8)
        var steps: [(start: Int, line: [UInt8])] = []
        var isReached = [Bool](repeating: false, count: bytes.count + 1)
        isReached[0] = true
        for start in bytes.indices where isReached[start] {
            for line in lines where bytes[start...].starts(with: line) {
                isReached[start + line.count] = true
                steps.append((start, line))
            }
        }
        guard isReached[bytes.count] else { return nil }
        var leadsToEnd = [Bool](repeating: false, count: bytes.count + 1)
        leadsToEnd[bytes.count] = true
        var used = Set<[UInt8]>()
        for step in steps.reversed() where leadsToEnd[step.start + step.line.count] {
            leadsToEnd[step.start] = true
            used.insert(step.line)
        }
        return used
    }
}
