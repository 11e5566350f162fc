/// Makes zip archives, right ones and wrong ones (APPNOTE.TXT of PKWARE, 4.3).
public struct ZipWriter {
    /// A file to put in, and what to say of it that is not so.
    public struct File {
        public var name: String
        public var bytes: [UInt8]
        /// 0 is stored; with 8 the bytes are put into deflate's stored blocks; others are only said.
        public var method: UInt16 = 8
        public var flags: UInt16 = 0
        /// What the directory says instead of the truth.
        public var claimedSum: UInt32?
        public var claimedSize: UInt32?
        /// A deflate stream to use as it is; `bytes` are what it gives.
        public var deflated: [UInt8]?

        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    public static func archive(_ files: [File]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let data = file.deflated ?? (file.method == 8 ? storedBlocks(file.bytes) : file.bytes)
            let common =
                two(20) + two(file.flags) + two(file.method) + [0, 0, 0x21, 0x28]
                + four(file.claimedSum ?? sum(file.bytes)) + four(UInt32(data.count))
                + four(file.claimedSize ?? UInt32(file.bytes.count)) + two(UInt16(file.name.utf8.count)) + two(0)
            directory +=
                four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0) + four(UInt32(archive.count))
                + Array(file.name.utf8)
            archive += four(0x0403_4B50) + common + Array(file.name.utf8) + data
        }
        let start = archive.count
        archive += directory
        archive += four(0x0605_4B50) + four(0) + two(UInt16(files.count)) + two(UInt16(files.count))
        return archive + four(UInt32(directory.count)) + four(UInt32(start)) + two(0)
    }

    /// CRC-32 of ISO 3309, as zip has it.
    public static func sum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    /// A deflate stream that compresses nothing (RFC 1951, 3.2.4).
    private static func storedBlocks(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            stream += [rest.isEmpty ? 1 : 0] + two(UInt16(block.count)) + two(~UInt16(block.count)) + block
        } while !rest.isEmpty
        return stream
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)] }

    private static func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(truncatingIfNeeded: number)) + two(UInt16(number >> 16))
    }
}
