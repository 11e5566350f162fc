import CLibrary
import TestSupport
import Testing
import WorkbookModel

/// Workbooks that can not be written to, that are links, that came through other systems, that are large.
@Suite struct UnusualFileTests {
    /// For root, too, who may write to any file and into any folder else.
    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount")) func readOnlyDiskIsReadAndSaidToBeSo() throws
    {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let script = """
                mount -o remount,ro . || exit 98
                "$0" assess w.rec ①-9 --result o --language en; echo "assess $?"
                "$0" new v.rec --language en; echo "new $?"
                "$0" summary w.rec >/dev/null; echo "reading $?"; ls -A
                """
            let output = try SmallDisk(kibibytes: 1024).run(script, program, files: ["w.rec"])
            #expect(output.text == "assess 73\nnew 73\nreading 0\nw.rec\n")
            #expect(output.errorText.contains("read-only"))
        }
    }

    /// Without root's rights: as the tester, or as nobody where root tests.
    @Test(.enabled(if: canRunUnprivileged, "needs setpriv where root tests"), arguments: [true, false])
    func readOnlyFileOrFolderIsReadAndSaidToBeSo(isFolder: Bool) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            let folder = program.folder.path
            chmod(program.folder("w.rec"), isFolder ? 0o666 : 0o444)
            chmod(folder, isFolder ? 0o555 : 0o777)
            defer { chmod(folder, 0o700) }
            #expect(try unprivileged(program.command(["summary", "w.rec"])).run().succeeded)
            let created = try unprivileged(program.command(["new", "v.rec"])).run()
            #expect(created.status == .code(isFolder ? 73 : 0))
            // A file that may be written to is written to, whatever its folder allows.
            let recorded = try unprivileged(program.command(["assess", "w.rec", "①-9", "--result", "o"])).run()
            #expect(recorded.status == .code(isFolder ? 0 : 73), "\(recorded.errorText)")
            #expect(try (program.folder.read("w.rec") == before) != isFolder)
        }
    }

    @Test(arguments: [
        (["new", "w.rec"], 73, "w.rec: exists already and is not overwritten; choose another name"),
        (["assess", "w.rec", "①-9", "--result", "o"], 66, "w.rec: this is a folder; name a workbook file"),
        (["list", "w.rec"], 66, "w.rec: this is a folder; name a workbook file"),
    ])
    func folderInTheWorkbooksPlaceIsSaid(_ command: [String], _ status: Int32, _ words: String) throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("w.rec")
            let output = try program.run(command + ["--language", "en"])
            #expect(output.status == .code(status) && output.errorText == "tenken: \(words)\n")
            #expect(program.folder.names(in: "w.rec").isEmpty)
        }
    }

    @Test(arguments: [
        ("ja", "w.rec: フォルダーです。点検簿のファイルを指定してください"), ("en", "w.rec: this is a folder; name a workbook file"),
    ])
    func theScreenIsNotOpenedOnAFolder(_ language: String, _ words: String) throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("w.rec")
            let session = try program.start(["w.rec", "--language", language])
            #expect(try session.waitForExit() == .code(66))
            #expect(session.screen.text.contains(words) && session.screen.isGivenBack)
        }
    }

    @Test func linkStaysALink() throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("real")
            #expect(try program.run(["new", "real/w.rec"]).succeeded)
            symlink("real/w.rec", program.folder("w.rec"))
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            var status = stat()
            #expect(lstat(program.folder("w.rec"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
            #expect(try entries(program, "real/w.rec") == [true])
        }
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]], [false, true])
    func fileThatCameThroughWindowsIsVerifiedAndAppendedTo(mark: [UInt8], hasReturns: Bool) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o", "--note", "一\n\n二\\"]).succeeded)
            let bytes = try program.folder.read("w.rec")
            let changed = mark + (hasReturns ? bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : bytes)
            try program.folder.write(changed, to: "w.rec")
            #expect(try program.run(["verify", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "o"]).succeeded)
            #expect(try program.folder.read("w.rec").starts(with: changed))
            #expect(try entries(program, "w.rec") == [true, true])
            #expect(try program.run(["verify", "w.rec"]).succeeded)
        }
    }

    @Test(.enabled(if: FullForm.isOn, "takes long: TENKEN_FULL=1")) func workbookOfAHundredMegabytesOpensAndGrows()
        throws
    {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let header = try program.folder.read("w.rec")
            let sum = try Workbook.read(Workbook.parse(header), knownCatalogs: []).identity.sum
            var bytes = header
            var base: [EntryID] = []
            let note = String(repeating: "鍵管理規程の運用記録を確認した。\n", count: 20)
            while bytes.count < 100 << 20 {
                let draft = NewEntry(
                    .assess(item: "3.13-1-9", Assessment(result: .partial, note: note + "\(bytes.count)")), by: "佐藤",
                    at: "2026-04-01T10:00:00+09:00", base: base)
                let (record, id) = draft.serialised(in: sum)
                bytes += [0x0A] + record
                base = [id]
            }
            try program.folder.write(bytes, to: "w.rec")
            var summary = try program.command(["summary", "w.rec"])
            summary.timeout = 300
            #expect(try summary.run().succeeded)
            var step = try program.command(["assess", "w.rec", "①-10", "--result", "o"])
            step.timeout = 300
            #expect(try step.run().succeeded)
            let grown = try program.folder.read("w.rec")
            #expect(grown.starts(with: bytes) && grown.count > bytes.count)
            FullForm.report("workbook of \(bytes.count) bytes opened and appended to")
        }
    }

    private static let canRunUnprivileged: Bool = {
        if getuid() != 0 { return true }
        guard let program = try? TerminalSession.executablePath(named: "tenken") else { return false }
        return (try? Command("setpriv", asNobody + ["test", "-x", program]).run().succeeded) == true
    }()

    private static let asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]

    private func unprivileged(_ command: Command) -> Command {
        if getuid() != 0 { return command }
        var changed = command
        changed.arguments = UnusualFileTests.asNobody + [command.executable] + command.arguments
        changed.executable = "setpriv"
        return changed
    }

    /// Which entries of the file are sound.
    private func entries(_ program: TenkenProgram, _ name: String) throws -> [Bool] {
        try Workbook.read(Workbook.parse(program.folder.read(name)), knownCatalogs: []).entries.map(\.isSound)
    }
}
