// What the tables of the page say of each item, against what the workbook says.

/// The places outside the tables of items where the page says something else, in the same form.
function compareParts(workbook, words, sealText) {
    const differences = [];
    const check = (cell, place, column, expected) => {
        if (cell !== null && cell.textContent !== visibleText(expected)) {
            differences.push({ item: place, column, page: cell.textContent, workbook: visibleText(expected), cell });
        }
    };
    const { title, organization, scope } = workbook.profile;
    if (title !== "") check(document.querySelector("h1"), "", "", title);
    check(document.querySelector('[data-fact="organization"]'), "", "", organization);
    check(document.querySelector('[data-fact="scope"]'), "", "", scope);
    check(document.querySelector('[data-fact="seal"]'), "", "", sealText);
    for (const cell of document.querySelectorAll('[data-fact^="count:"]')) {
        check(cell, "", "", String(countOf(workbook, cell.dataset.fact.split(":"))));
    }
    for (const row of document.querySelectorAll("tr[data-row]")) compareCounts(row, workbook, words, check);
    return differences.concat(compareEvidence(workbook));
}

/// How many items have a review in a state, or how many requirements are in one.
function countOf(workbook, [, what, wanted]) {
    return what === "review"
        ? workbook.items.filter(({ state }) => state.review === wanted).length
        : workbook.requirementStates.filter(({ state }) => state === wanted).length;
}

/// A row of figures: of a section, of all, of a requirement.
function compareCounts(row, workbook, words, check) {
    const [kind, ...rest] = row.dataset.row.split(":");
    const id = rest.join(":");
    const items = kind === "section" ? workbook.items.filter((item) => textKey(item.section) === textKey(id)) : workbook.items;
    const state = workbook.requirementStates.find((one) => textKey(one.id) === textKey(id));
    for (const cell of row.cells) {
        const column = cell.dataset.column;
        if (column.startsWith("count:")) {
            const wanted = column.slice(6);
            const count = items.filter(({ state: { isConflict, isCarried, result } }) =>
                wanted === "total" || wanted === (isConflict ? "conflict" : isCarried ? "carried" : result)).length;
            check(cell, id, column, String(count));
        } else if (kind === "requirement" && column === "state" && state !== undefined) {
            check(cell, id, column, requirementText(state, words));
        }
    }
}

/// As the page tells the state of a requirement.
function requirementText({ state, recommended }, words) {
    if (state !== "recommended-only" || recommended === "") return words.stateMarks[state] + words.stateNames[state];
    return words.stateMarks[recommended] + words.stateNames[state] + words.stateSeparator + words.stateNames[recommended];
}

/// The pieces of evidence, each with the items that point at it.
function compareEvidence(workbook) {
    const rows = Array.from(document.querySelectorAll("#evidence tbody tr"));
    if (rows.length === 0) return [];
    const shown = new Set(Array.from(document.querySelectorAll("#table tr[data-item]"), (row) => textKey(row.dataset.item)));
    const isWhole = shown.size === 0;
    const pieces = new Map();
    for (const item of workbook.items) {
        if (!isWhole && !shown.has(textKey(item.id))) continue;
        for (const { reference, description, sha256 } of item.state.evidence) {
            const key = JSON.stringify([reference, description, sha256].map(visibleText));
            if (!pieces.has(key)) pieces.set(key, []);
            if (!pieces.get(key).includes(item.id)) pieces.get(key).push(item.id);
        }
    }
    const wanted = new Set(Array.from(pieces, ([key, ids]) => JSON.stringify([key, ids.map(visibleText).join(" ")])));
    const differences = [];
    for (const row of rows) {
        const [reference, description, sha256, ids] = Array.from(row.cells, (cell) => cell.textContent);
        if (!wanted.delete(JSON.stringify([JSON.stringify([reference, description, sha256]), ids]))) {
            differences.push({ item: ids, column: "", page: reference, workbook: "", cell: row });
        }
    }
    for (const left of wanted) differences.push({ item: "", column: "", page: "", workbook: JSON.parse(left)[0], cell: rows[0] });
    return differences;
}

/// The places where the page says something else, each with `item`, `column`, `page`, `workbook` and the `cell`; and the ids of the
/// items that the page shows.
function compareTables(workbook, words, language) {
    const cells = new ExpectedCells(workbook, words, language);
    const items = firstByID(workbook.items);
    const differences = [];
    const shown = new Set();
    for (const table of document.querySelectorAll("main table")) {
        const columns = columnsOf(table);
        const inMain = table.closest("#table") !== null;
        for (const body of table.tBodies) {
            const rows = Array.from(body.rows).filter((row) => row.dataset.item !== undefined);
            for (const row of rows) {
                const item = items.get(textKey(row.dataset.item));
                if (item === undefined || (inMain && shown.has(item.id))) {
                    differences.push({ item: row.dataset.item, column: "", page: row.dataset.item, workbook: "", cell: row });
                    continue;
                }
                if (inMain) shown.add(item.id);
                compareRow(row, columns, item, cells, differences);
            }
        }
    }
    return { differences, shown };
}

/// The head cells of a table, with the words that stand for results in a column of answers.
function columnsOf(table) {
    return Array.from(table.querySelectorAll("thead th")).map((head) => ({
        name: head.dataset.column, head: head.textContent, isPartial: head.dataset.partial !== undefined,
        words: new Map((head.dataset.words || "").split("\n").map((line) => line.split(/=(.*)/s).slice(0, 2))),
    }));
}

function compareRow(row, columns, item, cells, differences) {
    const waiting = columns.slice();
    for (const cell of row.cells) {
        const position = waiting.findIndex((column) => column.name === cell.dataset.column && column.head === cell.dataset.head);
        if (position < 0) {
            differences.push({ item: item.id, column: cell.dataset.column, page: cell.textContent, workbook: "", cell });
            continue;
        }
        const [column] = waiting.splice(position, 1);
        const expected = cells.cell(column.name, item, column.words);
        if (expected === undefined || (column.isPartial && cell.textContent === "")) continue;
        if (cell.textContent !== visibleText(expected)) {
            differences.push({ item: item.id, column: column.head, page: cell.textContent, workbook: visibleText(expected), cell });
        }
    }
    // Those of a block stand in its first row alone.
    for (const column of waiting) {
        const isOfBlock = column.name === "scenario" || REQUIREMENT_COLUMNS[column.name] !== undefined;
        if (!isOfBlock && cells.cell(column.name, item, column.words) !== undefined) {
            differences.push({ item: item.id, column: column.head, page: "", workbook: column.head, cell: row });
        }
    }
}
