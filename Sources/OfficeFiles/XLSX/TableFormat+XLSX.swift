extension TableFormat {
    /// Workbooks of Office Open XML (ISO/IEC 29500), Transitional and Strict.
    static let xlsx = TableFormat(
        recognizes: { bytes in
            // A file of the archive, an archive of none, or one in pieces.
            [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]].contains { bytes.starts(with: $0 as [UInt8]) }
        },
        read: { bytes, _, bounds, watch in
            try ZipArchive.reading(bytes, bounds: bounds) { archive in
                Content(format: "xlsx", sheets: try XLSXReader.sheets(of: archive, watch: watch))
            }
        })
}
