// Verifies the page as soon as it is read, and says at its top what holds.

/// Findings that were recorded all the same, or that a newer version wrote: they are no reason to doubt the file.
const HARMLESS_FINDINGS = new Set(["conflict", "profile-conflict", "foreign-item", "unknown-kind"]);

/// So many of what does not hold are listed; the rest is counted.
const LISTED = 30;

function verifyPage() {
    const { language, sum, basis, words: wordsSum } = document.body.dataset;
    const say = (ja, en) => (language === "ja" ? ja : en);
    const box = document.getElementById("verification");
    const embedded = document.getElementById("workbook");
    const wordsText = document.getElementById("words").textContent;
    const failures = [];
    const notes = [];
    if (["main", "#verification", "#words", "#workbook"].some((one) => document.querySelectorAll(one).length > 1)) {
        failures.push(say("ページの部分が二重になっています", "a part of the page is there twice"));
    }
    if (sumOfPage() !== sum || sha256Hex(textEncoder.encode(wordsText)) !== wordsSum) {
        failures.push(say("このページは、作られたときのままではありません", "this page is not as it was made"));
    }
    if (embedded === null && basis === "left-out") {
        notes.push(say("一部を省いた報告なので、点検簿は入っていません。ページが作られたときのままかだけを確かめました。",
            "Something was left out of this report, so the workbook is not in it: only that the page is as it was made was verified."));
    } else if (embedded === null && basis === "several") {
        notes.push(say("いくつもの点検簿の一覧なので、点検簿は入っていません。ページが作られたときのままかだけを確かめました。",
            "This is an overview of several workbooks, which are not in it: only that the page is as it was made was verified."));
    } else {
        const bytes = embedded === null ? null : decodedBase64(embedded.textContent);
        if (bytes === null) failures.push(say("ページの中の点検簿が読めません", "the workbook in this page can not be read"));
        else checkWorkbook(bytes, JSON.parse(wordsText), language, say, failures, notes);
        return show(box, failures, notes, bytes, say);
    }
    return show(box, failures, notes, null, say);
}

function checkWorkbook(bytes, words, language, say, failures, notes) {
    const workbook = readWorkbook(bytes);
    if (sha256Hex(bytes) !== document.body.dataset.workbook) {
        failures.push(say("ページの中の点検簿は、入れたときのままではありません", "the workbook in this page is not as it was put in"));
    }
    if (workbook.problem !== null) {
        failures.push(say("ページの中にあるものは点検簿ではありません", "what is in this page is no workbook"));
        return;
    }
    for (const finding of workbook.findings.filter(({ code }) => !HARMLESS_FINDINGS.has(code))) {
        const place = finding.line > 0 ? say(`点検簿の ${finding.line} 行: `, `line ${finding.line} of the workbook: `) : "";
        failures.push(`${place}${words.findings[finding.code] || finding.code}`);
    }
    if (!workbook.isComplete) {
        failures.push(say("点検簿が大きすぎるか作為があり、全部は照合できませんでした", "the workbook is too large, or made so, to be verified whole"));
    }
    const seal = workbook.seals.find(({ id, isWhole }) => id === workbook.latestSeal && isWhole);
    const sealText = seal === undefined ? "" : sealLine(workbook, seal);
    const { differences, shown } = compareTables(workbook, words, language);
    for (const { item, column, page, workbook: own, cell } of differences.concat(compareParts(workbook, words, sealText))) {
        cell.classList.add("differs");
        failures.push(say(
            `${item} ${column}: ページは「${brief(page)}」、点検簿は「${brief(own)}」`,
            `${item} ${column}: the page says “${brief(page)}”, the workbook “${brief(own)}”`));
    }
    const sound = workbook.entries.filter(({ isSound }) => isSound).length;
    notes.push(say(
        `点検簿の記録 ${workbook.entries.length} 件のうち ${sound} 件が、記録されたときのままです。表の ${shown.size} 項目（全 ${workbook.items.length} 項目）を点検簿と比べました。`,
        `Of ${workbook.entries.length} entries of the workbook, ${sound} are as they were recorded. ${shown.size} items of the table (of ${workbook.items.length}) were compared with it.`));
    if (seal === undefined) {
        notes.push(say("封印はありません。", "There is no seal."));
    } else {
        notes.push(say("封印の行です。前に受け取ったものがあれば、同じか比べてください:", "The line of the seal. If you were given one before, see whether it is the same:"));
        notes.push({ code: sealText });
    }
}

/// The line that represents a seal outside the file: five words, even if somebody has put blanks into the workbook's id.
function sealLine(workbook, { id, covered }) {
    const name = workbook.identity.id.split(/\s+/).filter((word) => word !== "").join("_");
    return `tenken-seal 1 ${name === "" ? "-" : name} ${id} ${covered}`;
}

/// The beginning of a text, in one line.
function brief(text) {
    const line = Array.from(text.replace(/\n/g, " "));
    return line.length > 40 ? `${line.slice(0, 39).join("")}…` : line.join("");
}

/// `null` where the text is no Base64.
function decodedBase64(text) {
    try {
        return Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
    } catch (error) {
        return null;
    }
}

function show(box, failures, notes, bytes, say) {
    box.textContent = "";
    const isCompared = bytes !== null;
    box.className = failures.length > 0 ? "fails" : isCompared ? "holds" : "text";
    const add = (parent, name, text) => {
        const element = document.createElement(name);
        element.textContent = text;
        parent.append(element);
        return element;
    };
    const verdict = failures.length === 0
        ? isCompared
            ? say("照合しました: ページは記録のとおりです", "Verified: the page says what was recorded")
            : say("ページは作られたときのままです（記録とは比べていません）", "The page is as it was made (not compared with records)")
        : say(`照合しました: 成り立たないところが ${failures.length} か所あります`, `Verified: ${failures.length} ${failures.length === 1 ? "thing does" : "things do"} not hold`);
    add(box, "p", verdict).className = "verdict";
    if (failures.length > 0) {
        const list = add(box, "ul", "");
        for (const failure of failures.slice(0, LISTED)) add(list, "li", failure);
        if (failures.length > LISTED) add(list, "li", say(`ほか ${failures.length - LISTED} か所`, `and ${failures.length - LISTED} more`));
    }
    for (const note of notes) {
        if (note.code === undefined) add(box, "p", note);
        else add(add(box, "p", ""), "code", note.code);
    }
    if (bytes === null) return;
    const link = add(add(box, "p", ""), "a", say("点検簿のファイルを取り出す", "Take the workbook's file out"));
    link.download = "workbook.rec";
    link.href = URL.createObjectURL(new Blob([bytes], { type: "text/plain" }));
}

// Only then everything is there, also what somebody has put behind the script.
document.addEventListener("DOMContentLoaded", () => {
    try {
        verifyPage();
    } catch (error) {
        const box = document.getElementById("verification");
        box.className = "fails";
        box.textContent = `照合できません / can not be verified: ${error}`;
    }
});
