import TestSupport
import Testing

/// A terminal behind a slow network: what it answers after the first frame is no key, and is believed.
@Suite struct LateAnswerTests {
    @Test(arguments: ["\u{1B}[5;3R", "\u{1B}[1;3R"]) func answerAfterTheFirstFrameIsTakenOver(answer: String) throws {
        try withUnanswered { session in
            #expect(session.screen.text.contains("┌"))
            try session.send(answer)
            let wide = try session.waitUntil("a frame in ASCII") { $0.text.contains("+- 3.13 ") }
            #expect(wide.text.contains(">·  ①-9") && !wide.text.contains("は使えません"))
        }
    }

    @Test func answerThatComesInPiecesAfterKeysIsOneAnswerAndNoKey() throws {
        try withUnanswered { session in
            try session.type("j", until: ">·  ① -10")
            try session.send("\u{1B}[12;")
            try session.send("3R")
            let wide = try session.waitUntil("a frame in ASCII") { $0.text.contains("+- 3.13 ") }
            #expect(wide.text.contains(">·  ①-10") && !wide.text.contains("読めない"))
            // From now on the same bytes are a key again: F3 with a modifier.
            try session.send("\u{1B}[1;2R")
            _ = try session.waitFor(text: "F3")
        }
    }

    @Test func answerThatDrawsThemNarrowChangesNothing() throws {
        try withUnanswered { session in
            try session.send("\u{1B}[5;2R")
            let screen = try session.type("j", until: ">·  ① -10")
            #expect(screen.text.contains("┌") && !screen.text.contains("は使えません"))
        }
    }

    /// A session whose terminal has not answered when the first frame is there.
    private func withUnanswered(_ body: (TerminalSession) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(["w.rec", "--language", "ja"], holdsReplies: true)
            _ = try session.waitFor(text: ">·  ① -9")
            try body(session)
            try session.leave()
        }
    }
}
