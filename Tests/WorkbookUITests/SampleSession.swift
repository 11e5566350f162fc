import TerminalUI
import Testing
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// A session on the built-in catalogue, in memory: keys go in, rows of text come out.
struct SampleSession {
    private(set) var session: Session<MemoryPerformer>
    private(set) var requests: [TerminalRequest] = []

    static let time = "2026-11-22T10:00:00+09:00"
    static let moment = Moment(timestamp: time)

    init(
        _ language: Language = .japanese, columns: Int = 80, rows: Int = 24, ambiguousWidth: Int = 1,
        person: String = "佐藤 花子", readOnly: String? = nil, workbook: Workbook? = nil,
        drafts: [String: String] = [:],
        importing: @escaping @Sendable (ImportRequest, Workbook) -> ImportPreview? = { _, _ in nil },
        reporting: @escaping @Sendable (ReportRequest) -> Event? = { _ in nil },
        attaching: (@Sendable (_ typed: String, _ allowsWords: Bool) -> Evidence?)? = nil,
        check: @escaping @Sendable (Evidence) -> EvidenceCheck? = { _ in nil },
        configuring configure: (inout AppContext) -> Void = { _ in }
    ) throws {
        var context = AppContext(
            language: language, measure: TextMeasure(ambiguousWidth: ambiguousWidth), person: person,
            fileName: "acme.rec")
        configure(&context)
        var performer = MemoryPerformer(
            time: SampleSession.time, person: person, drafts: drafts, check: check)
        performer.importing = importing
        if let attaching { performer.evidence = attaching }
        performer.reporting = reporting
        session = Session(
            state: AppState(
                workbook: try workbook ?? SampleSession.emptyWorkbook(), context: context,
                size: Size(columns: columns, rows: rows), now: SampleSession.moment,
                readOnly: readOnly),
            performer: performer,
            now: { SampleSession.moment })
    }

    /// A workbook just created with the built-in catalogue.
    static func emptyWorkbook() throws -> Workbook { try empty.get() }

    private static let empty = Result {
        let new = NewWorkbook(
            id: "6f1c1d1e-0000-4000-8000-000000000000", profile: Profile(title: "点検"), created: time, by: "佐藤 花子")
        return try Workbook.read(
            Workbook.parse(new.fileBytes(catalog: CatalogLibrary.builtIn().text)), knownCatalogs: [])
    }

    /// Types keys in the notation of `tenken screen --keys`.
    mutating func type(_ keys: String) throws {
        for key in try Key.sequence(keys) { requests += session.handle(.input(.key(key))) }
    }

    mutating func paste(_ text: String) { requests += session.handle(.input(.paste(text))) }

    mutating func send(_ event: Event) { requests += session.handle(event) }

    /// Begins where an earlier session ended.
    mutating func resume(_ point: ResumePoint?) {
        var state = session.state
        state.resume(point, drafts: [])
        session = Session(state: state, performer: session.performer, now: { SampleSession.moment })
    }

    var state: AppState { session.state }
    var grid: Grid { session.state.draw() }
    var rows: [String] { grid.lines() }
    /// The drafts that are kept, by item id and field.
    var drafts: [String: String] { session.performer.drafts }
    var foot: String { rows.last ?? "" }

    /// The assessment of an item of the built-in catalogue.
    func assessment(_ item: String) throws -> Assessment {
        state.workbook.state(ofItemAt: try #require(state.workbook.catalog.itemIndex(item))).assessment
    }
}
