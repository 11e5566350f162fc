// Days and times as entries record them.

/// The days from 1970-01-01 to `YYYY-MM-DD`; `null` where the text is no day.
function dayNumber(text) {
    const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
    if (parts === null) return null;
    const [year, month, day] = parts.slice(1).map(Number);
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days[month - 1]) return null;
    // days_from_civil in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

/// A point in time of RFC 3339, to be compared with others under other offsets. What is none comes before every time.
function instant(timestamp) {
    const none = { seconds: -Infinity, fraction: "" };
    const parts =
        /^([^]{10})[^]([0-9]{2})[^]([0-9]{2})[^]([0-9]{2})(?:\.([0-9]*))?(?:[Zz]|([+-])([0-9]{2})[^]([0-9]{2}))/
            .exec(timestamp);
    const day = parts === null ? null : dayNumber(parts[1]);
    if (day === null) return none;
    const [hours, minutes, seconds] = parts.slice(2, 5).map(Number);
    const offset = parts[6] === undefined ? 0 : (Number(parts[7]) * 60 + Number(parts[8])) * 60;
    const time = (hours * 60 + minutes) * 60 + seconds;
    return {
        seconds: day * 86400 + time - (parts[6] === "-" ? -offset : offset),
        fraction: parts[5] === undefined ? "" : parts[5],
    };
}

function compareInstants(one, other) {
    return compareNumbers(one.seconds, other.seconds) || compareNumbers(one.fraction, other.fraction);
}

/// By time; the ids decide between equal times.
function compareByTime(one, other) {
    return compareInstants(instant(one.at), instant(other.at)) || compareNumbers(one.id, other.id);
}
