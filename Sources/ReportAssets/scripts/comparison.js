// What the tables of the page say of each item, against what the workbook says.

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
            if (rows.length > 0) compareRequirements(body, columns, items.get(textKey(rows[0].dataset.item)), cells, differences);
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

function compareRequirements(body, columns, item, cells, differences) {
    if (item === undefined) return;
    for (const column of columns) {
        const expected = cells.requirementCells(column.name, item);
        if (expected === undefined) continue;
        const own = Array.from(body.querySelectorAll("td"))
            .filter((cell) => cell.dataset.column === column.name && cell.dataset.head === column.head);
        const said = own.map((cell) => cell.textContent);
        const wanted = expected.map(visibleText);
        if (JSON.stringify(said) !== JSON.stringify(wanted)) {
            differences.push({
                item: item.id, column: column.head, page: said.join("\n"), workbook: wanted.join("\n"), cell: own[0] || body,
            });
        }
    }
}
