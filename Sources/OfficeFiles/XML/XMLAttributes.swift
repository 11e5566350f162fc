import CLibrary

/// The attributes of an element, valid while its handler runs.
struct XMLAttributes {
    /// Names and values in turn, ended by a null pointer, as expat gives them.
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

    /// The value of the first attribute of that local name.
    subscript(wanted: StaticString) -> Value? {
        guard var pair = pairs else { return nil }
        while let name = pair[0], let value = pair[1] {
            if wanted ~= XMLName(name) { return Value(value) }
            pair += 2
        }
        return nil
    }

    /// An attribute's value.
    struct Value {
        private let start: UnsafePointer<CChar>

        init(_ start: UnsafePointer<CChar>) { self.start = start }

        var bytes: UnsafeBufferPointer<UInt8> {
            let count = strlen(start)
            return UnsafeBufferPointer(
                start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
        }

        var string: String { String(decoding: bytes, as: UTF8.self) }

        /// A boolean of XML Schema.
        var isTrue: Bool { self == "1" || self == "true" }

        /// A whole number that is not negative; `nil` for other text, and beyond 999,999,999,999.
        var number: Int? {
            let bytes = bytes
            guard (1...12).contains(bytes.count) else { return nil }
            var number = 0
            for byte in bytes {
                guard (0x30...0x39).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }

        static func == (value: Value, text: StaticString) -> Bool {
            let bytes = value.bytes
            return text.withUTF8Buffer { bytes.elementsEqual($0) }
        }
    }
}
