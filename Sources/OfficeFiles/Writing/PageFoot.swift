/// The foot of a page: a text at the left, the page's number and that of all pages at the right.
enum PageFoot {
    /// The most UTF-16 units that Excel takes of it.
    private static let longest = 255

    /// The codes of ISO/IEC 29500-1, 18.3.1.46, with the text cut where it would be too long.
    static func code(_ text: String) -> String {
        let numbers = "&R&P / &N"
        if text.isEmpty { return numbers }
        var room = longest - numbers.utf16.count - "&L…".utf16.count
        var kept = ""
        let characters = Array(XLSXText.plain(text))
        for (index, character) in characters.enumerated() {
            let written: String
            switch character {
            case "&":
                // Of `&&G` and `&&[Picture]` the library makes a picture.
                let next = index + 1 < characters.count ? characters[index + 1] : " "
                written = next == "G" || next == "[" ? "＆" : "&&"
            case "\n", "\t": written = " "
            default: written = String(character)
            }
            room -= written.utf16.count
            if room < 0 { return "&L\(kept)…\(numbers)" }
            kept += written
        }
        return "&L\(kept)\(numbers)"
    }
}
