import Digest
import Recfile
import WorkbookModel

/// A workbook to try things on: what it tells, by days counted back from today. It is made the same each time.
public struct Demonstration: Sendable {
    /// A file of evidence, beside the workbook. `{30日前}` in it stands for that day.
    public struct File: Sendable {
        public let path: String
        let text: String
    }

    /// Something recorded on a day before today.
    struct Step: Sendable {
        enum Act: Sendable {
            /// What the assessment becomes. Due dates are days from today; evidence is as a person types it.
            case assess(
                AssessmentResult, note: String = "", evidence: [String] = [], owner: String = "", dueIn: Int? = nil,
                plan: String = "")
            case review(Verdict, note: String)
        }

        let daysAgo: Int
        /// `10:15`.
        let time: String
        let by: String
        /// Its id.
        let item: String
        let act: Act
    }

    /// The workbook's file name.
    public let fileName: String
    /// What it is assessed against; `nil` for the catalogue that the program holds.
    public let catalog: RecfileText?
    public let files: [File]
    let profile: Profile
    /// Who made the workbook, 21 days ago.
    let founder: String
    /// Oldest first.
    let steps: [Step]

    /// When and as what it is made.
    public struct Making: Sendable {
        /// The workbook's id, a UUID.
        let id: String
        let today: CalendarDate
        /// The offset of all times: `+09:00`.
        let offset: String

        public init(id: String, today: CalendarDate, offset: String) {
            self.id = id
            self.today = today
            self.offset = offset
        }

        func day(ago days: Int) -> CalendarDate { CalendarDate(dayNumber: today.dayNumber - days) ?? today }

        func timestamp(daysAgo: Int, _ time: String) -> String { "\(day(ago: daysAgo))T\(time):00\(offset)" }
    }

    /// The bytes of the workbook's file, evidence attached with the digests of `files`.
    ///
    /// - Parameter builtIn: the catalogue that the program holds. A step about an item that it lacks is left out.
    public func workbookBytes(_ making: Making, builtIn: RecfileText) throws(WorkbookProblem) -> [UInt8] {
        let new = NewWorkbook(
            id: making.id, profile: profile, created: making.timestamp(daysAgo: 21, "09:00"), by: founder)
        var bytes = new.fileBytes(catalog: catalog ?? builtIn)
        var workbook = try Workbook.read(Workbook.parse(bytes), knownCatalogs: [])
        let digests = Dictionary(
            uniqueKeysWithValues: files.map { ($0.path, SHA256(of: self.bytes(of: $0, making)).hex()) })
        for step in steps {
            guard let entry = entry(step, in: workbook, making, digests) else { continue }
            let stored = workbook.stored([entry]).bytes
            bytes += stored
            workbook.absorb(workbook.parseContinuation(stored))
        }
        return bytes
    }

    /// What the file holds on the day.
    public func bytes(of file: File, _ making: Making) -> [UInt8] {
        let text = file.text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
            guard index > 0, let end = part.firstIndex(of: "}"), let days = Int(part[..<end].prefix { $0.isNumber })
            else { return String(part) }
            return "\(making.day(ago: days))\(part[part.index(after: end)...])"
        }
        return Array(text.joined().utf8)
    }

    /// The step's entry; `nil` where the catalogue lacks its item.
    private func entry(
        _ step: Step, in workbook: Workbook, _ making: Making, _ digests: [String: String]
    ) -> NewEntry? {
        guard let index = workbook.catalog.itemIndex(step.item) else { return nil }
        let content: NewEntry.Content
        switch step.act {
        case .review(let verdict, let note): content = .review(item: step.item, verdict, note: note)
        case .assess(let result, let note, let evidence, let owner, let dueIn, let plan):
            var assessment = Assessment(result: result, owner: owner, note: note, plan: plan)
            if let dueIn { assessment.due = making.day(ago: -dueIn).description }
            for typed in evidence {
                var piece = Evidence(stored: typed)
                piece.digest = digests[piece.reference]
                assessment.attach(piece)
            }
            content = .assess(item: step.item, assessment)
        }
        return NewEntry(
            content, by: step.by, at: making.timestamp(daysAgo: step.daysAgo, step.time),
            base: workbook.base(forItemAt: index))
    }
}
