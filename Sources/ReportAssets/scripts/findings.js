// The findings that the bytes alone give, by the codes of Docs/Findings.md.

/// `line` is 0 and `item` is empty where it is about none.
function finding(code, line, item, particulars) {
    return Object.assign({ code, line: line || 0, item: item || "" }, particulars);
}

/// Those that show that the file is not what tenken wrote, by line; then the items in conflict. `reading` are those of reading.
function integrityFindings(history, seals, reading) {
    const findings = reading.slice();
    const copies = new Set();
    for (const entry of history.entries) {
        if (!entry.isSound) {
            findings.push(finding("unsound-entry", entry.line, entry.item, { by: entry.by }));
            for (const id of history.knownIDs(entry)) copies.add(id);
        }
        if (entry.kind === "unknown") findings.push(finding("unknown-kind", entry.line, "", { kind: entry.get("Kind") }));
    }
    for (const id of Array.from(history.dangling.keys()).sort()) {
        if (copies.has(id)) continue;
        const referrers = history.dangling.get(id).map((position) => history.entries[position]);
        const first = referrers.reduce((one, other) => (other.line < one.line ? other : one));
        findings.push(finding("history-incomplete", first.line, first.item, { missing: id }));
    }
    for (const [id, position] of history.danglingAfter) {
        // What both name is told once.
        if (history.dangling.has(id) || copies.has(id)) continue;
        findings.push(finding("entry-missing", history.entries[position].line, "", { missing: id }));
    }
    for (const seal of seals.outermost) {
        if (!seals.isWhole.get(seal.position)) findings.push(finding("seal-not-whole", seal.line, "", { seal: seal.id }));
    }
    if (history.hasProfileConflict) findings.push(finding("profile-conflict"));
    for (const subject of history.foreignSubjects) {
        const first = history.entries[subject.entries[0]];
        findings.push(finding("foreign-item", first === undefined ? 0 : first.line, subject.id));
    }
    findings.sort((one, other) => one.line - other.line || compareNumbers(one.code, other.code));
    for (const subject of history.subjects.slice(0, history.catalogCount)) {
        if (subject.isConflict) findings.push(finding("conflict", 0, subject.id, { sides: subject.sides.length }));
    }
    return findings;
}

const NEEDS_EVIDENCE = ["compliant", "partial", "alternative"];
const NEEDS_PLAN = ["partial", "noncompliant"];
const NEEDS_NO_MORE = ["compliant", "alternative", "not-applicable"];

/// What an item's assessment lacks, as far as the file tells. `today` is `YYYY-MM-DD`, or `null` where nothing is overdue.
function incompleteFindings(subject, today) {
    if (subject.isConflict) return [];
    if (subject.heads.length === 0) return [finding("unassessed", 0, subject.id)];
    const findings = [];
    const add = (code, particulars) => findings.push(finding(code, 0, subject.id, particulars));
    const { result, evidence, note, plan, due } = subject.assessment;
    if (!RESULTS.includes(result)) add("unknown-result", { result });
    if (subject.isCarried) add("carried-over");
    if (result === "unassessed") add("unassessed");
    if (NEEDS_EVIDENCE.includes(result) && evidence.length === 0) add("without-evidence", { result });
    if (result === "not-applicable" && note === "") add("without-note");
    if (NEEDS_PLAN.includes(result) && (plan === "" || due === "")) {
        add("without-plan-or-due", { result, plan: plan === "", due: due === "" });
    }
    if (due !== "" && dayNumber(due) === null) add("unreadable-due", { due });
    else if (due !== "" && today !== null && due < today && !NEEDS_NO_MORE.includes(result)) add("overdue", { due });
    for (const review of subject.reviewsInForce) if (review.isByAssessor) add("reviewed-by-assessor", { by: review.by });
    if (subject.review === "returned") add("returned");
    return findings;
}
