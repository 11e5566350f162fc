/// Finds words in text without spaces: a word is a run of one script.
///
/// 暗号化されたTLS通信 is 暗号化, された, TLS, 通信.
enum WordMotion {
    /// The script of a cluster.
    private enum Script {
        case kanji, hiragana, katakana, letters, other
    }

    /// The end of the word that begins at or after `offset`.
    static func end(after offset: Int, in clusters: [String]) -> Int {
        var index = offset
        while index < clusters.count, script(of: clusters[index]) == .other { index += 1 }
        guard index < clusters.count else { return index }
        let word = script(of: clusters[index])
        while index < clusters.count, script(of: clusters[index]) == word { index += 1 }
        return index
    }

    /// The start of the word that ends at or before `offset`.
    static func start(before offset: Int, in clusters: [String]) -> Int {
        var index = offset
        while index > 0, script(of: clusters[index - 1]) == .other { index -= 1 }
        guard index > 0 else { return index }
        let word = script(of: clusters[index - 1])
        while index > 0, script(of: clusters[index - 1]) == word { index -= 1 }
        return index
    }

    private static func script(of cluster: String) -> Script {
        guard let scalar = cluster.unicodeScalars.first else { return .other }
        switch scalar.value {
        case 0x3041...0x309F: return .hiragana
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
        case 0x3005...0x3007: return .kanji
        case 0x5F: return .letters
        default:
            if scalar.properties.isIdeographic { return .kanji }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letters : .other
        }
    }
}
