// One record of a recfile, and the canonical form that sums are taken over.

class RecfileRecord {
    constructor(text, index) {
        this.text = text;
        this.index = index;
        this.firstField = text.firstFields.values[index];
        this.fieldCount = text.fieldCounts.values[index];
        /// The number of its first line, from 1.
        this.line = text.recordLines.values[index];
    }

    /// The record set that it is in; `null` before any `%rec:`.
    get type() {
        const type = this.text.types.values[this.index];
        return type < 0 ? null : this.text.typeNames[type];
    }

    /// A descriptor (`%rec: …`), not data.
    get isDescriptor() {
        return (this.text.forms.values[this.firstField] & FORM_DESCRIPTOR) !== 0;
    }

    get start() {
        return this.text.starts.values[this.firstField];
    }

    get end() {
        return this.text.ends.values[this.firstField + this.fieldCount - 1];
    }

    nameIndex(position) {
        return this.text.nameIndices.values[this.firstField + position];
    }

    name(position) {
        return this.text.names[this.nameIndex(position)];
    }

    lineOf(position) {
        return this.text.lines.values[this.firstField + position];
    }

    /// The position of the first field of that name; -1 where there is none.
    position(name) {
        const wanted = this.text.indexOfName.get(name);
        if (wanted === undefined) return -1;
        for (let position = 0; position < this.fieldCount; position += 1) {
            if (this.nameIndex(position) === wanted) return position;
        }
        return -1;
    }

    /// The value of the first field of that name; `null` where there is none.
    get(name) {
        const position = this.position(name);
        return position < 0 ? null : this.value(position);
    }

    /// The values of all fields of that name, in order.
    all(name) {
        const values = [];
        const wanted = this.text.indexOfName.get(name);
        for (let position = 0; position < this.fieldCount; position += 1) {
            if (this.nameIndex(position) === wanted) values.push(this.value(position));
        }
        return values;
    }

    value(position) {
        const { bytes, valueStarts, ends, forms } = this.text;
        const field = this.firstField + position;
        if (forms.values[field] & (FORM_IRREGULAR | FORM_UNENDED)) return decodeText(this.valueBytes(position));
        // As tenken writes it: all that is between the value's lines is `+ `.
        const text = decodeText(bytes.subarray(valueStarts.values[field], ends.values[field] - 1));
        return text.includes("\n") ? text.split("\n+ ").join("\n") : text;
    }

    /// The bytes of a value: its lines joined by LF, guards and joins of backslashes undone.
    valueBytes(position) {
        const { bytes, valueStarts, ends } = this.text;
        let start = valueStarts.values[this.firstField + position];
        const limit = ends.values[this.firstField + position];
        const value = new Uint8Array(limit - start);
        let length = 0;
        for (;;) {
            const found = bytes.indexOf(LF, start);
            const lineEnd = found < 0 ? limit : found;
            let end = lineEnd;
            if (end > start && bytes[end - 1] === CR) end -= 1;
            let last = end;
            while (last > start && bytes[last - 1] === SPACE) last -= 1;
            let joins = false;
            if (last > start && bytes[last - 1] === BACKSLASH) {
                joins = last === end;
                end -= 1;
            }
            for (let index = start; index < end; index += 1, length += 1) value[length] = bytes[index];
            if (lineEnd + 1 >= limit) return value.subarray(0, length);
            start = lineEnd + 1;
            if (joins) continue;
            value[length] = LF;
            length += 1;
            // `+`, and its blank.
            start += 1;
            if (start < limit && bytes[start] === SPACE) start += 1;
        }
    }

    /// Whether recutils reads it as it is: UTF-8 without NUL, and no field of a descriptor's form in it.
    get isPlain() {
        const { text, firstField, fieldCount } = this;
        if (text.hasDescriptors) {
            for (let field = firstField; field < firstField + fieldCount; field += 1) {
                if (text.forms.values[field] & FORM_DESCRIPTOR) return false;
            }
        }
        return text.isPlain || isPlainText(text.bytes.subarray(this.start, this.end));
    }

    /// Gives `sum` the canonical form of the fields before `count`.
    addCanonicalForm(sum, count) {
        const { text, firstField } = this;
        let position = 0;
        while (position < count) {
            // Fields that stand in canonical form behind each other are taken together.
            const from = position;
            let end = text.starts.values[firstField + from];
            while (
                position < count && text.starts.values[firstField + position] === end
                && (text.forms.values[firstField + position] & (FORM_IRREGULAR | FORM_UNENDED)) === 0
            ) {
                end = text.ends.values[firstField + position];
                position += 1;
            }
            if (position > from) {
                sum.update(text.bytes.subarray(text.starts.values[firstField + from], end));
            } else {
                sum.update(canonicalField(this.name(position), this.valueBytes(position)));
                position += 1;
            }
        }
    }
}

const LINE_FEED = new Uint8Array([LF]);

/// `Name: ` and the first line, then `+ ` and each further one, all ended by LF.
function canonicalField(name, value) {
    let lines = 1;
    for (const byte of value) if (byte === LF) lines += 1;
    const form = new Uint8Array(name.length + 1 + value.length + 2 * lines);
    for (let index = 0; index < name.length; index += 1) form[index] = name.charCodeAt(index);
    form[name.length] = COLON;
    form[name.length + 1] = SPACE;
    let end = name.length + 2;
    for (const byte of value) {
        form[end] = byte;
        end += 1;
        if (byte === LF) {
            form[end] = PLUS;
            form[end + 1] = SPACE;
            end += 2;
        }
    }
    form[end] = LF;
    return form;
}
