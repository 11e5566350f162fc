import CSystem

/// The environment variables of this process. (Foundation's own reading of them takes a tenth of a start.)
enum ProcessEnvironment {
    static let variables: [String: String] = {
        var variables: [String: String] = [:]
        // Absent where a caller cleared it.
        guard var next = tenken_environment() else { return variables }
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let sign = text.dropFirst().firstIndex(of: "=") {
                // Of a name that stands there twice, getenv(3) gives the first.
                let name = String(text[..<sign])
                if variables[name] == nil { variables[name] = String(text[text.index(after: sign)...]) }
            }
            next = next.successor()
        }
        return variables
    }()
}
