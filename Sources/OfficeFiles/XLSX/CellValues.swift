/// What the values of cells mean in one workbook.
struct CellValues {
    let texts: [String]
    /// By the style's number.
    let formats: [NumberFormat]
    let epoch: SerialDate.Epoch

    /// The kind of value that a cell says it has (ISO/IEC 29500-1, 18.18.11).
    enum Kind {
        case number, shared, inline, text, flag, error, date

        /// - Parameter value: that of the attribute `t`.
        init(_ value: XMLAttributes.Value?) {
            guard let value else {
                self = .number
                return
            }
            switch value.string {
            case "s": self = .shared
            case "inlineStr": self = .inline
            case "b": self = .flag
            case "e": self = .error
            case "d": self = .date
            case "n": self = .number
            default: self = .text
            }
        }
    }

    /// The cell of a value, as it stands in `v`; `nil` for the number of a shared text that there is not.
    func cell(_ value: [UInt8], _ kind: Kind, style: Int) -> Cell? {
        let trimmed = value.filter { $0 > 0x20 }
        switch kind {
        case .number:
            guard let number = NumberText.number(trimmed) else { return text(value) }
            let format = formats.indices.contains(style) ? formats[style] : .number
            if let date = SerialDate.text(number, format, epoch) { return Cell(.date, date) }
            return Cell(.number, NumberText.text(number))
        case .shared:
            guard let index = Int(String(decoding: trimmed, as: UTF8.self)), texts.indices.contains(index) else {
                return nil
            }
            return texts[index].isEmpty ? .empty : Cell(.text, texts[index])
        case .inline, .text: return text(value)
        case .flag:
            switch String(decoding: trimmed, as: UTF8.self) {
            case "1", "true": return Cell(.flag, "TRUE")
            case "0", "false": return Cell(.flag, "FALSE")
            default: return text(value)
            }
        case .error: return text(value, .error)
        case .date:
            let string = String(decoding: trimmed, as: UTF8.self)
            return ISODate.text(string).map { Cell(.date, $0) } ?? text(value)
        }
    }

    private func text(_ value: [UInt8], _ kind: Cell.Kind = .text) -> Cell {
        let text = CellText.cleaned(CellText.unescaped(value))
        return text.isEmpty ? .empty : Cell(kind, text)
    }
}
