// Reads the bytes of a workbook: Docs/WorkbookFormat.md. Any bytes can be read; what can not be used in them gives findings.

const ENTRY_TYPE = "Entry";
const WORKBOOK_TYPE = "Workbook";

/// The number of the format that a record without the field has.
const CURRENT_FORMAT = 1;

/// Whether a record begins as entries do, whatever record set it is in.
function isEntryRecord(record) {
    return record.name(0) === ENTRY_STARTER;
}

/// Whether a record says what workbook the file is: by its first field or, where that is damaged, by its `CatalogDigest`.
function isWorkbookRecord(record) {
    if (record.isDescriptor || isEntryRecord(record)) return false;
    return record.name(0) === "Format" || record.position("CatalogDigest") >= 0;
}

/// The records of a text by what they are. Reading the comments and descriptors, it takes their digest.
class WorkbookParts {
    constructor(text) {
        this.text = text;
        this.entryRecords = [];
        this.catalogRecords = [];
        this.workbookRecords = [];
        this.others = [];
        const start = text.recordCount === 0 ? 0 : text.record(0).start;
        /// The comment lines before everything else.
        this.headComments = text.comments.filter((comment) => comment.start < start);
        const sum = new Sha256();
        for (const comment of this.headComments) {
            sum.update(text.bytes.subarray(comment.start, comment.end));
            sum.update(LINE_FEED);
        }
        // Where the blank line between them is damaged, the workbook record is read as a part of its descriptor.
        let merged = null;
        for (let index = 0; index < text.recordCount; index += 1) {
            const record = text.record(index);
            if (isEntryRecord(record)) {
                this.entryRecords.push(record);
            } else if (record.isDescriptor) {
                record.addCanonicalForm(sum, record.fieldCount);
                sum.update(LINE_FEED);
                if (merged === null && record.position("CatalogDigest") >= 0) merged = record;
            } else if (isWorkbookRecord(record)) {
                this.workbookRecords.push(record);
            } else {
                (CATALOG_TYPES.includes(record.type) ? this.catalogRecords : this.others).push(record);
            }
        }
        if (this.workbookRecords.length === 0 && merged !== null) this.workbookRecords = [merged];
        this.descriptorDigest = sum.hex();
    }

    /// Why the text is no workbook; `null` where it is one.
    get problem() {
        if (this.workbookRecords.length > 0 || this.entryRecords.length > 0) return null;
        const { bytes } = this.text;
        if (bytes.every((byte) => byte === SPACE || byte === TAB || byte === LF || byte === CR)) return "empty";
        if (bytes.subarray(0, 8192).indexOf(0) >= 0) return "binary";
        return this.catalogRecords.length > 0 ? "catalog" : "not-a-workbook";
    }

    /// Whether the workbook record is where recutils looks for it: in its own set, before the entries.
    get isWorkbookRecordInPlace() {
        const [record] = this.workbookRecords;
        return record.type === WORKBOOK_TYPE && (this.entryRecords.length === 0 || record.line < this.entryRecords[0].line);
    }
}

/// What the workbook record says, and the sums that entries may be summed over: the stored one, then the computed one where it
/// differs. Where no field is named `Sum`, the end of the last field may be it.
function readWorkbookRecord(record) {
    if (record === undefined) {
        return {
            identity: { id: "", created: "", by: "" }, profile: { title: "", organization: "", scope: "" }, format: 0, line: 1,
            catalogDigest: null, descriptorDigest: null, sumHolds: false, sums: [sha256Hex(new Uint8Array(0))],
        };
    }
    const get = (name) => record.get(name) || "";
    const digest = (text) => (isDigest(text) ? text : null);
    const found = record.position("Sum");
    const sumPosition = found < 0 ? record.fieldCount : found;
    const sum = new Sha256();
    record.addCanonicalForm(sum, sumPosition);
    const computed = sum.hex();
    const stored = found < 0 ? null : digest(record.value(found));
    const unnamed = found < 0 ? digest(record.value(record.fieldCount - 1).slice(-64)) : null;
    const format = record.get("Format");
    return {
        identity: { id: get("Id"), created: get("Created"), by: get("By") },
        profile: { title: get("Title"), organization: get("Organization"), scope: get("Scope") },
        // One that can not be read counts as a newer one.
        format: format === null ? CURRENT_FORMAT : /^[+-]?[0-9]+$/.test(format) ? Number(format) : Infinity,
        line: record.line, catalogDigest: digest(get("CatalogDigest")), descriptorDigest: digest(get("DescriptorDigest")),
        sumHolds: stored === computed && sumPosition === record.fieldCount - 1,
        sums: stored === computed ? [computed] : [stored, computed, unnamed].filter((one) => one !== null),
    };
}

