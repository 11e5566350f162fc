/// SHA-256 as `sha256sum` computes it.
public enum Sha256Sum {
    public static func digest(of bytes: [UInt8]) throws -> String {
        var command = Command("sha256sum")
        command.input = bytes
        let output = try command.run()
        guard output.succeeded else { throw Command.Failure(description: output.errorText) }
        return String(output.text.prefix(64))
    }
}
