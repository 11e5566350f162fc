import ArgumentParser

/// Text for people, or JSON for programs.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
