// What each seal covers, and whether all of it is here unchanged.

/// Of many outermost seals, so many of the latest are compared.
const COMPARED_SEALS = 32;

class Seals {
    constructor(history) {
        this.history = history;
        this.seals = history.entries.filter((entry) => entry.kind === "seal" && entry.isSound);
        /// By position, the positions of the sound entries that an entry names.
        this.named = this.seals.length === 0 ? [] : history.entries.map((entry) => this.positionsNamedBy(entry));
        /// By position of a sound entry: whether everything that it reaches is present and sound.
        this.isWhole = new Map();
        /// By position of a seal: how many entries it covers; `null` where counting takes too long.
        this.covered = new Map();
        this.count(this.follow());
        this.outermost = this.findOutermost();
    }

    positionsNamedBy(entry) {
        const positions = [];
        for (const ids of [entry.base, entry.after]) {
            for (const id of ids) {
                const position = this.history.sound.get(id);
                if (position !== undefined) positions.push(position);
            }
        }
        return positions;
    }

    /// Whether an entry names one that is neither here and sound nor a stray that it settled.
    namesMissing(position) {
        const entry = this.history.entries[position];
        const isMissing = (id) => !this.history.sound.has(id) && !this.isSettledStray(id, entry);
        return entry.base.some(isMissing) || entry.after.some(isMissing);
    }

    /// A stray that was settled is here unchanged, as its id covers its content.
    isSettledStray(id, entry) {
        const stray = this.history.entries[this.history.unsound.get(id)];
        return stray !== undefined && entry.kind === "assess" && stray.kind === "assess"
            && stray.subject === entry.subject && stray.isCoveredByItsID;
    }

    /// Judges all that seals reach. Returns the seals' positions, those that are covered before those that cover them.
    follow() {
        const order = [];
        for (const seal of this.seals) {
            const waiting = [seal.position];
            while (waiting.length > 0) {
                const position = waiting[waiting.length - 1];
                const left = this.isWhole.has(position) ? [] : this.named[position].filter((next) => !this.isWhole.has(next));
                if (left.length > 0) {
                    // Sums make a cycle impossible: an entry can not name what names it.
                    for (const next of left) waiting.push(next);
                    continue;
                }
                waiting.pop();
                if (this.isWhole.has(position)) continue;
                const isWhole = !this.namesMissing(position) && this.named[position].every((next) => this.isWhole.get(next));
                this.isWhole.set(position, isWhole);
                if (this.history.entries[position].kind === "seal") order.push(position);
            }
        }
        return order;
    }

    /// Counts what each seal covers. Where one covers the seal before it, only what is new is looked at.
    count(order) {
        let reached = new Set();
        let before = null;
        for (const seal of order) {
            const added = this.reach(seal, reached);
            if (added === null) {
                this.covered.set(seal, null);
                continue;
            }
            if (before === null || added.touched.has(before)) {
                for (const position of added.found) reached.add(position);
            } else {
                const all = this.reach(seal, new Set());
                reached = all === null ? new Set() : all.found;
                if (all === null) {
                    this.covered.set(seal, null);
                    before = null;
                    continue;
                }
            }
            this.covered.set(seal, reached.size - 1);
            before = seal;
        }
    }

    /// The entries that are reached from a seal, itself included, without those `known`, and those of the known ones that were
    /// touched; `null` where that takes too long.
    reach(seal, known) {
        const found = new Set([seal]);
        const touched = new Set();
        const waiting = [seal];
        while (waiting.length > 0) {
            const named = this.named[waiting.pop()];
            if (!this.history.spend(1 + named.length)) return null;
            for (const next of named) {
                if (known.has(next)) {
                    touched.add(next);
                } else if (!found.has(next)) {
                    found.add(next);
                    waiting.push(next);
                }
            }
        }
        return { found, touched };
    }

    /// The seals that no other seal covers, in file order.
    findOutermost() {
        const covered = new Set();
        const waiting = this.seals.map((seal) => seal.position);
        while (waiting.length > 0) {
            for (const next of this.named[waiting.pop()]) {
                if (covered.has(next)) continue;
                covered.add(next);
                waiting.push(next);
            }
        }
        return this.seals.filter((seal) => !covered.has(seal.position));
    }

    /// The outermost seal that covers most; time and id decide between equals. `null` where there is none.
    get latest() {
        const latest = this.outermost.slice().sort(compareByTime).reverse().slice(0, COMPARED_SEALS);
        const isLess = (one, other) =>
            (compareNumbers(this.covered.get(one.position), this.covered.get(other.position)) || compareByTime(one, other)) < 0;
        return latest.reduce((one, other) => (one === null || isLess(one, other) ? other : one), null);
    }

    get list() {
        return this.seals.map((seal) => ({
            id: seal.id, by: seal.by, at: seal.at, note: seal.note, line: seal.line,
            covered: this.covered.get(seal.position), isWhole: this.isWhole.get(seal.position),
        }));
    }
}
