import CLibrary
import TestSupport
import Testing

/// Workbooks under a real git.
@Suite struct GitTests {
    @Test func mergeOfDifferentItemsHasBoth() throws {
        try GitRepository.with { repository in
            try setUp(repository)
            try repository.diverge(("①-9", "o"), ("①-10", "p"))
            try repository.git("merge", "-q", "--no-edit", "theirs")
            #expect(try repository.items("is:assessed") == ["3.13-1-9", "3.13-1-10"])
            #expect(try repository.items("is:conflict") == [])
        }
    }

    @Test func mergeOfTheSameItemIsACleanMergeWithBothSides() throws {
        try GitRepository.with { repository in
            try setUp(repository)
            try repository.diverge(("①-9", "o"), ("①-9", "p"))
            let merge = try repository.git("merge", "--no-edit", "theirs")
            #expect(merge.text.contains("1 item in conflict"))
            #expect(try repository.items("is:conflict") == ["3.13-1-9"])
            let shown = try repository.tenken("show", repository.file, "①-9").text
            #expect(shown.contains("佐藤の所見") && shown.contains("山田の所見"))
        }
    }

    @Test func mergeKeepsOursByteForByte() throws {
        try GitRepository.with { repository in
            try setUp(repository)
            try repository.diverge(("①-9", "o"), ("①-10", "p"))
            let before = try repository.program.folder.read(repository.file)
            try repository.git("merge", "-q", "--no-edit", "theirs")
            #expect(try repository.program.folder.read(repository.file).starts(with: before))
        }
    }

    @Test func conflictLeftByAnUnconfiguredMergeIsMadeGood() throws {
        try GitRepository.with { repository in
            try repository.diverge(("①-9", "o"), ("①-10", "p"))
            #expect(try repository.git("merge", "-q", "--no-edit", "theirs", succeeding: false).status == .code(1))
            let refused = try repository.tenken("assess", repository.file, "①-9", "--result", "x", "--language", "en")
            #expect(refused.errorText.contains("git-setup"))
            let setUp = try repository.tenken("git-setup", repository.file, "--language", "en")
            #expect(setUp.succeeded && setUp.text.contains("git checkout -m"))
            try repository.git("checkout", "-m", "--", repository.file)
            #expect(try repository.items("is:assessed") == ["3.13-1-9", "3.13-1-10"])
            try repository.git("add", repository.file, ".gitattributes")
            try repository.git("commit", "-q", "--no-edit")
            let check = try repository.tenken("check", repository.file, "--language", "en")
            #expect(!check.text.contains("integrity "), "\(check.text)")
        }
    }

    @Test func diffShowsWhatWasRecordedInWords() throws {
        try GitRepository.with { repository in
            try setUp(repository)
            try repository.assess("①-9", "o", by: "山田")
            let diff = try repository.git("diff").text
            #expect(diff.contains("山田の所見") && !diff.contains("Kind: assess"))
        }
    }

    @Test func workbookIsNotConvertedToOtherLineEnds() throws {
        try GitRepository.with { repository in
            try setUp(repository)
            let before = try repository.program.folder.read(repository.file)
            try repository.git("-c", "core.autocrlf=true", "rm", "-q", "--cached", repository.file)
            try repository.git("-c", "core.autocrlf=true", "reset", "-q", "--hard")
            #expect(try repository.program.folder.read(repository.file) == before)
        }
    }

    @Test func secondSetUpChangesNothing() throws {
        try GitRepository.with { repository in
            try setUp(repository)
            let files = [".gitattributes", ".git/config"]
            let before = try files.map(repository.program.folder.read)
            let again = try repository.tenken("git-setup", repository.file, "--language", "en")
            #expect(again.text.contains("was there already"))
            #expect(try files.map(repository.program.folder.read) == before)
        }
    }

    @Test(arguments: ["*.png binary\n", "*.png binary", "*.rec text\n"])
    func otherLinesOfTheAttributesStay(text: String) throws {
        try GitRepository.with { repository in
            try repository.program.folder.write(text, to: ".gitattributes")
            #expect(try repository.tenken("git-setup", repository.file).succeeded)
            let lines = String(decoding: try repository.program.folder.read(".gitattributes"), as: UTF8.self)
                .split(separator: "\n").map(String.init)
            #expect(lines == [text.filter { $0 != "\n" }, "/w.rec -text merge=tenken diff=tenken"])
        }
    }

    @Test(arguments: [
        "a b.rec", "点検簿 2026.rec", "a*[x]?.rec", "quo\"te.rec", "back\\slash.rec", "!x.rec", "#x.rec", "sub/w.rec",
        " edge .rec", "tab\there.rec",
    ])
    func anyFileNameIsMatchedAndNoOther(file: String) throws {
        try GitRepository.with(file: file) { repository in
            let setUp = try repository.tenken("git-setup", file)
            #expect(setUp.succeeded, "\(setUp.errorText)")
            #expect(try mergeAttribute(of: file, repository) == "tenken")
            #expect(try mergeAttribute(of: "x" + file, repository) == "unspecified")
            #expect(try mergeAttribute(of: "aax].rec", repository) == "unspecified")
        }
    }

    @Test func percentSignInTheProgramsPathIsKeptFromGit() throws {
        try TenkenProgram.with { program in
            let repository = try GitRepository(program)
            try program.folder.makeFolder("50% done")
            let link = program.folder("50% done/tenken")
            symlink(try TerminalSession.executablePath(named: "tenken"), link)
            let setUp = try Command(
                link, ["git-setup", "w.rec"], environment: program.environment(), workingDirectory: program.folder.path
            ).run()
            #expect(setUp.succeeded, "\(setUp.errorText)")
            #expect(try repository.git("config", "merge.tenken.driver").text.contains("50%% done/tenken' merge %A %B"))
        }
    }

    @Test func attributesThatWeighMoreAreSaid() throws {
        try GitRepository.with(file: "sub/w.rec") { repository in
            try repository.program.folder.write("*.rec merge=union\n", to: "sub/.gitattributes")
            let setUp = try repository.tenken("git-setup", repository.file, "--language", "en")
            #expect(setUp.status == .code(73))
            #expect(setUp.errorText.contains("weighs more"))
        }
    }

    @Test func folderWithoutARepositoryIsSaidSo() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let setUp = try program.run(
                ["git-setup", "w.rec", "--language", "en"],
                environment: ["GIT_CEILING_DIRECTORIES": program.folder.path + "/.."])
            #expect(setUp.status == .code(66))
            #expect(setUp.errorText.contains("not in a git repository"))
            #expect(!program.folder.names().contains(".gitattributes"))
        }
    }

    @Test func missingGitIsSaidSo() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let setUp = try program.run(["git-setup", "w.rec", "--language", "en"], environment: ["PATH": "/nowhere"])
            #expect(setUp.status == .code(69))
        }
    }

    private func setUp(_ repository: GitRepository) throws {
        let output = try repository.tenken("git-setup", repository.file)
        #expect(output.succeeded, "\(output.errorText)")
        try repository.commit("set up")
    }

    private func mergeAttribute(of file: String, _ repository: GitRepository) throws -> String {
        let output = try repository.git("check-attr", "-z", "merge", "--", file)
        return output.text.split(separator: "\0").last.map(String.init) ?? ""
    }
}
