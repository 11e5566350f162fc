// What follows from which entry names which: what is in force, what is replaced, and what is missing.

/// So many steps are spent on what no bound of the file's size holds for. A hostile file can ask for more.
const MOST_STEPS = 20000000;

class History {
    constructor(itemIDs) {
        /// Every entry once, in file order, sound or not.
        this.entries = [];
        /// The positions of the sound entries by id, and of the unsound ones by computed id.
        this.sound = new Map();
        this.unsound = new Map();
        /// By computed id, the sums stored in further copies of unsound entries.
        this.copiedSums = new Map();
        /// By id, the positions of the sound entries that name one that is no sound entry here, in `Base`.
        this.dangling = new Map();
        /// The items of the `assess` entries among those, by the same ids.
        this.danglingSubjects = new Map();
        /// Ids named in `After` that are no sound entry here: the position of the first entry that names each.
        this.danglingAfter = new Map();
        /// By position: whether a sound entry of the same kind and item names the entry in `Base`.
        this.isReplaced = [];
        /// The items of the catalogue, then those that only entries have: id, entries, heads, unsound, reviews.
        this.subjects = [];
        this.subjectOfItem = new Map();
        this.profileHeads = [];
        this.stepsLeft = MOST_STEPS;
        for (const id of itemIDs) this.addSubject(id);
        this.catalogCount = this.subjects.length;
    }

    addSubject(id) {
        const subject = { id, position: this.subjects.length, entries: [], heads: [], unsound: [], reviews: [] };
        if (!this.subjectOfItem.has(textKey(id))) this.subjectOfItem.set(textKey(id), subject);
        this.subjects.push(subject);
        return subject;
    }

    add(entry) {
        entry.subject = null;
        if (entry.item !== null) entry.subject = this.subjectOfItem.get(textKey(entry.item)) || this.addSubject(entry.item);
        const known = entry.isSound ? this.sound : this.unsound;
        if (known.has(entry.id)) return this.addCopy(entry);
        const position = this.entries.length;
        entry.position = position;
        known.set(entry.id, position);
        this.entries.push(entry);
        this.isReplaced.push(false);
        if (entry.subject === null) return;
        entry.subject.entries.push(position);
        if (!entry.isSound && entry.kind === "assess") entry.subject.unsound.push(position);
        if (entry.isSound && entry.kind === "review") entry.subject.reviews.push(position);
    }

    /// The sum stored in another copy of an unsound entry may be its true id.
    addCopy(entry) {
        if (entry.isSound || entry.storedSum === null) return;
        if (!this.copiedSums.has(entry.id)) this.copiedSums.set(entry.id, new Set());
        this.copiedSums.get(entry.id).add(entry.storedSum);
    }

    /// Follows what the entries name, once all of them are here.
    link() {
        for (const entry of this.entries) {
            if (!entry.isSound) continue;
            for (const id of entry.base) this.linkBase(entry, id);
            for (const id of entry.after) {
                if (!this.sound.has(id) && !this.danglingAfter.has(id)) this.danglingAfter.set(id, entry.position);
            }
        }
        for (const entry of this.entries) {
            if (!entry.isSound || this.isReplaced[entry.position]) continue;
            if (entry.kind === "assess") entry.subject.heads.push(entry.position);
            if (entry.kind === "profile") this.profileHeads.push(entry.position);
        }
        for (const subject of this.subjects) this.judge(subject);
    }

    linkBase(entry, id) {
        const named = this.entries[this.sound.get(id)];
        if (named === undefined) {
            if (!this.dangling.has(id)) {
                this.dangling.set(id, []);
                this.danglingSubjects.set(id, new Set());
            }
            this.dangling.get(id).push(entry.position);
            if (entry.kind === "assess") this.danglingSubjects.get(id).add(entry.subject);
        } else if (named.kind === entry.kind && named.subject === entry.subject) {
            if (entry.kind !== "seal" && entry.kind !== "unknown") this.isReplaced[named.position] = true;
        }
    }

    /// Sets what is in force of an item: its sides, the current one of them, and how the item stands.
    judge(subject) {
        const strays = subject.unsound.map((position) => this.entries[position]).filter((entry) => !this.isSettled(entry));
        const heads = subject.heads.map((position) => this.entries[position]);
        const sides = heads.concat(strays);
        const isConflict = strays.length > 0 || !this.saySame(heads);
        // The latest side is current.
        subject.current = sides.length === 0 ? null : sides.reduce((one, other) => (compareByTime(one, other) <= 0 ? other : one));
        subject.assessment = subject.current === null ? noAssessment() : subject.current.assessment;
        subject.result = subject.assessment.result;
        subject.sides = isConflict ? sides : [];
        subject.isConflict = isConflict;
        // An owner or a due date alone is nothing to confirm.
        subject.isCarried = !isConflict && subject.result !== "unassessed" && heads.every((head) => head.isCarried);
    }

    saySame(heads) {
        if (heads.length < 2) return true;
        const first = assessmentKey(heads[0].assessment);
        return heads.every((head) => assessmentKey(head.assessment) === first);
    }

    /// Whether an unsound entry is a damaged copy of a sound one, or a sound `assess` entry of its item names it.
    isSettled(entry) {
        return this.knownIDs(entry).some((id) => {
            const subjects = this.danglingSubjects.get(id);
            return this.sound.has(id) || (subjects !== undefined && subjects.has(entry.subject));
        });
    }

    /// The ids by which others may name an unsound entry: the computed one and all stored ones.
    knownIDs(entry) {
        const ids = [entry.id];
        if (entry.storedSum !== null) ids.push(entry.storedSum);
        return ids.concat(Array.from(this.copiedSums.get(entry.id) || []));
    }

    /// The entry of that id, a sound one before an unsound one.
    entryNamed(id) {
        const position = this.sound.has(id) ? this.sound.get(id) : this.unsound.get(id);
        return position === undefined ? null : this.entries[position];
    }

    /// Whether so many steps may still be taken.
    spend(steps) {
        this.stepsLeft -= steps;
        return this.stepsLeft >= 0;
    }

    get profilesInForce() {
        return this.profileHeads.map((position) => this.entries[position].profile);
    }

    get hasProfileConflict() {
        return new Set(this.profilesInForce.map(profileKey)).size > 1;
    }

    get foreignSubjects() {
        return this.subjects.slice(this.catalogCount);
    }
}

function profileKey(profile) {
    return JSON.stringify([profile.title, profile.organization, profile.scope].map(textKey));
}
