import CLibrary
import CSystem
import Recfile
import WorkbookModel

/// Copies of a workbook that lie beside it, such as `acme (2).rec` that a mail program saved, whatever they are called.
public enum ConflictCopies {
    /// Larger files are not read.
    static let maximumBytes = 64 << 20
    /// No more files than this are read, in the order of their names.
    static let maximumFiles = 200

    /// A finding for every file beside `file` that is the same workbook and has sound entries that `file` lacks. Files
    /// that can not be read give none.
    public static func findings(beside file: WorkbookFile) -> [Finding] {
        let id = file.workbook.identity.id
        guard !id.isEmpty else { return [] }
        let own = file.path.resolved?.name ?? file.path.name
        let names = FolderContents.names(in: file.folder).filter { isSuspect($0, of: own) }.prefix(maximumFiles)
        return names.filter { hasMore(file.folder.appending($0), than: file, id: id) }
            .map { Finding(.otherCopy(file: $0.description)) }
    }

    /// Whether a file's name is one that programs give to a copy of `own`: it begins with its name (`audit.rec~`,
    /// `audit.rec.conflict1`), with the name without its ending (`audit (1).rec`), or ends as it does.
    static func isSuspect(_ name: FilePath, of own: FilePath) -> Bool {
        func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
            Array(String(decoding: Array(bytes), as: UTF8.self).lowercased().utf8)
        }
        let dot = own.bytes.dropFirst().lastIndex(of: 0x2E) ?? own.bytes.endIndex
        let (stem, ending) = (folded(own.bytes[..<dot]), folded(own.bytes[dot...]))
        let name = folded(name.bytes)
        return name.starts(with: stem) || !ending.isEmpty && name.suffix(ending.count).elementsEqual(ending)
    }

    private static func hasMore(_ path: FilePath, than file: WorkbookFile, id: String) -> Bool {
        guard let status = try? SystemCalls.status(atPath: path), status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= maximumBytes, !FileStamp(status).isSameFile(as: file.stamp),
            let bytes = try? FileReading.contents(ofFileAt: path).bytes, contains(bytes, id),
            let other = try? Workbook.read(Workbook.parse(bytes), knownCatalogs: []), other.identity.id == id,
            // One with other particulars was made for something else.
            other.profile == file.workbook.profile
        else { return false }
        return other.entries.contains { $0.isSound && file.workbook.entry($0.id) == nil }
    }

    /// Whether `text` occurs in `bytes`: spares parsing files that can not be the workbook.
    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        tenken_holds(bytes, bytes.count, text, text.utf8.count) != 0
    }
}
