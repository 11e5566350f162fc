import CommandLineUI
import TerminalUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Performs effects on the workbook's file, its evidence and the drafts.
struct FilePerformer: EffectPerformer {
    private(set) var file: WorkbookFile
    let evidence: EvidenceFiles
    /// Reads evidence files beside the screen; `nil` reads them at once.
    private let worker: BackgroundWorker?
    /// `nil` where the environment names no state folder; nothing is kept of unfinished typing then.
    private var drafts: Drafts?
    private let person: String
    /// Whether the person was told that others should not write to the same file.
    private var hasCautioned = false
    /// Whether it is still to be asked of a copy whether it is of the same audit as the others.
    private var asksAboutCopies: Bool
    /// Whether the person was told that no second copy could be kept.
    private var hasToldOfSecondCopy = false
    let environment: CommandEnvironment
    var language: Language { environment.language }
    /// The folder that typed evidence paths start from.
    private let currentFolder: FilePath

    /// - Parameter asksAboutCopies: whether somebody is there to be asked.
    init(
        file: WorkbookFile, person: String, worker: BackgroundWorker? = nil, asksAboutCopies: Bool = true,
        environment: CommandEnvironment
    ) {
        self.worker = worker
        self.asksAboutCopies = asksAboutCopies
        self.file = file
        self.person = person
        self.environment = environment
        evidence = EvidenceFiles(folder: file.folder)
        drafts = FilePerformer.drafts(of: file, environment)
        currentFolder = FilePath.currentFolder()
    }

    private static func drafts(of file: WorkbookFile, _ environment: CommandEnvironment) -> Drafts? {
        StateFolder(environment: environment.variables).map {
            Drafts(state: $0, workbook: file.workbook.identity.id)
        }
    }

    mutating func perform(_ effect: Effect, on workbook: Workbook) -> Event? {
        switch effect {
        case .record(let step): return recording(effect) { $0.record(step) }
        case .putBack(let entries): return recording(effect) { $0.putBack(entries) }
        case .seal(let note): return recording(effect) { $0.seal(note) }
        case .keepAsCopy(let effect):
            file.keepAsCopy()
            asksAboutCopies = false
            return perform(effect, on: workbook)
        case .split(let draft): return split(draft)
        case .makeEvidence(let typed, let items, let replacing, let allowsWords):
            // What is attached again is meant where it was recorded, from whatever folder the session was begun.
            let isAgain = replacing.map { $0.hasSameReference(as: Evidence(stored: typed)) } ?? false
            let (files, folder, language) = (evidence, isAgain ? evidence.folder : currentFolder, language)
            return reading(for: .attachment) { watch in
                FilePerformer.evidence(
                    typed, items, replacing, allowsWords: allowsWords, files.watched(by: watch), folder, language)
            }
        case .writeCopy(let name):
            do {
                try file.writeCopy(to: FilePath(name))
                return .notice(language(ja: "写しを書きました: \(name)", en: "a copy was written: \(name)"))
            } catch {
                return .fileTrouble(error.message(language))
            }
        case .completePath(let typed):
            return .completions(PathCompletion.paths(beginning: typed, in: currentFolder), typed: typed)
        case .checkEvidence(let items):
            let files = evidence
            return reading(for: items.isEmpty ? .survey : .check) {
                .evidenceChecked(FilePerformer.checks(items, workbook, files.watched(by: $0)))
            }
        case .recheckEvidence(let items):
            // Asked for, so what is outside is looked at as well.
            let files = EvidenceFiles(folder: file.folder, allowsOutside: true)
            return reading(for: .survey) { watch in
                .evidenceChecked(FilePerformer.checks(items, workbook, files.watched(by: watch)), isAgain: true)
            }
        case .stopEvidence: worker?.giveUp()
        case .findMissing:
            let look = file.lookForMissing
            if !look.missing.isEmpty { return .missingFound(look.missing) }
            return RestoreReport(language).note(look, of: file.path).map { .notice($0) }
        case .readImport(let request):
            let (files, language) = (evidence, language)
            return reading(for: .attachment) { watch in
                do {
                    return .importRead(
                        try ImportReading.preview(
                            request, into: workbook, files.watched(by: watch), watch: watch, language))
                } catch {
                    return .fileTrouble(CommandProblem(error, language)?.message ?? "\(error)")
                }
            }
        case .makeReport(let request): return makeReport(request)
        case .readCarryOver(let path, let map): return readCarryOver(path, map, workbook)
        case .declineProposal(let entry, let item):
            do {
                try environment.declined(of: workbook)?.add(entry, for: item)
            } catch {
                return .fileTrouble(FileProblem.system(error).message(language))
            }
        case .leaveOut(let entries): return leaveOut(entries)
        case .verify: return verify()
        case .findFindings:
            let (file, environment, files) = (file, environment, evidence)
            return reading(for: .survey) {
                .findings(environment.findings(of: file, evidence: files.watched(by: $0)))
            }
        case .findDraft(let item, let field):
            return .draftFound(drafts?.text(item: item, field: field), item: item, field: field)
        case .saveDraft(let text, let item, let field):
            do {
                try drafts?.save(text, item: item, field: field)
            } catch {
                let reason = FileProblem.system(error).message(language)
                return .fileTrouble(
                    language(ja: "書きかけを控えられません: \(reason)", en: "the draft can not be kept: \(reason)"))
            }
        case .removeDraft(let item, let field): drafts?.remove(item: item, field: field)
        case .terminal: break
        }
        return nil
    }

