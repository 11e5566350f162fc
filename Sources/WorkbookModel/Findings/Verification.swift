/// What `tenken verify` finds: whether the file is what was recorded, whatever was recorded.
public struct Verification: Sendable {
    /// A seal that was asked for by its id.
    public enum Expected: Sendable {
        case whole(SealCheck)
        case broken(SealCheck)
        /// No sound seal of that id is here.
        case absent(EntryID)
    }

    /// Every sum, base, seal or digest that does not hold, and every line that can not be read.
    public let findings: [Finding]
    public let soundEntries: Int
    /// Of the findings, unsound entries that an assessment has settled since. They stay findings for ever: what was
    /// written outside tenken is not what tenken wrote.
    public let settledStrays: Int
    public let latestSeal: SealCheck?
    public let expected: Expected?

    public var holds: Bool {
        switch expected {
        case .whole, nil: findings.isEmpty
        case .broken, .absent: false
        }
    }

    /// The seal to show: the one asked for, else the latest; `nil` where it is not whole.
    public var wholeSeal: SealCheck? {
        switch expected {
        case .whole(let check): check
        case .broken, .absent: nil
        case nil: latestSeal.flatMap { $0.isWhole ? $0 : nil }
        }
    }
}

extension Workbook {
    /// Checks all sums, bases, seals and the catalogue's digest.
    ///
    /// - Parameter id: a seal that must be here, with everything that it covers.
    public func verification(expecting id: EntryID? = nil) -> Verification {
        let findings = integrityFindings().filter { finding in
            switch finding.kind {
            // What people have yet to settle, and what this version does not know, was recorded all the same.
            case .conflict, .profileConflict, .foreignItem, .unknownKind, .otherCopy: false
            default: true
            }
        }
        let expected = id.map { id -> Verification.Expected in
            guard let check = seal(id) else { return .absent(id) }
            return check.isWhole ? .whole(check) : .broken(check)
        }
        return Verification(
            findings: findings, soundEntries: entries.count(where: \.isSound), settledStrays: settledStrays(),
            latestSeal: latestSeal, expected: expected)
    }

    private func settledStrays() -> Int {
        if links.unsound.isEmpty { return 0 }
        return links.dangling.count { id, namers in
            namers.contains { isSettledStray(id, namedBy: entries[Int($0)]) }
        }
    }
}
