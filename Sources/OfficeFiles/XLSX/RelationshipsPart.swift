/// The relationships of a part to others: `_rels/.rels` of the package, `xl/_rels/workbook.xml.rels` of the workbook.
final class RelationshipsPart: XMLHandler {
    /// The end of a relationship's type. What stands before it differs between Transitional and Strict, and holds the same words:
    /// `…/officeDocument/2006/relationships/extended-properties`.
    enum Kind: String {
        case workbook = "/officeDocument"
        case worksheet = "/worksheet"
        case sharedTexts = "/sharedStrings"
        case styles = "/styles"
    }

    private struct Target {
        var type: String
        var part: String
    }

    /// The part's own name.
    let name: String
    /// The folder that targets are relative to, with a slash at its end where it is not the outermost.
    private let folder: String
    private let bounds: TableBounds
    private var order: [String] = []
    private var targets: [String: Target] = [:]

    /// - Parameter source: the part's name; empty for the package.
    init(of source: String, bounds: TableBounds) {
        let slash = source.lastIndex(of: "/").map { source.index(after: $0) } ?? source.startIndex
        folder = String(source[..<slash])
        name = folder + "_rels/" + source[slash...] + ".rels"
        self.bounds = bounds
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(TableProblem) {
        guard depth == 2, "Relationship" ~= name, let id = attributes["Id"]?.string,
            let type = attributes["Type"]?.string, let target = attributes["Target"]?.string,
            attributes["TargetMode"]?.string != "External"
        else { return }
        if order.count >= bounds.archiveEntries {
            throw .tooMany("関連", "relationships", bounds.archiveEntries, at: self.name)
        }
        if targets.updateValue(Target(type: type, part: resolved(target)), forKey: id) == nil { order.append(id) }
    }

    /// A target is absolute, or relative to the folder of the part that it belongs to.
    private func resolved(_ target: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    /// The first part of that kind.
    func first(_ kind: Kind) -> String? {
        order.lazy.compactMap { self.targets[$0] }.first { $0.type.hasSuffix(kind.rawValue) }?.part
    }

    func target(of sheet: WorkbookPart.Entry) -> String? { targets[sheet.relationship]?.part }

    /// Whether it is a sheet of cells. Old modules of macros stand among the sheets, and lead nowhere.
    func isWorksheet(_ sheet: WorkbookPart.Entry) throws(TableProblem) -> Bool {
        if sheet.relationship.isEmpty { return false }
        guard let target = targets[sheet.relationship] else { throw .missingPart(sheet.name) }
        return target.type.hasSuffix(Kind.worksheet.rawValue)
    }
}
