import CMinizip

/// A zip archive in memory, and its directory.
///
/// Not a value: minizip keeps its place in the archive. It lives in the closure of `reading` alone.
struct ZipArchive: ~Copyable {
    private let file: unzFile
    /// By part name: without a leading slash, in lower case (ISO/IEC 29500-2, 6.2.2.3: names are compared without case).
    private let entries: [String: ZipEntry]
    let bounds: TableBounds

    /// Opens the archive that is `bytes`, for as long as `body` runs.
    static func reading<Result>(
        _ bytes: [UInt8], bounds: TableBounds, _ body: (borrowing ZipArchive) throws -> Result
    ) throws -> Result {
        try bytes.withUnsafeBufferPointer { buffer in
            try withUnsafeTemporaryAllocation(of: tenken_zip_bytes.self, capacity: 1) { place in
                place.initialize(
                    repeating: tenken_zip_bytes(start: buffer.baseAddress, count: buffer.count, position: 0))
                guard let file = tenken_zip_open(place.baseAddress) else { throw TableProblem.brokenArchive(nil) }
                defer { unzClose(file) }
                return try body(ZipArchive(file, bounds: bounds))
            }
        }
    }

    private init(_ file: unzFile, bounds: TableBounds) throws(TableProblem) {
        self.file = file
        self.bounds = bounds
        entries = try ZipArchive.directory(of: file, bounds: bounds)
    }

    private static func directory(of file: unzFile, bounds: TableBounds) throws(TableProblem) -> [String: ZipEntry] {
        var entries: [String: ZipEntry] = [:]
        var count = 0
        var status = unzGoToFirstFile(file)
        while status == UNZ_OK {
            count += 1
            if count > bounds.archiveEntries {
                throw .tooMany("ZIP の項目", "entries in the zip archive", bounds.archiveEntries, at: nil)
            }
            let entry = try currentEntry(of: file)
            // A folder says nothing.
            if !entry.name.hasSuffix("/") {
                guard entries.updateValue(entry, forKey: partName(entry.name)) == nil else {
                    throw .repeatedEntry(entry.name)
                }
            }
            status = unzGoToNextFile(file)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw .brokenArchive(nil) }
        return entries
    }

    private static func currentEntry(of file: unzFile) throws(TableProblem) -> ZipEntry {
        var information = unz_file_info64()
        var position = unz64_file_pos()
        var name = [CChar](repeating: 0, count: 1_024)
        guard
            unzGetCurrentFileInfo64(file, &information, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(file, &position) == UNZ_OK, information.size_filename < UInt(name.count)
        else { throw .brokenArchive(nil) }
        let bytes = name.prefix(Int(information.size_filename)).map { UInt8(bitPattern: $0) }
        return ZipEntry(
            name: String(decoding: bytes, as: UTF8.self), position: position, size: information.uncompressed_size,
            method: information.compression_method, isEncrypted: information.flag & 1 != 0)
    }

    /// The name under which a part is found. Some programs write backslashes.
    private static func partName(_ name: String) -> String {
        var bytes = name.lowercased().utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...]
        while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }

    func entry(_ name: String) -> ZipEntry? { entries[ZipArchive.partName(name)] }

    /// All files.
    var files: some Collection<ZipEntry> { entries.values }

    /// Whether there is any file whose name, in lower case, ends so.
    func holdsFile(endingIn suffix: String) -> Bool { entries.keys.contains { $0.hasSuffix(suffix) } }

    /// Hands the entry's bytes to `take`, piece by piece, and at the end no bytes.
    ///
    /// - Throws: where the entry is encrypted, compressed in another way, larger or smaller than it says, cut off, or has another
    ///   sum than it says; and what `take` throws.
    func inflate(_ entry: ZipEntry, take: (UnsafeRawBufferPointer) throws -> Void) throws {
        if entry.isEncrypted { throw TableProblem.encryptedEntry(entry.name) }
        guard [0, 8].contains(entry.method) else { throw TableProblem.unknownCompression(entry.name) }
        var position = entry.position
        guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else {
            throw TableProblem.brokenArchive(entry.name)
        }
        var isOpen = true
        defer { if isOpen { unzCloseCurrentFile(file) } }
        try withUnsafeTemporaryAllocation(byteCount: ZipArchive.pieceBytes, alignment: 16) { piece in
            var rest = entry.size
            while rest > 0 {
                let count = Int(unzReadCurrentFile(file, piece.baseAddress, UInt32(piece.count)))
                guard count > 0, UInt64(count) <= rest else { throw TableProblem.brokenArchive(entry.name) }
                rest -= UInt64(count)
                try take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            }
            guard unzReadCurrentFile(file, piece.baseAddress, 1) == 0 else {
                throw TableProblem.brokenArchive(entry.name)
            }
        }
        // minizip compares the sum here, and only where all came that was to come.
        isOpen = false
        guard unzCloseCurrentFile(file) == UNZ_OK else { throw TableProblem.brokenArchive(entry.name) }
        try take(UnsafeRawBufferPointer(start: nil, count: 0))
    }

    static let pieceBytes = 64 << 10
}
