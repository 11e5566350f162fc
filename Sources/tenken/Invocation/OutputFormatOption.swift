import ArgumentParser

/// How a command prints what it read.
struct OutputFormatOption: ParsableArguments {
    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|json"))
    var format = OutputFormat.text
}
