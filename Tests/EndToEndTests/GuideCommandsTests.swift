import TestSupport
import Testing

/// Every shell command that README, guides and the manual page print, run in a scratch folder as it stands. (Those that build
/// are left to `.ci/run` and to whoever comes new.)
@Suite(
    .enabled(
        if: ["git", "recsel", "ssh-keygen", "sha256sum"].allSatisfy { Command.installed($0) != nil },
        "needs git, recutils, ssh-keygen and sha256sum"))
struct GuideCommandsTests {
    private static let programs: Set<String> = [
        "tenken", "git", "ssh-keygen", "echo", "cp", "mkdir", "recsel", "sha256sum",
    ]

    private static let guideStart = """
        tenken new acme.rec --title 点検 && mkdir docs && echo 方針 > docs/vpn-policy.pdf &&
        tenken assess acme.rec ①-9 --result o --evidence 'docs/vpn-policy.pdf | 第5条' &&
        printf '%s\\n' 'No.,大項目,評価,所見' '①-10,3.13,△,規程が古い' '①-11,3.13,○,' > answers.csv &&
        tenken catalog show | sed 's/^Id: annex2-v1.1$/Id: annex2-v2/' > annex2-v2.rec &&
        mkdir -p ~/.ssh && ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519 && cp ~/.ssh/id_ed25519.pub sato.pub
        """

    private static let collected = """
        grep -q '^tenken-seal 1 ' state.txt && cd "$(ls -d handover 引渡し 2>/dev/null)" && sha256sum --quiet -c SHA256SUMS &&
        tenken verify acme.rec && tenken evidence acme.rec
        """

    /// Two people on one workbook, with a repository and a clone of it.
    private static let shared = """
        git init -q -b main && TENKEN_BY=佐藤 tenken new audit.rec --title 点検 &&
        for i in ①-9 ①-10; do TENKEN_BY=佐藤 tenken assess audit.rec $i --result o; done
        """

    private static let pushed = """
        git commit -qm more -a --allow-empty && git init -q -b main --bare ../remote.git && git remote add origin ../remote.git &&
        git push -q -u origin main && git clone -q ../remote.git ../other &&
        (cd ../other && tenken git-setup audit.rec && TENKEN_BY=山田 tenken assess audit.rec ②-2 --result p &&
        git commit -qam theirs && git push -q) && TENKEN_BY=佐藤 tenken assess audit.rec ②-3 --result o && git commit -qam ours
        """

    /// A merge in a clone whose configuration knows nothing of tenken.
    private static let unset = """
        git config --remove-section merge.tenken && git checkout -q -b side &&
        TENKEN_BY=佐藤 tenken assess audit.rec ②-4 --result o && git commit -qam side && git checkout -q main &&
        TENKEN_BY=山田 tenken assess audit.rec ②-5 --result p && git commit -qam main && ! git merge -q side &&
        grep -q '^<<<<<<<' audit.rec
        """

    private static func team(_ page: String) -> CommandScene {
        CommandScene(
            page: page, person: "鈴木", start: shared,
            before: [
                ("tenken diff", "TENKEN_BY=山田 tenken assess audit-yamada.rec ②-1 --result p"),
                ("git pull", pushed), ("tenken git-setup", "true"), ("tenken git-setup", unset),
            ],
            statuses: ["tenken diff": 1],
            after: [
                ("tenken merge", "tenken list audit.rec --filter is:assessed | grep -q '②-1'"),
                ("git add .gitattributes", "git show HEAD:.gitattributes | grep -q '^/audit.rec -text merge=tenken'"),
                ("git pull", "tenken list audit.rec --filter is:assessed | grep -c '②-[23]' | grep -q 2"),
                (
                    "git add audit.rec",
                    "git commit -qm merged && tenken list audit.rec --filter is:assessed | grep -c '②-[45]' | grep -q 2"
                ),
                ("tenken review audit.rec ①-9", "tenken list audit.rec --filter review:accepted | grep -q '①-9'"),
                (
                    "tenken review audit.rec ①-10 --return",
                    "tenken list audit.rec --filter review:returned | grep -q '①-10'"
                ),
                (
                    "tenken review audit.rec ①-10 --withdraw",
                    "! tenken list audit.rec --filter review:returned | grep -q '①-10'"
                ),
            ], count: 15)
    }

    private static func guide(_ page: String) -> CommandScene {
        CommandScene(
            page: page, start: guideStart,
            before: [("tenken portfolio", "tenken new portal.rec")],
            after: [
                ("tenken portfolio", "rm portal.rec"),
                ("tenken report acme.rec -o acme.html", "tenken verify acme.html"),
                (
                    "tenken import acme.rec answers.csv --profile p.rec --apply",
                    "tenken list acme.rec --filter 規程が古い | grep -q '①-10'"
                ),
                ("tenken assess acme.rec -f 'section:3.13 is:open' --owner 山田 -n", "! grep -q '^Owner: 山田' acme.rec"),
                ("tenken redo acme.rec", "tenken list acme.rec -f 'section:3.13 owner:山田' --exit-code"),
                ("tenken assess acme.rec --from open.csv", "tenken list acme.rec -f section:3.13 --count | grep -q 13"),
                ("tenken new acme-2027.rec --from acme.rec --dry-run", "test ! -e acme-2027.rec"),
                (
                    "tenken new acme-2027.rec --from acme.rec --catalog",
                    "tenken list acme-2027.rec --filter is:carried | grep -q '①-9'"
                ),
                ("tenken confirm acme-2027.rec", "tenken list acme-2027.rec --filter is:assessed | grep -q '①-9'"),
                ("tenken evidence acme.rec --collect", collected), ("ssh-keygen -Y sign", "test -s state.txt.sig"),
            ],
            count: 35)
    }

