import CLibrary
import CXlsxWriter

/// A file without a name, which libxlsxwriter 1.1.4 needs to write to. It is gone when this is.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    init() throws(SpreadsheetProblem) {
        descriptor = tenken_xlsxwriter_output()
        if descriptor < 0 { throw .failed(String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    /// What the file can be opened as while it is there.
    var path: String { "/dev/fd/\(descriptor)" }

    func bytes() throws(SpreadsheetProblem) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, filled in
            while count < buffer.count {
                let read = pread(descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(count))
                if read <= 0 { break }
                count += read
            }
            filled = count
        }
        if count != size { throw .failed(String(cString: strerror(errno))) }
        return bytes
    }
}
