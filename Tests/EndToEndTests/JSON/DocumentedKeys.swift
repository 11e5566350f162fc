import TestSupport

/// The keys that Docs/Json.md lists.
struct DocumentedKeys {
    /// What a table row says: a key's path, and the tables whose keys it has.
    private typealias Row = (path: String, links: [String])

    /// By heading.
    private var tables: [String: [Row]] = [:]

    /// The commands that it has a section for, without the program's name.
    var commands: [String] {
        tables.keys.filter { $0.hasPrefix("tenken ") }.map { String($0.dropFirst("tenken ".count)) }.sorted()
    }

    init(_ page: String) {
        var heading = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix("#") {
                heading = String(line.drop { $0 == "#" || $0 == " " })
            } else if line.hasPrefix("| `") {
                let parts = line.dropFirst(3).split(separator: "`", maxSplits: 1)
                let links = parts[1].split(separator: "](#").dropFirst().compactMap {
                    $0.split(separator: ")").first.map(String.init)
                }
                tables[heading, default: []].append((String(parts[0]), links))
            }
        }
    }

    /// The paths of all values that `tenken COMMAND --format json` prints: those that no other path goes on from.
    func paths(of command: String) -> Set<String> {
        let all = Set(paths(ofTable: "tenken \(command)"))
        return all.filter { path in !all.contains { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[]") } }
    }

    private func paths(ofTable heading: String) -> [String] {
        (tables[heading] ?? []).flatMap { row in
            let below = row.links.flatMap(paths(ofTable:))
            if row.path == "…" { return below }
            return [row.path] + below.map { "\(row.path).\($0)" }
        }
    }
}
