import WorkbookModel

extension Assessment {
    /// An assessment with every field drawn from a few values.
    ///
    /// - Parameters:
    ///   - texts: what owner, note and plan are drawn from; an owner has no line feeds.
    ///   - day: the due date's day of May, where there is one.
    public static func random(
        of texts: [String], results: [AssessmentResult] = AssessmentResult.allCases, day: Int,
        using random: inout SeededGenerator
    ) -> Assessment {
        func text() -> String { texts.randomElement(using: &random) ?? "" }
        return Assessment(
            result: results.randomElement(using: &random) ?? .compliant,
            owner: text().split(separator: "\n").joined(),
            due: Bool.random(using: &random) ? "2026-05-0\(day)" : "",
            evidence: (0..<Int.random(in: 0..<3, using: &random)).map {
                Evidence(
                    reference: "証跡\($0)", description: Bool.random(using: &random) ? "第\($0)条" : "",
                    digest: Bool.random(using: &random) ? String(repeating: "a", count: 64) : nil)
            }, note: text(), plan: text())
    }
}
