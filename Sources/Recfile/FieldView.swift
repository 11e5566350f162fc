/// One field of a record: a view that decodes its value when asked.
public struct FieldView: Sendable {
    let text: RecfileText
    let span: FieldSpan

    /// The number of its first line in the file, from 1.
    public var line: Int { text.firstLine - 1 + Int(span.line) }

    public var name: String { text.fieldNames[Int(span.name)] }

    /// Whether the field is called `name`.
    public func isNamed(_ name: String) -> Bool { text.fieldNames[Int(span.name)] == name }

    /// Calls `body` with the bytes of each line of the decoded value, without their LFs.
    public func forEachLine(_ body: (ArraySlice<UInt8>) -> Void) {
        if let range = span.plainValue { return body(text.bytes[range]) }
        if span.form.contains(.irregular) {
            for line in decodedBytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) { body(line) }
            return
        }
        var start = Int(span.valueStart)
        let limit = Int(span.end)
        while start <= limit {
            var end = start
            while end < limit, text.bytes[end] != Byte.lineFeed { end += 1 }
            body(text.bytes[start..<end])
            if end + 1 >= limit { return }
            // `+` and a blank follow the LF.
            start = end + 3
        }
    }

    /// The decoded value: lines joined by LF, guards and joins of backslashes undone. Bytes that are not UTF-8 come out
    /// as U+FFFD.
    public var value: String {
        if let range = span.plainValue { return String(decoding: text.bytes[range], as: UTF8.self) }
        return String(decoding: decodedBytes, as: UTF8.self)
    }

    /// The value's bytes as decoded; equal to the value's UTF-8 where the file is UTF-8.
    public var decodedBytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(Int(span.end - span.valueStart))
        var start = Int(span.valueStart)
        let limit = Int(span.end)
        while true {
            var end = start
            while end < limit, text.bytes[end] != Byte.lineFeed { end += 1 }
            let isLast = end + 1 >= limit
            let next = end + 1
            if end > start, text.bytes[end - 1] == Byte.carriageReturn { end -= 1 }
            var joins = false
            var last = end
            while last > start, text.bytes[last - 1] == Byte.space { last -= 1 }
            if last > start, text.bytes[last - 1] == Byte.backslash {
                joins = last == end
                end -= 1
            }
            result.append(contentsOf: text.bytes[start..<max(start, end)])
            if isLast { return result }
            start = next
            if !joins {
                result.append(Byte.lineFeed)
                start += 1
                if start < limit, text.bytes[start] == Byte.space { start += 1 }
            }
        }
    }
}
