import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

@Suite struct OSCALContentTests {
    private func finding(_ item: String, _ builder: WorkbookBuilder) throws -> JSONValue {
        let json = try OSCALDocumentTests.json(.results, builder.workbook)
        return try #require(json.object(in: "findings", withProperty: "item", item))
    }

    private func target(_ result: AssessmentResult) throws -> JSONValue {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: result, note: "理由"))
        return try #require(try finding("1.1-1", builder)["target"])
    }

    @Test(arguments: [
        (AssessmentResult.compliant, "satisfied", "pass", "implemented"),
        (.partial, "not-satisfied", "partial", "partial"),
        (.alternative, "satisfied", "alternative", "alternative"),
        (.noncompliant, "not-satisfied", "fail", ""),
        (.notApplicable, "not-satisfied", "not-applicable", "not-applicable"),
        (.unknown("newer"), "not-satisfied", "other", ""),
    ])
    func aResultIsTold(result: AssessmentResult, state: String, reason: String, implementation: String) throws {
        let target = try target(result)
        #expect(target["target-id"]?.text == "i-1.1-1_smt")
        #expect(target["status"]?["state"]?.text == state)
        #expect(target["status"]?["reason"]?.text == reason)
        #expect((target["implementation-status"]?["state"]?.text ?? "") == implementation)
    }

    @Test func aConflictHasAnObservationOfEachSideAndIsNotSatisfied() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant, by: "佐藤 花子", base: [])
        builder.assess("1.1-1", Assessment(result: .compliant, note: "別"), by: "山田", base: [])
        let finding = try finding("1.1-1", builder)
        #expect(finding.property("result") == "conflict")
        #expect(finding["target"]?["status"]?["state"]?.text == "not-satisfied")
        #expect(finding["related-observations"]?.elements.count == 2)
    }

    @Test func whatWasCarriedOverIsNotSatisfiedAndOfThoseWhoJudgedThen() throws {
        var builder = WorkbookBuilder()
        builder.carry("1.1-1", Assessment(result: .compliant))
        let finding = try finding("1.1-1", builder)
        #expect(finding.property("carried") == "true")
        #expect(finding["target"]?["status"]?["state"]?.text == "not-satisfied")
        let json = try OSCALDocumentTests.json(.results, builder.workbook)
        #expect(json.texts("collected") == ["2025-04-01T09:00:00+09:00"])
        #expect(json.texts("name").contains("前任"))
    }

    @Test func whatNobodyJudgedHasNoFinding() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(owner: "山田"))
        let result = try OSCALDocumentTests.json(.results, builder.workbook)["assessment-results"]?["results"]
        #expect(result?.elements.first?["findings"] == nil)
        #expect(result?.texts("control-id").count == 6)
    }

    @Test func aReviewIsAPropertyAndAFileAResourceWithItsSum() throws {
        let sum = String(repeating: "ab", count: 32)
        var builder = WorkbookBuilder()
        let id = builder.assess(
            "1.1-1",
            Assessment(
                result: .compliant,
                evidence: [
                    Evidence(reference: "証跡/a b.pdf", description: "第5条", digest: sum),
                    Evidence(reference: "https://example.jp/a"), Evidence(reference: "javascript://x"),
                ]))
        builder.review("1.1-1", .accepted, base: [id])
        let json = try OSCALDocumentTests.json(.results, builder.workbook)
        let finding = try #require(json.object(in: "findings", withProperty: "item", "1.1-1"))
        #expect(finding.property("review") == "accepted")
        let resource = try #require(json.object(in: "resources", withProperty: "type", "evidence"))
        #expect(resource.texts("href") == ["%E8%A8%BC%E8%B7%A1/a%20b.pdf"])
        let hash = resource.all.first { $0.key == "hashes" }?.value.elements.first
        #expect(hash?["algorithm"]?.text == "SHA-256" && hash?["value"]?.text == sum)
        let links = json.all.filter { $0.key == "relevant-evidence" }.map(\.value).compactMap { $0["href"]?.text }
        #expect(links == ["#\(resource["uuid"]?.text ?? "")", "https://example.jp/a"])
    }

    @Test func aPlanHasOwnerAndDueDate() throws {
        var builder = WorkbookBuilder()
        builder.assess(
            "1.1-1", Assessment(result: .partial, owner: "鈴木", due: "2026-12-15", note: "足りない", plan: "直す\n*必ず*"))
        builder.assess("1.1-2", .compliant)
        let plan = try #require(
            OSCALDocumentTests.json(.poam, builder.workbook)["plan-of-action-and-milestones"])
        let items = plan["poam-items"]?.elements ?? []
        #expect(items.count == 1)
        #expect(items.first?["description"]?.text == "直す\n\n\\*必ず\\*")
        #expect(items.first?.property("owner") == "鈴木")
        let risk = try #require(plan["risks"]?.elements.first)
        #expect(risk["deadline"]?.text == "2026-12-15T23:59:59+09:00")
        #expect(risk["statement"]?.text == "足りない")
        #expect(Set(risk.texts("role-id")) == ["assessor", "owner"])
    }

    @Test func aMappingGoesFromItemsToRequirements() throws {
        let json = try OSCALDocumentTests.json(.mapping, WorkbookBuilder().workbook)
        let collection = try #require(json["mapping-collection"])
        let map = try #require(collection.object(in: "maps", withProperty: "block", "block-2"))
        #expect(map["sources"]?.texts("id-ref") == ["i-1.2-1"])
        #expect(map["targets"]?.texts("id-ref") == ["r-control-1-a", "r-management-2-a"])
        #expect(map["relationship"]?.text == "intersects-with" && map["ns"] == nil)
        #expect(map["remarks"]?.text == "暗号鍵が漏洩する。")
        let mapping = collection["mappings"]?.elements.first
        #expect(mapping?["source-gap-summary"]?.texts("with-ids") == ["i-2.1-2"])
        #expect(mapping?["target-gap-summary"] == nil)
    }

    @Test func aFilteredDocumentIsOfItsItemsAlone() throws {
        let workbook = WorkbookBuilder().workbook
        let ids = try OSCALDocumentTests.json(.catalog, workbook, items: [3]).texts("id")
        #expect(ids.filter { $0.hasPrefix("i-") && !$0.contains("_") } == ["i-1.2-1"])
        #expect(Set(ids.filter { $0.hasPrefix("r-") && !$0.contains("_") }) == ["r-control-1-a", "r-management-2-a"])
        #expect(try OSCALDocumentTests.json(.mapping, workbook, items: [3]).all.filter { $0.key == "maps" }.count == 2)
    }
}
