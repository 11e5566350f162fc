import TerminalUI
import WorkbookModel

/// What a filter that is being typed outside the screen may become, by the screen's own completion.
public enum FilterEndings {
    /// The possible queries, whole. Behind a blank, and at the start, the keys alone: the values besides are too many to choose from.
    ///
    /// - Parameter context: who asks, in which language, and the filters that have names.
    public static func queries(
        beginning query: String, in workbook: Workbook, _ context: AppContext, now: Moment
    ) -> [String] {
        let environment = AppEnvironment(
            workbook: workbook, context: context, now: now, size: Size(columns: 80, rows: 24), integrityCount: 0,
            entriesAtStart: workbook.entries.count)
        let endings = FilterCompletion(query, environment).endings
        let isBetween = query.isEmpty || query.last == " "
        return isBetween ? endings.filter { $0.last == ":" } : endings
    }
}
