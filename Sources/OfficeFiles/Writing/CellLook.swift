/// What a style means in a spreadsheet.
struct CellLook {
    /// In points.
    var size = 10.0
    var isBold = false
    var isWrapped = true
    var isFramed = true
    var isCentred = false
    /// Whether the text stands in the middle of the cell's height, and not at its top.
    var isInMiddle = false
    /// Whether it can be changed in a sheet that is protected.
    var isUnlocked = false
    /// 0xRRGGBB.
    var background: UInt32?

    init(_ style: SheetDocument.Style) {
        switch style {
        case .text: break
        case .centred: isCentred = true
        case .head:
            (isBold, isCentred, isInMiddle) = (true, true, true)
            background = 0xD9E2EC
        case .title0:
            isBold = true
            background = 0xB8C7D6
        case .title1:
            isBold = true
            background = 0xD5DEE7
        case .title2:
            isBold = true
            background = 0xEDF1F5
        case .sheetTitle: (size, isBold, isWrapped, isFramed) = (16, true, false, false)
        case .input:
            isUnlocked = true
            background = 0xFFFBE0
        case .label:
            isBold = true
            background = 0xEDF1F5
        case .plain: isFramed = false
        }
    }
}
