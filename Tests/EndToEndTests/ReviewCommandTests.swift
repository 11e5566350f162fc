import TestSupport
import Testing

/// `tenken review` as a script uses it.
@Suite struct ReviewCommandTests {
    @Test func acceptedReviewShowsInListShowHistoryAndSummary() throws {
        try withAssessedItem { program in
            let review = try program.run(["review", "w.rec", "①-9", "--accept", "--note", "確かめた", "--by", "山田"])
            #expect(review.status == .code(0), "\(review.errorText)")
            #expect(try program.run(["list", "w.rec", "--filter", "review:accepted"]).text.contains("accepted"))
            let shown = try program.run(["show", "w.rec", "①-9"]).text
            #expect(shown.contains("山田") && shown.contains("確かめた"))
            #expect(try program.run(["history", "w.rec", "①-9"]).text.contains("確かめた"))
            #expect(try program.run(["summary", "w.rec"]).text.contains("Reviews  accepted 1"))
            #expect(try program.run(["summary", "w.rec", "--format", "json"]).text.contains(#""accepted" : 1"#))
        }
    }

    /// What was given besides the workbook and the item, by words, and the status.
    private static let outcomes: [String: Int32] = [
        "--accept --by 佐藤_花子": 65, "--withdraw --by 山田": 65, "--by 山田": 64, "--accept --return --by 山田": 64,
        "--accept --by 山田": 0,
    ]

    @Test(arguments: outcomes)
    func exitStatusSaysWhetherTheReviewWasTaken(words: String, status: Int32) throws {
        let arguments = words.split(separator: " ").map { String($0).replacing("_", with: " ") }
        try withAssessedItem { program in
            let before = try program.folder.read("w.rec")
            let review = try program.run(["review", "w.rec", "①-9"] + arguments)
            #expect(review.status == .code(status), "\(review.errorText)")
            #expect((try program.folder.read("w.rec") == before) == (status != 0))
        }
    }

    @Test func sameReviewAgainAddsNoEntry() throws {
        try withAssessedItem { program in
            _ = try program.run(["review", "w.rec", "①-9", "--return", "--note", "古い", "--by", "山田"])
            let before = try program.folder.read("w.rec")
            #expect(try program.run(["review", "w.rec", "①-9", "--return", "--note", "古い", "--by", "山田"]).succeeded)
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    /// ①-10 is the reviewer's own, ①-11 is assessed by nobody.
    @Test func severalItemsAreOneStepAndThoseLeftAreNamed() throws {
        try withAssessedItem { program in
            #expect(try program.run(["assess", "w.rec", "①-12", "--result", "p"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "o", "--by", "山田"]).succeeded)
            let before = try program.folder.read("w.rec")
            let by = ["--accept", "--by", "山田", "--language", "en"]
            let dry = try program.run(["review", "w.rec", "-f", "section:3.13", "-n"] + by)
            #expect(dry.status == .code(1) && dry.text == "3.13-1-9 ①-9: accepted\n3.13-1-12 ①-12: accepted\n")
            #expect(dry.errorText.contains("would record 2 items; with --dry-run nothing was recorded"))
            #expect(try program.folder.read("w.rec") == before)
            let items = ["①-9", "①-10", "①-11", "①-12"]
            let review = try program.run(["review", "w.rec"] + items + by)
            #expect(review.status == .code(1) && review.text.split(separator: "\n").count == 2, "\(review.errorText)")
            #expect(review.errorText.contains("recorded 2 items in one step"))
            #expect(review.errorText.contains("3.13-1-10 ①-10: ") && review.errorText.contains("3.13-1-11 ①-11: "))
            let count = ["list", "w.rec", "--count", "-f", "review:accepted"]
            #expect(try program.run(count).text == "2\n")
            #expect(try program.run(["undo", "w.rec", "--by", "山田"]).succeeded)
            #expect(try program.run(count).text == "0\n")
        }
    }

    @Test func whereNoneMayBeReviewedNothingIsRecorded() throws {
        try withAssessedItem { program in
            let before = try program.folder.read("w.rec")
            #expect(try program.run(["review", "w.rec", "①-9", "①-10", "--accept"]).status == .code(65))
            #expect(try program.run(["review", "w.rec", "--accept"]).status == .code(64))
            #expect(try program.run(["review", "w.rec", "-f", "owner:誰か", "--accept"]).succeeded)
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    private func withAssessedItem(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            try body(program)
        }
    }
}
