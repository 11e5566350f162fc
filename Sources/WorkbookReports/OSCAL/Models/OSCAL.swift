/// The models of OSCAL as far as they are used here. A property is named as its key in the JSON is, which has hyphens for capitals.
enum OSCAL {
    /// The version of the models (pages.nist.gov/OSCAL).
    static let version = "1.2.1"
    /// The namespace of the properties that only tenken has.
    static let namespace = "urn:tenken:oscal"
}

/// A document of one of the models.
protocol OSCALRoot: Encodable {
    /// The key that the document stands under.
    static var key: String { get }
    var uuid: String { get set }
}

extension Array {
    /// `nil` for none: OSCAL has no empty lists.
    var oscalList: Self? { isEmpty ? nil : self }
}
