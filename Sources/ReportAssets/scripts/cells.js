// What a cell of the page's table must say, worked out from the workbook.

/// As the page writes a text: without anything that controls or reorders.
function visibleText(text) {
    let result = "";
    for (const sign of text) result += standIn(sign.codePointAt(0)) || sign;
    return result;
}

/// The sign that stands for a scalar; `null` where it stands for itself.
function standIn(value) {
    if ((value >= 0x20 && value <= 0x7e) || value === 0x0a) return null;
    if (value === 0x09) return " ";
    if (value < 0x20) return String.fromCodePoint(0x2400 + value);
    if (value === 0x7f) return "\u2421";
    const isWithin = ([first, last]) => value >= first && value <= last;
    return DECEPTIVE_SCALARS.some(isWithin) ? "\ufffd" : null;
}

/// C1 controls, bidirectional and other format controls, separators, tags.
const DECEPTIVE_SCALARS = [
    [0x80, 0x9f], [0x61c, 0x61c], [0x200e, 0x200f], [0x180e, 0x180e], [0x2028, 0x202e], [0x2061, 0x206f], [0xfeff, 0xfeff],
    [0xfff9, 0xfffb], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a], [0xe0000, 0xe007f],
];

/// The texts of the cells of a workbook's items, by the names of the columns (Docs/Forms.md).
class ExpectedCells {
    /// `words` are the names that the report has for results, reviews and obligations.
    constructor(workbook, words, language) {
        this.words = words;
        this.language = language;
        this.groups = firstByID(workbook.catalog.groups);
        this.sections = firstByID(workbook.catalog.sections);
        this.scenarios = firstByID(workbook.catalog.scenarios);
        this.requirements = firstByID(workbook.catalog.requirements);
    }

    /// A text of the catalogue, or what it lacks in brackets; in English with its gloss beneath.
    shown({ text, english, gap }) {
        const own = gap === null ? text : this.gap(gap);
        return [own, this.language === "en" ? english : ""].filter((part) => part !== "").join("\n");
    }

    /// Without the gloss.
    brief({ text, gap }) {
        return gap === null ? text : this.gap(gap);
    }

    /// The beginning of a text on one line: in English of its gloss, where it has one.
    beginning(text) {
        const scalars = Array.from(this.language === "en" && text.english !== "" ? text.english : this.brief(text), (one) => one === "\n" ? " " : one);
        return (scalars.length > 70 ? scalars.slice(0, 69).concat(["…"]) : scalars).join("");
    }

    gap(gap) {
        return `〔${this.language === "en" && gap.english !== "" ? gap.english : gap.text}〕`;
    }

    numbered(number, title) {
        return [number, this.shown(title)].filter((part) => part !== "").join(" ");
    }

    /// `undefined` for a column that is not compared.
    cell(column, item, answers) {
        const { state } = item;
        // None of the sides of a conflict holds.
        if (state.isConflict && ASSESSMENT_COLUMNS.has(column)) return "";
        switch (column) {
            case "number": return item.number;
            case "id": return item.id;
            case "heading": return this.section(item).heading;
            case "section": return this.numbered(this.section(item).number, this.section(item).title);
            case "group": return this.numbered(this.group(item).number, this.group(item).title);
            case "obligation": return this.words.obligations[item.obligation];
            case "text": return this.shown(item.text);
            case "beginning": return this.beginning(item.text);
            case "scenario": return this.scenario(item);
            case "result": return state.isConflict ? this.conflict(state) : this.result(state, (result) => this.resultName(result));
            case "answer": return this.result(state, (result) => answers.get(result) || this.words.names[result] || result);
            case "owner": return state.owner;
            case "due": return state.due;
            case "note": return state.note;
            case "plan": return state.plan;
            case "evidence": return state.evidence.map(shownEvidence).join("\n");
            case "review": return this.review(state);
            case "by": return state.by.join("\n");
            case "recorded-by": return state.recordedBy;
            case "date": return this.day(state.at.slice(0, 10));
            default: return this.requirementsCell(column, item);
        }
    }

    /// What a column shows of all requirements of an item; `undefined` for other columns.
    requirementsCell(column, item) {
        const one = REQUIREMENT_COLUMNS[column];
        if (one === undefined) return undefined;
        const ids = item.mapping === null ? [] : item.mapping.requirements;
        const found = ids.map((id) => this.requirements.get(textKey(id))).filter((requirement) => requirement !== undefined);
        return found.map((requirement) => one(this, requirement)).join(column === "requirements" ? "\n\n" : "\n");
    }

    day(text) {
        return dayNumber(text) === null ? "" : text;
    }

    resultName(result) {
        const name = this.words.results[result];
        return name === undefined ? `? ${result}` : name;
    }

    /// The state of the review, who brought it about on which day, and why something was returned.
    review({ review, reviews }) {
        if (review === "none") return "";
        const holding = reviews.filter(({ holds }) => holds);
        const deciding = review === "stale" ? reviews : holding.filter(({ verdict, isByAssessor }) =>
            verdict === review && (review === "returned" || !isByAssessor));
        const told = deciding.flatMap(({ by, at, verdict, note }) => {
            const day = this.day(at.slice(0, 10));
            const reason = verdict === "returned" && note !== "" ? [note] : [];
            return [day === "" ? by : `${by} ${day}`].concat(reason);
        });
        return [this.words.reviews[review]].concat(told).join("\n");
    }

    conflict({ sides }) {
        const sorted = sides.slice().sort((one, other) => compareNumbers(one.id, other.id));
        return [this.words.conflict].concat(sorted.map(({ by, assessment }) => `${by}: ${this.resultName(assessment.result)}`)).join("\n");
    }

    result(state, name) {
        if (state.isConflict) return this.words.conflict;
        return state.isCarried ? `${name(state.result)}\n${this.words.carried}` : name(state.result);
    }

    group(item) {
        return this.groups.get(textKey(item.group)) || NO_PLACE;
    }

    section(item) {
        return this.sections.get(textKey(item.section)) || NO_PLACE;
    }

    scenario({ mapping }) {
        if (mapping === null) return "";
        const scenario = mapping.scenario === null ? undefined : this.scenarios.get(textKey(mapping.scenario));
        if (scenario !== undefined) return this.shown(scenario.text);
        return mapping.scenarioGap === null ? "" : this.gap(mapping.scenarioGap);
    }
}

const ASSESSMENT_COLUMNS = new Set(["owner", "due", "note", "plan", "evidence"]);

const NO_PLACE = { number: "", heading: "", title: { text: "", english: "", gap: null } };

const REQUIREMENT_COLUMNS = {
    requirements: (cells, { part, chapter, category, text }) => {
        const place = [part, chapter, category].map((one) => cells.brief(one)).filter((one) => one !== "").join(" ");
        return [place, cells.shown(text)].filter((one) => one !== "").join("\n");
    },
    "requirement-ids": (cells, { id }) => id,
    part: (cells, { part }) => cells.shown(part),
    chapter: (cells, { chapter }) => cells.shown(chapter),
    category: (cells, { category }) => cells.shown(category),
    requirement: (cells, { text }) => cells.shown(text),
};

/// As the page shows a piece of evidence.
function shownEvidence({ reference, description }) {
    return description === "" ? reference : `${reference}  ${description}`;
}
