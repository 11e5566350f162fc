import ArgumentParser

/// Whether evidence outside the workbook's folder is looked at.
struct OutsideOption: ParsableArguments {
    @Flag(
        help: HelpText.argument(
            ja: "点検簿のフォルダーの外の証跡も確かめる", en: "Also look at evidence outside the workbook's folder."))
    var outside = false
}
