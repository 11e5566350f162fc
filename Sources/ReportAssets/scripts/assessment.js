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

/// The parts of a substance that are no single piece of evidence, by their positions in its `parts`; of the evidence, which
/// pieces there are. In the order in which their assessors are told, but that those of the single pieces come before the last.
const RESULT_PART = 0, EVIDENCE_PART = 1, NOTE_PART = 2, PLAN_PART = 3, UNKNOWN_PART = 4, PART_COUNT = 5;

/// No piece of evidence, shared by all that have none.
const NO_PIECES = new Map();

/// What a review of an assessment is of. `parts` has for each part a text that is the same where the part is, `null` where it is
/// empty; `pieces` has the different pieces of evidence as keys.
function substanceOf(assessment) {
    const { result, note, plan, evidence, unknownFields } = assessment;
    const textOf = (text) => (text === "" ? null : textKey(text));
    // A file is its digest, whatever its path; other evidence is its reference.
    const pieces = evidence.map((piece) =>
        textKey(`${piece.sha256 === "" ? piece.reference : `sha256:${piece.sha256}`}\n${piece.description}`));
    const unknown = unknownFields.map(([name, value]) => textKey(`${name}: ${value}`));
    return {
        parts: [
            result === "unassessed" ? null : textKey(result), pieces.length === 0 ? null : JSON.stringify(pieces.slice().sort()),
            textOf(note), textOf(plan), unknown.length === 0 ? null : JSON.stringify(unknown),
        ],
        pieces: pieces.length === 0 ? NO_PIECES : new Map(pieces.map((piece) => [piece, true])),
    };
}

/// The same for assessments of the same substance.
function substanceKey(substance) {
    return JSON.stringify(substance.parts);
}
