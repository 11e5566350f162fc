/// What `tenken verify` finds: whether the file still is what was recorded.
public struct Verification: Sendable {
    /// The check of a seal that was asked for by its id.
    public enum Expected: Sendable {
        case whole(SealCheck)
        case broken(SealCheck)
        /// There is no sound seal of that id.
        case absent(EntryID)
    }

    /// Every sum, base, seal or digest that does not hold, and every line that can not be read.
    public let findings: [Finding]
    public let soundEntries: Int
    /// How many of the findings are unsound entries that an assessment has settled. They stay findings for ever, as
    /// they were not written by tenken.
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
            // Open conflicts, and what this version does not know, were recorded all the same.
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
        return links.dangling.count { id, referrers in
            referrers.contains { isSettledStray(id, namedBy: entries[Int($0)]) }
        }
    }
}
