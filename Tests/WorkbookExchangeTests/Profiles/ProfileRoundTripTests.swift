import Recfile
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

struct ProfileRoundTripTests {
    /// A profile of whatever the seed gives.
    private func profile(_ seed: UInt64) -> TableProfile {
        var random = SeededGenerator(seed: seed)
        func line(_ count: Int) -> String {
            let text = RandomTexts.text(of: RandomTexts.all, count: count, seed: random.next())
            // One line, without blanks at its ends.
            let words = text.unicodeScalars.split { $0.value <= 0x20 }
            return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        }
        var profile = TableProfile(Bool.random(using: &random) ? .catalog : .answers)
        profile.sheets = (0..<Int.random(in: 0...3, using: &random)).map { _ in line(3) }
        let first = Int.random(in: 1...9, using: &random)
        profile.head = Bool.random(using: &random) ? first...first + Int.random(in: 0...2, using: &random) : nil
        for meaning in ColumnMeaning.all.shuffled(using: &random).prefix(Int.random(in: 1...12, using: &random)) {
            let head = line(Int.random(in: 0...4, using: &random))
            profile.columns.append(
                TableProfile.Column(
                    meaning, letters: head.isEmpty || Bool.random(using: &random) ? "AB" : "", head: head))
        }
        profile.fill = TableProfile.Fill.allCases.randomElement(using: &random) ?? .none
        profile.hidden = TableProfile.Hidden.allCases.randomElement(using: &random) ?? .skip
        profile.ids = TableProfile.Ids.allCases.randomElement(using: &random) ?? .composed
        profile.block = TableProfile.Block.allCases.randomElement(using: &random) ?? .rows
        profile.separator = ["", "\n", " ", "; ", "\\n", "\t", "\\", " / "].randomElement(using: &random) ?? ""
        for result in AssessmentResult.allCases.prefix(Int.random(in: 0...5, using: &random)) {
            let word = line(2)
            if !word.isEmpty, !profile.words.contains(where: { $0.text == word }) {
                profile.words.append(TableProfile.Word(result, word))
            }
        }
        profile.particulars.title = line(3)
        profile.particulars.attribution = line(2) + "\n" + line(2) + "。"
        return profile
    }

    @Test(arguments: Language.allCases) func whatIsWrittenIsReadAgain(language: Language) {
        for seed in 0..<300 {
            let profile = profile(UInt64(seed))
            let read = ProfileReader.read(RecfileText(ProfileWriter.text(profile, opening: ["見本", ""], language)))
            #expect(read.problems.isEmpty, "seed \(seed): \(read.problems)")
            #expect(read.profile == profile, "seed \(seed)")
        }
    }

    @Test func everyLineIsExplained() {
        var profile = TableProfile(.answers)
        profile.columns = [TableProfile.Column(.number, letters: "A", head: "")]
        profile.separator = "/"
        profile.words = [TableProfile.Word(.compliant, "○")]
        profile.sheets = ["見本"]
        let lines = String(decoding: ProfileWriter.text(profile, .japanese), as: UTF8.self).split(separator: "\n")
        for (index, line) in lines.enumerated().dropFirst() where !line.hasPrefix("#") && !line.hasPrefix("%") {
            #expect(lines[index - 1].hasPrefix("# \(line.prefix { $0 != ":" }):"), "\(line)")
        }
    }
}
