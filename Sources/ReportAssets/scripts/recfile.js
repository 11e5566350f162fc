// Finds the lines, fields and records of a recfile in one pass over its bytes.
//
// A hostile file can hold millions of fields: they are kept as numbers, and values are decoded when they are asked for.

/// The stored bytes of a field are not the canonical form of its value.
const FORM_IRREGULAR = 1;
/// No LF ends the field.
const FORM_UNENDED = 2;
/// Its name begins with `%`.
const FORM_DESCRIPTOR = 4;

/// A field that begins a record even where the blank line before it is missing.
const ENTRY_STARTER = "Kind";
/// A longer name, and a name beyond so many, is taken for damage, as tenken takes it.
const LONGEST_NAME = 256;
const MOST_NAMES = 65535;

const LF = 0x0a, CR = 0x0d, TAB = 0x09, SPACE = 0x20, HASH = 0x23, PERCENT = 0x25, PLUS = 0x2b, COLON = 0x3a;
const BACKSLASH = 0x5c;

const textDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const textEncoder = new TextEncoder();

/// The text of bytes; what is no UTF-8 comes out as U+FFFD.
function decodeText(bytes) {
    // Most values are short and ASCII, for which a decoder takes longer than to look at each byte.
    if (bytes.length > SHORT_TEXT) return textDecoder.decode(bytes);
    for (let index = 0; index < bytes.length; index += 1) if (bytes[index] >= 0x80) return textDecoder.decode(bytes);
    return String.fromCharCode.apply(null, bytes);
}

const SHORT_TEXT = 80;

/// Whether recutils reads the bytes as they are: UTF-8 without NUL.
function isPlainText(bytes) {
    if (bytes.indexOf(0) >= 0) return false;
    try {
        strictDecoder.decode(bytes);
        return true;
    } catch (error) {
        return false;
    }
}

/// A growing row of numbers.
class Numbers {
    constructor() {
        this.values = new Int32Array(256);
        this.count = 0;
    }

    push(number) {
        if (this.count === this.values.length) {
            const grown = new Int32Array(this.count * 2);
            grown.set(this.values);
            this.values = grown;
        }
        this.values[this.count] = number;
        this.count += 1;
    }
}

function isLetter(byte) {
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x7a;
}

function isNamePart(byte) {
    return isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f;
}

class RecfileText {
    constructor(bytes) {
        this.bytes = bytes;
        // Of each field: its first byte, its value's first byte, just behind its last line, its line, name and form.
        this.starts = new Numbers();
        this.valueStarts = new Numbers();
        this.ends = new Numbers();
        this.lines = new Numbers();
        this.nameIndices = new Numbers();
        this.forms = new Numbers();
        // Of each record: its first field, how many it has, its type and line.
        this.firstFields = new Numbers();
        this.fieldCounts = new Numbers();
        this.types = new Numbers();
        this.recordLines = new Numbers();

        this.names = [];
        this.indexOfName = new Map();
        this.typeNames = [];
        this.damage = [];
        this.comments = [];
        this.scan();
        this.isPlain = isPlainText(bytes);
        this.hasDescriptors = this.names.some((name) => name.startsWith("%"));
    }

    get recordCount() {
        return this.firstFields.count;
    }

    record(index) {
        return new RecfileRecord(this, index);
    }

    scan() {
        const bytes = this.bytes;
        this.type = -1;
        this.line = 1;
        this.isInRecord = false;
        // A `+` line continues a field only directly behind it.
        this.canContinue = false;
        // The last value line ended in a backslash: the next line continues it, whatever it looks like.
        this.isJoining = false;
        let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        while (start < bytes.length) {
            const found = bytes.indexOf(LF, start);
            this.scanLine(start, found < 0 ? bytes.length : found, found >= 0);
            this.line += 1;
            start = found < 0 ? bytes.length : found + 1;
        }
        this.endRecord();
    }

    scanLine(start, lineEnd, isEnded) {
        const bytes = this.bytes;
        const hasReturn = lineEnd > start && bytes[lineEnd - 1] === CR;
        const end = hasReturn ? lineEnd - 1 : lineEnd;
        const next = isEnded ? lineEnd + 1 : lineEnd;
        const form = (hasReturn ? FORM_IRREGULAR : 0) | (isEnded ? 0 : FORM_UNENDED);
        if (this.isJoining) return this.extendField(start, end, next, form);

        const first = bytes[start];
        if (start < end && isLetter(first)) return this.addFieldOrDamage(start, end, next, form);
        let text = start;
        while (text < end && (bytes[text] === SPACE || bytes[text] === TAB)) text += 1;
        if (text === end) return this.endRecord();
        if (bytes[text] === HASH) {
            this.canContinue = false;
            this.comments.push({ line: this.line, start, end });
        } else if (first === PLUS && this.canContinue && (isEnded || end > start + 1)) {
            const hasSpace = end > start + 1 && bytes[start + 1] === SPACE;
            this.extendField(start + (hasSpace ? 2 : 1), end, next, hasSpace ? form : form | FORM_IRREGULAR);
        } else {
            this.addFieldOrDamage(start, end, next, form);
        }
    }

