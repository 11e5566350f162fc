import Digest
import Recfile

/// The sum of an entry: the SHA-256 over the workbook record's sum and LF, then the entry's canonical form.
struct SumFunction: Sendable {
    /// The workbook record's sum.
    let workbookSum: EntryID
    /// The hash after what all sums of a workbook begin with.
    private let begun: SHA256

    init(of workbook: EntryID) {
        workbookSum = workbook
        var function = SHA256()
        function.update(Array("\(workbook)\n".utf8))
        begun = function
    }

    func callAsFunction(_ canonicalForm: UnsafeRawBufferPointer) -> EntryID {
        var function = begun
        function.update(canonicalForm)
        return EntryID(function)
    }
}
