extension EditionMap {
    /// Reads the two levels of YAML that OWASP's mappings are written in, and no more of YAML:
    ///
    ///     v4.0.3-1.1.5:
    ///       tag-v5.0.0: MOVED TO v5.0.0-13.1.1
    ///
    /// A text may go on in lines that are indented further. Comments, `---` and `...` are left out.
    public init(yaml text: String) {
        self.init(entries: [], problems: [])
        var open: (line: Int, number: String, words: String?)?
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.trimmingBlanks()[...]
            if content.isEmpty || content.hasPrefix("#") || line == "---" || line == "..." { continue }
            let isIndented = line.first == " "
            if !isIndented, content.last == ":" {
                close(open)
                open = (index + 1, EditionMap.unquoted(content.dropLast()), nil)
            } else if isIndented, let (line, number, words) = open {
                if let words {
                    open = (line, number, words + " " + EditionMap.unquoted(content))
                } else if let colon = content.firstRange(of: ": ") {
                    open = (line, number, EditionMap.unquoted(content[colon.upperBound...]))
                } else {
                    problems.append(EditionMapProblem(place: "\(index + 1)", reason: .unreadableLine(String(content))))
                }
            } else {
                problems.append(EditionMapProblem(place: "\(index + 1)", reason: .unreadableLine(String(content))))
            }
        }
        close(open)
        joinEntriesOfOneNumber()
        if entries.isEmpty, problems.isEmpty { problems.append(EditionMapProblem(place: "1", reason: .noTable)) }
    }

    private mutating func close(_ open: (line: Int, number: String, words: String?)?) {
        guard let open else { return }
        guard let words = open.words else {
            problems.append(EditionMapProblem(place: "\(open.line)", reason: .unreadableLine(open.number + ":")))
            return
        }
        do {
            let clauses = try EditionMapClauses.read(words)
            let place = "\(open.line)"
            entries.append(
                Entry(
                    place: place,
                    placesOfNew: Dictionary(clauses.flatMap(\.numbers).map { ($0, place) }) { first, _ in first },
                    number: open.number, clauses: clauses, words: words))
        } catch {
            problems.append(EditionMapProblem(place: "\(open.line)", reason: error))
        }
    }

    private static func unquoted(_ text: Substring) -> String {
        guard let first = text.first, text.count >= 2, first == text.last, first == "\"" || first == "'" else {
            return String(text)
        }
        return String(text.dropFirst().dropLast())
    }
}
