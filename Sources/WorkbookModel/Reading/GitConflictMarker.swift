import Recfile

/// The lines that git leaves in a file that it could not merge.
enum GitConflictMarker {
    static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        ["<<<<<<< ", "=======", ">>>>>>> ", "||||||| "].contains { line.starts(with: $0.utf8) }
    }
}
