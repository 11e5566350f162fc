import WorkbookModel

extension Demonstration {
    /// A supplier's assessment three quarters done, with evidence, a review that was returned, and a due date that has
    /// passed.
    public static let small = Demonstration(
        fileName: "demo.rec", catalog: nil, files: SmallSteps.files,
        profile: Profile(
            title: "外部委託先点検（見本）", organization: "株式会社あかつきメディカル",
            scope: "クラウド型電子カルテ「あかつきカルテ」と、その保守用リモート接続"),
        founder: SmallSteps.sato, steps: SmallSteps.all)
}

private enum SmallSteps {
    static let sato = "佐藤 花子"
    private static let suzuki = "鈴木 一郎"
    private static let takahashi = "高橋 美咲"

    static let files = [
        Demonstration.File(
            path: "evidence/vpn-settings.txt",
            text: """
                VPN 装置 設定書（第 4 版）
                1. 接続拠点   本社データセンター、保守拠点 2 か所
                2. 相互認証   機器証明書（RSA 3072、社内認証局が発行、有効期間 1 年）
                3. 暗号       IKEv2、AES-256-GCM、SHA-384、DH グループ 20
                4. 経路       医療機関ごとに VPN チャンネルを分け、相互の経路を持たない

                """),
        Demonstration.File(
            path: "evidence/tls-scan.txt",
            text: """
                TLS 設定の検査結果
                karte.example.jp:443      TLS 1.3、TLS 1.2（ECDHE のみ）  適
                karte-old.example.jp:443  TLS 1.2（CBC 系を含む）         不適  旧アプリ用

                """),
        Demonstration.File(
            path: "evidence/network.txt",
            text: "ネットワーク構成図の写し。インターネット側と内部側のインタフェースの間に経路はない。\n"),
        Demonstration.File(
            path: "evidence/maintenance-log.csv",
            text: """
                日付,作業者,接続元,作業内容,終了確認
                {50日前},保守 A,保守拠点 1,定例点検,済
                {36日前},保守 B,保守拠点 2,障害対応,済
                {22日前},保守 A,保守拠点 1,定例点検,

                """),
        Demonstration.File(
            path: "evidence/key-management.txt",
            text: "鍵管理規程（抜粋） 第 5 条 鍵が漏えいしたおそれがあるときは、直ちに失効させ、管理責任者に報告する。\n"),
    ]

    static let all = [
        Demonstration.Step(
            daysAgo: 20, time: "10:12", by: sato, item: "3.13-1-9",
            act: .assess(
                .compliant, note: "相互認証、暗号、経路の分離を設定書と構成図で確かめた。\n医療機関ごとにチャンネルが分かれていることを実機で確認（本社データセンター）。",
                evidence: ["evidence/vpn-settings.txt | 2 から 4", "evidence/network.txt"])),
        Demonstration.Step(
            daysAgo: 20, time: "10:47", by: sato, item: "3.13-1-10",
            act: .assess(
                .partial, note: "本番は TLS 1.3 と 1.2（ECDHE のみ）。旧アプリ用のサーバに CBC 系の暗号スイートが残っている。",
                evidence: ["evidence/tls-scan.txt | 2 行目"], owner: "山田 太郎", dueIn: -12,
                plan: "旧アプリの利用者（3 施設）に切替を依頼し、終わりしだい karte-old を止める。")),
        Demonstration.Step(
            daysAgo: 20, time: "11:05", by: sato, item: "3.13-1-11",
            act: .assess(.notApplicable, note: "SSL-VPN は使っていない。機器台帳と構成図で確かめた。", evidence: ["evidence/network.txt"])),
        Demonstration.Step(
            daysAgo: 19, time: "09:30", by: suzuki, item: "3.13-1-12",
            act: .assess(
                .alternative, note: "端末側の設定では抑えられないため、サーバ側でセッションごとに送信元を検証している。",
                evidence: ["システム担当への聞き取り | 設計書 7 章の説明を受けた"])),
        Demonstration.Step(
            daysAgo: 19, time: "09:58", by: suzuki, item: "3.13-1-13",
            act: .assess(.compliant, note: "利用手引きに端末の設定を載せ、年 1 回確認を依頼している。")),
        Demonstration.Step(
            daysAgo: 18, time: "13:20", by: sato, item: "3.13-2-1",
            act: .assess(
                .noncompliant, note: "規程に報告先はあるが、鍵を取り替える手順と連絡の順序が決まっていない。",
                evidence: ["evidence/key-management.txt | 第 5 条"], owner: "山田 太郎", dueIn: 40,
                plan: "鍵の漏えい時の手順書を作り、訓練を 1 回行う。")),
        Demonstration.Step(
            daysAgo: 18, time: "13:41", by: sato, item: "3.13-2-2",
            act: .assess(.compliant, note: "公的な認証局の証明書だけを使っている。", evidence: ["証明書一覧の閲覧 | 11 枚、すべて期限内"])),
        Demonstration.Step(
            daysAgo: 17, time: "15:02", by: suzuki, item: "3.13-2-3",
            act: .assess(.partial, note: "暗号の方式は設定で替えられるが、署名の方式はプログラムに書かれている。", owner: "開発部", dueIn: 75)),
        Demonstration.Step(
            daysAgo: 16, time: "10:10", by: sato, item: "3.14-1-1",
            act: .assess(
                .compliant, note: "接続元とプロトコルを限定し、作業記録を取っている。", evidence: ["evidence/maintenance-log.csv"])),
        Demonstration.Step(
            daysAgo: 9, time: "16:30", by: suzuki, item: "3.13-2-3",
            act: .assess(
                .partial, note: "暗号の方式は設定で替えられるが、署名の方式はプログラムに書かれている。\n開発計画に入ったことを確認した。",
                evidence: ["開発部への聞き取り | 次期版の計画書"], owner: "開発部", dueIn: 75,
                plan: "次期版で署名の方式も設定で替えられるようにする。")),
        Demonstration.Step(
            daysAgo: 8, time: "11:00", by: takahashi, item: "3.13-1-9",
            act: .review(.accepted, note: "設定書と構成図を見て、所見のとおりと認める。")),
        Demonstration.Step(
            daysAgo: 8, time: "11:25", by: takahashi, item: "3.14-1-1",
            act: .review(.returned, note: "いちばん新しい作業の終了確認が空欄。確認の手続きが守られているか、もう一度見てほしい。")),
    ]
}
