// Whether the page still reads as it was made: the sum over its texts, and over the attributes that carry meaning.

const WITNESSED_ATTRIBUTES = new Set([
    "data-item", "data-column", "data-head", "data-words", "href", "rowspan", "colspan", "aria-label",
]);

/// The SHA-256 of what a reader of `root` sees, in order.
function sumOfPage(root) {
    const sum = new Sha256();
    const add = (text) => sum.update(textEncoder.encode(`${text}\n`));
    // A parser cuts long texts into several nodes.
    root.normalize();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.nodeType === Node.ELEMENT_NODE) {
            for (const { name, value } of Array.from(node.attributes)) {
                if (WITNESSED_ATTRIBUTES.has(name)) add(`@${name}=${value}`);
            }
        } else if (/[^ \n\t\r]/.test(node.data)) {
            add(node.data);
        }
    }
    return sum.hex();
}
