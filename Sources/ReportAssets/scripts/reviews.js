// The reviews of an item: which are in force, whether they hold, and what they come to.

/// The sound reviews of an item that are neither replaced nor withdrawn, and whether what each is about still stands.
function reviewsInForce(history, subject) {
    const reviews = subject.reviews.filter((position) => !history.isReplaced[position])
        .map((position) => history.entries[position]).filter((review) => review.verdict !== "withdrawn");
    if (reviews.length === 0) return [];
    const heads = subject.heads.map((position) => history.entries[position]);
    const substances = new Set(heads.map((head) => substanceKey(head.substance)));
    return reviews.map((review) => {
        const holds = review.base.some((id) => {
            const named = history.entryNamed(id);
            // Nobody reviews what is not confirmed.
            return named !== null && named.kind === "assess" && named.subject === subject && !named.isCarried
                && substances.has(knownSubstanceKey(named));
        });
        return { entry: review, holds };
    });
}

function knownSubstanceKey(entry) {
    if (entry.substanceKey === undefined) entry.substanceKey = substanceKey(entry.substance);
    return entry.substanceKey;
}

/// Whether a review's author is an assessor of what it is about, or of what is in force and says the same.
function isByAssessor(history, assessors, subject, review) {
    const person = assessors.person(review.by);
    if (assessorsOf(assessors, subject).has(person)) return true;
    const reviewed = review.base.map((id) => history.entries[history.sound.get(id)])
        .filter((named) => named !== undefined && named.kind === "assess").map((named) => named.position);
    // Nearly always what was reviewed is what is in force.
    if (reviewed.length === subject.heads.length) {
        const heads = new Set(subject.heads);
        if (reviewed.every((position) => heads.has(position))) return false;
    }
    return assessors.names(reviewed).has(person);
}

/// The assessors of an item, by their folded names.
function assessorsOf(assessors, subject) {
    if (subject.assessors === undefined) subject.assessors = assessors.names(subject.heads);
    return subject.assessors;
}

/// Sets what the reviews of an item come to. Returned if one that holds says so, else accepted if one that is by no assessor
/// says so; stale where none holds.
function judgeReviews(history, assessors, subject) {
    subject.reviewsInForce = reviewsInForce(history, subject).map(({ entry, holds }) => ({
        by: entry.by, at: entry.at, line: entry.line, verdict: entry.verdict, note: entry.note, holds,
        isByAssessor: isByAssessor(history, assessors, subject, entry),
    }));
    const reviews = subject.reviewsInForce;
    const holding = reviews.filter((review) => review.holds);
    const returned = holding.filter((review) => review.verdict === "returned");
    const accepted = holding.filter((review) => review.verdict === "accepted" && !review.isByAssessor);
    const namesOf = (those) => Array.from(new Set(those.map((review) => review.by)));
    subject.returnedWith = [];
    if (reviews.length === 0 || subject.isCarried) {
        [subject.review, subject.reviewedBy] = ["none", []];
    } else if (holding.length === 0) {
        [subject.review, subject.reviewedBy] = ["stale", namesOf(reviews)];
    } else if (returned.length > 0) {
        [subject.review, subject.reviewedBy] = ["returned", namesOf(returned)];
        subject.returnedWith = returned.map((review) => review.note);
    } else {
        // A newer version's verdict counts as neither.
        [subject.review, subject.reviewedBy] = [accepted.length > 0 ? "accepted" : "none", namesOf(accepted)];
    }
}