    /// The texts that were left unfinished, by item and field.
    func draftsLeft() -> [(item: String, field: String)] { drafts?.all() ?? [] }

    /// What others have written since this was last asked, if anything.
    mutating func refresh() -> Event? {
        do {
            guard try file.refresh() else { return nil }
            return .changedOutside(file.workbook, readOnly: file.readOnlyReason?.message(language, of: file.path))
        } catch {
            return .fileTrouble(error.message(language))
        }
    }

    /// Does what records something, unless it is to be asked first whether the file is a copy for another system.
    private mutating func recording(_ effect: Effect, _ action: (inout FilePerformer) -> Event) -> Event {
        if asksAboutCopies, let other = file.otherCopy {
            // In the same folder its name says enough; a whole path would not fit the question's line.
            let isBeside = other.folder == file.folder
            let path = isBeside ? other.name : FilePath("…").appending(other.folder.name).appending(other.name)
            return .copyFound(path: path.description, effect)
        }
        return action(&self)
    }

    private mutating func record(_ step: Step) -> Event {
        let copies = file.tornCopies.count
        do {
            try file.append(step.entries)
        } catch {
            return .notRecorded(file.workbook, step, error.message(language) + setAside(since: copies))
        }
        var step = step
        if let problem = file.takeSecondCopyProblem(), !hasToldOfSecondCopy {
            hasToldOfSecondCopy = true
            let words = environment.report.noSecondCopy(problem)
            step.message += language(ja: "（\(words)）", en: " (\(words))")
        }
        if !file.isShareable, !hasCautioned {
            hasCautioned = true
            step.message += language(
                ja: "（\(environment.report.noLocksHold)）", en: " (\(environment.report.noLocksHold))")
        }
        step.message += setAside(since: copies)
        return .recorded(file.workbook, step)
    }

    /// Where a torn record was set aside, if one was, since there were so many.
    private func setAside(since count: Int) -> String {
        guard let name = file.tornCopies.dropFirst(count).first?.name else { return "" }
        return language(
            ja: "（切れていた最後の記録を \(name) に移しました）", en: " (a torn last record was set aside in \(name))")
    }

    /// Does what reads evidence files: beside the screen where there is one.
    private func reading(
        for purpose: BackgroundWorker.Purpose, _ work: @escaping @Sendable (@escaping EvidenceFiles.Watch) -> Event?
    ) -> Event? {
        guard let worker else { return work { _, _, _ in true } }
        return worker.perform(for: purpose, work)
    }

    private static func checks(
        _ items: [Int], _ workbook: Workbook, _ files: EvidenceFiles
    ) -> [Evidence: EvidenceCheck] {
        var checks: [Evidence: EvidenceCheck] = [:]
        var moved = MovedEvidence(folder: files.folder, watch: files.watch)
        for item in items.isEmpty ? Array(workbook.catalog.items.indices) : items {
            for piece in workbook.state(ofItemAt: item).assessment.evidence where piece.kind == .file {
                let status = files.status(of: piece)
                // The search reads other files, so it is not made for all items at once.
                let path = status == .missing && !items.isEmpty ? moved.find(piece)?.description : nil
                checks[piece] = EvidenceCheck(status, movedTo: path, isOutside: files.isOutside(piece))
            }
        }
        return checks
    }

