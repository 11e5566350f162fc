import CLibrary

/// The name of an element or an attribute without its namespace's prefix, valid while its handler runs.
///
/// Namespaces are not looked at: Transitional and Strict workbooks have different ones for the same elements.
struct XMLName {
    private let start: UnsafePointer<CChar>

    init(_ qualified: UnsafePointer<CChar>) {
        start = strrchr(qualified, 0x3A).map { UnsafePointer($0) + 1 } ?? qualified
    }

    static func ~= (name: StaticString, element: XMLName) -> Bool {
        name.withUTF8Buffer { name in
            for index in 0..<name.count where UInt8(bitPattern: element.start[index]) != name[index] { return false }
            return element.start[name.count] == 0
        }
    }
}
