import Recfile
import TestSupport
import Testing
import WorkbookModel

/// What a typed number stands for.
struct PlaceLookupTests {
    /// Sections 3.1, 3.7 and 3.12, with groups ① to ③ of three items each, and a section V6 of items V6.1.1 to V6.1.3.
    private static let catalog: Catalog = {
        var text = "%rec: Catalog\n%key: Id\n\nId: c\nTitle: t\n\n%rec: Section\n%key: Id\n\n"
        let numbers = ["3.1", "3.7", "3.12"]
        for number in numbers { text += "Id: \(number)\nNumber: \(number)\nTitle: 節\n\n" }
        text += "Id: V6\nNumber: V6\nTitle: Chapter\n\n%rec: Group\n%key: Id\n\n"
        for number in numbers {
            for group in 1...3 {
                text += "Id: \(number)-\(group)\nSection: \(number)\nNumber: \(circled(group))\nTitle: 群\n\n"
            }
        }
        text += "Id: V6.1\nSection: V6\nNumber: V6.1\nTitle: Group\n\n%rec: Item\n%key: Id\n\n"
        for number in numbers {
            for group in 1...3 {
                for item in 1...3 {
                    text += "Id: \(number)-\(group)-\(item)\nGroup: \(number)-\(group)\n"
                    text += "Number: \(circled(group))-\(item)\nObligation: required\nText: 文\n\n"
                }
            }
        }
        for item in 1...3 {
            text += "Id: V6.1.\(item)\nGroup: V6.1\nNumber: V6.1.\(item)\nObligation: required\nText: text\n\n"
        }
        return CatalogReader.read(RecfileText(Array(text.utf8))).catalog
    }()
    private let catalog = PlaceLookupTests.catalog

    private static func circled(_ number: Int) -> String { ["①", "②", "③"][number - 1] }

    private func found(_ typed: String, near item: String? = nil) -> String? {
        guard case .found(let place, _) = catalog.place(typed: typed, near: item.flatMap { catalog.itemIndex($0) })
        else { return nil }
        return catalog.label(of: place)
    }

    @Test func theSampleIsWhole() { #expect(catalog.items.count == 30 && catalog.groups.count == 10) }

    @Test(arguments: [
        ("3.7", "3.7"), ("３．７", "3.7"), ("7", "3.7"), ("12", "3.12"), ("v6", "V6"), ("3.7-2", "3.7 ②"),
        ("3.7 ②", "3.7 ②"), ("3.7②", "3.7 ②"), ("7-2", "3.7 ②"), ("V6.1", "V6.1"), ("6.1", "V6.1"),
    ])
    func sectionsAndGroupsAreFoundByTheirNumbers(typed: String, label: String) {
        #expect(found(typed) == label)
    }

    @Test(arguments: [
        ("3.7-3-2", "3.7 ③-2"), ("3.7 ③-2", "3.7 ③-2"), ("3.7 ③ -2", "3.7 ③-2"), ("3.7③-2", "3.7 ③-2"),
        ("3.7-③-2", "3.7 ③-2"), ("3.7-3-2 ③-2", "3.7 ③-2"), ("７−３ー２", "3.7 ③-2"), ("7-3-2", "3.7 ③-2"),
        ("3 7 3 2", "3.7 ③-2"), ("12-3-02", "3.12 ③-2"), ("v6.1.3", "V6.1.3"), ("6.1.3", "V6.1.3"),
    ])
    func itemsAreFoundInEveryFormThatIsPrinted(typed: String, label: String) {
        #expect(found(typed) == label)
        #expect(catalog.itemIndex(typed: typed).map { catalog.label(ofItemAt: $0) } == label)
    }

    @Test(arguments: [("③-2", "3.7 ③-2"), ("3-2", "3.7 ③-2"), ("②", "3.7 ②")])
    func whatEverySectionHasIsMeantInTheOneAtHand(typed: String, label: String) {
        #expect(found(typed, near: "3.7-1-1") == label)
        #expect(found(typed) == nil)
        #expect(found(typed, near: "V6.1.1") == nil)
    }

    @Test func severalAreNamedNearestFirst() {
        guard case .several(let places) = catalog.place(typed: "③-2") else {
            Issue.record("one")
            return
        }
        #expect(places.map { catalog.label(of: $0) } == ["3.1 ③-2", "3.7 ③-2", "3.12 ③-2"])
        guard case .found(_, let others) = catalog.place(typed: "③-2", near: catalog.itemIndex("3.7-1-1")) else {
            Issue.record("none")
            return
        }
        #expect(others.map { catalog.label(of: $0) } == ["3.1 ③-2", "3.12 ③-2"])
    }

    /// A whole number is that and no end of a longer one.
    @Test func theWholeNumberComesFirst() {
        #expect(found("3.1") == "3.1")
        #expect(found("3.1-2", near: "3.7-1-1") == "3.1 ②")
    }

    @Test func nearOnesAreNamedWhereNothingFits() {
        guard case .none(let near) = catalog.place(typed: "3.77") else {
            Issue.record("found")
            return
        }
        #expect(near.first.map { catalog.label(of: $0) } == "3.7" && near.count <= 5)
    }

    @Test(arguments: ["", " ", "-", "nothing", "4.4-4-4-4"])
    func whatIsNothingHasNothingNear(typed: String) {
        #expect(catalog.place(typed: typed) == .none(near: []))
    }

    @Test(arguments: [
        ("3.", "3.1 3.7 3.12"), ("3.7", "3.7-1 3.7-2 3.7-3"), ("3.1", "3.12"), ("3.7-2", "3.7-2-1 3.7-2-2 3.7-2-3"),
        ("3.7-2-3", ""), ("3.7②", "3.7 ②-1 3.7 ②-2 3.7 ②-3"), ("3.7 ②-", "3.7 ②-1 3.7 ②-2 3.7 ②-3"),
        ("v6.1.", "V6.1.1 V6.1.2 V6.1.3"),
        ("９", ""), ("", ""),
    ])
    func beginningsAreCompletedLevelByLevel(typed: String, expected: String) {
        #expect(catalog.completions(ofPlace: typed).joined(separator: " ") == expected)
    }

    @Test func aPlaceBeginsWithItsFirstItem() {
        let group = catalog.groupIndex("3.7-2").map { catalog.firstItem(of: .group($0)) }
        #expect(group == catalog.itemIndex("3.7-2-1"))
        let section = catalog.sectionIndex("3.7").map { catalog.firstItem(of: .section($0)) }
        #expect(section == catalog.itemIndex("3.7-1-1"))
    }
}
