import OfficeFiles

/// Paths as URI references (RFC 3986).
enum OSCALReference {
    /// A path, relative where it is one; `nil` where nothing is left of it.
    static func path(_ path: String) -> String? {
        if path.isEmpty { return nil }
        let bytes = path.utf8.flatMap { byte in
            WebAddress.isLetterOrDigit(byte) || "-._~/".utf8.contains(byte) ? [byte] : WebAddress.escape(byte)
        }
        let escaped = String(decoding: bytes, as: UTF8.self)
        // Two slashes at the beginning would name another machine.
        return escaped.hasPrefix("//") ? "/%2F" + escaped.dropFirst(2) : escaped
    }
}
