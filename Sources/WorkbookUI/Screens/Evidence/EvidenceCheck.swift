import WorkbookModel

/// What a check of an evidence file has shown.
public struct EvidenceCheck: Hashable, Sendable {
    public var status: EvidenceStatus
    /// Where a missing file is now, relative to the workbook's folder, if it was found.
    public var movedTo: String?
    /// The reference leads out of the workbook's folder.
    public var isOutside: Bool

    public init(_ status: EvidenceStatus, movedTo: String? = nil, isOutside: Bool = false) {
        self.status = status
        self.movedTo = movedTo
        self.isOutside = isOutside
    }

    /// What to say of checks that the person asked for.
    static func message(about checks: [EvidenceCheck], _ language: Language) -> Message {
        let count = checks.count
        let troubled = checks.count { $0.status != .intact }
        let files = Language.counted(count, "file")
        return troubled == 0
            ? Message(
                text: language(ja: "ファイル \(count) 件を読み直しました。添付のままです", en: "read \(files) again: as attached"),
                isError: false)
            : Message(
                text: language(
                    ja: "ファイル \(count) 件のうち \(troubled) 件が添付のままではありません",
                    en: "read \(files) again; not as attached: \(troubled)"), isError: true)
    }
}
