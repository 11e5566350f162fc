import CXlsxWriter

/// Loads libxlsxwriter, so that nothing but writing needs it.
enum XLSXLibrary {
    /// The versions whose structures are laid out as those that are used here: 1.1.4 to 1.2.9. 1.2.3 has the number 123.
    private static let knownVersions: ClosedRange<Int> = 114...129

    /// Hands the library's functions to `body`.
    static func using<Result>(
        _ body: (UnsafePointer<tenken_xlsxwriter>) throws(SpreadsheetProblem) -> Result
    ) throws(SpreadsheetProblem) -> Result {
        // Not a variable: the structure has no empty value, as its functions are never null.
        let library = UnsafeMutablePointer<tenken_xlsxwriter>.allocate(capacity: 1)
        defer { library.deallocate() }
        var missing: UnsafePointer<CChar>?
        switch tenken_xlsxwriter_load(library, &missing) {
        case tenken_xlsxwriter_not_found: throw .noLibrary
        case tenken_xlsxwriter_loaded: break
        default: throw .incompleteLibrary(missing: missing.map(String.init(cString:)) ?? "")
        }
        guard knownVersions.contains(Int(library.pointee.lxw_version_id())) else {
            throw .unknownLibrary(version: library.pointee.lxw_version().map { String(cString: $0) } ?? "?")
        }
        return try body(library)
    }
}
