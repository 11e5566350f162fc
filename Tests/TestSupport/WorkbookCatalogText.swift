import Recfile

/// A small catalogue for workbooks: two sections, three groups, two scenarios, three requirements, five items in three
/// blocks, and one item that no block names.
public enum WorkbookCatalogText {
    /// The items in the table's order.
    public static let items = ["1.1-1", "1.1-2", "1.1-3", "1.2-1", "2.1-1", "2.1-2"]

    public static var recfile: RecfileText { RecfileText(Array(text.utf8)) }

    public static let text = """
        # A catalogue for tests.

        %rec: Catalog
        %key: Id

        Id: sample
        Title: 見本
        Edition: 第1版
        Coverage: 1/1

        %rec: Section
        %key: Id

        Id: 1
        Number: 1
        Title: 通信
        Title_en: Communication

        Id: 2
        Number: 2
        Gap: Title | 前のページ | on an earlier page

        %rec: Group
        %key: Id

        Id: 1.1
        Section: 1
        Number: ①
        Title: 経路
        Title_en: Routes

        Id: 1.2
        Section: 1
        Number: ②
        Title: 暗号鍵の管理

        Id: 2.1
        Section: 2
        Number: ①
        Title: 保守

        %rec: Scenario
        %key: Id

        Id: leak
        Text: 暗号鍵が漏洩する。
        Text_en: A key leaks.

        Id: login
        Text: 不正なログインに気付かない。

        %rec: Requirement
        %key: Id

        Id: control-1-a
        Part: システム運用編
        Part_en: control
        Chapter: 1.ネットワーク
        Category: 遵守事項
        Text: TLSを使うこと。

        Id: management-2-a
        Part: 企画管理編
        Part_en: management
        Chapter: 2.鍵管理
        Category: 遵守事項
        Text: 鍵を管理すること。

        Id: control-3-a
        Part: システム運用編
        Part_en: control
        Chapter: 3.保守
        Category: 遵守事項
        Text: ログを照合すること。

        %rec: Item
        %key: Id

        Id: 1.1-1
        Group: 1.1
        Number: ①-1
        Obligation: required
        Text: VPN 接続を行う。
        Text_en: Connect by VPN.

        Id: 1.1-2
        Group: 1.1
        Number: ①-2
        Obligation: required
        Text: バックアップを取る。

        Id: 1.1-3
        Group: 1.1
        Number: ①-3
        Obligation: recommended
        Text: 検証することが望ましい。

        Id: 1.2-1
        Group: 1.2
        Number: ②-1
        Obligation: required
        Text: 暗号鍵を保護する。

        Id: 2.1-1
        Group: 2.1
        Number: ①-1
        Obligation: required
        Text: 保守の記録を残す。

        Id: 2.1-2
        Group: 2.1
        Number: ①-2
        Obligation: recommended
        Text: 対応のない項目。

        %rec: Mapping
        %key: Id

        Id: block-1
        Item: 1.1-1
        Item: 1.1-2
        Item: 1.1-3
        Requirement: control-1-a
        Relationship: intersects-with
        Gap: Scenario | 前のページ | on an earlier page

        Id: block-2
        Item: 1.2-1
        Requirement: control-1-a
        Requirement: management-2-a
        Scenario: leak
        Relationship: intersects-with

        Id: block-3
        Item: 2.1-1
        Requirement: control-3-a
        Scenario: login
        Relationship: intersects-with

        """
}
