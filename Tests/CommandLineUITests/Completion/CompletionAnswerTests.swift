import CommandLineUI
import Testing

/// How shells are told what a word may become.
@Suite struct CompletionAnswerTests {
    private func bash(
        _ candidates: [String], _ place: CompletionPlace, replacing: String, paths: [String] = []
    ) -> String {
        CompletionAnswer(candidates.map { .init($0) }, typed: place.typed)
            .text(for: .bash, place, replacing: replacing, paths: paths)
    }

    @Test func bashGetsWhatItsWordBreaksLeave() {
        let place = CompletionPlace(.free, typed: "owner:Sa")
        #expect(bash(["owner:Sato"], place, replacing: "Sa") == "words\nSato\n")
        #expect(bash(["owner:Sato"], place, replacing: "owner:Sa") == "words\nowner:Sato\n")
        let behind = CompletionPlace(.free, typed: "", head: "--result=")
        #expect(bash(["partial"], behind, replacing: "") == "words\npartial\n")
        // Where the person took = out of COMP_WORDBREAKS.
        #expect(bash(["partial"], behind, replacing: "--result=") == "words\n--result=partial\n")
    }

    @Test func bashReplacesAWordWithItsEscapes() {
        let place = CompletionPlace(.free, typed: "佐藤 花")
        #expect(bash(["佐藤 花子"], place, replacing: "佐藤\\ 花") == "names\n佐藤 花子\n")
        #expect(bash(["佐藤 花子"], place, replacing: "佐藤 花") == "names\n佐藤 花子\n")
    }

    @Test func bashPutsTheSlashBehindAFolderItself() {
        let place = CompletionPlace(.free, typed: "d")
        #expect(bash([], place, replacing: "d", paths: ["docs/"]) == "names\ndocs\n")
    }

    @Test func zshLooksForFilesAndIsToldMeanings() {
        let answer = CompletionAnswer([.init("a", "one\ntwo")], typed: "", files: .files(endings: ["rec", "csv"]))
        #expect(answer.text(for: .zsh, CompletionPlace(.free, typed: "")) == "files *.rec *.csv\na\tone two\n")
    }

    @Test func fishGetsWholeWords() {
        let answer = CompletionAnswer([.init("partial", "△")], typed: "p")
        let place = CompletionPlace(.free, typed: "p", head: "--result=")
        #expect(answer.text(for: .fish, place, paths: ["p/"]) == "--result=partial\t△\n--result=p/\t\n")
    }

    @Test func ofSeveralOnlyThoseThatBeginSoAreOffered() {
        func texts(_ texts: [String], _ typed: String) -> [String] {
            CompletionAnswer(texts.map { .init($0) }, typed: typed).candidates.map(\.text)
        }
        #expect(texts(["3.13", "3.14", "owner"], "3.1") == ["3.13", "3.14"])
        #expect(texts(["Sato", "SATO", "Suzuki"], "ｓａ") == ["Sato", "SATO"])
        #expect(texts(["owner:\"佐藤 花子\""], "owner:佐") == ["owner:\"佐藤 花子\""])
        // What shells put for both would take away what was typed.
        #expect(texts(["3.13", "3.14"], "通信").isEmpty)
        #expect(texts(["3.13"], "通信") == ["3.13"])
    }

    @Test func whatATerminalWouldObeyIsNotOffered() {
        #expect(
            CompletionAnswer([.init("a\u{1B}[2J"), .init("a\nb"), .init("ab")], typed: "a").candidates == [.init("ab")])
    }

    @Test func everyScriptCallsTheProgram() {
        for shell in Shell.allCases {
            #expect(CompletionScript.text(for: shell).contains("---completion \(shell.rawValue) "))
        }
        #expect(Shell(path: "/usr/bin/zsh") == .zsh && Shell(path: "/bin/sh") == nil)
    }
}
