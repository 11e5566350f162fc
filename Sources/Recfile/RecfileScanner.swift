import CLibrary

/// One pass over the bytes of a recfile: finds lines, fields and records. The syntax is that of the GNU recutils manual
/// (chapter 2), and also accepts a BOM, CRLF, and `+x` for `+ x`.
struct RecfileScanner {
    private(set) var fields: [FieldSpan] = []
    private(set) var records: [RecordSpan] = []
    private(set) var typeNames: [String] = []
    private(set) var names = FieldNames()
    private(set) var damage: [LineSpan] = []
    private(set) var comments: [LineSpan] = []
    /// The number of the next line, the text's first one being 1.
    private(set) var line = 1

    private var type: Int32 = -1
    private let starter: String?
    /// The position of `starter` among the names once it was met; -1 before.
    private var starterName: Int32 = -1
    /// Whether a record has begun, to which fields are added.
    private var isInRecord = false
    /// A `+` line continues the last field only directly after it.
    private var canContinue = false
    /// Whether the last value line ended in a backslash: the next line then continues it, whatever it looks like.
    private var isJoining = false

    /// The indices of the records and descriptors whose first field is not `starter`.
    var recordsNotBegunByStarter: [Int32] {
        records.indices.filter { Int32(fields[Int(records[$0].firstField)].name) != starterName }.map { Int32($0) }
    }

