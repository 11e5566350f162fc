import FoundationEssentials

/// The workbook within a page.
public enum EmbeddedWorkbook {
    /// Whether the bytes begin as a page does, so that they are no workbook.
    public static func isPage(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("<!DOCTYPE html>".utf8))
    }

    /// The workbook's bytes; `nil` where the page holds none that can be read.
    public static func bytes(inPage page: [UInt8]) -> [UInt8]? {
        let text = String(decoding: page, as: UTF8.self)
        let mark = "id=\"workbook\""
        // A page with two could show one and verify the other.
        guard text.ranges(of: mark).count == 1,
            let element = text.range(of: "<script type=\"application/octet-stream\" \(mark)"),
            let opened = text[element.upperBound...].firstIndex(of: ">"),
            let end = text[opened...].range(of: "</script>")
        else { return nil }
        return Data(base64Encoded: String(text[text.index(after: opened)..<end.lowerBound])).map { Array($0) }
    }
}

extension StringProtocol {
    /// The first place of a text.
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
