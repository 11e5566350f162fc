import ArgumentParser
import CommandLineUI

/// Ends a command that has printed all it has to say.
enum CommandExit {
    /// - Throws: the status, unless it is 0.
    static func leave(_ status: Int32) throws { if status != ExitStatus.success { throw ExitCode(status) } }
}
