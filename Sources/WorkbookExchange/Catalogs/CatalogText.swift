import Recfile

/// Writes a draft as a catalogue's recfile, with the descriptors that every catalogue has.
struct CatalogText {
    let draft: CatalogDraft
    let numbering: CatalogNumbering
    let blocks: [CatalogBlock]
    let particulars: CatalogParticulars
    /// The columns that the table has.
    let meanings: Set<ColumnMeaning>

    private static let gapEarlier = "前のページ | on an earlier page of the table"
    private static let gapAbsent = "この表にはない | not in this table"
    private static let gapEmpty = "この表では空欄 | empty in this table"

    /// - Parameter opening: lines of comment before all else, without their `#`.
    func bytes(opening: [String]) -> [UInt8] {
        var writer = Writer()
        for line in opening { writer.comment(line) }
        writeAbout(&writer)
        writeSections(&writer)
        writeScenarios(&writer)
        writeRequirements(&writer)
        writeItems(&writer)
        writeMappings(&writer)
        return writer.bytes
    }

    private func writeAbout(_ writer: inout Writer) {
        let given = CatalogParticulars.fields.filter { !particulars[keyPath: $0.path].isEmpty }
        writer.descriptor(
            CatalogDescriptors.catalog(mandatory: given.map(\.name)),
            isFirst: writer.bytes.isEmpty)
        writer.record(
            given.map { Field($0.name, particulars[keyPath: $0.path]) } + [
                Field("GlossNote", glossNote)
            ])
    }

    /// That nothing is translated. Which text counts is said in the language of the text.
    private var glossNote: String {
        particulars.language.prefix { $0 != "-" } == "ja"
            ? "There are no English glosses here; only the Japanese text counts.\n英訳は付けていません。"
            : "There are no glosses here; the text is as the table has it.\n訳は付けていません。"
    }

    private func writeSections(_ writer: inout Writer) {
        writer.descriptor(CatalogDescriptors.section)
        for (index, section) in draft.sections.enumerated() {
            var fields = [
                Field("Id", numbering.sectionIDs[index]), Field("Number", numbering.sectionNumbers[index]),
            ]
            if !section.heading.isEmpty { fields.append(Field("Heading", section.heading)) }
            fields += text("Title", section.title, isEarlier: section.isEarlier, from: [.section])
            writer.record(fields)
        }
        writer.descriptor(CatalogDescriptors.group)
        for (index, group) in draft.groups.enumerated() {
            writer.record(
                [
                    Field("Id", numbering.groupIDs[index]), Field("Section", numbering.sectionIDs[group.section]),
                    Field("Number", numbering.groupNumbers[index]),
                ] + text("Title", group.title, isEarlier: group.isEarlier, from: [.group]))
        }
    }

    private func writeScenarios(_ writer: inout Writer) {
        writer.descriptor(CatalogDescriptors.scenario)
        for (index, scenario) in draft.scenarios.enumerated() {
            writer.record([Field("Id", numbering.scenarioIDs[index]), Field("Text", scenario.text)])
        }
    }

    private func writeRequirements(_ writer: inout Writer) {
        writer.descriptor(CatalogDescriptors.requirement)
        for (index, requirement) in draft.requirements.enumerated() {
            writer.record(
                [Field("Id", numbering.requirementIDs[index])]
                    + text("Part", requirement.part, from: [.part])
                    + text("Chapter", requirement.chapter, from: [.chapter])
                    + text("Category", requirement.category, from: [.category])
                    + text("Text", requirement.text, from: [.requirement]))
        }
    }

    private func writeItems(_ writer: inout Writer) {
        writer.descriptor(CatalogDescriptors.item)
        for (index, item) in draft.items.enumerated() {
            writer.record(
                [
                    Field("Id", numbering.itemIDs[index]), Field("Group", numbering.groupIDs[item.group]),
                    Field("Number", item.number), Field("Obligation", item.obligation),
                    Field("ObligationBasis", item.isDerived ? "wording" : "mark"),
                ] + text("Text", item.text, from: [.text]))
        }
    }

    private func writeMappings(_ writer: inout Writer) {
        writer.descriptor(CatalogDescriptors.mapping)
        var count = 0
        for block in blocks where !block.requirements.isEmpty || block.scenario != nil {
            count += 1
            var fields = [Field("Id", "block-\(count)")]
            fields += block.items.map { Field("Item", numbering.itemIDs[$0]) }
            fields += block.requirements.map { Field("Requirement", numbering.requirementIDs[$0]) }
            if let scenario = block.scenario { fields.append(Field("Scenario", numbering.scenarioIDs[scenario])) }
            fields.append(Field("Relationship", "intersects-with"))
            if block.scenario == nil { fields.append(scenarioGap(of: block)) }
            writer.record(fields)
        }
    }

    /// Where a block begins before the table, so may its scenario.
    private func scenarioGap(of block: CatalogBlock) -> Field {
        guard meanings.contains(.scenario) else { return Field("Gap", "Scenario | \(CatalogText.gapAbsent)") }
        let isEarlier = block.items.contains { draft.groups[draft.items[$0].group].isEarlier }
        return Field("Gap", "Scenario | \(isEarlier ? CatalogText.gapEarlier : CatalogText.gapEmpty)")
    }

    /// A text, or the gap that says why it is missing.
    ///
    /// - Parameter meanings: the columns that it would stand in.
    private func text(
        _ name: String, _ value: String, isEarlier: Bool = false, from meanings: Set<ColumnMeaning>
    ) -> [Field] {
        if !value.isEmpty { return [Field(name, value)] }
        let reason =
            isEarlier
            ? CatalogText.gapEarlier
            : self.meanings.isDisjoint(with: meanings) ? CatalogText.gapAbsent : CatalogText.gapEmpty
        return [Field("Gap", "\(name) | \(reason)")]
    }

    /// Builds the file's bytes.
    private struct Writer {
        private(set) var bytes: [UInt8] = []

        mutating func comment(_ line: String) {
            let text = RecordWriter.storable(line).split(separator: "\n").joined(separator: " ")
            bytes += Array((text.isEmpty ? "#\n" : "# \(text)\n").utf8)
        }

        mutating func descriptor(_ lines: [String], isFirst: Bool = false) {
            if !isFirst { bytes.append(0x0A) }
            for line in lines { bytes += Array("\(line)\n".utf8) }
        }

        mutating func record(_ fields: [Field]) {
            bytes.append(0x0A)
            bytes += RecordWriter.stored(fields.map { Field($0.name, RecordWriter.storable($0.value)) })
        }
    }
}
