import ArgumentParser

/// Whether a command only says what it would do, as typed.
struct DryRunOption: ParsableArguments {
    @Flag(
        name: [.customShort("n"), .long],
        help: HelpText.argument(
            ja: "何をするかを示すだけで、何も記録しない", en: "Print what would be done, and record nothing."))
    var dryRun = false
}
