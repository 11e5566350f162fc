import Digest
import FoundationEssentials
import WorkbookModel

/// A report as one HTML file that needs nothing else: its style, its charts, the workbook, and the script that verifies it.
public struct PageWriter {
    private let document: ReportDocument
    private var language: Language { document.language }
    private var builder = PageBuilder()

    /// What a page holds so that it can verify itself.
    public enum Basis: Sendable {
        /// The bytes of the workbook's file.
        case workbook([UInt8])
        /// Nothing, as something was left out of the report.
        case leftOut
        /// Nothing, as it is about several workbooks.
        case several
    }

    /// - Returns: UTF-8.
    public static func bytes(of document: ReportDocument, basis: Basis) -> [UInt8] {
        var writer = PageWriter(document: document)
        return writer.page(basis)
    }

    private init(document: ReportDocument) { self.document = document }

    private mutating func page(_ basis: Basis) -> [UInt8] {
        let workbook: [UInt8]? = if case .workbook(let bytes) = basis { bytes } else { nil }
        builder.raw("<!DOCTYPE html>\n")
        builder.open("html", ["lang": language.rawValue])
        builder.line()
        writeHead()
        let words = PageWords.json(language)
        let noSum = String(repeating: "0", count: 64)
        builder.open(
            "body",
            [
                "data-language": language.rawValue, "data-basis": PageWriter.word(for: basis),
                "data-words": SHA256(of: words).hex(), "data-workbook": workbook.map { SHA256(of: $0).hex() },
            ], unwitnessed: " data-sum=\"\(noSum)\"")
        // Behind the digits come the quote and the end of the tag.
        let place = builder.html.count - 2 - noSum.utf8.count
        builder.line()
        builder.raw(verification(isEmbedded: workbook != nil))
        writeMain()
        builder.raw("\n<script type=\"application/json\" id=\"words\">")
        builder.raw(words)
        builder.raw("</script>")
        if let workbook {
            builder.raw("\n<script type=\"application/octet-stream\" id=\"workbook\">")
            builder.raw(Data(workbook).base64EncodedString())
            builder.raw("</script>")
        }
        builder.raw("\n<script>")
        builder.raw(PageAssets.script)
        builder.raw("</script>\n")
        builder.close("body")
        builder.close("html")
        builder.line()
        var page = builder.html
        page.replaceSubrange(place..<place + noSum.utf8.count, with: builder.sum.utf8)
        return page
    }

    // MARK: Around the report

