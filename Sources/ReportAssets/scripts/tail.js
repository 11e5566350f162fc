// Whether a text ends in a record that was not written whole.
//
// The tail is torn when its record does not end in LF, holds a NUL, or has no readable `Kind`. A sound record is never torn, nor
// is one that ends in LF and has a `Kind`, however damaged.

/// The lines that git leaves in a file that it could not merge.
const CONFLICT_MARKERS = ["<<<<<<< ", "=======", ">>>>>>> ", "||||||| "];

function isConflictMarker(text, line) {
    const beginning = decodeText(text.bytes.subarray(line.start, Math.min(line.end, line.start + 8)));
    return CONFLICT_MARKERS.some((marker) => beginning.startsWith(marker));
}

/// Where the torn tail begins, as `start` and `line`; `null` where there is none. `isSound` tells of an entry's record.
function tornTail(text, isSound) {
    const record = text.recordCount === 0 ? null : text.record(text.recordCount - 1);
    const recordEnd = record === null ? 0 : record.end;
    let first = text.damage.length;
    while (first > 0 && text.damage[first - 1].start >= recordEnd) first -= 1;
    const damage = text.damage.slice(first);
    if (damage.length > 0) return tornDamage(text, record, damage, isSound);
    if (record === null || record.isDescriptor) return null;
    if (isEntryRecord(record)) {
        // Its own last line decides: a comment or blanks may follow it without a line feed.
        const endsLine = text.bytes[record.end - 1] === LF;
        if ((endsLine && !holdsNUL(text, record.start, record.end)) || isSound(record)) return null;
    } else if (record.type !== ENTRY_TYPE || isWorkbookRecord(record)) {
        return null;
    }
    return { start: record.start, line: record.line };
}

/// The same where damaged lines follow the last record.
function tornDamage(text, record, damage, isSound) {
    const trailing = damage[0];
    if (isConflictMarker(text, trailing)) return null;
    const isOneBlock = record !== null && isEntryRecord(record) && record.end === trailing.start && !isSound(record);
    if (!isOneBlock) return { start: trailing.start, line: trailing.line };
    // An entry's first fields, then a line that is no field. What follows behind a blank line is a tail of its own.
    const later = damage.find((line, index) => index > 0 && hasBlankLine(text, damage[index - 1].end, line.start));
    const blockEnd = later === undefined ? text.bytes.length : later.start;
    if (text.bytes[blockEnd - 1] !== LF || holdsNUL(text, record.start, blockEnd)) {
        return { start: record.start, line: record.line };
    }
    return later === undefined || isConflictMarker(text, later) ? null : { start: later.start, line: later.line };
}

function holdsNUL(text, start, end) {
    return text.bytes.subarray(start, end).indexOf(0) >= 0;
}

/// Whether there is a blank line between the end of one line and the start of another.
function hasBlankLine(text, start, end) {
    const lines = decodeText(text.bytes.subarray(start, end)).split("\n").slice(1, -1);
    return lines.some((line) => /^[ \t\r]*$/.test(line));
}
