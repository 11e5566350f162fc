import CommandLineUI
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Performs effects on the workbook's file, its evidence and the drafts.
struct FilePerformer: EffectPerformer {
    private(set) var file: WorkbookFile
    private var evidence: EvidenceFiles
    /// Reads evidence files beside the screen; `nil` reads them at once.
    private let worker: EvidenceWorker?
    /// `nil` where the environment names no state folder; nothing is kept of unfinished typing then.
    private let drafts: Drafts?
    private let person: String
    /// Whether the person was told that others should not write to the same file.
    private var hasCautioned = false
    /// Whether the person has said that this copy is of the same audit as the others.
    private var isKeptAsCopy = false
    /// Whether the person was told that no second copy could be kept.
    private var hasToldOfSecondCopy = false
    let environment: CommandEnvironment
    var language: Language { environment.language }
    /// The folder that typed evidence paths start from.
    private let currentFolder: FilePath

    init(file: WorkbookFile, person: String, worker: EvidenceWorker? = nil, environment: CommandEnvironment) {
        self.worker = worker
        self.file = file
        self.person = person
        self.environment = environment
        evidence = EvidenceFiles(folder: file.folder)
        drafts = StateFolder(environment: environment.variables).map {
            Drafts(state: $0, workbook: file.workbook.identity.id)
        }
        currentFolder = FilePath.currentFolder()
    }

    mutating func perform(_ effect: Effect, on workbook: Workbook) -> Event? {
        switch effect {
        case .record(let step):
            if !isKeptAsCopy, let other = file.otherCopy { return .copyFound(other.description, step) }
            return record(step)
        case .keepAsCopy:
            file.keepAsCopy()
            isKeptAsCopy = true
        case .split: return split()
        case .makeEvidence(let typed, let items, let replacing, let allowsWords):
            let (files, folder, language) = (evidence, currentFolder, language)
            return reading(canBeGivenUp: true) { watch in
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
            return reading { .evidenceChecked(FilePerformer.checks(items, workbook, files.watched(by: $0))) }
        case .recheckEvidence(let items):
            // Asked for, so what is outside is looked at as well.
            let files = EvidenceFiles(folder: file.folder, allowsOutside: true)
            return reading { watch in
                .evidenceChecked(FilePerformer.checks(items, workbook, files.watched(by: watch)), isAgain: true)
            }
        case .stopEvidence: worker?.giveUp()
        case .findMissing:
            let look = file.lookForMissing
            if !look.missing.isEmpty { return .missingFound(look.missing) }
            let notes = RestoreReport(language).notes(look)
            return notes.isEmpty ? nil : .notice(notes.joined(separator: language(ja: "　", en: "  ")))
        case .putBack(let entries): return putBack(entries)
        case .leaveOut(let entries): return leaveOut(entries)
        case .seal(let note): return seal(note)
        case .verify: return verify()
        case .findFindings:
            let (file, environment) = (file, environment)
            return reading { .findings(environment.findings(of: file, watch: $0)) }
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
            return .changedOutside(file.workbook, readOnly: file.readOnlyReason?.message(language))
        } catch {
            return .fileTrouble(error.message(language))
        }
    }

    private mutating func record(_ step: Step) -> Event {
        let copies = file.tornCopies.count
        do {
            try file.append(step.entries)
        } catch {
            return .notRecorded(file.workbook, step, error.message(language))
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
        if let copy = file.tornCopies.dropFirst(copies).first {
            let name = copy.name
            step.message += language(
                ja: "（切れていた最後の記録を \(name) に移しました）", en: " (a torn last record was set aside in \(name))")
        }
        return .recorded(file.workbook, step)
    }

    /// Does what reads evidence files: beside the screen where there is one.
    private func reading(
        canBeGivenUp: Bool = false, _ work: @escaping @Sendable (@escaping EvidenceFiles.Watch) -> Event?
    ) -> Event? {
        guard let worker else { return work { _, _, _ in true } }
        return worker.perform(canBeGivenUp: canBeGivenUp, work)
    }

    private static func checks(
        _ items: [Int], _ workbook: Workbook, _ files: EvidenceFiles
    ) -> [Evidence: EvidenceCheck] {
        var checks: [Evidence: EvidenceCheck] = [:]
        var evidence = files
        var moved = MovedEvidence(folder: files.folder)
        for item in items.isEmpty ? Array(workbook.catalog.items.indices) : items {
            for piece in workbook.state(ofItemAt: item).assessment.evidence where piece.kind == .file {
                let status = evidence.status(of: piece)
                // The search reads other files, so it is not made for all items at once.
                let path = status == .missing && !items.isEmpty ? moved.find(piece)?.description : nil
                checks[piece] = EvidenceCheck(status, movedTo: path, isOutside: evidence.isOutside(piece))
            }
        }
        return checks
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

    private mutating func split() -> Event {
        do {
            let (kept, left) = try file.split(file.workbook.profile, by: person, at: LocalClock.now())
            file = try environment.open(file.path, showsFindings: true)
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
        _ typed: String, _ items: [Int], _ replacing: Int?, allowsWords: Bool, _ files: EvidenceFiles,
        _ currentFolder: FilePath, _ language: Language
    ) -> Event {
        do {
            let made = try files.attachAll(typed, from: currentFolder, allowsWords: allowsWords, language)
            return .evidenceMade(made, items: items, replacing: replacing)
        } catch {
            var looksLikePath = false
            switch error {
            case .noSuchFile, .isFolder: looksLikePath = true
            case .malformed, .notText, .unreadable: break
            }
            return .evidenceRefused(
                error.message(language), typed: typed, items: items, replacing: replacing, looksLikePath: looksLikePath)
        }
    }
}
