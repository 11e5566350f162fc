import WorkbookModel

/// Stacked bars, one a row, with the same series in each: results by section.
public struct ReportChart: Hashable, Sendable {
    public struct Series: Hashable, Sendable {
        public var name: String
        /// The result whose colour it has; `nil` for conflicts and what was carried over.
        public var result: AssessmentResult?
        /// One for each label.
        public var values: [Int]

        public init(_ name: String, result: AssessmentResult?, values: [Int]) {
            self.name = name
            self.result = result
            self.values = values
        }
    }

    public var title: String
    /// The names of the bars.
    public var labels: [String]
    public var series: [Series]

    public init(title: String, labels: [String], series: [Series]) {
        self.title = title
        self.labels = labels
        self.series = series
    }
}
