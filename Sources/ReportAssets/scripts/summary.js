// How many items stand how, and what the requirements come to.

/// How many items have each result; those in conflict and those carried over count under no result.
function countResults(subjects) {
    const results = new Map(RESULTS.map((result) => [result, 0]));
    let conflict = 0;
    let carried = 0;
    for (const { isConflict, isCarried, result } of subjects) {
        if (isConflict) conflict += 1;
        else if (isCarried) carried += 1;
        else results.set(result, (results.get(result) || 0) + 1);
    }
    const total = subjects.length;
    return { results, conflict, carried, total, assessed: total - conflict - carried - results.get("unassessed") };
}

/// How many items have a review in each state.
function countReviews(subjects) {
    const counts = new Map([["none", 0], ["accepted", 0], ["returned", 0], ["stale", 0]]);
    for (const { review } of subjects) counts.set(review, counts.get(review) + 1);
    return counts;
}

/// The states of a requirement, the weakest first.
const REQUIREMENT_STATES = ["noncompliant", "open", "partial", "alternative", "compliant"];

/// The weakest state that items bring about; `null` where all of them are not applicable.
function weakestState(subjects) {
    const states = new Set(subjects.map(({ isConflict, isCarried, result }) => {
        if (result === "not-applicable" && !isConflict && !isCarried) return "";
        return isConflict || isCarried || !REQUIREMENT_STATES.includes(result) ? "open" : result;
    }));
    return REQUIREMENT_STATES.find((state) => states.has(state)) || null;
}

/// Each requirement's id, its state, and what its recommended items come to, which do not weigh; empty where it has none.
function requirementStates(catalog, subjects) {
    const positions = new Map();
    catalog.requirements.forEach((requirement, position) => {
        if (!positions.has(textKey(requirement.id))) positions.set(textKey(requirement.id), position);
    });
    const items = catalog.requirements.map(() => []);
    catalog.items.forEach((item, index) => {
        for (const id of item.mapping === null ? [] : item.mapping.requirements) {
            const position = positions.get(textKey(id));
            if (position !== undefined) items[position].push(index);
        }
    });
    return catalog.requirements.map(({ id }, position) => {
        const those = (obligation) =>
            items[position].filter((index) => catalog.items[index].obligation === obligation).map((index) => subjects[index]);
        const required = those("required");
        const recommended = those("recommended");
        const alone = required.length > 0 ? "not-applicable" : recommended.length > 0 ? "recommended-only" : "no-item";
        return {
            id, state: weakestState(required) || alone, items: items[position].map((index) => catalog.items[index].id),
            recommended: recommended.length === 0 ? "" : weakestState(recommended) || "not-applicable",
        };
    });
}
