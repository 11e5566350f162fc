import Digest
import Recfile
import WorkbookModel

/// Makes entries hold that an input only sketches: no fuzzer guesses a SHA-256.
///
/// In a record of a workbook or an entry, a line `Sum: #` gets the sum of what stands before it, and in every value `#0` to `#9`
/// becomes the id of the first to tenth entry before it.
enum Mending {
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        let text = Workbook.parse(bytes)
        var result: [UInt8] = []
        var end = 0
        var prefix: [UInt8]?
        var ids: [String] = []
        for record in text.records where !record.isDescriptor {
            let isEntry = record.fields[0].isNamed(Workbook.entryStarter)
            guard isEntry || prefix == nil && record.fields[0].isNamed("Format") else { continue }
            result += bytes[end..<record.range.lowerBound]
            end = record.range.upperBound
            let named = isEntry ? naming(ids, in: bytes[record.range]) : Array(bytes[record.range])
            let (written, sum) = summing(named, isEntry ? prefix ?? [] : [])
            result += written
            if isEntry { ids.append(sum) } else { prefix = Array("\(sum)\n".utf8) }
        }
        return result + bytes[end...]
    }

    private static func naming(_ ids: [String], in bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "#"), let digit = rest.first, (0x30...0x39).contains(digit),
                Int(digit - 0x30) < ids.count
            {
                result += Array(ids[Int(digit - 0x30)].utf8)
                rest.removeFirst()
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// The record with its sum, and the sum.
    private static func summing(_ bytes: [UInt8], _ prefix: [UInt8]) -> (written: [UInt8], sum: String) {
        let mark = Array("\nSum: #".utf8)
        guard let record = Workbook.parse(bytes).records.first else { return (bytes, "") }
        let place = record.position(of: "Sum") ?? record.fields.count
        var hash = SHA256()
        hash.update(prefix)
        record.withCanonicalBytes(upTo: place) { hash.update($0) }
        let sum = hash.hex()
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return (bytes, sum) }
        return (bytes[..<(start + mark.count - 1)] + Array(sum.utf8) + bytes[(start + mark.count)...], sum)
    }
}
