// One entry: what its record says, and whether it is sound.

/// The fields that this version knows, in the order in which an entry holds them.
const ENTRY_FIELDS = new Set([
    "Kind", "Item", "Result", "Owner", "Due", "Evidence", "Note", "Plan", "Verdict", "Title", "Organization", "Scope",
    "By", "AssessedBy", "At", "Batch", "Undoes", "CarriedFrom", "Source", "Base", "After", "Sum",
]);
/// Those and the unknown ones may stand more than once.
const REPEATED_FIELD = "Evidence";

const ENTRY_KINDS = ["assess", "review", "profile", "seal"];

/// A result or a verdict, of this version or a newer one.
const WORD = /^[a-z][a-z-]*$/;

/// Hashes the canonical form behind the sum of the workbook record.
class EntrySum {
    constructor(workbookSum) {
        this.begun = new Sha256();
        this.begun.update(textEncoder.encode(`${workbookSum}\n`));
    }

    of(record, fieldCount) {
        const sum = this.begun.copy();
        record.addCanonicalForm(sum, fieldCount);
        return sum.hex();
    }
}

class Entry {
    /// `sums` are over the workbook record's stored sum and, where that does not hold, over the computed one too.
    constructor(record, sums) {
        this.record = record;
        this.line = record.line;
        const word = record.value(0);
        this.kind = ENTRY_KINDS.includes(word) ? word : "unknown";
        this.isUndo = false;
        this.isCarried = false;
        this.item = null;
        let isWhole = true;
        let result = "";
        let verdict = "";
        let sumPosition = -1;
        const seen = new Set();
        for (let position = 0; position < record.fieldCount; position += 1) {
            if (sumPosition >= 0) isWhole = false;
            const name = record.name(position);
            if (!ENTRY_FIELDS.has(name)) continue;
            if (seen.has(name) && name !== REPEATED_FIELD) isWhole = false;
            if (name === "Sum" && !seen.has(name)) sumPosition = position;
            else if (name === "Item" && this.item === null) this.item = record.value(position);
            else if (name === "Result") result = record.value(position);
            else if (name === "Verdict") verdict = record.value(position);
            else if (name === "Undoes") this.isUndo = true;
            else if (name === "CarriedFrom") this.isCarried = this.kind === "assess";
            seen.add(name);
        }
        if (!record.isPlain) isWhole = false;
        if (this.kind === "assess" && (this.item === null || !WORD.test(result))) isWhole = false;
        if (this.kind === "review" && (this.item === null || !WORD.test(verdict))) isWhole = false;
        /// Whether the id covers all of it: no field stands behind `Sum`.
        this.isCoveredByItsID = sumPosition < 0 || sumPosition === record.fieldCount - 1;
        const stored = sumPosition < 0 ? null : record.value(sumPosition);
        this.storedSum = stored !== null && isDigest(stored) ? stored : null;
        const computed = [];
        for (const sum of sums) {
            computed.push(sum.of(record, sumPosition < 0 ? record.fieldCount : sumPosition));
            if (computed[computed.length - 1] === this.storedSum) break;
        }
        const holds = computed[computed.length - 1] === this.storedSum;
        this.id = holds ? this.storedSum : computed[0];
        this.isSound = holds && isWhole;
        this.by = this.get("By");
        this.at = this.get("At");
        this.base = readIDs(record.get("Base"));
        this.after = readIDs(record.get("After"));
    }

    get(name) {
        const value = this.record.get(name);
        return value === null ? "" : value;
    }

    get note() { return this.get("Note"); }
    get verdict() { return this.get("Verdict"); }
    get batch() { return this.get("Batch"); }

    get undoes() {
        const id = this.get("Undoes");
        return isDigest(id) ? id : null;
    }

    /// Who judged, where others than the one who recorded it did.
    get assessedBy() {
        const names = this.record.get("AssessedBy");
        return names === null ? [] : names.split("\n").filter((name) => name !== "");
    }

    /// Those who answer for what it says: who judged, and who recorded it.
    get judges() { return this.assessedBy.concat(this.by); }

    /// Where it was carried over from; `null` where it was not, or does not say so readably.
    get carriedFrom() {
        if (!this.isCarried) return null;
        const lines = this.get("CarriedFrom").split("\n");
        const [workbook, entry, at, further] = lines[0].split(" | ");
        if (at === undefined || further !== undefined || !isDigest(entry)) return null;
        return { workbook, entry, at, assessors: lines.slice(1).filter((name) => name !== "") };
    }

    get profile() {
        return { title: this.get("Title"), organization: this.get("Organization"), scope: this.get("Scope") };
    }

    get assessment() {
        if (this.knownAssessment === undefined) this.knownAssessment = readAssessment(this.record);
        return this.knownAssessment;
    }

    get substance() {
        if (this.knownSubstance === undefined) this.knownSubstance = substanceOf(this.assessment);
        return this.knownSubstance;
    }

    /// All fields in order, as pairs of name and value.
    get fields() {
        const fields = [];
        for (let position = 0; position < this.record.fieldCount; position += 1) {
            fields.push([this.record.name(position), this.record.value(position)]);
        }
        return fields;
    }
}

/// The ids in a value, each once: one a line; what is none is left out.
function readIDs(value) {
    if (value === null) return [];
    if (isDigest(value)) return [value];
    return Array.from(new Set(value.split("\n").filter((line) => isDigest(line))));
}
