// The catalogue's copy in a workbook: its records, its digest, and what is wrong with it.

const CATALOG_TYPES = ["Catalog", "Section", "Group", "Scenario", "Requirement", "Item", "Mapping"];

/// Names that are kept for a workbook's own records.
const RESERVED_FIELDS = ["Kind", "Format", "CatalogDigest"];

class CatalogReader {
    constructor() {
        this.about = null;
        this.sections = [];
        this.groups = [];
        this.scenarios = [];
        this.requirements = [];
        this.items = [];
        this.mappings = [];
        this.problems = [];
        this.lines = new Map(CATALOG_TYPES.map((type) => [type, new Map()]));
        this.sum = new Sha256();
    }

    report(line, reason, about) {
        this.problems.push({ line, reason, about });
    }

    add(record) {
        const { type, line } = record;
        for (let position = 0; position < record.fieldCount; position += 1) {
            if (RESERVED_FIELDS.includes(record.name(position))) {
                this.report(record.lineOf(position), "reserved-field", record.name(position));
            }
        }
        this.sum.update(textEncoder.encode(`%rec: ${type}\n`));
        record.addCanonicalForm(this.sum, record.fieldCount);
        this.sum.update(LINE_FEED);
        const get = (name) => record.get(name) || "";
        const id = get("Id");
        if (id === "") this.report(line, "missing-field", `${type} ?: Id`);
        const lines = this.lines.get(type);
        const first = lines.get(textKey(id));
        if (id !== "" && first !== undefined) return this.report(line, "duplicate-id", `${type} ${id}`);
        lines.set(textKey(id), line);
        const number = record.get("Number") === null ? id : get("Number");
        const text = (name) => this.text(record, name, id);
        const needed = (name) => this.needed(record, name, id);
        switch (type) {
            case "Catalog": this.addAbout(record, get, needed); break;
            case "Section": this.sections.push({ id, number, title: text("Title"), heading: get("Heading") }); break;
            case "Group": this.groups.push({ id, number, section: needed("Section"), title: text("Title") }); break;
            case "Scenario": this.scenarios.push({ id, text: text("Text") }); break;
            case "Requirement":
                this.requirements.push({
                    id, part: text("Part"), chapter: text("Chapter"), category: text("Category"), text: text("Text"),
                    variant: get("Variant"),
                });
                break;
            case "Item": this.addItem(record, { id, number, text: text("Text"), group: needed("Group") }); break;
            case "Mapping": this.addMapping(record, id); break;
        }
    }

    addAbout(record, get, needed) {
        if (this.about !== null) return this.report(record.line, "second-catalog-record", "");
        needed("Title");
        this.about = {
            id: get("Id"), title: get("Title"), titleEnglish: get("Title_en"), publisher: get("Publisher"),
            publisherEnglish: get("Publisher_en"), edition: get("Edition"), published: get("Published"),
            source: get("Source"), coverage: get("Coverage"), attribution: get("Attribution"),
            language: get("Language"), glossNote: get("GlossNote"),
        };
    }

    addItem(record, item) {
        const obligation = this.needed(record, "Obligation", item.id);
        const isKnown = obligation === "required" || obligation === "recommended";
        if (obligation !== "" && !isKnown) this.report(record.line, "unknown-value", `Item ${item.id}: ${obligation}`);
        item.obligation = isKnown ? obligation : "required";
        item.obligationBasis = record.get("ObligationBasis") || "";
        this.items.push(item);
    }

    addMapping(record, id) {
        const mapping = {
            id, items: record.all("Item"), requirements: record.all("Requirement"), scenario: record.get("Scenario"),
            relationship: record.get("Relationship") || "", scenarioGap: this.gap(record, "Scenario"),
        };
        if (mapping.items.length === 0 || (mapping.requirements.length === 0 && mapping.scenario === null)) {
            this.report(record.line, "empty-mapping", id);
        }
        this.mappings.push(mapping);
    }

    needed(record, name, id) {
        const value = record.get(name) || "";
        if (value === "") this.report(record.line, "missing-field", `${record.type} ${id}: ${name}`);
        return value;
    }

    /// A text with its gloss. It may be missing only where a `Gap` says so.
    text(record, name, id) {
        const text = record.get(name) || "";
        const gap = text === "" ? this.gap(record, name) : null;
        if (text === "" && gap === null) this.report(record.line, "missing-field", `${record.type} ${id}: ${name}`);
        return { text, english: record.get(`${name}_en`) || "", gap };
    }

