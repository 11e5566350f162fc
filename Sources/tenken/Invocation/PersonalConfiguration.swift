import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The person's configuration as this process finds it, and what is wrong with it.
struct PersonalConfiguration: Sendable {
    /// `nil` where the environment names no folder for it.
    let path: FilePath?
    private let reading: ConfigurationReading

    /// Read once: help is worded by it before any command runs.
    static let ofProcess = PersonalConfiguration(environment: ProcessEnvironment.variables)

    private init(environment: [String: String]) {
        let file = ConfigurationFile(environment: environment)
        path = file?.path
        do {
            reading = ConfigurationReading(try file?.read())
        } catch {
            reading = ConfigurationReading(error)
        }
    }

    var configuration: Configuration { reading.configuration }

    /// One line for each mistake: the file, the line, what is wrong and what is allowed.
    func complaints(_ language: Language) -> [String] { reading.complaints(path: path?.description, language) }
}
