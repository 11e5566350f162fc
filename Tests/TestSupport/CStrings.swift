import CLibrary

/// Calls `body` with the strings as a C array of C strings that ends with a null pointer, as execve(2) takes it.
func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
) rethrows -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return try copies.withUnsafeBufferPointer { buffer in
        // The array is not empty, so it has a base address.
        try body(buffer.baseAddress.unsafelyUnwrapped)
    }
}

/// Calls `body` with the path as a C string, or with a null pointer.
func withOptionalCString<Result>(
    _ string: String?, _ body: (UnsafePointer<CChar>?) throws -> Result
) rethrows -> Result {
    guard let string else { return try body(nil) }
    return try string.withCString { try body($0) }
}

/// The system's words for an errno.
func errorMessage(_ number: Int32) -> String { strerror(number).map { String(cString: $0) } ?? "error \(number)" }
