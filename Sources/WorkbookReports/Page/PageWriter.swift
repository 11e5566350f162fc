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
        writeMain()
        let (main, sum) = (builder.html, builder.sum)
        var page = head()
        let words = PageWords.json(language)
        page += "<body data-language=\"\(language.rawValue)\" data-sum=\"\(sum)\" ".utf8
        page += "data-words=\"\(SHA256(of: words).hex())\" data-basis=\"\(PageWriter.word(for: basis))\">\n".utf8
        let workbook: [UInt8]? = if case .workbook(let bytes) = basis { bytes } else { nil }
        page += verification(isEmbedded: workbook != nil)
        page += main
        page += "\n<script type=\"application/json\" id=\"words\">".utf8
        page += words
        page += "</script>".utf8
        if let workbook {
            page += "\n<script type=\"application/octet-stream\" id=\"workbook\" ".utf8
            page += "data-sha256=\"\(SHA256(of: workbook).hex())\">".utf8
            page += Data(workbook).base64EncodedString().utf8
            page += "</script>".utf8
        }
        page += "\n<script>".utf8
        page += PageAssets.script
        page += "</script>\n</body>\n</html>\n".utf8
        return page
    }

    // MARK: Around the report

    /// Nothing but the page's own script runs, and nothing is fetched, whatever a workbook holds.
    private func head() -> [UInt8] {
        var builder = PageBuilder()
        let script = PageWriter.base64Sum(of: PageAssets.script)
        builder.raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        builder.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        builder.raw("default-src 'none'; script-src 'sha256-\(script)'; style-src 'unsafe-inline'; ")
        builder.raw("base-uri 'none'; form-action 'none'\">\n")
        builder.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        builder.raw("<meta name=\"generator\" content=\"tenken\">\n")
        builder.element("title", oneLine(document.title))
        builder.raw("\n<style>")
        return builder.html + PageAssets.style + Array("</style>\n</head>\n".utf8)
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
                    + "この文が消えないときは、スクリプトが止められています。",
                en: "Not verified yet. This page verifies itself in your browser alone, without a network. "
                    + "If this text stays, scripts are off."))
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
                builder.element("dd", fact.text)
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
