import Recfile
import TestSupport
import WorkbookModel

/// What holds of a workbook for every file: it opens or says why not; everything that is asked of it is answered; read in
/// pieces it is what it is read whole; an entry appended to it is there and takes nothing away; two copies unite.
public enum WorkbookCheck {
    /// `bytes` is the file. It is looked at as it is, and with the sums that it leaves open filled in (`Mending`).
    public static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        try runAsItIs(bytes)
        let mended = Mending.mended(bytes)
        if mended != bytes { try runAsItIs(mended) }
    }

    private static func runAsItIs(_ bytes: [UInt8]) throws(BrokenPromise) {
        let text = Workbook.parse(bytes)
        try RecfileCheck.run(text)
        let workbook: Workbook
        do {
            workbook = try Workbook.read(text, knownCatalogs: [])
        } catch {
            for language in Language.allCases { _ = error.message(language) }
            return
        }
        try checkEnd(of: workbook, bytes)
        try ask(workbook)
        try checkPieces(workbook, bytes)
        try checkContinuation(workbook, bytes)
        try checkAppending(to: workbook, bytes)
        try checkUniting(workbook, bytes)
    }

    private static func checkEnd(of workbook: Workbook, _ bytes: [UInt8]) throws(BrokenPromise) {
        if let tail = workbook.tornTail {
            try require(tail.range == workbook.readEnd..<bytes.count, "the torn tail is not what follows what was read")
            try require(tail.bytes == Array(bytes[tail.range]), "the torn tail is other bytes")
        } else {
            try require(workbook.readEnd == bytes.count, "not all was read")
            try require(workbook.lacksFinalLineFeed == (bytes.last != 0x0A), "the last LF")
        }
    }

    /// Everything that a screen or a command asks.
    private static func ask(_ workbook: Workbook) throws(BrokenPromise) {
        let moment = Moment(timestamp: "2026-12-15T09:00:00+09:00")
        let findings = workbook.findings(today: moment.today, evidence: { _ in .missing })
        let summary = workbook.summary(findings: findings)
        try require(summary.counts.total == workbook.catalog.items.count, "the counts do not add up")
        for language in Language.allCases {
            for finding in findings { _ = finding.message(language) }
            _ = workbook.writeObstacle?.message(language)
        }
        for (index, entry) in workbook.entries.enumerated() {
            try require(workbook.entry(entry.id) != nil, "entry \(index) is not found by its id")
            _ = (entry.assessment, entry.profile, entry.base, entry.verdict, entry.note, entry.at, entry.storedSum)
        }
        let verification = workbook.verification(expecting: workbook.entries.last?.id)
        try require(verification.soundEntries <= workbook.entries.count, "more sound entries than entries")
        if let seal = workbook.latestSeal {
            try require(workbook.line(of: seal).split(separator: " ").count == 5, "a seal's line is not five words")
        }
        for person in Set(workbook.entries.map(\.by)) {
            _ = workbook.plan(.undo, by: person, at: moment)
            _ = workbook.plan(.redo, by: person, at: moment)
        }
        for item in workbook.catalog.items.indices {
            for verdict in Verdict.allCases { _ = workbook.refusal(toReview: item, verdict, by: "査閲") }
        }
        for query in ["result:partial", "is:overdue evidence:none", "-owner:佐藤 鍵", "is:conflict"] {
            guard let filter = try? Filter(parsing: query) else { continue }
            _ = workbook.items(matching: filter, today: moment.today)
        }
        let difference = try? WorkbookDifference(from: workbook, to: workbook)
        try require(difference?.isEmpty ?? true, "it differs from itself")
    }

    /// Read in pieces of some length, as a large file is.
    private static func checkPieces(_ whole: Workbook, _ bytes: [UInt8]) throws(BrokenPromise) {
        do {
            let pieces = try WorkbookChunks(of: bytes, about: 1 + number(from: bytes) % 2000)
            let read = try Workbook.read(pieces, knownCatalogs: [])
            try require(pieces.texts.flatMap(\.bytes) == bytes, "the pieces are not the whole")
            try expectSame(read, whole, "read in pieces")
            try require(read.integrityFindings() == whole.integrityFindings(), "other findings read in pieces")
        } catch let problem as BrokenPromise {
            throw problem
        } catch {
            throw BrokenPromise(description: "in pieces it does not open: \(error)")
        }
    }

    /// Read up to a place where a blank line parts two entries, and then on from there, as a screen does when others append.
    private static func checkContinuation(_ whole: Workbook, _ bytes: [UInt8]) throws(BrokenPromise) {
        guard var pieces = beginning(of: whole, bytes) else { return }
        pieces.absorb(pieces.parseContinuation(Array(bytes[pieces.readEnd...])))
        try expectSame(pieces, whole, "read on")
    }

    private static func checkAppending(to workbook: Workbook, _ bytes: [UInt8]) throws(BrokenPromise) {
        guard workbook.writeObstacle == nil else { return }
        // An item whose id no entry can hold (a catalogue can be damaged too) is refused by `readsBack`; a seal is not.
        let id = workbook.catalog.items.first?.id ?? ""
        let isAssessable = !id.isEmpty && RecordWriter.storable(id) == id
        let draft =
            !isAssessable
            ? NewEntry(.seal(note: "控え\\"), by: "査閲", at: "2026-12-15T09:00:00+09:00", base: workbook.tips)
            : workbook.assess(
                itemAt: 0, Assessment(result: .partial, note: "追記\n\n# 一 \\"), by: "査閲", at: "2026-12-15T09:00:00+09:00"
            )
        let (record, entryID) = draft.serialised(in: workbook.identity.sum)
        let step = [0x0A] + record
        try require(workbook.readsBack(step, as: [draft]), "an entry does not read back")
        let added = (workbook.lacksFinalLineFeed ? [0x0A] : []) + step
        var appended = workbook
        appended.absorb(appended.parseContinuation(added))
        let file = bytes[..<workbook.readEnd] + added
        let again = try read(Array(file))
        try require(again.entry(entryID)?.isSound == true, "an appended entry is not there")
        try require(again.writeObstacle == nil, "an appended entry makes the file read-only")
        for entry in workbook.entries where entry.isSound {
            try require(again.entry(entry.id)?.isSound == true, "appending takes an entry away")
        }
        try expectSame(appended, again, "after an append")
        if isAssessable {
            let state = again.state(ofItemAt: 0)
            try require(state.current?.id == entryID && !state.isConflict, "an appended assessment is not in force")
        }
    }

    /// A copy that ends earlier and this one make the same, whichever takes in the other.
    private static func checkUniting(_ whole: Workbook, _ bytes: [UInt8]) throws(BrokenPromise) {
        guard let earlier = beginning(of: whole, bytes) else { return }
        guard let one = try? earlier.addition(from: whole), let other = try? whole.addition(from: earlier) else {
            return
        }
        for entry in whole.entries where entry.isSound {
            try require(one.merged.entry(entry.id)?.isSound == true, "a merge loses an entry")
        }
        try require(other.entries.isEmpty, "an earlier copy has what this one lacks")
        guard one.leftBehind.isEmpty, one.merged.identity.sum == whole.identity.sum else { return }
        guard let difference = try? WorkbookDifference(from: one.merged, to: other.merged) else { return }
        try require(difference.isEmpty, "copies united are not the same either way")
    }

    /// The workbook as it was when the file ended at some blank line behind its workbook record and catalogue.
    private static func beginning(of whole: Workbook, _ bytes: [UInt8]) -> Workbook? {
        let text = Workbook.parse(bytes)
        let header = text.records.last { !$0.isDescriptor && !$0.fields[0].isNamed(Workbook.entryStarter) }
        let start = header?.range.upperBound ?? 0
        let cuts = bytes.indices.dropFirst(max(1, start)).filter { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
        guard !cuts.isEmpty else { return nil }
        let cut = cuts[number(from: bytes) % cuts.count]
        guard let beginning = try? Workbook.read(Workbook.parse(Array(bytes[..<cut])), knownCatalogs: []) else {
            return nil
        }
        // What begins in the midst of a record is read anew as a whole (`WorkbookFile.refresh`).
        guard !beginning.lacksFinalLineFeed, beginning.identity.sum == whole.identity.sum else { return nil }
        let before = bytes[..<beginning.readEnd]
        if before.reversed().drop(while: { $0 == 0x0A || $0 == 0x0D }).first == 0x5C { return nil }
        return bytes[beginning.readEnd] == 0x0A || before.suffix(2).elementsEqual([0x0A, 0x0A]) ? beginning : nil
    }

    private static func read(_ bytes: [UInt8]) throws(BrokenPromise) -> Workbook {
        do {
            return try Workbook.read(Workbook.parse(bytes), knownCatalogs: [])
        } catch {
            throw BrokenPromise(description: "it no longer opens: \(error)")
        }
    }

    private static func expectSame(_ one: Workbook, _ other: Workbook, _ when: String) throws(BrokenPromise) {
        try require(one.entries.map(\.id) == other.entries.map(\.id), "other entries \(when)")
        try require(one.entries.map(\.isSound) == other.entries.map(\.isSound), "other sound entries \(when)")
        try require(one.entries.map(\.line) == other.entries.map(\.line), "other lines \(when)")
        try require(one.picture == other.picture, "another state \(when)")
        // A file that git left half merged is read only, if not for another reason already: where it ends is of no use.
        if other.integrityFindings().contains(where: { $0.kind == .conflictMarkers }) { return }
        try require(one.readEnd == other.readEnd && one.tornTail == other.tornTail, "another end \(when)")
    }
}
