extension Filter {
    /// Who asks, on which day, and what they have seen: what `me`, `last` and relative dates are about.
    public struct Asker: Hashable, Sendable {
        public var today: CalendarDate
        /// Empty where nobody is known; `me` is nobody then.
        public var person: String
        /// How many entries the workbook had when they last had it open; `nil` where they never had.
        public var seenEntries: Int?

        public init(today: CalendarDate, person: String = "", seenEntries: Int? = nil) {
            self.today = today
            self.person = person
            self.seenEntries = seenEntries
        }
    }
}
