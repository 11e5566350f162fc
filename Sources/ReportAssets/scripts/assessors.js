// The assessors of what an entry says: for each part of its substance, who gave it its present value.
//
// Names are inherited from entry to entry. A part's origin holds what it has from others and who was added, so that a long
// history is not copied at every entry.

class Origin {
    constructor(inherited, names) {
        this.inherited = inherited;
        this.names = names;
    }
}

/// One origin of several; `null` where there is none.
function jointOrigin(origins, names) {
    if (names.length === 0 && origins.length === 1) return origins[0];
    const different = Array.from(new Set(origins));
    if (names.length === 0 && different.length < 2) return different.length === 0 ? null : different[0];
    return new Origin(different, names);
}

class Assessors {
    constructor(history) {
        this.history = history;
        /// By position, the provenance of the entry: the origin of each part.
        this.known = new Map();
        this.folded = new Map();
    }

    /// A person's name for comparison. Few people record very often.
    person(name) {
        if (!this.folded.has(name)) this.folded.set(name, foldedName(name));
        return this.folded.get(name);
    }

    /// The names of those who gave the parts of what these `assess` entries say their values, each person once.
    names(positions) {
        const origins = [];
        for (const position of positions) {
            const { parts, pieces } = this.provenance(position);
            for (let part = 0; part < UNKNOWN_PART; part += 1) origins.push(parts[part]);
            const inOrder = pieces.size < 2 ? pieces.keys() : Array.from(pieces.keys()).sort(compareTexts);
            for (const piece of inOrder) origins.push(pieces.get(piece));
            origins.push(parts[UNKNOWN_PART]);
        }
        return this.persons(origins);
    }

    /// The names behind origins in order, the first spelling of each person.
    persons(origins) {
        const names = new Map();
        const visited = new Set();
        const waiting = origins.slice().reverse();
        while (waiting.length > 0 && this.history.spend(1)) {
            const next = waiting.pop();
            if (typeof next === "string") {
                const person = this.person(next);
                if (!names.has(person)) names.set(person, next);
            } else if (next !== null && !visited.has(next)) {
                visited.add(next);
                for (let index = next.names.length - 1; index >= 0; index -= 1) waiting.push(next.names[index]);
                for (let index = next.inherited.length - 1; index >= 0; index -= 1) waiting.push(next.inherited[index]);
            }
        }
        return names;
    }

    /// Takes the entries that one goes back to oldest first, however long a history is.
    provenance(position) {
        const waiting = [position];
        while (waiting.length > 0) {
            const next = waiting[waiting.length - 1];
            if (this.known.has(next)) {
                waiting.pop();
                continue;
            }
            const entry = this.history.entries[next];
            const sources = this.sources(entry);
            const missing = sources.all.filter((source) => !this.known.has(source));
            // Sums make a cycle impossible: an entry can not name what names it.
            if (missing.length > 0) {
                for (const source of missing) waiting.push(source);
            } else {
                this.known.set(next, new Provenance(entry, sources, this.known));
                waiting.pop();
            }
        }
        return this.known.get(position);
    }

    /// What an entry can have its parts from: `base` is what it follows on, `restored` what an undo or redo goes back to, `null`
    /// in any other entry.
    sources(entry) {
        // What was changed or written elsewhere says nothing about others' entries.
        if (!entry.isSound) return { base: [], restored: null, withdrawn: null, isIncomplete: false, all: [], isCarried: false };
        const base = this.assessments(entry);
        const position = entry.undoes === null ? undefined : this.history.sound.get(entry.undoes);
        const target = position === undefined ? null : this.history.entries[position];
        const isUndo = target !== null && target.kind === "assess" && target.subject === entry.subject;
        // An undo of one side of a conflict goes back to nothing: what the other sides say stands, and is theirs.
        const isOfSide = entry.base.length > 1;
        const restored = isUndo && !isOfSide ? this.assessments(target) : null;
        const withdrawn = isUndo && isOfSide && target.by === entry.by && base.includes(target.position) ? target.position : null;
        const all = base.concat(restored || []);
        const isWithin = this.history.spend(all.length);
        return {
            base: isWithin ? base : [], restored: isWithin ? restored : null, withdrawn: isWithin ? withdrawn : null,
            isIncomplete: base.length < entry.base.length,
            all: isWithin ? all : [], isCarried: all.some((source) => this.history.entries[source].carriedFrom !== null),
        };
    }

