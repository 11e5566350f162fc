import WorkbookModel

extension Workbook {
    /// The workbook's state as lines of text: two workbooks in the same state have the same picture, whatever their
    /// file order.
    public var picture: [String] {
        var lines: [String] = []
        for index in catalog.items.indices { lines.append(line(of: state(ofItemAt: index))) }
        let foreign = foreignItems.indices.map { line(of: state(ofForeignItemAt: $0)) }
        lines += foreign.sorted()
        lines.append("profile \(profile) conflict \(hasProfileConflict)")
        lines.append("profile base \(names(profileBase))")
        lines.append("tips \(names(tips))")
        lines.append("counts \(AssessmentResult.allCases.map { counts[$0] }) conflicts \(counts.conflicts)")
        lines.append("requirements \(requirementSummaries().map { "\($0.id) \($0.state)" })")
        return lines
    }

    private func line(of state: ItemState) -> String {
        let sides = state.sides.map { "\($0.id.short)\($0.isSound ? "" : "!")" }.sorted().joined(separator: " ")
        let followed = catalog.itemIndex(state.item).map { names(base(forItemAt: $0)) } ?? ""
        let current = state.current.map { "\($0.id.short) by \($0.by)" } ?? "nobody"
        return "\(state.item) \(state.assessment) \(current) sides [\(sides)] base [\(followed)] review \(state.review)"
    }

    private func names(_ ids: [EntryID]) -> String { ids.map(\.short).sorted().joined(separator: " ") }
}
