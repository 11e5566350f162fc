import WorkbookModel

/// Reports that are made while the screen goes on.
extension AppState {
    mutating func report(_ argument: String) -> [Effect] {
        if !argument.isEmpty { return [.makeReport(ReportRequest(words: argument, filter: table.filter))] }
        complain(
            ja: "作るファイルを書いてください（:report 報告.html、:report 回答.xlsx --form answers）",
            en: "name the file to make (:report report.html, :report answers.xlsx --form answers)")
        return []
    }

    mutating func noteRefused(_ request: ReportRequest, _ reason: String) {
        complain(reason)
        // What is wrong stays, to be put right.
        if panel == nil { panel = Prompt(.command, text: "report " + request.words) }
    }

    mutating func noteStarted(_ path: String) { reports.append(path) }

    /// Takes in that a report is made, or not; who waits for it to leave leaves.
    mutating func noteEnded(_ path: String, _ said: Message) -> [Effect] {
        message = said
        if let index = reports.firstIndex(of: path) { reports.remove(at: index) }
        guard panel is ReportsBeforeLeaving else { return [] }
        if !said.isError, reports.isEmpty { return [.terminal(.quit)] }
        // A failure is to be seen.
        panel = said.isError ? nil : ReportsBeforeLeaving(paths: reports)
        return []
    }

    /// Leaves, once no report is being made any more.
    mutating func leaveOnceReportsAreMade() -> [Effect] {
        if reports.isEmpty { return [.terminal(.quit)] }
        panel = ReportsBeforeLeaving(paths: reports)
        return []
    }
}
