import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The screen without a terminal.
enum ScreenRendering {
    /// The rows of a screen of that size after `keys` were pressed in the workbook. What the keys record goes into a copy
    /// in memory; evidence files are read, nothing is written.
    static func lines(
        of file: WorkbookFile, size: Size, keys: [Key], person: String, measure: TextMeasure,
        environment: CommandEnvironment
    ) -> [String] {
        let language = environment.language
        let context = environment.context(
            person: person, path: file.path, measure: measure,
            seenEntries: environment.resumeStore(of: file.workbook)?.load().point?.entriesSeen(by: person))
        let state = AppState(
            workbook: file.workbook, context: context, size: size, now: LocalClock.now(),
            readOnly: file.readOnlyReason?.message(language, of: file.path))
        let files = EvidenceFiles(folder: file.folder)
        let folder = FilePath.currentFolder()
        let performer = MemoryPerformer(
            time: LocalClock.timestamp(), person: person,
            evidence: { typed, allowsWords in
                try? files.attach(typed, from: folder, allowsWords: allowsWords, language)
            },
            check: { piece in
                var moved = MovedEvidence(folder: files.folder)
                let status = files.status(of: piece)
                return EvidenceCheck(
                    status, movedTo: status == .missing ? moved.find(piece)?.description : nil,
                    isOutside: files.isOutside(piece))
            })
        var session = Session(state: state, performer: performer, now: LocalClock.now)
        for key in keys { _ = session.handle(.input(.key(key))) }
        return session.state.draw().lines()
    }
}
