// What an `assess` entry says about its item, and what of it a review is of.

const RESULTS = ["compliant", "partial", "alternative", "noncompliant", "not-applicable", "unassessed"];

/// Whether a text is a SHA-256: 64 lower-case hex digits.
function isDigest(text) {
    return text.length === 64 && /^[0-9a-f]*$/.test(text);
}

/// `REFERENCE | DESCRIPTION | sha256:HEX`; any text is accepted.
function readEvidence(stored) {
    const parts = stored.split(" | ");
    let sha256 = "";
    const last = parts[parts.length - 1];
    if (parts.length > 1 && last.startsWith("sha256:") && isDigest(last.slice(7))) {
        sha256 = last.slice(7);
        parts.pop();
    }
    return { reference: parts[0], description: parts.slice(1).join(" | "), sha256 };
}

function noAssessment() {
    return { result: "unassessed", owner: "", due: "", evidence: [], note: "", plan: "", unknownFields: [] };
}

function readAssessment(record) {
    const assessment = noAssessment();
    // From `By` on, an unknown field is about the entry alone.
    let isAboutItem = true;
    for (let position = 0; position < record.fieldCount; position += 1) {
        const name = record.name(position);
        switch (name) {
            case "Result": assessment.result = record.value(position); break;
            case "Owner": assessment.owner = record.value(position); break;
            case "Due": assessment.due = record.value(position); break;
            case "Evidence": assessment.evidence.push(readEvidence(record.value(position))); break;
            case "Note": assessment.note = record.value(position); break;
            case "Plan": assessment.plan = record.value(position); break;
            case "By": isAboutItem = false; break;
            default:
                if (isAboutItem && !ENTRY_FIELDS.has(name)) {
                    assessment.unknownFields.push([name, record.value(position)]);
                }
        }
    }
    return assessment;
}

/// The same for assessments that say the same, unknown fields included.
function assessmentKey(assessment) {
    const { result, owner, due, note, plan, evidence, unknownFields } = assessment;
    return JSON.stringify([
        [result, owner, due, note, plan].map(textKey),
        // To a file system が in one scalar and in two are two names.
        evidence.map((piece) => [piece.reference, textKey(piece.description), piece.sha256]),
        unknownFields.map(([name, value]) => [name, textKey(value)]),
    ]);
}

/// The parts of a substance that are no single piece of evidence, in the order in which their assessors are told.
const SUBSTANCE_FIELDS = ["result", "evidence", "note", "plan"];
const UNKNOWN_FIELDS = "unknownFields";
const SUBSTANCE_PARTS = SUBSTANCE_FIELDS.concat(UNKNOWN_FIELDS);

/// What a review of an assessment is of. `fields` has, for each part that holds something, a text that is the same where the
/// part is; `pieces` are the different pieces of evidence. Of the evidence, the part says which pieces there are.
function substanceOf(assessment) {
    const fields = new Map();
    if (assessment.result !== "unassessed") fields.set("result", textKey(assessment.result));
    if (assessment.note !== "") fields.set("note", textKey(assessment.note));
    if (assessment.plan !== "") fields.set("plan", textKey(assessment.plan));
    // A file is its digest, whatever its path; other evidence is its reference.
    const pieces = assessment.evidence.map((piece) =>
        textKey(`${piece.sha256 === "" ? piece.reference : `sha256:${piece.sha256}`}\n${piece.description}`));
    if (pieces.length > 0) fields.set("evidence", JSON.stringify(pieces.slice().sort()));
    if (assessment.unknownFields.length > 0) {
        const unknown = assessment.unknownFields.map(([name, value]) => textKey(`${name}: ${value}`));
        fields.set(UNKNOWN_FIELDS, JSON.stringify(unknown));
    }
    return { fields, pieces: new Set(pieces) };
}

/// The same for assessments of the same substance.
function substanceKey(substance) {
    const { fields } = substance;
    return JSON.stringify(SUBSTANCE_PARTS.map((part) => (fields.has(part) ? fields.get(part) : null)));
}
