import TerminalUI
import WorkbookModel

/// Something that happened, for `update` to take in.
public enum Event: Sendable {
    case input(InputEvent)
    case resized(Size)
    /// The step is in the file; this is the workbook with it.
    case recorded(Workbook, Step)
    /// The step is not in the file; why, in words. The workbook is as others left it.
    case notRecorded(Workbook, Step, String)
    /// Others wrote to the file.
    case changedOutside(Workbook, readOnly: String?)
    /// Something to say.
    case notice(String)
    /// The file can not be read any more, or not be copied; why, in words.
    case fileTrouble(String)
    case evidenceMade(Evidence, items: [Int], replacing: Int?)
    /// - Parameter looksLikePath: it names no file, and may be kept as words.
    case evidenceRefused(String, typed: String, items: [Int], replacing: Int?, looksLikePath: Bool)
    /// A draft of that text was left by an earlier sitting.
    case draftFound(String, item: String, field: String)
    case findings([Finding])
    /// - Parameter isAgain: the person asked for it, and is told.
    case evidenceChecked([Evidence: EvidenceLook], isAgain: Bool = false)
    /// The first frame was drawn: time for what would have kept it waiting.
    case opened
    /// These entries were recorded here, and the file lacks them.
    case missingFound([Entry])
    /// So many of them are in the file again; this is the workbook with them.
    case putBack(Workbook, Int)
    /// The seal that covers everything; `nil` where there is nothing to cover.
    case sealed(Workbook, SealCheck?, isNew: Bool)
    /// The file, read anew, says so. The line is that of the latest seal, where it is whole.
    case verified(Verification, line: String?)
    /// The paths that what was typed may become.
    case completions([String], typed: String)
    /// The text as the editor left it; `nil` where it could not be edited, which was said.
    case editedExternally(String?)
    /// Time to save what is being typed.
    case tick
}

/// Something to be done outside, for the loop to perform; its outcome comes back as an event.
public enum Effect: Sendable {
    case record(Step)
    /// - Parameter allowsWords: keep as words what looks like a path but names no file.
    case makeEvidence(typed: String, items: [Int], replacing: Int?, allowsWords: Bool)
    /// Write a copy of the workbook's file under that name, unless something bears it.
    case writeCopy(String)
    /// Look for the paths that begin so.
    case completePath(String)
    /// Look the evidence files of these items up; all items' where none is named.
    case checkEvidence(items: [Int])
    /// The same, reading every file again.
    case recheckEvidence(items: [Int])
    /// Look for entries that were recorded here and that the file lacks.
    case findMissing
    case putBack([Entry])
    /// Never to be offered again.
    case leaveOut([Entry])
    case seal(note: String)
    /// Read the file anew, and check every sum and seal.
    case verify
    /// Look for everything to see to, evidence files and copies of the workbook included.
    case findFindings
    /// Items by id, fields by name.
    case findDraft(item: String, field: String)
    case saveDraft(String, item: String, field: String)
    case removeDraft(item: String, field: String)
    case terminal(TerminalRequest)
}

/// What only the terminal can do.
public enum TerminalRequest: Hashable, Sendable {
    case suspend
    case redraw
    case quit
    /// Hand a text to the person's editor.
    case edit(String)
}

/// What is recorded at once: the new assessments of items, or a person's word on those of others.
public struct Step: Sendable {
    /// The new assessment of one item.
    public struct Part: Sendable {
        /// Position in the catalogue.
        public var item: Int
        public var assessment: Assessment
        /// The entry that it takes back, of an undo or redo.
        public var undoes: EntryID?

        public init(item: Int, assessment: Assessment, undoes: EntryID? = nil) {
            self.item = item
            self.assessment = assessment
            self.undoes = undoes
        }
    }

    /// A person's word on the assessment of one item.
    public struct Review: Sendable {
        /// Position in the catalogue.
        public var item: Int
        public var verdict: Verdict
        public var note: String

        public init(item: Int, _ verdict: Verdict, note: String) {
            self.item = item
            self.verdict = verdict
            self.note = note
        }
    }

    public var parts: [Part]
    public var reviews: [Review] = []
    /// What to say when it is in the file.
    public var message: String
    /// Whether the cursor goes to the next item once it is.
    var movesOn = false

    public init(_ parts: [Part], message: String) {
        self.parts = parts
        self.message = message
    }

    public init(reviews: [Review], message: String) {
        parts = []
        self.reviews = reviews
        self.message = message
    }

    /// Positions of the items that it is about.
    public var items: [Int] { parts.map(\.item) + reviews.map(\.item) }
}
