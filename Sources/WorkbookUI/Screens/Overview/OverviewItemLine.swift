import TerminalUI
import WorkbookModel

/// An item with who sees to it and until when, on one line of the pane below the overview.
enum OverviewItemLine {
    static func text(_ index: Int, _ environment: AppEnvironment) -> String {
        let measure = environment.measure
        let assessment = environment.assessment(of: index)
        let spans = ItemRow.spans(index, environment, indent: 0).map(\.text)
        let record = [
            measure.padded(assessment.due, columns: 10), measure.padded(assessment.owner.onOneLine, columns: 14), "",
        ]
        return spans.dropLast().joined() + record.joined(separator: "  ") + (spans.last ?? "")
    }
}
