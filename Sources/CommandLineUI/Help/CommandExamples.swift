import WorkbookModel

/// How a command's help ends: two commands to begin with, and where to read on.
public struct CommandExamples: Hashable, Sendable {
    /// Command lines, as they can be typed.
    let lines: [String]
    let section: GuideSection

    private init(_ first: String, _ second: String, _ section: GuideSection) {
        (lines, self.section) = ([first, second], section)
    }

    /// Those of a command; `nil` for one that there is not.
    ///
    /// - Parameter command: its name, as `catalog show`; empty for the program.
    public static func of(_ command: String, _ language: Language) -> CommandExamples? {
        reading(command, language) ?? recording(command, language) ?? givingOut(command, language)
            ?? sharing(command, language) ?? catalogs(command, language)
    }

    /// What opens a workbook and looks at it.
    private static func reading(_ command: String, _ language: Language) -> CommandExamples? {
        switch command {
        case "": CommandExamples("tenken acme.rec", "tenken demo --large", .opening)
        case "open":
            CommandExamples(
                "tenken open acme.rec",
                language(ja: "tenken open acme.rec --by 佐藤", en: "tenken open acme.rec --by Sato"), .opening)
        case "summary":
            CommandExamples(
                "tenken summary acme.rec", "tenken summary acme.rec portal.rec --format json", .requirements)
        case "list":
            CommandExamples(
                "tenken list acme.rec --filter 'result:partial,noncompliant owner:none'",
                "tenken list acme.rec --format csv > items.csv", .filter)
        case "show":
            CommandExamples("tenken show acme.rec 3.13-①-9", "tenken show acme.rec ①-9 --format json", .commands)
        case "history":
            CommandExamples(
                "tenken history acme.rec 3.13-①-9", "tenken history acme.rec --since last-seal --format json", .output)
        case "check":
            CommandExamples(
                "tenken check acme.rec --only integrity,overdue", "tenken check acme.rec --format junit > check.xml",
                .output)
        case "keys": CommandExamples("tenken keys", "tenken keys --format markdown > keys.md", .table)
        case "config":
            CommandExamples("tenken config", "tenken config --format markdown > settings.md", .configuration)
        case "findings":
            CommandExamples("tenken findings", "tenken findings --format markdown > findings.md", .commands)
        case "demo": CommandExamples("tenken demo", "tenken demo --large --keep demo", .opening)
        case "screen":
            CommandExamples(
                "tenken screen acme.rec --size 80x24", "tenken screen acme.rec --size 100x30 --keys 'jj<Enter>'",
                .commands)
        default: nil
        }
    }

    /// What makes a workbook and records in it.
    private static func recording(_ command: String, _ language: Language) -> CommandExamples? {
        switch command {
        case "new":
            CommandExamples(
                language(
                    ja: "tenken new acme.rec --title 'ACME 点検 2026'",
                    en: "tenken new acme.rec --title 'ACME audit 2026'"),
                "tenken new acme-2027.rec --from acme.rec --dry-run", .opening)
        case "carry":
            CommandExamples(
                "tenken carry acme-2027.rec --from acme.rec --dry-run",
                "tenken carry acme-2027.rec --from acme.rec --accept 3.13-1-9", .nextEdition)
        case "profile":
            CommandExamples(
                "tenken profile acme.rec",
                language(
                    ja: "tenken profile acme.rec --scope '診療データ保管'",
                    en: "tenken profile acme.rec --scope 'Record storage'"),
                .commands)
        case "assess":
            CommandExamples(
                "tenken assess acme.rec 3.13-①-10 --result partial --evidence docs/policy.pdf",
                language(
                    ja: "tenken assess acme.rec --filter section:3.14 --owner 山田 --due +2w",
                    en: "tenken assess acme.rec --filter section:3.14 --owner Yamada --due +2w"), .several)
        case "undo": CommandExamples("tenken undo acme.rec --dry-run", "tenken undo acme.rec", .commandLine)
        case "redo": CommandExamples("tenken redo acme.rec --dry-run", "tenken redo acme.rec", .commandLine)
        case "confirm":
            CommandExamples(
                "tenken confirm acme-2027.rec 3.13-1-9",
                "tenken confirm acme-2027.rec --filter 'is:carried section:3.13'",
                .nextEdition)
        case "walk": CommandExamples("tenken walk acme.rec", "tenken walk acme.rec --filter owner:me", .lineByLine)
        case "review":
            CommandExamples(
                "tenken review acme.rec ①-9 --accept",
                language(
                    ja: "tenken review acme.rec ①-11 --return --note '証跡が足りません'",
                    en: "tenken review acme.rec ①-11 --return --note 'more evidence, please'"), .review)
        case "import":
            CommandExamples(
                "tenken import acme.rec answers.csv", "tenken import acme.rec answers.csv --profile p.rec --apply",
                .answers)
        case "evidence":
            CommandExamples(
                "tenken evidence acme.rec --problems", "tenken evidence acme.rec --collect handover", .evidence)
        default: nil
        }
    }