/// The findings of reading the records that are no entries.
function partFindings(parts, workbook, catalog) {
    const findings = catalog.problems.map(({ line, reason, about }) => finding("catalog-problem", line, "", { reason, about }));
    const { catalogDigest, descriptorDigest, line } = workbook;
    if (catalogDigest !== null && catalogDigest !== catalog.digest) findings.push(finding("catalog-digest", line));
    if (parts.workbookRecords.length === 0) {
        findings.push(finding("no-workbook-record"));
    } else {
        if (!workbook.sumHolds) findings.push(finding("unsound-workbook-record", line));
        if (!parts.isWorkbookRecordInPlace) findings.push(finding("misplaced-workbook-record", line));
    }
    if (descriptorDigest !== null && descriptorDigest !== parts.descriptorDigest) findings.push(finding("changed-descriptor", line));
    for (const extra of parts.workbookRecords.slice(1)) findings.push(finding("second-workbook-record", extra.line));
    for (const other of parts.others) {
        if (other.type === WORKBOOK_TYPE) findings.push(finding("second-workbook-record", other.line));
        else if (other.type !== ENTRY_TYPE) findings.push(finding("unknown-record", other.line, "", { type: other.type || "" }));
    }
    return findings;
}

/// The findings of reading what stands before `end`, where a torn tail begins: entries and lines that are not as they should be.
function lineFindings(parts, end) {
    const { text } = parts;
    const findings = [];
    const misplaced = parts.entryRecords.find((record) => record.type !== ENTRY_TYPE);
    if (misplaced !== undefined && misplaced.start < end) {
        findings.push(finding("wrong-descriptor", misplaced.line, "", { type: misplaced.type || "" }));
    }
    for (const other of parts.others) {
        if (other.type === ENTRY_TYPE && other.start < end) findings.push(finding("record-without-kind", other.line));
    }
    const beginning = (line) => decodeText(text.bytes.subarray(line.start, Math.min(line.end, line.start + 60)));
    for (const comment of text.comments.slice(parts.headComments.length)) {
        if (comment.start < end) findings.push(finding("comment", comment.line, "", { text: beginning(comment) }));
    }
    for (const damaged of text.damage) {
        if (damaged.start >= end) continue;
        const isMarker = isConflictMarker(text, damaged);
        findings.push(isMarker ? finding("conflict-markers", damaged.line)
            : finding("damage", damaged.line, "", { text: beginning(damaged) }));
    }
    return findings;
}

/// What is recorded in a workbook's bytes. `today` (`YYYY-MM-DD`) is the day that due dates are compared with, if any.
function readWorkbook(bytes, today = null) {
    const text = new RecfileText(bytes);
    const parts = new WorkbookParts(text);
    const workbook = readWorkbookRecord(parts.workbookRecords[0]);
    const catalog = readCatalog(parts.catalogRecords);
    const sums = workbook.sums.map((sum) => new EntrySum(sum));
    const torn = tornTail(text, (record) => new Entry(record, sums).isSound);
    const end = torn === null ? bytes.length : torn.start;
    const reading = partFindings(parts, workbook, catalog).concat(lineFindings(parts, end));
    if (torn !== null) reading.push(finding("torn-tail", torn.line, "", { bytes: bytes.length - end }));

    const history = new History(catalog.items.map((item) => item.id));
    for (const record of parts.entryRecords) if (record.start < end) history.add(new Entry(record, sums));
    history.link();
    const seals = new Seals(history);
    const assessors = new Assessors(history);
    const subjects = history.subjects.slice(0, history.catalogCount);
    for (const subject of subjects) judgeReviews(history, assessors, subject);

    const profiles = history.profilesInForce;
    const latestSeal = seals.latest;
    const digests = (stored, computed) => ({ stored, computed, holds: stored === null ? null : stored === computed });
    return {
        problem: parts.problem, identity: workbook.identity, format: workbook.format,
        profile: profiles.length > 0 && !history.hasProfileConflict ? profiles[0] : workbook.profile,
        catalog: Object.assign({}, catalog.about, catalog),
        sumHolds: workbook.sumHolds,
        catalogDigest: digests(workbook.catalogDigest, catalog.digest),
        descriptorDigest: digests(workbook.descriptorDigest, parts.descriptorDigest),
        entries: history.entries,
        items: subjects.map((subject, index) => itemWithState(catalog.items[index], subject, assessors)),
        seals: seals.list, latestSeal: latestSeal === null ? null : latestSeal.id,
        findings: integrityFindings(history, seals, reading),
        incomplete: subjects.flatMap((subject) => incompleteFindings(subject, today)),
        counts: countResults(subjects), reviewCounts: countReviews(subjects),
        requirementStates: requirementStates(catalog, subjects),
        // Else some assessors, or what some seals cover, were not worked out: no file that tenken wrote asks for so much.
        isComplete: history.stepsLeft >= 0,
    };
}

function itemWithState(item, subject, assessors) {
    const { assessment, current } = subject;
    return Object.assign({}, item, {
        state: {
            result: subject.result, owner: assessment.owner, due: assessment.due, note: assessment.note, plan: assessment.plan,
            evidence: assessment.evidence, unknownFields: assessment.unknownFields,
            isConflict: subject.isConflict, isCarried: subject.isCarried,
            sides: subject.sides.map((side) => ({
                id: side.id, line: side.line, isSound: side.isSound, by: side.by, at: side.at, assessment: side.assessment,
            })),
            by: Array.from(assessorsOf(assessors, subject).values()),
            recordedBy: current === null ? "" : current.by, at: current === null ? "" : current.at,
            review: subject.review, reviewedBy: subject.reviewedBy, returnedWith: subject.returnedWith,
            reviews: subject.reviewsInForce,
        },
    });
}
