import WorkbookModel

extension String {
    /// The text as far as it is laid out. tenken records nothing longer; a file from elsewhere can hold a text that would
    /// take gigabytes to break into lines.
    func shortened(_ language: Language) -> String {
        let limit = NewEntry.maximumValueBytes
        guard utf8.count > limit else { return self }
        // A scalar that is cut in two becomes a sign of its own.
        let start = String(decoding: utf8.prefix(limit), as: UTF8.self)
        return start
            + language(
                ja: "…（\(utf8.count) バイトのうち、ここまでを表示しています）", en: "… (of \(utf8.count) bytes; the rest is not shown)")
    }
}