    addFieldOrDamage(start, end, next, form) {
        const length = this.nameLength(start, end);
        const name = length === 0 ? -1 : this.nameIndex(start, length);
        if (name >= 0) return this.addField(start, length, name, end, next, form);
        this.canContinue = false;
        this.damage.push({ line: this.line, start, end });
    }

    addField(start, nameLength, name, end, next, givenForm) {
        const bytes = this.bytes;
        let form = givenForm;
        let valueStart = start + nameLength + 1;
        if (valueStart < end && bytes[valueStart] === SPACE) {
            valueStart += 1;
        } else {
            if (valueStart < end && bytes[valueStart] === TAB) valueStart += 1;
            form |= FORM_IRREGULAR;
        }
        const isDescriptor = bytes[start] === PERCENT;
        if (isDescriptor) form |= FORM_DESCRIPTOR;
        if (this.names[name] === ENTRY_STARTER) this.endRecord();
        if (!this.isInRecord) {
            this.firstFields.push(this.starts.count);
            this.fieldCounts.push(0);
            this.types.push(this.type);
            this.recordLines.push(this.line);
            this.isInRecord = true;
        }
        this.starts.push(start);
        this.valueStarts.push(valueStart);
        this.ends.push(next);
        this.lines.push(this.line);
        this.nameIndices.push(name);
        this.forms.push(form);
        this.canContinue = true;
        this.noteLineEnd(valueStart, end);
        if (this.names[name] === "%rec") this.noteType(valueStart, end);
    }

    extendField(start, end, next, form) {
        const last = this.starts.count - 1;
        this.ends.values[last] = next;
        this.forms.values[last] |= form;
        this.noteLineEnd(start, end);
    }

    /// A value's line that ends in a backslash joins the next one; with spaces behind the backslash it is guarded.
    noteLineEnd(start, end) {
        this.isJoining = false;
        if (end <= start) return;
        let last = end - 1;
        while (last > start && this.bytes[last] === SPACE) last -= 1;
        if (this.bytes[last] !== BACKSLASH) return;
        this.forms.values[this.forms.count - 1] |= FORM_IRREGULAR;
        this.isJoining = last === end - 1;
    }

    /// `%rec: TYPE` says of what type the records from here on are.
    noteType(valueStart, end) {
        const isBlank = (byte) => byte === SPACE || byte === TAB;
        let start = valueStart;
        while (start < end && isBlank(this.bytes[start])) start += 1;
        let stop = start;
        while (stop < end && !isBlank(this.bytes[stop])) stop += 1;
        this.typeNames.push(decodeText(this.bytes.subarray(start, stop)));
        this.type = this.typeNames.length - 1;
        this.types.values[this.types.count - 1] = this.type;
    }

    endRecord() {
        if (this.isInRecord) {
            const last = this.firstFields.count - 1;
            this.fieldCounts.values[last] = this.starts.count - this.firstFields.values[last];
        }
        this.isInRecord = false;
        this.canContinue = false;
        this.isJoining = false;
    }

    /// The length of the name at `start` that a colon follows; 0 where the line is no field.
    nameLength(start, end) {
        const bytes = this.bytes;
        let index = bytes[start] === PERCENT ? start + 1 : start;
        if (index >= end || !isLetter(bytes[index])) return 0;
        while (index < end && isNamePart(bytes[index])) index += 1;
        if (index >= end || bytes[index] !== COLON || index - start > LONGEST_NAME) return 0;
        return index - start;
    }

    /// The position of a name among `names`; -1 where there are too many names.
    nameIndex(start, length) {
        const name = String.fromCharCode.apply(null, this.bytes.subarray(start, start + length));
        const known = this.indexOfName.get(name);
        if (known !== undefined) return known;
        if (this.names.length >= MOST_NAMES) return -1;
        this.names.push(name);
        this.indexOfName.set(name, this.names.length - 1);
        return this.names.length - 1;
    }
}
