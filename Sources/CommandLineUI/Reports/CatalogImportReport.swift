import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// What making a catalogue of tables comes to, in words.
public struct CatalogImportReport: Sendable {
    private let language: Language

    public init(_ language: Language) { self.language = language }

    /// The notices, one a line.
    ///
    /// - Parameter file: the only table; `nil` where there are several, whose places name them.
    public func lines(_ notices: [ImportNotice], file: FilePath?) -> [String] {
        notices.map { notice in
            let file = notice.isInTable ? file.map { "\($0): " } ?? "" : ""
            return "\(file)\(notice.place): \(name(notice.severity))\(notice.message(language))"
        }
    }

    private func name(_ severity: ImportNotice.Severity) -> String {
        switch severity {
        case .note: ""
        case .warning: language(ja: "注意: ", en: "warning: ")
        case .refused: language(ja: "誤り: ", en: "error: ")
        }
    }

    /// That nothing was made.
    public func refused(_ notices: [ImportNotice]) -> String {
        let count = notices.count { $0.severity == .refused }
        return language(
            ja: "誤りが \(count) 件あるので、カタログを作りませんでした。表かプロファイルを直してください",
            en:
                "no catalogue was made: \(Language.counted(count, "error")); correct the table or the profile"
        )
    }

    /// What was made, to be held against the pages.
    public func made(_ catalog: Catalog, at path: FilePath?) -> [String] {
        let report = CatalogReport(language)
        let lead = path.map { "\($0): " } ?? ""
        return [lead + report.counts(catalog)] + report.sections(catalog)
            + (path.map { path in
                [
                    language(
                        ja: "元のページと数を比べ、「tenken catalog check \(ShellWord.text(path))」で確かめてください",
                        en:
                            "compare the counts with the pages; “tenken catalog check \(ShellWord.text(path))” checks it"
                    )
                ]
            } ?? [])
    }

    /// That a profile is needed, and how to get one.
    public func needsProfile(_ tables: [FilePath]) -> String {
        let list = tables.prefix(1).map { ShellWord.text($0) }.joined()
        return language(
            ja:
                "表の形が分かりません。「tenken catalog import \(list) --inspect > profile.rec」で推定を見て直し、--profile profile.rec を付けてください",
            en:
                "the layout of the table is not known; look at a guess with “tenken catalog import \(list) --inspect > profile.rec”, then add --profile profile.rec"
        )
    }
}