    /// Nothing but the page's own script runs, and nothing is fetched, whatever a workbook holds.
    private mutating func writeHead() {
        let script = PageWriter.base64Sum(of: PageAssets.script)
        builder.open("head")
        builder.line()
        builder.void("meta", ["charset": "utf-8"])
        builder.line()
        builder.void(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content": "default-src 'none'; script-src 'sha256-\(script)'; style-src 'unsafe-inline'; "
                    + "base-uri 'none'; form-action 'none'",
            ])
        builder.line()
        builder.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        builder.line()
        builder.void("meta", ["name": "generator", "content": "tenken"])
        builder.line()
        builder.element("title", oneLine(document.title))
        builder.line()
        builder.open("style")
        builder.style(PageAssets.style)
        builder.close("style")
        builder.line()
        builder.close("head")
        builder.line()
    }

    /// What the reader sees before the script has run, and where it can not.
    private func verification(isEmbedded: Bool) -> [UInt8] {
        var builder = PageBuilder()
        let label = language(ja: "照合", en: "Verification")
        builder.open("section", ["id": "verification", "class": "unknown", "aria-live": "polite", "aria-label": label])
        builder.open("p")
        builder.text(
            language(
                ja: "まだ照合していません。このページは、開いた人のブラウザーの中だけで自分を照合します（通信はしません）。"
                    + "この文が消えないときは、スクリプトが止められているか、ページが書き換えられています。",
                en: "Not verified yet. This page verifies itself in your browser alone, without a network. "
                    + "If this text stays, scripts are off, or the page was changed."))
        if isEmbedded {
            builder.text(
                language(
                    ja: "そのときは、点検簿のファイルを「tenken verify」で照合するか、「tenken verify このページ.html」で、このページの中の点検簿を照合してください。",
                    en:
                        " Then verify the workbook's file with “tenken verify”, or the workbook within this page with “tenken verify PAGE.html”."
                ))
        }
        builder.close("p")
        builder.close("section")
        builder.line()
        return builder.html
    }

    // MARK: The report

    private mutating func writeMain() {
        builder.open("main")
        builder.element("h1", document.title)
        writeContents()
        writeExplanation()
        for part in document.parts {
            builder.line()
            builder.open("section", ["id": part.kind.word, "class": "part", "aria-label": part.title])
            builder.element("h2", part.title)
            for block in part.blocks { write(block, of: part) }
            builder.close("section")
        }
        builder.line()
        builder.close("main")
    }

    /// For a reader who does not know the program.
    private mutating func writeExplanation() {
        builder.line()
        builder.open("details", ["class": "explanation"])
        builder.element("summary", language(ja: "この照合で分かること、分からないこと", en: "What this verification shows, and what not"))
        let points = [
            language(
                ja: "分かること: 中の点検簿の記録が、どれも記録されたときのままで、途中から抜かれていないこと。ページの表が、その記録のとおりであること。",
                en:
                    "It shows that the records within are each as they were recorded, that none was taken from among them, and that the tables of this page say what they say."
            ),
            language(
                ja: "分からないこと: 評価が正しいか。名前の人が本当に記録したか。誰かが点検簿とページを丸ごと作り直していないか。",
                en:
                    "It does not show whether the assessments are right, whether the named people recorded them, or that nobody has made the workbook and the page anew as a whole."
            ),
            language(
                ja: "作り直しを見分けるには、前に別の経路で受け取った封印の行（tenken-seal で始まる一行）や署名と比べてください。なければ、渡した人に尋ねてください。",
                en:
                    "Against that, compare the line of the seal (it begins with tenken-seal) with one that you were given before by another way, or check a signature; if you have neither, ask whoever handed this over."
            ),
        ]
        builder.open("ul")
        for point in points { builder.element("li", point) }
        builder.close("ul")
        builder.close("details")
    }

    private mutating func writeContents() {
        builder.open("nav", ["aria-label": language(ja: "目次", en: "Contents")])
        builder.open("ul")
        for part in document.parts {
            builder.open("li")
            builder.element("a", part.title, ["href": "#\(part.kind.word)"])
            builder.close("li")
        }
        builder.close("ul")
        builder.close("nav")
    }

    private mutating func write(_ block: ReportDocument.Block, of part: ReportDocument.Part) {
        builder.line()
        switch block {
        case .heading(let text): builder.element("h3", text)
        case .paragraph(let text): builder.element("p", text)
        case .facts(let facts):
            builder.open("dl")
            for fact in facts {
                builder.open("div")
                builder.element("dt", fact.name)
                builder.element("dd", fact.text, ["data-fact": fact.key])
                builder.close("div")
            }
            builder.close("dl")
        case .signatures(let names):
            builder.open("div", ["class": "signatures"])
            for name in names {
                builder.open("div")
                builder.element("span", name)
                builder.close("div")
            }
            builder.close("div")
        case .chart(let chart): PageChart(chart, language).write(into: &builder)
        case .table(let table): PageTable(table, title: part.title).write(into: &builder)
        }
    }

    private static func word(for basis: Basis) -> String {
        switch basis {
        case .workbook: "workbook"
        case .leftOut: "left-out"
        case .several: "several"
        }
    }

    private static func base64Sum(of bytes: [UInt8]) -> String {
        let words = SHA256(of: bytes).words()
        let sum = [words.0, words.1, words.2, words.3].flatMap { word in
            withUnsafeBytes(of: word.bigEndian) { Array($0) }
        }
        return Data(sum).base64EncodedString()
    }

    private func oneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }
}
