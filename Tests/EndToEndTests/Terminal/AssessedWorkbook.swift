import TestSupport
import Testing

/// A workbook in use: every result, evidence of each kind, a long note, a review, and two people who differ.
enum AssessedWorkbook {
    private static let evidence = (name: "規程.txt", text: "鍵管理規程")

    /// Its bytes, made by the program's own commands once for all tests.
    private static let bytes = Result {
        var bytes: [UInt8] = []
        try TenkenProgram.with { bytes = try make(in: $0) }
        return bytes
    }

    /// Puts it and its evidence into the program's folder.
    static func write(for program: TenkenProgram, as name: String = "w.rec") throws {
        try program.folder.write(bytes.get(), to: name)
        try program.folder.write(evidence.text, to: evidence.name)
    }

    private static func make(in program: TenkenProgram) throws -> [UInt8] {
        func tenken(_ arguments: String...) throws {
            let output = try program.run(arguments)
            #expect(output.succeeded, "\(arguments): \(output.errorText)")
        }
        try program.folder.write(evidence.text, to: evidence.name)
        try tenken("new", "w.rec", "--title", "外部委託先点検", "--organization", "株式会社あかつき")
        try tenken(
            "assess", "w.rec", "3.13-1-9", "--result", "compliant", "--evidence", "\(evidence.name) | 第5条",
            "--evidence",
            "https://example.jp/policy | 公開文書", "--evidence", "担当者への聞き取り", "--note",
            "鍵管理規程 第5条による。「運用記録」を確認した。\n二行目、ｶﾞ行。")
        try tenken(
            "assess", "w.rec", "3.13-1-10", "--result", "partial", "--owner", "山田 太郎", "--due", "2099-12-15", "--plan",
            "クライアント証明書を導入する。")
        try tenken("assess", "w.rec", "3.13-1-11", "--result", "alternative", "--note", "踏み台サーバで代替。")
        try tenken("assess", "w.rec", "3.13-2-1", "--result", "noncompliant")
        try tenken("assess", "w.rec", "3.13-2-5", "--result", "not-applicable", "--note", "該当する機器がない。")
        try tenken("review", "w.rec", "3.13-1-9", "--accept", "--by", "鈴木 一郎")
        try program.folder.write(program.folder.read("w.rec"), to: "copy.rec")
        try tenken("assess", "w.rec", "3.13-2-2", "--result", "compliant")
        try tenken("assess", "copy.rec", "3.13-2-2", "--result", "partial", "--by", "鈴木 一郎")
        try tenken("merge", "w.rec", "copy.rec")
        return try program.folder.read("w.rec")
    }
}
