import ArgumentParser

/// Whether a command speaks of trouble only, as typed.
struct QuietOption: ParsableArguments {
    @Flag(name: .shortAndLong, help: HelpText.argument(ja: "すべてよければ何も出さない", en: "Say nothing where all is well."))
    var quiet = false
}
