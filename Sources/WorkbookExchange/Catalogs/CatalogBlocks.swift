/// A block of a table: items that share requirements and a scenario.
struct CatalogBlock: Hashable {
    /// Positions in the draft, in the table's order.
    var items: [Int]
    var requirements: [Int]
    var scenario: Int?

    /// The blocks of a draft, in the table's order. An item is in one of them.
    static func blocks(of draft: CatalogDraft, by rule: TableProfile.Block, hasScenarios: Bool) -> [CatalogBlock] {
        switch rule {
        case .scenario where hasScenarios: together(draft) { $0 }
        // Without scenarios the group is all that holds a block together.
        case .scenario, .group: together(draft) { Key(group: $0.group, run: nil) }
        case .rows: byRows(draft)
        }
    }

    private struct Key: Hashable {
        var group: Int?
        var run: Int?
    }

    /// - Parameter sharing: of a row's group and run, what rows must have in common to share their requirements.
    private static func together(_ draft: CatalogDraft, sharing: (Key) -> Key) -> [CatalogBlock] {
        var requirements: [Key: [Int]] = [:]
        var taken: [Key: Set<Int>] = [:]
        var last: (key: Key, requirements: [Int])?
        for row in draft.rows {
            let shared = sharing(Key(group: draft.items[row.item].group, run: row.run))
            if let last, last.key == shared, last.requirements == row.requirements { continue }
            last = (shared, row.requirements)
            for requirement in row.requirements where taken[shared, default: []].insert(requirement).inserted {
                requirements[shared, default: []].append(requirement)
            }
        }
        var order: [Key] = []
        var items: [Key: [Int]] = [:]
        for (index, item) in draft.items.enumerated() {
            let key = Key(group: item.group, run: item.run)
            if items[key] == nil { order.append(key) }
            items[key, default: []].append(index)
        }
        return joined(order, items, draft) { requirements[sharing($0)] ?? [] }
    }

    /// The items of each run, whatever groups it covers, with their requirements.
    private static func joined(
        _ order: [Key], _ items: [Key: [Int]], _ draft: CatalogDraft, requirements: (Key) -> [Int]
    ) -> [CatalogBlock] {
        var blocks: [CatalogBlock] = []
        var taken: [Set<Int>] = []
        var blockOfRun: [Int: Int] = [:]
        for key in order {
            let block = CatalogBlock(
                items: items[key] ?? [], requirements: requirements(key),
                scenario: key.run.map { draft.runs[$0].scenario })
            if let run = key.run, let known = blockOfRun[run] {
                blocks[known].items += block.items
                blocks[known].requirements += block.requirements.filter { taken[known].insert($0).inserted }
            } else {
                if let run = key.run { blockOfRun[run] = blocks.count }
                blocks.append(block)
                taken.append(Set(block.requirements))
            }
        }
        return blocks
    }

    /// Items that stand behind each other with the same requirements and scenario.
    private static func byRows(_ draft: CatalogDraft) -> [CatalogBlock] {
        var requirements = [[Int]](repeating: [], count: draft.items.count)
        var taken: [Int: Set<Int>] = [:]
        for row in draft.rows {
            // Rows that a cell covers share it as it is.
            if requirements[row.item].isEmpty {
                requirements[row.item] = row.requirements
            } else if requirements[row.item] != row.requirements {
                if taken[row.item] == nil { taken[row.item] = Set(requirements[row.item]) }
                for requirement in row.requirements where taken[row.item, default: []].insert(requirement).inserted {
                    requirements[row.item].append(requirement)
                }
            }
        }
        var blocks: [CatalogBlock] = []
        var last: Key?
        for (index, item) in draft.items.enumerated() {
            let key = Key(group: item.group, run: item.run)
            if key == last, let before = blocks.last, before.requirements == requirements[index] {
                blocks[blocks.count - 1].items.append(index)
            } else {
                blocks.append(
                    CatalogBlock(
                        items: [index], requirements: requirements[index],
                        scenario: item.run.map { draft.runs[$0].scenario }))
            }
            last = key
        }
        return blocks
    }
}