    private static let filledIn = """
        for file in acme portal archive; do tenken new $file.rec && tenken assess $file.rec ①-9 --result o --owner 山田; done
        """

    private static func reports(_ page: String) -> CommandScene {
        CommandScene(
            page: page, start: filledIn,
            after: [
                ("tenken report acme.rec -o acme.html", "tenken verify acme.html"),
                ("tenken report acme.rec -o for-public.html", "! grep -q 山田 for-public.html"),
                ("tenken import acme.rec for-yamada.xlsx --apply", "test $(grep -c '^Kind: assess' acme.rec) = 1"),
            ], count: 6)
    }

    private static func forms(_ page: String) -> CommandScene {
        CommandScene(
            page: page, start: filledIn, after: [("tenken report acme.rec -o acme.html", "grep -q はい acme.html")],
            count: 2)
    }

    /// The table of the guide, the page after it, and a table of two columns.
    private static let tables = """
        head='大項目,小項目,No.,内容,区分,リスクシナリオ例,編,項番,区分,内容' &&
        printf '%s\\n' "$head" ',,①-9,見本の対策 九,◎,,システム運用編,13.見本の章,【遵守事項】,見本の要求 一' ',,①-10,見本の対策 十,◎,,,,,' \
            ',②見本の小項目,②-1,見本の対策 一,○,見本のリスク甲,システム運用編,13.見本の章,【遵守事項】,見本の要求 二' \
            '3.14. 見本の大項目,①見本の小項目,①-1,見本の対策 一,◎,見本のリスク乙,企画管理編,8.見本の章,【遵守事項】,見本の要求 三' > page35.csv &&
        printf '%s\\n' "$head" ',,①-2,見本の対策 二,◎,,,,,' > page36.csv &&
        printf '%s\\n' '番号,内容' 'A-1,見本' 'A-2,見本二' > flat.csv
        """

    private static func importing(_ page: String) -> CommandScene {
        CommandScene(
            page: page, start: tables,
            after: [
                ("tenken catalog import page35.csv --profile", "grep -q '^Id: 3.13-1-10' mihon-p35.rec"),
                (
                    "tenken catalog check",
                    "tenken catalog check mihon-p35.rec --language ja | grep -q '項目 3、要求事項 2、シナリオ 1、欠け 3'"
                ),
                ("tenken new", "tenken list acme.rec | grep -q '3.14-1-1'"),
                ("tenken catalog import page35.csv page36.csv", "grep -q '^Item: 3.14-1-2' mihon.rec"),
                ("tenken catalog import flat.csv", "grep -q '^Id: A-2' flat.rec && recfix --check flat.rec"),
            ], count: 6)
    }

    static let scenes: [CommandScene] = [
        importing("Docs/Import.md"), importing("Docs/Import.ja.md"), reports("Docs/Reports.md"),
        reports("Docs/Reports.ja.md"), forms("Docs/Forms.md"), forms("Docs/Forms.ja.md"),
        guide("Docs/UserGuide.md"), guide("Docs/UserGuide.ja.md"), team("Docs/Teams.md"), team("Docs/Teams.ja.md"),
        CommandScene(
            page: "README.md", statuses: ["tenken check": 1],
            after: [("tenken assess", "tenken list audit.rec --filter result:partial | grep -q '3.14 ①-1\\|①-1'")],
            count: 7),
        CommandScene(
            page: "Docs/tenken.1", start: "mkdir docs && echo x > docs/policy.pdf && tenken new acme.rec", count: 5),
    ]

    @Test(arguments: scenes) func everyCommandDoesWhatThePageSays(scene: CommandScene) throws {
        let commands = GuideCommandsTests.commands(in: try CommandScene.document(scene.page))
        #expect(commands.count == scene.count, "\(commands)")
        try scene.perform(commands)
    }

    /// The commands in indented and fenced blocks of a Markdown page, and in the displays of a manual page.
    private static func commands(in page: String) -> [String] {
        var isFenced = false
        return page.split(separator: "\n").compactMap { line in
            if line.hasPrefix("```") {
                isFenced = line == "```sh"
                return nil
            }
            let isInBlock = isFenced || line.hasPrefix("    ") || line.hasPrefix(".Dl ")
            let text = isFenced ? line : line.dropFirst(4)
            return isInBlock && programs.contains(String(text.prefix { $0 != " " })) ? String(text) : nil
        }
    }
}
