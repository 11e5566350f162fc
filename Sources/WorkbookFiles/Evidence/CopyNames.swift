/// Names for copies in a folder: each once, none hidden, and none longer than file systems hold.
///
/// Names that differ in case only count as one, as they do on the readers' machines.
struct CopyNames {
    /// Of a name, in bytes.
    static let maximumBytes = 255

    /// What is taken in each folder, in lower case.
    private var taken: [FilePath: Set<[UInt8]>]
    private var itemFolders: [String: FilePath] = [:]

    /// - Parameter taken: what the folder of copies holds itself.
    init(taken: [FilePath]) { self.taken = [".": Set(taken.map { CopyNames.folded($0) })] }

    /// The folder for the copies of an item's evidence.
    mutating func folder(ofItem item: String) -> FilePath {
        if let folder = itemFolders[item] { return folder }
        let folder = name(FilePath(nameFor: item), in: ".")
        itemFolders[item] = folder
        return folder
    }

    /// `wanted` where that is free in `folder`; else it is shortened before its ending, and gets a number before it.
    mutating func name(_ wanted: FilePath, in folder: FilePath) -> FilePath {
        let shown = wanted.isHidden || wanted.bytes.isEmpty ? FilePath(bytes: [0x5F] + wanted.bytes) : wanted
        var number = 1
        while true {
            let lead = number == 1 ? [] : Array("\(number)-".utf8)
            let name = FilePath(bytes: CopyNames.shortened(shown.bytes, toBytes: CopyNames.maximumBytes - lead.count))
            let candidate = FilePath(bytes: lead + name.bytes)
            if taken[folder, default: []].insert(CopyNames.folded(candidate)).inserted { return candidate }
            number += 1
        }
    }

    /// The name without what is too much before its ending, cut between scalars.
    private static func shortened(_ name: [UInt8], toBytes limit: Int) -> [UInt8] {
        if name.count <= limit { return name }
        let dot = name.lastIndex(of: 0x2E) ?? name.count
        let ending = name.count - dot <= 16 ? name[dot...] : []
        var stem = Array(name[..<(limit - ending.count)])
        // A byte that continues a scalar begins none.
        while let next = name.dropFirst(stem.count).first, next & 0xC0 == 0x80, !stem.isEmpty { stem.removeLast() }
        return stem + ending
    }

    private static func folded(_ name: FilePath) -> [UInt8] {
        name.text.map { Array($0.lowercased().utf8) } ?? name.bytes
    }
}
