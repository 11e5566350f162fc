/// A program that a test needs and that is not there.
public struct MissingExecutable: Error, CustomStringConvertible {
    public let description: String
}
