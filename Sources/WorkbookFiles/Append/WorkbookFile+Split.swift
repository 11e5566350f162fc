import CLibrary
import Recfile
import WorkbookModel

extension WorkbookFile {
    /// Makes the file a workbook of its own, with another id: for a copy that was made for another system. What is assessed is
    /// carried over, to be confirmed; reviews and the history stay behind.
    ///
    /// - Parameter profile: its title, organisation and scope.
    /// - Returns: where the file is kept as it was, and the items in conflict, which are not carried over.
    public func split(
        _ profile: Profile, by person: String, at moment: Moment
    ) throws(FileProblem) -> (kept: FilePath, left: [Int]) {
        try requireWritable()
        do {
            let real = path.resolved ?? path
            let descriptor = try SystemCalls.open(real, O_RDWR | O_APPEND)
            defer { SystemCalls.close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
                throw FileProblem.locked(path: path)
            }
            let (bytes, now) = try FileReading.contents(descriptor, real)
            guard now == stamp else { throw FileProblem.replaced(path: path) }
            let (made, left) = try splitBytes(of: Workbook.parse(bytes), profile, by: person, at: moment)
            let kept = try keep(real, bytes)
            do {
                try NewFile.replace(real, made, like: SystemCalls.status(of: descriptor, path))
            } catch {
                if case FileProblem.unconfirmed = error { throw error }
                SystemCalls.remove(kept)
                throw error
            }
            return (kept, left)
        } catch {
            throw FileReading.problem(error, path)
        }
    }

    private func splitBytes(
        of text: RecfileText, _ profile: Profile, by person: String, at moment: Moment
    ) throws -> (bytes: [UInt8], left: [Int]) {
        let new = NewWorkbook(id: RandomID.uuid(), profile: profile, created: moment.timestamp, by: person)
        let left = workbook.catalog.items.indices.filter { workbook.isConflict(itemAt: $0) }
        let bytes = try WorkbookFile.newBytes(
            new, catalog: catalogSource(in: text).text, carrying: workbook.carriedAnswers(), by: person, at: moment)
        return (bytes, left)
    }

    /// The catalogue that the workbook was made with, as its file has it.
    public func catalogSource() throws(FileProblem) -> CatalogLibrary.Source {
        try catalogSource(in: Workbook.parse(FileReading.contents(ofFileAt: path).bytes))
    }

    private func catalogSource(in text: RecfileText) throws(FileProblem) -> CatalogLibrary.Source {
        // The catalogue's sets come before the workbook's own.
        let end = text.records.first { $0["%rec"] == "Workbook" }?.range.lowerBound ?? text.bytes.count
        let catalog = RecfileText(Array(text.bytes[..<end]))
        let (read, problems) = CatalogReader.read(catalog)
        if !problems.isEmpty { throw FileProblem.badCatalog(path: path, problems) }
        // A table that somebody has changed must not get a digest that says it is whole.
        guard read.digest == workbook.identity.catalogDigest else { throw FileProblem.changedCatalog(path: path) }
        return CatalogLibrary.Source(catalog: read, text: catalog)
    }

    /// Keeps the file as it is under another name: the same file where the file system can, else a copy.
    private func keep(_ real: FilePath, _ bytes: [UInt8]) throws(FileProblem) -> FilePath {
        for number in 1...1000 {
            let name = real.adding(number == 1 ? ".before-split" : ".before-split-\(number)")
            if SystemCalls.isAccessible(name) { continue }
            if link(real.cString, name.cString) == 0 { return name }
            try NewFile.create(name, bytes)
            return name
        }
        throw .exists(path: real.adding(".before-split"))
    }
}
