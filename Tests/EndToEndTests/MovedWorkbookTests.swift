import TestSupport
import Testing

/// `git mv`: the file goes, its line in .gitattributes stays.
@Suite struct MovedWorkbookTests {
    @Test func lineOfThePersonsOwnThatFitsTheFileWillDo() throws {
        try GitRepository.with { repository in
            try repository.program.folder.write("*.rec -text merge=tenken diff=tenken\n", to: ".gitattributes")
            #expect(
                try !repository.tenken("check", repository.file, "--language", "en").text.contains("git-setup"))
        }
    }

    @Test func lostMergeLineIsAFindingUntilItIsThereAgain() throws {
        try GitRepository.with { repository in
            func finds() throws -> Bool {
                try repository.tenken("check", "moved.rec", "--language", "en").text.contains(
                    "run “tenken git-setup” again")
            }
            try repository.git("mv", repository.file, "moved.rec")
            #expect(try !finds())
            #expect(try repository.tenken("git-setup", "moved.rec").succeeded)
            #expect(try !finds())
            try repository.git("mv", "moved.rec", "again.rec")
            let check = try repository.tenken("check", "again.rec", "--language", "en")
            #expect(check.text.contains("run “tenken git-setup” again"))
            #expect(try repository.tenken("git-setup", "again.rec").succeeded)
            #expect(try !repository.tenken("check", "again.rec", "--language", "en").text.contains("git-setup"))
        }
    }
}
