import ArgumentParser

/// How reference material is printed.
enum ReferenceFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
}
