import ArgumentParser
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// A publisher's table of old and new numbers.
struct EditionMapOption: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "発行者の新旧番号の対照表（xlsx、csv、yml）", en: "The publisher's table of old and new numbers (xlsx, csv, yml).",
            name: "file"),
        completion: .file())
    var editionMap: FilePath?

    func map(_ language: Language) throws -> EditionMap? {
        try editionMap.map { try EditionMapOption.map(at: $0, language) }
    }

    static func map(at path: FilePath, _ language: Language) throws -> EditionMap {
        let name = path.name.description.lowercased()
        guard name.hasSuffix(".yml") || name.hasSuffix(".yaml") else {
            return EditionMap(try TableReading.table(path, language))
        }
        return EditionMap(yaml: String(decoding: try TextFile.contents(ofFileAt: path), as: UTF8.self))
    }
}
