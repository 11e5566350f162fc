extension Filter {
    /// What a term asks of an item.
    ///
    /// The tests of one condition are alternatives, and there is at least one. No query can say an empty text to look for,
    /// or a result that this version does not know.
    public enum Condition: Hashable, Sendable {
        /// Ids, or numbers as people type them (see `Catalog.itemIndex(typed:)`).
        case items([String])
        case obligations([Obligation])
        /// What the catalogue says around the item.
        case catalog(CatalogLevel, [TextTest])
        /// Of an item that is not in conflict.
        case results([AssessmentResult])
        /// A field of the assessment whose kind is a line or a text.
        case text(AssessmentField, [TextTest])
        /// A field of the assessment whose kind is a date.
        case date(AssessmentField, [DateTest])
        /// A field whose kind is a date, before or after a day. An empty or unreadable date is neither.
        case dateOrder(AssessmentField, DateOrder, DateSpec)
        case evidence([EvidenceTest])
        /// Who gave what is in force (see ``Assessors``).
        case assessedBy([PersonTest])
        /// Who made the latest record about it, whatever it records (see `Workbook.latestEntry(ofItemAt:)`).
        case recordedBy([PersonTest])
        /// Whose review of it is in force.
        case reviewedBy([PersonTest])
        /// The day of that record, in the recorder's time zone.
        case recordedAt([DateTest])
        /// That day before or after another. What is not recorded is neither.
        case recordedAtOrder(DateOrder, DateSpec)
        case since([SinceTest])
        case reviews([ReviewState])
        case statuses([Status])
        /// Looked for in all texts of the item. As typed: it is folded when it is compared.
        case words(String)
    }

    /// What an item belongs to. Tests are about its texts in both languages; `equals` and `contains` also take its id.
    public enum CatalogLevel: String, CaseIterable, Hashable, Sendable {
        case section, group, part, chapter, requirement, scenario
    }

    public enum TextTest: Hashable, Sendable {
        case none, any
        /// The whole text, letter by letter.
        case equals(String)
        /// Compared as `SearchFolding` folds.
        case contains(String)
        /// The name of the person who asks, in a field that names somebody.
        case me
    }

    public enum PersonTest: Hashable, Sendable {
        case none, any
        /// The person who asks.
        case me
        /// The person of that name, however it is typed (see `FoldedName`).
        case equals(String)
        case contains(String)
    }

    public enum EvidenceTest: Hashable, Sendable {
        case none, any
        /// The whole of a reference or a description.
        case equals(String)
        case contains(String)
        case status(FileStatus)
    }

    /// What can be asked about an evidence file.
    public enum FileStatus: String, CaseIterable, Hashable, Sendable {
        case missing, changed
    }

    public enum DateTest: Hashable, Sendable {
        case none, any
        case on(DateSpec)
    }

    public enum SinceTest: Hashable, Sendable {
        /// Others recorded something about it since the person who asks last had the workbook open.
        case last
        /// What is recorded is another than what that person reviewed last.
        case myReview
        /// Something was recorded about it on that day or later.
        case day(DateSpec)
    }

    public enum DateOrder: String, CaseIterable, Hashable, Sendable {
        case before = "<"
        case upTo = "<="
        case after = ">"
        case from = ">="
    }

    /// A day or a stretch of days that a query names, which is worked out on the day when the query is used.
    public enum DateSpec: Hashable, Sendable {
        case day(CalendarDate)
        /// As people type it, relative to the day of use (see `TypedPeriod`).
        case typed(String)

        /// `nil` where it is no day then, as 29 February.
        public func days(today: CalendarDate) -> ClosedRange<CalendarDate>? {
            switch self {
            case .day(let day): day...day
            case .typed(let text): TypedPeriod.days(text, today: today)
            }
        }
    }

    public enum Status: String, CaseIterable, Hashable, Sendable {
        case conflict
        /// It has a result, and no conflict.
        case assessed
        /// Something remains to be done: it is in conflict, or its result says so.
        case open
        /// Its result says that something remains to be done, and its due date is past.
        case overdue
        /// Its assessment was carried over from another workbook, and nobody has confirmed it.
        case carried
        /// Its review says that it is to be done again.
        case returned
    }
}
