import Recfile

/// Why two files can not be merged.
public enum MergeProblem: Error, Hashable, Sendable {
    /// One of them does not say which workbook it is.
    case unidentified
    case otherWorkbook
    case otherCatalog
    /// The same workbook by its id, but the other's sums do not hold here.
    case otherRecord
    case newerFormat(Int)

    public func message(_ language: Language) -> String {
        switch self {
        case .unidentified:
            language(
                ja: "Workbook レコードが読めないため、同じ点検簿か分かりません。控えから戻してください",
                en:
                    "its Workbook record can not be read, so nobody can tell what workbook it is; restore it from a copy"
            )
        case .otherWorkbook:
            language(
                ja: "別の点検簿です（Id が違います）。まとめたり比べたりできるのは、同じ点検簿の写しだけです",
                en: "this is another workbook (its Id differs); only copies of one workbook can be merged or compared")
        case .otherCatalog:
            language(
                ja: "別のカタログに対する点検簿です（CatalogDigest が違います）。まとめたり比べたりできません",
                en:
                    "it was made with another catalogue (its CatalogDigest differs), so the two can not be merged or compared"
            )
        case .otherRecord:
            language(
                ja: "Workbook レコードが書き換えられていて、記録のチェックサム（Sum）が一致しません。「tenken check」で確かめ、控えから戻してください",
                en:
                    "its Workbook record was changed, so that sums do not hold here; see “tenken check”, and restore it from a copy"
            )
        case .newerFormat(let format): WriteObstacle.newerFormat(format).message(language)
        }
    }
}
