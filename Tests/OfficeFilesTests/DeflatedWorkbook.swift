/// A workbook that a real deflate compressed (zlib, by Python's zipfile): 20 rows of one inline text, `点検 点検 点検 N`.
enum DeflatedWorkbook {
    static let bytes = decoded(
        """
        UEsDBBQAAAAIAAAAIVAypIwzRwAAAFwAAAALAAAAX3JlbHMvLnJlbHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKiUqKYRUFqTaKlXo\
        56elZSanuuQnl+am5pUAxROL0lNLbJXK9Spyc5T07Wz0UQ0DAFBLAwQUAAAACAAAACFQSO2JhkIAAABXAAAAEAAAAF9yZWxzL3cu\
        eG1sLnJlbHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKiUpKYRUFqTaKlXol+cXZRdnpKaWAIUSi9JTS2yVivUqcnOU9O1s9FHNAQBQ\
        SwMEFAAAAAgAAAAhUPQ3PCEtAAAAPgAAAAUAAAB3LnhtbLMpzy/KTsrPz7azKc5ITS0phtIKeYm5qbZKxUoKmSm2SklK+nY2+jAF\
        +nA9AFBLAwQUAAAACAAAACFQYWhfOpkAAACwBQAABQAAAHMueG1ssynPL8ouzkhNLbGzAVMuiSWJdjZF+eV2NskKJbZKmXk5mXmp\
        wSVFSnY2mcV2NiV2z5t2PlsyRwGVMrDRB5qgD1KhnwzEYANINsWQKqYYUcUUY6qYYkIVU0ypYooZVUwxp4opFlQxxZI6qY5KiZc6\
        qdeQOsnXkDrp15A6CdiQOinYkDpJ2JA6adiQOonYEGsq1kcqjfURhTQAUEsBAhQDFAAAAAgAAAAhUDKkjDNHAAAAXAAAAAsAAAAA\
        AAAAAAAAAIABAAAAAF9yZWxzLy5yZWxzUEsBAhQDFAAAAAgAAAAhUEjtiYZCAAAAVwAAABAAAAAAAAAAAAAAAIABcAAAAF9yZWxz\
        L3cueG1sLnJlbHNQSwECFAMUAAAACAAAACFQ9Dc8IS0AAAA+AAAABQAAAAAAAAAAAAAAgAHgAAAAdy54bWxQSwECFAMUAAAACAAA\
        ACFQYWhfOpkAAACwBQAABQAAAAAAAAAAAAAAgAEwAQAAcy54bWxQSwUGAAAAAAQABADdAAAA7AEAAAAA
        """)

    /// Base64 (RFC 4648).
    private static func decoded(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for character in text.utf8 {
            guard let value = alphabet.firstIndex(of: character) else { continue }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= 1 << count - 1
            }
        }
        return bytes
    }
}