    init(type: String?, starter: String?) {
        self.starter = starter
        if let type {
            typeNames = [type]
            self.type = 0
        }
    }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        // Generous: memory that is not used is never touched, while growing copies everything.
        fields.reserveCapacity(bytes.count / 32)
        records.reserveCapacity(bytes.count / 256)
        var start = 0
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
        while start < bytes.count {
            let found = memchr(base + start, Int32(Byte.lineFeed), bytes.count - start)
            let end = found.map { base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) } ?? bytes.count
            scanLine(bytes, start, end, isEnded: found != nil)
            line += 1
            start = end + 1
        }
        endRecord()
    }

    /// One line from `start` up to its LF (or the end of the text) at `lineEnd`.
    private mutating func scanLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ lineEnd: Int, isEnded: Bool) {
        // At the text's end too, where the LF comes with the text that follows.
        let hasReturn = lineEnd > start && bytes[lineEnd - 1] == Byte.carriageReturn
        let end = hasReturn ? lineEnd - 1 : lineEnd
        let next = isEnded ? lineEnd + 1 : lineEnd
        var form: FieldSpan.Form = hasReturn ? .irregular : []
        if !isEnded { form.insert(.unended) }

        if isJoining {
            extendField(bytes, to: next, valueFrom: start, end, form)
            return
        }
        // Most lines begin with a name that was met before.
        if start + 16 <= bytes.count, let base = bytes.baseAddress, let (name, length) = names.known(at: base + start) {
            addField(bytes, start, name, length, end, to: next, form)
            return
        }
        if start == end || bytes[start] <= Byte.space && isBlank(bytes, start, end) {
            endRecord()
            return
        }
        switch bytes[start] {
        case Byte.hash:
            canContinue = false
            comments.append(LineSpan(line: line, range: start..<end))
        case Byte.space, Byte.tab:
            canContinue = false
            // recutils accepts blanks before a comment, and before nothing else.
            if firstNonBlank(bytes, start, end) == Byte.hash {
                comments.append(LineSpan(line: line, range: start..<end))
                return
            }
            damage.append(LineSpan(line: line, range: start..<end))
        case Byte.plus where canContinue && (isEnded || end > start + 1):
            let hasSpace = end > start + 1 && bytes[start + 1] == Byte.space
            if !hasSpace { form.insert(.irregular) }
            form.insert(.continued)
            extendField(bytes, to: next, valueFrom: start + (hasSpace ? 2 : 1), end, form)
        default:
            let nameLength = nameLength(bytes, start, end)
            if nameLength == 0 {
                canContinue = false
                damage.append(LineSpan(line: line, range: start..<end))
                return
            }
            let known = names.texts.count
            guard let name = names.index(of: raw(bytes[start..<start + nameLength])) else {
                // More names than any catalogue or workbook has.
                canContinue = false
                damage.append(LineSpan(line: line, range: start..<end))
                return
            }
            if names.texts.count > known, names.texts[known] == starter { starterName = Int32(known) }
            addField(bytes, start, name, nameLength, end, to: next, form)
        }
    }

    /// The field on the line from `start` to `end`, whose name has that many bytes.
    @inline(__always)
    private mutating func addField(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: UInt16, _ nameLength: Int, _ end: Int, to next: Int,
        _ given: FieldSpan.Form
    ) {
        var form = given
        var valueStart = start + nameLength + 1
        if valueStart < end, bytes[valueStart] == Byte.space {
            valueStart += 1
        } else {
            if valueStart < end, bytes[valueStart] == Byte.tab { valueStart += 1 }
            form.insert(.irregular)
        }
        let isDescriptor = bytes[start] == Byte.percent
        if isDescriptor { form.insert(.descriptor) }
        beginField(isStarter: Int32(name) == starterName)
        fields.append(
            FieldSpan(
                start: UInt32(start), valueStart: UInt32(valueStart), end: UInt32(next), line: Int32(line), name: name,
                form: form))
        canContinue = true
        noteLineEnd(bytes, valueStart, end)
        if isDescriptor { noteType(bytes, start, nameLength, valueStart, end) }
    }

    /// The length of the field name at `start`, or 0 where the line is no field.
    private func nameLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = bytes[start] == Byte.percent ? start + 1 : start
        guard index < end, Byte.isLetter(bytes[index]) else { return 0 }
        repeat { index += 1 } while index < end && Byte.isNamePart(bytes[index])
        guard index < end, bytes[index] == Byte.colon, index - start <= FieldNames.maximumLength else { return 0 }
        return index - start
    }

    private func raw(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: part))
    }

    private mutating func beginField(isStarter: Bool) {
        if isStarter { endRecord() }
        if !isInRecord {
            records.append(RecordSpan(firstField: Int32(fields.count), fieldCount: 0, type: type, line: Int32(line)))
            isInRecord = true
        }
    }

    private mutating func extendField(
        _ bytes: UnsafeBufferPointer<UInt8>, to next: Int, valueFrom start: Int, _ end: Int, _ form: FieldSpan.Form
    ) {
        fields[fields.count - 1].end = UInt32(next)
        fields[fields.count - 1].form.formUnion(form)
        noteLineEnd(bytes, start, end)
    }

    /// A value's line that ends in a backslash joins the next line; one that ends in a backslash and spaces is guarded.
    private mutating func noteLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        isJoining = false
        guard end > start else { return }
        var last = end - 1
        while last > start, bytes[last] == Byte.space { last -= 1 }
        guard bytes[last] == Byte.backslash else { return }
        fields[fields.count - 1].form.insert(.irregular)
        isJoining = last == end - 1
    }

    private mutating func noteType(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ nameLength: Int, _ valueStart: Int, _ end: Int
    ) {
        guard bytes[start..<start + nameLength].elementsEqual("%rec".utf8) else { return }
        let value = bytes[min(valueStart, end)..<end].drop { $0 == Byte.space || $0 == Byte.tab }
        let name = value.prefix { $0 != Byte.space && $0 != Byte.tab }
        typeNames.append(String(decoding: name, as: UTF8.self))
        type = Int32(typeNames.count - 1)
        records[records.count - 1].type = type
    }

    private mutating func endRecord() {
        if isInRecord {
            let last = records.count - 1
            records[last].fieldCount = Int32(fields.count) - records[last].firstField
        }
        isInRecord = false
        canContinue = false
        isJoining = false
    }

    private func firstNonBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8? {
        bytes[start..<end].first { $0 != Byte.space && $0 != Byte.tab }
    }

    private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard bytes[start] == Byte.space || bytes[start] == Byte.tab else { return false }
        return firstNonBlank(bytes, start, end) == nil
    }
}
