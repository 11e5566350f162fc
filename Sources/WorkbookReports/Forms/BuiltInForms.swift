import Recfile
import ReportAssets
import WorkbookModel

/// The forms that are built in, which are recfiles like those that people write.
public enum BuiltInForms {
    /// In the order in which they are listed; the first is used where none is asked for.
    public static let all: [ReportForm] = texts.map { FormReader.read(RecfileText($0)).form }

    /// The names of all, in their order. A session needs no more of them, and to read them takes as long as to read a workbook.
    public static let names = ["table", "answers", "applicability", "points", "summary"]

    public static func named(_ name: String) -> ReportForm? { all.first { $0.name == name } }

    /// The recfile of a built-in form, to begin one's own with.
    public static func text(ofFormNamed name: String) -> [UInt8]? {
        names.firstIndex(of: name).map { texts[$0] }
    }

    private static var texts: [[UInt8]] {
        var texts: [[UInt8]] = []
        while true {
            let bytes = PageAssets.bytes(tenken_form(Int32(texts.count)))
            if bytes.isEmpty { return texts }
            texts.append(bytes)
        }
    }
}
