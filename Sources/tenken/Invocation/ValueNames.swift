import ArgumentParser

extension NameSpecification {
    /// The option's name and that letter, behind which the value may stand without a blank: `-fis:open`.
    static func value(_ letter: Character) -> NameSpecification {
        [.customShort(letter, allowingJoined: true), .long]
    }
}
