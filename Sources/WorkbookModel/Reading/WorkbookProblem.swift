import Recfile

/// Why a file is no workbook.
public enum WorkbookProblem: Error, Hashable, Sendable {
    case empty
    case binary
    /// A catalogue.
    case catalog
    /// It begins as a workbook does, and ends before the workbook record: it was copied or downloaded in part.
    case cutOff
    /// Another recfile, or no recfile; the line of the first content.
    case notAWorkbook(line: Int)

    public func message(_ language: Language) -> String {
        switch self {
        case .empty:
            language(
                ja: "空のファイルです。消してから「tenken new」で作ってください",
                en: "the file is empty; remove it, then “tenken new” makes a workbook")
        case .binary:
            language(ja: "テキストファイルではありません", en: "this is not a text file")
        case .catalog:
            language(
                ja: "カタログであって点検簿ではありません。「tenken new 点検簿 --catalog このファイル」で点検簿を作れます",
                en: "this is a catalogue, not a workbook; “tenken new WORKBOOK --catalog FILE” makes one from it")
        case .cutOff:
            language(
                ja: "点検簿の途中までしかありません（Workbook レコードより前で終わっています）。元のファイルか控えから、もう一度写してください",
                en:
                    "only the beginning of a workbook: the file ends before its Workbook record; copy it anew from where it is whole"
            )
        case .notAWorkbook:
            language(
                ja: "tenken の点検簿ではありません（Workbook レコードも記録もありません）",
                en: "this is not a tenken workbook (it holds no Workbook record and no entry)")
        }
    }
}