    /// Beside the screen where it is not quick: to print a PDF takes seconds.
    private func makeReport(_ request: ReportRequest) -> Event {
        let language = language
        @Sendable func told(_ error: any Error) -> String { CommandProblem(error, language)?.message ?? "\(error)" }
        let report: ScreenReport
        do {
            report = try ScreenReport(request, environment)
        } catch {
            return .reportRefused(request, told(error))
        }
        let (workbook, path) = (file.path, report.path)
        let work: @Sendable (@escaping EvidenceFiles.Watch) -> Event = { watch in
            do {
                let words = try report.make(of: workbook) { watch(path, 0, 0) }
                return .reportMade(path: path.description, words)
            } catch {
                return .reportFailed(path: path.description, told(error))
            }
        }
        guard let worker else { return work { _, _, _ in true } }
        return worker.perform(for: .report(path), work) ?? .reportStarted(path: path.description)
    }

    private func readCarryOver(_ path: String, _ map: String, _ workbook: Workbook) -> Event {
        do {
            let old = try environment.open(FilePath(path), showsFindings: true).workbook
            let map = map.isEmpty ? nil : try EditionMapOption.map(at: FilePath(map), language)
            return .carryOverRead(
                CarryOverPlan(
                    from: old, to: workbook.catalog, in: workbook, map: map,
                    isDeclined: environment.declinedProposals(for: workbook)))
        } catch {
            return .fileTrouble(CommandProblem(error, language)?.message ?? "\(error)")
        }
    }

    private mutating func putBack(_ entries: [Entry]) -> Event {
        do {
            let count = try file.putBack(entries)
            return .putBack(file.workbook, count)
        } catch {
            return .notRecorded(file.workbook, Step([], message: ""), error.message(language))
        }
    }

    private func leaveOut(_ entries: [Entry]) -> Event {
        do {
            try file.leaveOut(entries)
            return .notice(RestoreReport(language).leftOut(entries.count))
        } catch {
            return .fileTrouble(error.message(language))
        }
    }

    /// - Parameter draft: of what is being typed, by item and field.
    private mutating func split(_ draft: (item: String, field: String)?) -> Event {
        do {
            let (kept, left) = try file.split(file.workbook.profile, by: person, at: LocalClock.now())
            file = try environment.open(file.path, showsFindings: true)
            // Drafts are kept by the workbook's id: it is kept anew.
            if let draft { drafts?.remove(item: draft.item, field: draft.field) }
            drafts = FilePerformer.drafts(of: file, environment)
            return .split(file.workbook, kept: kept.name.description, left: left.count)
        } catch {
            return .fileTrouble(error.message(language))
        }
    }

    private mutating func seal(_ note: String) -> Event {
        do {
            switch try file.seal(note: note, by: person, at: LocalClock.now()) {
            case .sealed(let check): return .sealed(file.workbook, check, isNew: true)
            case .already(let check): return .sealed(file.workbook, check, isNew: false)
            case .nothingRecorded: return .sealed(file.workbook, nil, isNew: false)
            }
        } catch {
            return .notRecorded(file.workbook, Step([], message: ""), error.message(language))
        }
    }

    /// Verifies the file as it is now, not what is in memory.
    private func verify() -> Event {
        do {
            let workbook = try environment.open(file.path, showsFindings: true).workbook
            let verification = workbook.verification()
            return .verified(verification, line: verification.wholeSeal.map(workbook.line))
        } catch {
            return .fileTrouble(error.message(language))
        }
    }

    private static func evidence(
        _ typed: String, _ items: [Int], _ replacing: Evidence?, allowsWords: Bool, _ files: EvidenceFiles,
        _ currentFolder: FilePath, _ language: Language
    ) -> Event {
        do {
            let made = try files.attachAll(typed, from: currentFolder, allowsWords: allowsWords, language)
            return .evidenceMade(made, items: items, replacing: replacing)
        } catch {
            var looksLikePath = false
            switch error {
            case .noSuchFile, .isFolder: looksLikePath = true
            case .outside, .malformed, .notText, .unreadable: break
            }
            return .evidenceRefused(
                error.message(language), typed: typed, items: items, replacing: replacing, looksLikePath: looksLikePath)
        }
    }
}
