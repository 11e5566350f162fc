/// A named value to be written to a recfile: `Field("Note", "first line\nsecond line")`.
public struct Field: Hashable, Sendable {
    /// `[A-Za-z][A-Za-z0-9_]*`, or such a name after `%` in a descriptor.
    public var name: String
    /// The decoded value: any number of lines separated by LF.
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
