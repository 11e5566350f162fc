import WorkbookModel

/// Makes the ids of a draft's records. Numbers that the table lacks follow from the sequence, or are counted; what can not be
/// told is refused.
struct CatalogNumbering {
    private(set) var sectionIDs: [String] = []
    /// As printed, or as it follows.
    private(set) var sectionNumbers: [String] = []
    private(set) var groupIDs: [String] = []
    private(set) var groupNumbers: [String] = []
    private(set) var itemIDs: [String] = []
    private(set) var requirementIDs: [String] = []
    private(set) var scenarioIDs: [String] = []
    private(set) var notices: [ImportNotice] = []

    private let draft: CatalogDraft

    init(_ draft: CatalogDraft, ids: TableProfile.Ids) {
        self.draft = draft
        numberSections()
        numberGroups()
        numberItems(ids)
        numberRequirements()
        numberScenarios()
    }

    private mutating func say(_ severity: ImportNotice.Severity, _ place: String, ja: String, en: String) {
        notices.append(ImportNotice(severity, place, ja: ja, en: en))
    }

    // MARK: Sections

    private mutating func numberSections() {
        let printed = Set(draft.sections.compactMap { $0.number?.plain })
        let isUnnumbered = draft.sections.allSatisfy { $0.number == nil }
        if isUnnumbered, let first = draft.sections.first(where: { !$0.isEarlier }) {
            say(
                .note, first.place, ja: "大項目に番号が無いので、順に 1 から数えました",
                en: "the sections have no numbers; they are counted from 1")
        }
        for (index, section) in draft.sections.enumerated() {
            let number: String?
            if let printed = section.number {
                number = printed.printed
            } else if isUnnumbered {
                number = String(index + 1)
            } else {
                number = section.isEarlier ? numberBefore(index, notOf: printed) : nil
                sayNumber(number, of: section)
            }
            sectionNumbers.append(number ?? "?")
            sectionIDs.append(IDToken.make(number ?? "") ?? "section-\(index + 1)")
        }
        refuseTwice(sectionIDs, draft.sections.map(\.place), ja: "大項目", en: "section")
    }

    /// The number before that of the next section: 3.13 before 3.14.
    private func numberBefore(_ index: Int, notOf printed: Set<String>) -> String? {
        guard index + 1 < draft.sections.count, let next = draft.sections[index + 1].number else { return nil }
        let parts = next.plain.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last.flatMap({ Int($0) }), last > 1 else { return nil }
        let number = (parts.dropLast() + [Substring(String(last - 1))]).joined(separator: ".")
        return printed.contains(number) ? nil : number
    }

    private mutating func sayNumber(_ number: String?, of section: CatalogDraft.Section) {
        if let number {
            say(
                .warning, section.place, ja: "大項目は前のページにあります。次の大項目から、番号を \(number) としました",
                en: "the section stands on an earlier page; its number, \(number), follows from the next one's")
        } else {
            say(
                .refused, section.place, ja: "大項目の番号が分かりません。大項目のセルに番号を書いてください",
                en: "the section's number can not be told; write it in the section's cell")
        }
    }

    // MARK: Groups and items

    private mutating func numberGroups() {
        var counts: [Int: Int] = [:]
        let numbered = Set(draft.groups.filter { $0.number != nil }.map(\.section))
        for group in draft.groups {
            counts[group.section, default: 0] += 1
            let count = counts[group.section] ?? 1
            if numbered.contains(group.section), group.number == nil {
                say(
                    .refused, group.place, ja: "小項目の番号が分かりません。題の前に番号を書いてください",
                    en: "the group's number can not be told; write it before its title")
            }
            let section = sectionIDs.indices.contains(group.section) ? sectionIDs[group.section] : "?"
            let plain = group.number.flatMap { IDToken.make($0.plain) } ?? String(count)
            groupNumbers.append(group.number?.printed ?? String(count))
            groupIDs.append(
                plain.hasPrefix(section + ".") || plain.hasPrefix(section + "-") ? plain : "\(section)-\(plain)")
        }
        refuseTwice(groupIDs, draft.groups.map(\.place), ja: "小項目", en: "group")
    }

