import CLibrary
import CSystem

/// The environment variables of this process. (Foundation's own reading of them takes a tenth of a start.)
enum ProcessEnvironment {
    static let variables: [String: String] = {
        var variables: [String: String] = [:]
        // Absent where a caller cleared it.
        guard var next = tenken_environment() else { return variables }
        while let entry = next.pointee {
            // A name has at least one byte, which may be any, even “=”.
            if entry.pointee != 0, let sign = strchr(entry + 1, CInt(UInt8(ascii: "="))) {
                let name = String(
                    decoding: UnsafeRawBufferPointer(start: entry, count: sign - entry), as: UTF8.self)
                // Where a name is there twice, getenv(3) gives the first.
                if variables[name] == nil { variables[name] = String(cString: sign + 1) }
            }
            next = next.successor()
        }
        return variables
    }()
}
