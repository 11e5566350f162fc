import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// Makes the demonstration workbook and its evidence files in a folder.
struct DemoMaking {
    private let folder: FilePath
    private let language: Language
    private let today = LocalClock.today()

    /// - Returns: the workbook's path.
    /// - Throws: where the folder can not be made, or holds such files already; those are never touched.
    static func make(in folder: FilePath?, _ language: Language) throws -> FilePath {
        let making = DemoMaking(folder: try folder.map(existing) ?? temporary(), language: language)
        return try making.make()
    }

    private init(folder: FilePath, language: Language) {
        self.folder = folder
        self.language = language
    }

    private func make() throws -> FilePath {
        let path = folder.appending(FilePath(DemoContents.fileName))
        try NewWorkbookMaking.create(
            path, DemoContents.profile, by: DemoContents.founder, catalog: CatalogLibrary.builtIn(),
            created: timestamp(daysAgo: 21, "09:00"))
        for file in DemoContents.files {
            let target = folder.appending(FilePath(file.path))
            _ = try DemoMaking.existing(target.folder)
            try NewFile.create(target, Array(dated(file.text).utf8))
        }
        var opened = try WorkbookFile.open(path, knownCatalogs: [])
        for step in DemoContents.steps {
            if let draft = try draft(step, opened.workbook) { try opened.append([draft]) }
        }
        return path
    }

    /// The step's entry; `nil` where the catalogue lacks its item.
    private func draft(_ step: DemoContents.Step, _ workbook: Workbook) throws -> NewEntry? {
        guard let index = workbook.catalog.itemIndex(step.item) else { return nil }
        let time = timestamp(daysAgo: step.daysAgo, step.time)
        switch step.act {
        case .review(let verdict, let note):
            return NewEntry(
                .review(item: step.item, verdict, note: note), by: step.by, at: time,
                base: workbook.base(forItemAt: index))
        case .assess(let result, let note, let evidence, let owner, let dueIn, let plan):
            let files = EvidenceFiles(folder: folder)
            var assessment = Assessment(result: result, owner: owner, note: note, plan: plan)
            if let dueIn, let due = CalendarDate(dayNumber: today.dayNumber + dueIn) {
                assessment.due = due.description
            }
            for typed in evidence {
                assessment.attach(try files.attach(typed, from: folder, allowsWords: false, language))
            }
            return NewEntry(
                .assess(item: step.item, assessment), by: step.by, at: time, base: workbook.base(forItemAt: index))
        }
    }

    /// RFC 3339, with today's offset.
    private func timestamp(daysAgo: Int, _ time: String) -> String {
        "\(day(ago: daysAgo))T\(time):00\(LocalClock.timestamp().suffix(6))"
    }

    private func day(ago days: Int) -> CalendarDate { CalendarDate(dayNumber: today.dayNumber - days) ?? today }

    /// `text` with a day in each place of `{30日前}`.
    private func dated(_ text: String) -> String {
        text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
            guard index > 0, let end = part.firstIndex(of: "}"), let days = Int(part[..<end].prefix { $0.isNumber })
            else { return String(part) }
            return "\(day(ago: days))\(part[part.index(after: end)...])"
        }.joined()
    }

    // MARK: Folders

    /// The folder at `path`, made where it is missing: absolute, links followed.
    private static func existing(_ path: FilePath) throws(CommandProblem) -> FilePath {
        // EEXIST is no failure; what is no folder shows when something is put there.
        guard mkdir(path.cString, 0o777) == 0 || errno == EEXIST, let real = path.resolved else {
            throw CommandProblem("\(path): \(String(cString: strerror(errno)))", exitStatus: EX_CANTCREAT)
        }
        return real
    }

    private static func temporary() throws(CommandProblem) -> FilePath {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(parent)/tenken-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw CommandProblem("\(parent): \(String(cString: strerror(errno)))", exitStatus: EX_CANTCREAT)
        }
        return FilePath(bytes: template.dropLast().map(UInt8.init(bitPattern:)))
    }
}
