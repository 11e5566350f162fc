import Testing
import WorkbookExchange

struct ColumnMeaningTests {
    @Test func everyMeaningHasAWordOfItsOwn() {
        #expect(Set(ColumnMeaning.all.map(\.word)).count == ColumnMeaning.all.count)
        for meaning in ColumnMeaning.all { #expect(ColumnMeaning(word: meaning.word.uppercased()) == meaning) }
    }
}
