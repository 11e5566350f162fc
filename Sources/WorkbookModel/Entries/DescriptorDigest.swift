import Digest
import Recfile

/// SHA-256 over every descriptor (`%rec: …`) of a workbook in file order, each in canonical form and followed by LF.
///
/// tenken ignores the descriptors, but recutils follows them. The workbook record holds this digest, so that a changed
/// descriptor shows.
struct DescriptorDigest {
    private var hash = SHA256()

    var value: EntryID { EntryID(hash) }

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