    private mutating func numberItems(_ ids: TableProfile.Ids) {
        for item in draft.items {
            let group = groupIDs.indices.contains(item.group) ? groupIDs[item.group] : "?"
            var made: String?
            switch ids {
            case .printed: made = IDToken.make(PrintedNumber(whole: item.id ?? item.number).plain)
            case .composed:
                made = IDToken.make(ownNumber(of: item)).map { "\(group)-\($0)" }
            }
            if made == nil {
                say(
                    .refused, item.place, ja: "番号「\(item.number)」から Id を作れません。数字か英字の番号にしてください",
                    en: "no id can be made of the number “\(item.number)”; it needs digits or letters")
            }
            itemIDs.append(made ?? "item-\(itemIDs.count + 1)")
        }
        refuseTwice(itemIDs, draft.items.map(\.place), ja: "項目", en: "item")
    }

    /// Its number without that of its group: 9 of ①-9.
    private func ownNumber(of item: CatalogDraft.Item) -> String {
        let plain = PrintedNumber(whole: item.number).plain
        guard let prefix = CatalogTableReading.groupPrefix(of: item.number)?.plain,
            plain.hasPrefix(prefix)
        else { return plain }
        let rest = plain.dropFirst(prefix.count).drop { !$0.isNumber && !$0.isLetter }
        return rest.isEmpty ? plain : String(rest)
    }

    private mutating func refuseTwice(_ ids: [String], _ places: [String], ja: String, en: String) {
        var firsts: [String: Int] = [:]
        for (index, id) in ids.enumerated() {
            guard let first = firsts[id] else {
                firsts[id] = index
                continue
            }
            say(
                .refused, places[index], ja: "\(ja)の Id が \(id) となり、\(places[first]) と同じです。番号を確かめてください",
                en: "this \(en)'s id would be \(id), as that of \(places[first]); see the numbers")
        }
    }

    // MARK: Requirements and scenarios

    /// Part, chapter and the requirement's own number, or a letter in order of appearance: `control-13-b`.
    private mutating func numberRequirements() {
        var parts: [String: String] = [:]
        var lost: [Int] = []
        var counts: [String: Int] = [:]
        for (index, requirement) in draft.requirements.enumerated() {
            var tokens: [String] = []
            if !requirement.part.isEmpty {
                let folded = TextFolding.folded(requirement.part)
                let token = parts[folded] ?? CatalogNumbering.partToken(requirement.part) ?? "part\(parts.count + 1)"
                parts[folded] = token
                tokens.append(token)
            }
            let chapter = PrintedNumber.leading(requirement.chapter)?.number.plain ?? requirement.chapter
            if let token = IDToken.make(chapter) { tokens.append(token) }
            if let own = IDToken.make(requirement.number) {
                // A number may hold its chapter's.
                tokens.append(own)
            } else {
                if !requirement.number.isEmpty { lost.append(index) }
                if tokens.isEmpty { tokens = ["requirement"] }
                let lead = tokens.joined(separator: "-")
                counts[lead, default: 0] += 1
                tokens.append(IDToken.letters((counts[lead] ?? 1) - 1))
            }
            requirementIDs.append(tokens.joined(separator: "-"))
        }
        sayLostNumbers(lost)
        refuseTwice(requirementIDs, draft.requirementPlaces, ja: "要求事項", en: "requirement")
    }

    /// A catalogue has a requirement's number in its id alone.
    private mutating func sayLostNumbers(_ lost: [Int]) {
        guard let first = lost.first else { return }
        let number = HeadText.line(draft.requirements[first].number)
        say(
            .warning, draft.requirementPlaces[first],
            ja: "要求事項の番号「\(number)」など \(lost.count) 件は、英数字がなく Id に使えないので入れず、Id は順に数えました。番号が要るなら、要求事項の本文にも書いてください",
            en:
                "\(Language.counted(lost.count, "requirement number")) such as “\(number)” without ASCII letters or digits, which no id can hold; left out, and the ids are counted; write them into the requirements' texts where they matter"
        )
    }

    /// The guideline's own English names; else the ASCII words of the name.
    private static func partToken(_ part: String) -> String? {
        switch TextFolding.folded(part) {
        case "概説編": "overview"
        case "経営管理編": "governance"
        case "企画管理編": "management"
        case "システム運用編": "control"
        default: IDToken.make(part).map { $0.lowercased() }
        }
    }

    private mutating func numberScenarios() {
        var counts: [Int: Int] = [:]
        for scenario in draft.scenarios {
            let count = counts[scenario.group, default: 0]
            counts[scenario.group] = count + 1
            let group = groupIDs.indices.contains(scenario.group) ? groupIDs[scenario.group] : "?"
            scenarioIDs.append("scenario-\(group)" + (count == 0 ? "" : "-\(IDToken.letters(count))"))
        }
    }
}
