import Recfile
import TerminalUI
import TestSupport
import Testing
import WorkbookModel
import WorkbookUI

/// What holds for every screen, whatever stands in the workbook, is typed, and happens to the window.
@Suite struct ScreenPropertyTests {
    @Test(arguments: 1...32 as ClosedRange<UInt64>)
    func everyFrameIsWhole(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for step in 0..<24 {
            let event = walk.step()
            let fault = GridFault.first(in: walk.grid)
            #expect(fault == nil, "seed \(seed), step \(step), \(event), \(walk.grid.size)")
            #expect(walk.grid.size == walk.size, "seed \(seed), step \(step), \(event)")
            if fault != nil { return }
        }
    }

    /// One cache for all of them: other workbooks, languages and widths too must not show what it holds.
    @Test func frameThatTakesFromTheOneBeforeIsTheSame() {
        var cache = FrameCache()
        for seed in 100..<140 as Range<UInt64> {
            var walk = RandomWalk(seed: seed)
            for step in 0..<12 {
                let event = walk.step()
                let isSame = walk.grid(&cache) == walk.grid
                #expect(isSame, "seed \(seed), step \(step), \(event), \(walk.grid.size)")
            }
        }
    }
}

/// Random events on a random workbook.
private struct RandomWalk {
    private var random: SeededGenerator
    private var session: Session<MemoryPerformer>
    private(set) var size: Size

    private static let keys = [
        "j", "k", "G", "g", "}", "{", "J", "J", "K", "<C-d>", "<C-u>", "<PageDown>", "<PageUp>", "<Tab>", "<Enter>",
        "<Enter>",
        "<Esc>", "<Esc>", "1", "2", "3", "4", "5", "6", "7", "8", "R", "h", "l", "Z", "%", "V", "V", "?", "o", "p", "a",
        "x",
        "-", "0", "u", "<C-r>", "<Space>", "*",
        "c", "C",
        "n", "N", "e", "e", "m", "v", "v", "w", "d", "/", "f", ":", "y", "t", "D", "<C-s>", "<C-s>", "<BS>", "<Left>",
        "<Right>",
        "<Up>", "<Down>", "<Home>", "<End>", "<C-k>", "<C-y>", "<C-_>", "<C-x>", "E", "r", "z", "z", "Z", "s", "R",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let language = Language.allCases.randomElement(using: &random) ?? .japanese
        let measure = TextMeasure(ambiguousWidth: Int.random(in: 1...2, using: &random))
        size = RandomWalk.size(&random)
        let context = AppContext(
            language: language, measure: measure, person: RandomWalk.text(3, &random),
            fileName: RandomWalk.text(2, &random),
            movesOn: Bool.random(using: &random))
        let readOnly = Int.random(in: 0..<8, using: &random) == 0 ? RandomWalk.text(4, &random) : nil
        let state = AppState(
            workbook: RandomWalk.workbook(&random), context: context, size: size,
            now: Moment(timestamp: SampleSession.time),
            readOnly: readOnly)
        session = Session(
            state: state,
            performer: MemoryPerformer(time: SampleSession.time, person: "佐藤") { typed, _ in Evidence(stored: typed) },
            now: { Moment(timestamp: SampleSession.time) })
    }

    var grid: Grid { session.state.draw() }

    func grid(_ cache: inout FrameCache) -> Grid { session.state.draw(&cache) }

    /// Does something, and says what.
    mutating func step() -> String {
        switch Int.random(in: 0..<20, using: &random) {
        case 0...12:
            let keys = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                RandomWalk.keys.randomElement(using: &random) ?? "j"
            }
            for key in keys { press(key) }
            return keys.joined()
        case 13...14:
            let text = RandomWalk.text(4, &random)
            for scalar in text.unicodeScalars { send(.input(.key(Key(scalar)))) }
            return "typed \(text.debugDescription)"
        case 15...16:
            let text = RandomWalk.text(12, &random)
            send(.input(.paste(text)))
            return "pasted \(text.debugDescription)"
        case 17:
            let kinds: [MouseEvent.Kind] = [.press, .wheelUp, .wheelDown]
            let place = Position(
                row: Int.random(in: 0..<size.rows, using: &random),
                column: Int.random(in: 0..<size.columns, using: &random))
            send(.input(.mouse(MouseEvent(kind: kinds.randomElement(using: &random) ?? .press, position: place))))
            return "mouse at \(place)"
        case 18:
            let notice = RandomWalk.text(6, &random)
            send(Bool.random(using: &random) ? .notice(notice) : .fileTrouble(notice))
            return "said \(notice.debugDescription)"
        default:
            size = RandomWalk.size(&random)
            send(.resized(size))
            return "resized"
        }
    }

    private mutating func press(_ notation: String) {
        guard let key = try? Key(notation: notation) else { fatalError("no key \(notation)") }
        send(.input(.key(key)))
    }

    private mutating func send(_ event: Event) {
        for request in session.handle(event) {
            if case .edit = request { _ = session.handle(.editedExternally(RandomWalk.text(9, &random))) }
        }
    }

    // MARK: Random things

    /// Small ones, where most is cut, oftener than large ones.
    private static func size(_ random: inout SeededGenerator) -> Size {
        let isLarge = Int.random(in: 0..<4, using: &random) == 0
        return Size(
            columns: Int.random(in: 1...(isLarge ? 220 : 90), using: &random),
            rows: Int.random(in: 1...(isLarge ? 70 : 30), using: &random))
    }

    private static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
        RandomTexts.text(
            of: RandomTexts.all, count: Int.random(in: 0...count, using: &random), seed: random.next())
    }

    /// One line without controls, as a catalogue's texts are; it is not empty.
    private static func line(_ count: Int, _ random: inout SeededGenerator) -> String {
        let scalars = text(count, &random).unicodeScalars.filter {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        }
        return "文" + String(String.UnicodeScalarView(scalars)) + "文"
    }

    private static func workbook(_ random: inout SeededGenerator) -> Workbook {
        var catalog = WorkbookCatalogText.text
        for text in ["VPN 接続を行う。", "TLSを使うこと。", "暗号鍵が漏洩する。", "A key leaks.", "1.ネットワーク", "Communication"] {
            catalog = catalog.replacing(text, with: line(30, &random))
        }
        var builder = WorkbookBuilder(catalog: RecfileText(Array(catalog.utf8)))
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let item = WorkbookCatalogText.items.randomElement(using: &random) ?? "1.1-1"
            let assessment = Assessment(
                result: AssessmentResult.allCases.randomElement(using: &random) ?? .partial, owner: line(2, &random),
                due: Bool.random(using: &random) ? "2026-12-15" : "",
                evidence: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    Evidence(reference: line(2, &random), description: line(2, &random))
                },
                note: text(20, &random), plan: text(5, &random))
            // Without a base it differs from the one before.
            let isConflict = Int.random(in: 0..<4, using: &random) == 0
            let id = builder.assess(item, assessment, by: line(1, &random), base: isConflict ? [] : nil)
            if Bool.random(using: &random) {
                builder.review(item, .returned, by: line(1, &random), base: [id], note: text(4, &random))
            }
        }
        return builder.workbook
    }
}
