import TerminalUI
import WorkbookModel

/// The items counted by what they belong to. Each count is the number of items that its filter lets through.
struct OverviewTally {
    /// Items that have something in common.
    struct Group {
        /// For so many columns.
        let name: (_ room: Int) -> String
        /// Lets through all of them.
        let filter: Filter
        let share: Share
        /// Of the same items, those whose review accepts what is recorded.
        let accepted: Int
    }

    /// What one person has said about items.
    struct Person {
        /// As it was recorded first.
        let name: String
        /// Items whose assessment is theirs, and those of them that were returned.
        var assessed = 0
        var returned = 0
        /// Items that their review is in force of.
        var reviewed = 0
    }

    /// What one person has to do.
    struct Owner {
        /// As it was typed first, in the table's order; empty for items without an owner.
        let name: String
        /// Every spelling of the name.
        var spellings: [String]
        var assigned = 0
        var open = 0
        var overdue = 0

        /// Lets through the items of the owner.
        var condition: Filter.Condition {
            .text(.owner, name.isEmpty ? [.none] : spellings.map { .equals($0) })
        }
    }

    private(set) var sections: [Group] = []
    /// In the table's order.
    private(set) var parts: [Group] = []
    private(set) var obligations: [Group] = []
    private(set) var all = Share()
    /// The person first, then by how much is assigned; what has no owner is last.
    private(set) var owners: [Owner] = []
    /// Who assessed or reviewed, each person once, those who assessed most first.
    private(set) var people: [Person] = []

    init(_ environment: AppEnvironment) {
        let (workbook, language) = (environment.workbook, environment.language)
        let overdue = Set(workbook.items(matching: Filter(.statuses([.overdue])), for: environment.asker))
        let returned = Set(workbook.items(matching: Filter(.reviews([.returned])), for: environment.asker))
        let catalog = workbook.catalog
        let results = catalog.items.indices.map {
            workbook.isAssessed(itemAt: $0) ? workbook.result(ofItemAt: $0) : nil
        }
        /// A filter may let through more than one section or part: what another one says in its title.
        func group(_ name: @escaping (_ room: Int) -> String, _ condition: Filter.Condition) -> Group {
            var share = Share()
            let filter = Filter(condition)
            let items = workbook.items(matching: filter, for: environment.asker)
            for index in items { share.add(results[index]) }
            return Group(
                name: name, filter: filter, share: share,
                accepted: items.count { workbook.review(ofItemAt: $0) == .accepted })
        }
        var (seenSections, seenParts, seenObligations) = (Set<String>(), Set<String>(), Set<Obligation>())
        var (ownerPlaces, peoplePlaces) = ([FoldedName: Int](), [FoldedName: Int]())
        for index in catalog.items.indices {
            let result = results[index]
            all.add(result)
            if let section = catalog.section(ofItemAt: index), seenSections.insert(section.id).inserted {
                sections.append(
                    group(
                        {
                            section.title.heading(
                                number: "\(section.number) ", language, room: $0, environment.measure)
                        },
                        .catalog(.section, [.equals(section.id)])))
            }
            for part in catalog.requirements(ofItemAt: index).map(\.part)
            where !part.text.isEmpty && seenParts.insert(part.text).inserted {
                parts.append(
                    group(
                        { part.heading(language, room: $0, environment.measure) },
                        .catalog(.part, [.equals(part.text)])))
            }
            let obligation = catalog.items[index].obligation
            if seenObligations.insert(obligation).inserted {
                obligations.append(group({ _ in obligation.name(language) }, .obligations([obligation])))
            }
            let owner = workbook.state(ofItemAt: index).assessment.owner
            let place = OverviewTally.place(of: owner, in: &owners, &ownerPlaces)
            owners[place].assigned += 1
            if workbook.isOpen(itemAt: index) { owners[place].open += 1 }
            if overdue.contains(index) { owners[place].overdue += 1 }
            func count(_ names: [String], _ add: (inout Person) -> Void) {
                var seen = Set<FoldedName>()
                for name in names where seen.insert(FoldedName(name)).inserted {
                    let place = peoplePlaces[FoldedName(name)] ?? people.count
                    if place == people.count {
                        peoplePlaces[FoldedName(name)] = place
                        people.append(Person(name: name))
                    }
                    add(&people[place])
                }
            }
            count(workbook.reviews(ofItemAt: index).map(\.entry.by)) { $0.reviewed += 1 }
            let assessors = workbook.assessors(ofItemAt: index).names
            if returned.contains(index) { count(assessors) { $0.returned += 1 } }
            if result != nil { count(assessors) { $0.assessed += 1 } }
        }
        people.sort { ($1.assessed, $1.reviewed, $0.name) < ($0.assessed, $0.reviewed, $1.name) }
        let person = FoldedName(environment.context.person)
        func rank(_ owner: Owner) -> Int { owner.name.isEmpty ? 2 : FoldedName(owner.name) == person ? 0 : 1 }
        owners.sort { (rank($0), $1.assigned, $0.name) < (rank($1), $0.assigned, $1.name) }
    }

    private static func place(of owner: String, in owners: inout [Owner], _ places: inout [FoldedName: Int]) -> Int {
        let person = FoldedName(owner)
        if let place = places[person] {
            if !owners[place].spellings.contains(owner) { owners[place].spellings.append(owner) }
            return place
        }
        places[person] = owners.count
        owners.append(Owner(name: owner, spellings: [owner]))
        return owners.count - 1
    }
}
