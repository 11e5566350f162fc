extension FilePath {
    /// The path as its folders hold it, for a typed one that is not there: each part that is missing becomes the one name in
    /// its folder that is the same text in another normal form (か and ゛ for が). Where there is none, or several, the path
    /// stays as it is. Absolute.
    var inStoredForm: FilePath {
        if SystemCalls.isAccessible(self) { return self }
        var found: FilePath = "/"
        for part in bytes.split(separator: FilePath.slash).map({ FilePath(bytes: Array($0)) }) {
            if SystemCalls.isAccessible(found.appending(part)) {
                found = found.appending(part)
                continue
            }
            guard let text = part.text else { return self }
            let same = FolderContents.names(in: found).filter { $0.text == text }
            guard same.count == 1 else { return self }
            found = found.appending(same[0])
        }
        return found
    }
}
