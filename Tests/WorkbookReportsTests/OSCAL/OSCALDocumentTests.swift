import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

@Suite struct OSCALDocumentTests {
    static let moment = Moment(timestamp: "2026-11-22T20:53:12+09:00")

    static func text(
        _ document: OSCALDocument, _ workbook: Workbook, items: [Int]? = nil, without omitted: Set<Omission> = []
    ) throws -> String {
        try document.text(
            of: workbook, items: items ?? Array(workbook.catalog.items.indices), without: omitted, at: moment,
            language: .japanese)
    }

    static func json(
        _ document: OSCALDocument, _ workbook: Workbook, items: [Int]? = nil, without omitted: Set<Omission> = []
    ) throws -> JSONValue {
        try JSONValue(text(document, workbook, items: items, without: omitted))
    }

    private static func isToken(_ text: String) -> Bool {
        text.wholeMatch(of: /[_A-Za-z][-._A-Za-z0-9]*/) != nil
    }

    private static func isUUID(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
    }

    @Test(arguments: 0..<20) func everythingIsInFormAndResolves(seed: Int) throws {
        let workbook = RandomWorkbook.make(seed: UInt64(seed))
        let catalogIds = try Set(Self.json(.catalog, workbook).texts("id"))
        for document in OSCALDocument.allCases {
            let json = try Self.json(document, workbook)
            for (key, value) in json.all {
                switch value {
                case .object(let values): #expect(!values.isEmpty, "\(document) \(key)")
                case .array(let values): #expect(!values.isEmpty, "\(document) \(key)")
                case .string(let text): #expect(!text.isEmpty, "\(document) \(key)")
                case .other: Issue.record("\(document) \(key)")
                }
            }
            let uuids = json.texts("uuid")
            #expect(uuids.allSatisfy(Self.isUUID))
            #expect(Set(uuids).count == uuids.count, "\(document)")
            let referred = json.texts("party-uuids", "actor-uuid", "observation-uuid", "finding-uuid", "risk-uuid")
            #expect(referred.allSatisfy(Set(uuids).contains), "\(document)")
            let ids = json.texts("id").filter { document != .poam || $0 != workbook.identity.id }
            #expect(ids.allSatisfy(Self.isToken), "\(document)")
            #expect(Set(ids).count == ids.count, "\(document)")
            #expect(json.texts("role-id").allSatisfy(Set(ids).contains))
            for reference in json.texts("href") where reference.hasPrefix("#") {
                #expect((uuids + ids).contains(String(reference.dropFirst())), "\(document) \(reference)")
            }
            let controls = json.texts("control-id", "target-id", "id-ref", "with-ids")
            #expect(controls.allSatisfy(catalogIds.contains), "\(document)")
            for line in json.texts("title", "value", "name", "version") {
                #expect(line.unicodeScalars.first?.properties.isWhitespace == false, "\(line)")
                #expect(line.unicodeScalars.last?.properties.isWhitespace == false, "\(line)")
                #expect(!line.unicodeScalars.contains("\n"), "\(line)")
            }
        }
    }

    @Test(arguments: OSCALDocument.allCases) func theSameIsMadeTwice(document: OSCALDocument) throws {
        let one = try Self.text(document, RandomWorkbook.make(seed: 7))
        let other = try Self.text(document, RandomWorkbook.make(seed: 7))
        #expect(one == other)
    }

    @Test func anotherContentIsAnotherDocumentOfTheSamePartsAndId() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let before = try Self.json(.results, builder.workbook)["assessment-results"]
        builder.assess("1.1-2", .compliant)
        let after = try Self.json(.results, builder.workbook)["assessment-results"]
        #expect(before?["uuid"] != after?["uuid"])
        #expect(before?["metadata"]?["document-ids"] == after?["metadata"]?["document-ids"])
        let finding = before?["results"]?.elements.first?["findings"]?.elements.first?["uuid"]?.text
        #expect(try after?.texts("uuid").contains(#require(finding)) == true)
    }

    @Test func whatThereIsTooLittleOfIsSaid() {
        let workbook = WorkbookBuilder().workbook
        #expect(throws: OSCALProblem.noItems) { try Self.text(.catalog, workbook, items: []) }
        #expect(throws: OSCALProblem.noMappings) { try Self.text(.mapping, workbook, items: [5]) }
        #expect(throws: OSCALProblem.noPlans) { try Self.text(.poam, workbook) }
    }
}
