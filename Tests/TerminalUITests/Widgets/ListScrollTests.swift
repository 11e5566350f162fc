import TerminalUI
import TestSupport
import Testing

@Suite struct ListScrollTests {
    @Test func selectionStaysInsideTheList() {
        var scroll = ListScroll(count: 5, height: 3)
        scroll.move(by: -1)
        #expect(scroll.selected == 0)
        scroll.move(by: .max)
        #expect(scroll.selected == 4)
        scroll.move(by: .min)
        #expect(scroll.selected == 0)
    }

    @Test func windowFollowsTheSelectionWithAMargin() {
        var scroll = ListScroll(count: 100, height: 10, margin: 2)
        scroll.move(by: 7)
        #expect(scroll.top == 0)
        scroll.move(by: 1)
        #expect(scroll.top == 1)
        scroll.select(99)
        #expect(scroll.visibleRows == 90..<100)
        scroll.move(by: -8)
        #expect(scroll.top == 89)
    }

    @Test func pagesKeepOneRowInView() {
        var scroll = ListScroll(count: 100, height: 10, margin: 0)
        scroll.page(by: 1)
        #expect(scroll.selected == 9)
        #expect(scroll.top == 9)
        scroll.page(by: -1)
        #expect(scroll.top == 0)
        scroll.halfPage(by: 1)
        #expect(scroll.selected == 5)
        scroll.page(by: 100)
        #expect(scroll.selected == 99)
        #expect(scroll.top == 90)
    }

    @Test func resizeKeepsTheSelectedRowInView() {
        var scroll = ListScroll(count: 100, height: 20, selected: 15)
        scroll.resize(height: 5)
        #expect(scroll.selected == 15)
        #expect(scroll.visibleRows.contains(15))
        scroll.resize(height: 200)
        #expect(scroll.top == 0)
    }

    @Test func shrinkingListSelectsItsLastRow() {
        var scroll = ListScroll(count: 100, height: 10, selected: 50)
        scroll.setCount(20)
        #expect(scroll.selected == 19)
        scroll.setCount(0)
        #expect(scroll.selected == 0)
        #expect(scroll.visibleRows.isEmpty)
    }

    @Test func wheelMovesTheWindowAndTheSelectionFollows() {
        var scroll = ListScroll(count: 100, height: 10, margin: 2)
        scroll.scroll(by: 3)
        #expect(scroll.top == 3)
        #expect(scroll.selected == 5)
        scroll.scroll(by: -3)
        #expect(scroll.top == 0)
        #expect(scroll.selected == 5)
    }

    @Test func wheelAtTheEndLeavesTheLastRowSelected() {
        var scroll = ListScroll(count: 20, height: 10, selected: 19, margin: 2)
        scroll.scroll(by: 3)
        #expect(scroll.selected == 19 && scroll.visibleRows == 10..<20)
    }

    @Test func selectedRowIsAlwaysInView() {
        var generator = SeededGenerator(seed: 1)
        var scroll = ListScroll(count: 30, height: 7)
        for _ in 0..<3000 {
            let amount = Int.random(in: -12...12, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: scroll.move(by: amount)
            case 1: scroll.page(by: amount / 4)
            case 2: scroll.scroll(by: amount)
            case 3: scroll.resize(height: abs(amount))
            case 4: scroll.setCount(30 + amount)
            default: scroll.halfPage(by: amount / 4)
            }
            #expect(scroll.visibleRows.contains(scroll.selected))
            #expect(scroll.visibleRows.count == min(scroll.count, scroll.height))
            let margin = min(2, (scroll.height - 1) / 2)
            #expect(scroll.top == 0 || scroll.selected >= scroll.top + margin)
            #expect(
                scroll.visibleRows.upperBound == scroll.count
                    || scroll.selected < scroll.visibleRows.upperBound - margin)
        }
    }
}