    /// What is handed to others.
    private static func givingOut(_ command: String, _ language: Language) -> CommandExamples? {
        switch command {
        case "seal": CommandExamples("tenken seal acme.rec", "tenken seal acme.rec > state.txt", .handingOver)
        case "verify":
            CommandExamples("tenken verify acme.rec", "tenken verify -q acme.html", .handingOver)
        case "report":
            CommandExamples(
                "tenken report acme.rec -o acme.html",
                "tenken report acme.rec -o points.html --form points --without names",
                .contents)
        case "export":
            CommandExamples(
                "tenken export acme.rec -o answers.xlsx",
                language(
                    ja: "tenken export acme.rec -o yamada.csv --filter owner:山田",
                    en: "tenken export acme.rec -o yamada.csv --filter owner:Yamada"), .excel)
        case "portfolio":
            CommandExamples(
                "tenken portfolio acme.rec portal.rec", "tenken portfolio acme.rec portal.rec -o systems.html", .systems
            )
        default: nil
        }
    }

    /// What is done with copies.
    private static func sharing(_ command: String, _ language: Language) -> CommandExamples? {
        switch command {
        case "merge":
            CommandExamples(
                "tenken merge acme.rec acme-yamada.rec", "tenken merge acme.rec acme-yamada.rec -o both.rec", .copies)
        case "diff":
            CommandExamples(
                "tenken diff acme.rec acme-yamada.rec", "tenken diff acme.rec acme-yamada.rec --format json", .copies)
        case "git-setup": CommandExamples("tenken git-setup acme.rec", "tenken git-setup portal.rec", .git)
        case "restore": CommandExamples("tenken restore acme.rec", "tenken restore acme.rec --leave-out", .gone)
        case "split":
            CommandExamples(
                "tenken split portal.rec",
                language(
                    ja: "tenken split portal.rec --title '予約ポータル'",
                    en: "tenken split portal.rec --title 'Booking portal'"),
                .nextEdition)
        default: nil
        }
    }

    private static func catalogs(_ command: String, _ language: Language) -> CommandExamples? {
        switch command {
        case "catalog": CommandExamples("tenken catalog list", "tenken catalog show > annex2.rec", .page)
        case "catalog list": CommandExamples("tenken catalog list", "tenken catalog list --language ja", .page)
        case "catalog show":
            CommandExamples("tenken catalog show annex2-v1.1", "tenken catalog show page35.rec > copy.rec", .page)
        case "catalog check":
            CommandExamples("tenken catalog check page35.rec", "tenken catalog check page35.rec --strict", .page)
        case "catalog import":
            CommandExamples(
                "tenken catalog import page35.csv --inspect > p.rec",
                language(
                    ja: "tenken catalog import page35.csv --profile p.rec --title 別紙2 -o made.rec",
                    en: "tenken catalog import page35.csv --profile p.rec --title Annex -o made.rec"), .page)
        case "catalog diff":
            CommandExamples(
                "tenken catalog diff annex2-v1.1 page35.rec",
                "tenken catalog diff acme.rec acme-2027.rec --format json",
                .nextEdition)
        default: nil
        }
    }
}
