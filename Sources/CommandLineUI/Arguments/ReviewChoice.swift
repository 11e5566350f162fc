import WorkbookModel

/// What `tenken review` is to record, and what is wrong with how that was asked for.
public enum ReviewChoice {
    /// The one verdict that was asked for.
    public static func verdict(_ asked: [Verdict], _ language: Language) throws(CommandProblem) -> Verdict {
        guard let verdict = asked.first, Set(asked).count == 1 else {
            throw .usage(
                language(
                    ja: "--accept（承認）、--return（差戻し）、--withdraw（取下げ）のどれか一つを付けてください",
                    en: "give one of --accept, --return and --withdraw"))
        }
        return verdict
    }
}
