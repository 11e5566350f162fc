// Whether the page still is as it was made: the sum over its elements, their attributes and their texts.

/// The SHA-256 of the document, in its order; without the sum itself, the box that says what holds, the workbook and the scripts,
/// which have sums of their own. Every part is led by what it is and its length, so that two pages can not come to one sum.
function sumOfPage() {
    const sum = new Sha256();
    const add = (kind, text) => {
        const bytes = textEncoder.encode(text);
        sum.update(textEncoder.encode(`${kind}${bytes.length}:`));
        sum.update(bytes);
    };
    // A parser cuts long texts into several nodes.
    document.documentElement.normalize();
    const visit = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            // Blanks between elements are markup's own.
            if (/[^ \n\t\r]/.test(node.data)) add("t", node.data);
        } else if (node.nodeType === Node.ELEMENT_NODE) {
            const name = node.localName;
            if (name === "script" || node.id === "verification") return;
            add("e", name);
            for (const { name: attribute, value } of Array.from(node.attributes)) {
                if (attribute !== "data-sum") add("a", `${attribute}=${value}`);
            }
            node.childNodes.forEach(visit);
            add("/", name);
        }
    };
    visit(document.documentElement);
    return sum.hex();
}
