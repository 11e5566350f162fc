import Digest
import Recfile

/// SHA-256 over the comment lines at the top of a workbook, each with LF, then every descriptor (`%rec: …`) in file order,
/// each in canonical form and followed by LF.
///
/// tenken ignores both, but people read the comments and recutils follows the descriptors. The workbook record holds this
/// digest, so that a change to them shows.
struct DescriptorDigest {
    private var hash = SHA256()

    var value: EntryID { EntryID(hash) }

    /// - Parameter comment: a line without its LF.
    mutating func add(comment: ArraySlice<UInt8>) {
        hash.update(Array(comment))
        hash.update([0x0A])
    }

    mutating func add(_ fields: [Field]) {
        var bytes: [UInt8] = []
        for field in fields { RecordWriter.appendCanonical(field, to: &bytes) }
        bytes.append(0x0A)
        hash.update(bytes)
    }

    mutating func add(_ record: Record) {
        record.withCanonicalBytes(upTo: record.fields.count) { hash.update($0) }
        hash.update([0x0A])
    }
}
