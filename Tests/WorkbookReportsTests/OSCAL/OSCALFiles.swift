import CLibrary
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// Documents of random workbooks for another program to judge (Tests/Oracles/README.md).
@Suite struct OSCALFiles {
    private static let folder = getenv("TENKEN_OSCAL_FILES").map { String(cString: $0) }

    @Test(.enabled(if: folder != nil), arguments: 0..<50) func areWritten(seed: Int) throws {
        let folder = try #require(Self.folder)
        let workbook = RandomWorkbook.make(seed: UInt64(seed))
        for document in OSCALDocument.allCases {
            let text = try document.text(
                of: workbook, items: Array(workbook.catalog.items.indices),
                without: seed % 5 == 4 ? Set(Omission.allCases) : [], at: OSCALDocumentTests.moment,
                language: seed % 2 == 0 ? .japanese : .english)
            let file = try #require(fopen("\(folder)/\(document.rawValue)-\(seed).json", "w"))
            let bytes = Array(text.utf8)
            #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
            #expect(fclose(file) == 0)
        }
    }
}
