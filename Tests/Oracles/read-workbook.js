// Reads workbooks with the scripts of the report's page: a path a line on standard input, what they say as JSON, a line each.
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");

const scripts = path.join(__dirname, "../../Sources/ReportAssets/scripts");
const order = [
    "sha256", "recfile", "record", "texts", "dates", "catalog", "assessment", "entry", "tail", "workbook", "history",
    "assessors", "reviews", "seals", "findings", "summary",
];
const source = order.map((name) => fs.readFileSync(path.join(scripts, `${name}.js`), "utf8")).join("\n");
const readWorkbook = new Function(`"use strict";\n${source}\nreturn readWorkbook;`)();
module.exports = { readWorkbook, source };

function plain(key, value) {
    if (key === "record" || key === "subject") return undefined;
    return value instanceof Map ? Array.from(value) : value;
}

if (require.main === module) {
    readline.createInterface({ input: process.stdin }).on("line", (line) => {
        const bytes = new Uint8Array(fs.readFileSync(line));
        const begun = process.hrtime.bigint();
        const workbook = readWorkbook(bytes, process.argv[2] || null);
        const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
        workbook.entries = workbook.entries.map(({ id, line, isSound, kind }) => ({ id, line, isSound, kind }));
        delete workbook.catalog;
        process.stdout.write(`${JSON.stringify(Object.assign(workbook, { milliseconds }), plain)}\n`);
    });
}