    /// The field's last `Gap: FIELD | where it would be found | the same in English`.
    gap(record, name) {
        for (const gap of record.all("Gap").reverse()) {
            const [field, text, ...english] = gap.split(" | ");
            if (field === name) return { text: text === undefined ? "?" : text, english: english.join(" | ") };
        }
        return null;
    }

    checkReferences(lastLine) {
        if (this.about === null) this.report(1, "no-catalog-record", "");
        if (this.items.length === 0) this.report(lastLine, "no-items", "");
        for (const group of this.groups) this.checkReference("Group", group.id, "Section", group.section);
        for (const item of this.items) this.checkReference("Item", item.id, "Group", item.group);
        const mapped = new Set();
        for (const mapping of this.mappings) {
            for (const item of mapping.items) {
                this.checkReference("Mapping", mapping.id, "Item", item);
                if (mapped.has(textKey(item))) {
                    const line = this.lines.get("Mapping").get(textKey(mapping.id));
                    this.report(line, "item-in-two-mappings", item);
                }
                mapped.add(textKey(item));
            }
            for (const id of mapping.requirements) this.checkReference("Mapping", mapping.id, "Requirement", id);
            if (mapping.scenario !== null) this.checkReference("Mapping", mapping.id, "Scenario", mapping.scenario);
        }
    }

    checkReference(type, id, target, value) {
        if (value === "" || this.lines.get(target).has(textKey(value))) return;
        this.report(this.lines.get(type).get(textKey(id)), "unknown-reference", `${type} ${id}: ${target} ${value}`);
    }
}

/// The catalogue that the records make, its items in the table's order, and `problems` and `digest` beside it.
function readCatalog(records) {
    const reader = new CatalogReader();
    for (const record of records) reader.add(record);
    reader.checkReferences(records.length === 0 ? 1 : records[records.length - 1].line);
    const items = inTableOrder(reader.items, reader.mappings);
    const groups = firstByID(reader.groups);
    const sections = firstByID(reader.sections);
    const positions = firstByID(items.map((item, position) => ({ id: item.id, position })));
    for (const item of items) {
        const group = groups.get(textKey(item.group));
        const section = group === undefined ? undefined : sections.get(textKey(group.section));
        item.section = section === undefined ? "" : section.id;
        item.mapping = null;
    }
    for (const mapping of reader.mappings) {
        for (const id of mapping.items) {
            const found = positions.get(textKey(id));
            if (found !== undefined) items[found.position].mapping = mapping;
        }
    }
    return {
        about: reader.about, sections: reader.sections, groups: reader.groups, scenarios: reader.scenarios,
        requirements: reader.requirements, items, mappings: reader.mappings,
        problems: reader.problems.sort((one, other) => one.line - other.line), digest: reader.sum.hex(),
    };
}

function firstByID(things) {
    const byID = new Map();
    for (const thing of things) if (!byID.has(textKey(thing.id))) byID.set(textKey(thing.id), thing);
    return byID;
}

/// Block by block; an item that no mapping names stands behind the item of its group that stands before it in the file, the
/// first of its group behind the item before it.
function inTableOrder(items, mappings) {
    const byID = firstByID(items);
    const mapped = new Set();
    for (const mapping of mappings) {
        for (const id of mapping.items) if (byID.has(textKey(id))) mapped.add(byID.get(textKey(id)));
    }
    const followers = new Map();
    const lastOfGroup = new Map();
    items.forEach((item, position) => {
        const group = textKey(item.group);
        if (!mapped.has(item)) {
            const before = lastOfGroup.get(group) || (position === 0 ? null : items[position - 1]);
            if (!followers.has(before)) followers.set(before, []);
            followers.get(before).push(item);
        }
        lastOfGroup.set(group, item);
    });
    const placed = [];
    // Followers can have followers: last in, first out keeps each behind its own.
    const waiting = (followers.get(null) || []).concat(Array.from(mapped)).reverse();
    while (waiting.length > 0) {
        const next = waiting.pop();
        placed.push(next);
        for (const follower of (followers.get(next) || []).reverse()) waiting.push(follower);
    }
    return placed;
}
