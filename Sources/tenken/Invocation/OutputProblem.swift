import CLibrary
import WorkbookModel

/// Standard output could not be written to.
struct OutputProblem: Error {
    /// errno(3).
    let number: Int32

    func message(_ language: Language) -> String {
        let reason = String(cString: strerror(number))
        return language(ja: "標準出力に書けません（\(reason)）", en: "standard output can not be written to (\(reason))")
    }
}