    /// The positions of the assessments of the same item that an entry names in `Base`.
    assessments(entry) {
        const positions = [];
        for (const id of entry.base) {
            const named = this.history.entryNamed(id);
            if (named !== null && named.kind === "assess" && named.subject === entry.subject) positions.push(named.position);
        }
        return positions;
    }
}

/// What an entry says, and the origin of each part of it, `null` where nobody gave it a value.
class Provenance {
    constructor(entry, sources, known) {
        this.substance = entry.substance;
        this.parts = [null, null, null, null, null];
        this.pieces = NO_PIECES;
        const base = sources.base.map((position) => known.get(position));
        const restored = sources.restored === null ? null : sources.restored.map((position) => known.get(position));
        const withdrawn = sources.withdrawn === null ? null : known.get(sources.withdrawn);
        const judge = {
            judges: entry.judges, carriedFrom: entry.carriedFrom, isIncomplete: sources.isIncomplete, base, restored, withdrawn,
        };

        for (let part = 0; part < PART_COUNT; part += 1) {
            const value = this.substance.parts[part];
            if (value === null && base.every((one) => one.parts[part] === null)) continue;
            const inRestored = restored === null ? null : valueIn(restored, part, value);
            const isTakenBack = withdrawn !== null && withdrawn.substance.parts[part] !== value;
            this.parts[part] = originOfPart(judge, value !== null, valueIn(base, part, value), inRestored, isTakenBack);
        }
        if (this.substance.pieces.size > 0) this.addPieces(judge);
        // Whoever records anything about what was carried over answers for it, beside those whom it came from.
        if (sources.isCarried) {
            const result = this.parts[RESULT_PART];
            this.parts[RESULT_PART] = new Origin(result === null ? [] : [result], [entry.by]);
        }
    }

    /// A piece that is gone says nothing any more; that somebody took it off is told by the evidence as a whole.
    addPieces(judge) {
        const { pieces } = this.substance;
        const inBase = piecesIn(judge.base, pieces);
        const inRestored = judge.restored === null ? null : piecesIn(judge.restored, pieces);
        const nowhere = { count: 0, origins: [] };
        this.pieces = new Map();
        for (const piece of pieces.keys()) {
            const again = inRestored === null ? null : inRestored.get(piece) || nowhere;
            const isTakenBack = judge.withdrawn !== null && !judge.withdrawn.substance.pieces.has(piece);
            const origin = originOfPart(judge, true, inBase.get(piece) || nowhere, again, isTakenBack);
            if (origin !== null) this.pieces.set(piece, origin);
        }
    }
}

/// Of the sources, how many have that value in a part, and the origins that it has there.
function valueIn(sources, part, value) {
    const found = { count: 0, origins: [] };
    for (const source of sources) {
        if (source.substance.parts[part] !== value) continue;
        found.count += 1;
        if (source.parts[part] !== null) found.origins.push(source.parts[part]);
    }
    return found;
}

/// Of the sources, how many have each of the pieces, and the origins that it has there.
function piecesIn(sources, pieces) {
    const found = new Map();
    for (const source of sources) {
        // The fewer are looked up among the more: a source with very many pieces may be named very often.
        const [fewer, more] = source.substance.pieces.size < pieces.size
            ? [source.substance.pieces, pieces] : [pieces, source.substance.pieces];
        for (const piece of fewer.keys()) {
            if (!more.has(piece)) continue;
            if (!found.has(piece)) found.set(piece, { count: 0, origins: [] });
            found.get(piece).count += 1;
            const origin = source.pieces.get(piece);
            if (origin !== undefined) found.get(piece).origins.push(origin);
        }
    }
    return found;
}

/// Who gave a part its value. `inBase` and `inRestored` are the sources that say the same in it; `isTakenBack`: the author's own side
/// said something else, and is taken back, which settles nothing.
function originOfPart(judge, hasValue, inBase, inRestored, isTakenBack) {
    if (judge.carriedFrom !== null) return hasValue ? jointOrigin([], judge.carriedFrom.assessors) : null;
    if (judge.restored !== null) {
        // Nothing before it: the part is empty again.
        if (judge.restored.length === 0 && !hasValue) return null;
        if (inRestored.count > 0) return jointOrigin(inRestored.origins, []);
    }
    if (judge.base.length === 0) return jointOrigin([], judge.judges);
    // Who settles on one of several answers for it, beside those who gave it.
    const settles = inBase.count < judge.base.length - (isTakenBack ? 1 : 0);
    return jointOrigin(inBase.origins, settles || judge.isIncomplete ? judge.judges : []);
}
