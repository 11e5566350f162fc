// When two texts are the same, and which comes first: as tenken compares them, without regard to how a sign is composed.

/// The same for texts that differ only in how their signs are composed: が in one scalar or in two.
function textKey(text) {
    return text.normalize("NFC");
}

function compareNumbers(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}

/// By the scalars of both, composed.
function compareTexts(one, other) {
    const a = textKey(one);
    const b = textKey(other);
    const length = Math.min(a.length, b.length);
    for (let index = 0; index < length; index += 1) {
        if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
        // The first units that differ may be the second halves of two pairs that begin alike: their order is the same.
        return compareNumbers(scalarRank(a.charCodeAt(index)), scalarRank(b.charCodeAt(index)));
    }
    return compareNumbers(a.length, b.length);
}

/// UTF-16 puts halves of pairs before U+E000 to U+FFFF, scalars come behind them.
function scalarRank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

const HALF_WIDTH_KANA = Array.from(
    "。「」、・をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん",
    (sign) => sign.codePointAt(0));

/// What a scalar folds to; `null` for a voicing mark, which joins the scalar before it.
function foldedScalar(value) {
    const within = (first, last) => value >= first && value <= last;
    if (within(0x41, 0x5a)) return value + 0x20;
    if (within(0xff21, 0xff3a)) return value - 0xff01 + 0x21 + 0x20;
    if (within(0xff01, 0xff5e)) return value - 0xff01 + 0x21;
    if (value === 0x3000) return 0x20;
    if (within(0xc0, 0xde) && value !== 0xd7) return value + 0x20;
    if (within(0x391, 0x3a9) || within(0x410, 0x42f)) return value + 0x20;
    if (within(0x30a1, 0x30f6)) return value - 0x60;
    if (within(0x3099, 0x309a) || within(0xff9e, 0xff9f)) return null;
    if (within(0xff61, 0xff9d)) return HALF_WIDTH_KANA[value - 0xff61];
    return value;
}

/// A kana with a voicing mark: が of か; `null` where it takes none.
function voicedKana(kana, isDakuten) {
    const isHaRow = kana >= 0x306f && kana <= 0x307b && (kana - 0x306f) % 3 === 0;
    if (!isDakuten) return isHaRow ? kana + 2 : null;
    if (isHaRow) return kana + 1;
    if (kana === 0x3046) return 0x3094;
    // Plain kana have odd numbers from か to ち, even ones from つ to と: small っ comes between.
    if (kana >= 0x304b && kana <= 0x3061) return kana % 2 === 1 ? kana + 1 : null;
    if (kana >= 0x3064 && kana <= 0x3068) return kana % 2 === 0 ? kana + 1 : null;
    return null;
}

/// A person's name for comparison: case, full and half width, hiragana and katakana, and spaces do not count.
function foldedName(name) {
    const scalars = [];
    for (const sign of name) {
        const value = sign.codePointAt(0);
        const folded = foldedScalar(value);
        if (folded !== null) {
            const isStoredAsPicture = value < 0x20 && value !== TAB && value !== LF && value !== CR;
            scalars.push(isStoredAsPicture ? 0x2400 + value : folded);
            continue;
        }
        const isDakuten = value === 0x3099 || value === 0xff9e;
        const last = scalars.length - 1;
        const voiced = last < 0 ? null : voicedKana(scalars[last], isDakuten);
        if (voiced !== null) scalars[last] = voiced;
        else scalars.push(isDakuten ? 0x309b : 0x309c);
    }
    let text = "";
    for (const scalar of scalars) text += String.fromCodePoint(scalar);
    return text.replace(/\p{White_Space}/gu, "");
}
