import OfficeFiles
import WorkbookModel

/// The evidence of a document: its files as resources, each once.
struct OSCALEvidence {
    private let maker: OSCALMaker
    private(set) var resources: [OSCAL.Resource] = []
    private var known = Set<String>()

    init(_ maker: OSCALMaker) { self.maker = maker }

    /// The evidence of an assessment; `nil` for none, and where evidence is left out.
    mutating func relevant(to assessment: Assessment) -> [OSCAL.RelevantEvidence]? {
        if maker.disclosure.hides(Omission.evidence) { return nil }
        return assessment.evidence.compactMap { relevant($0) }.oscalList
    }

    private mutating func relevant(_ evidence: Evidence) -> OSCAL.RelevantEvidence? {
        let reference = maker.disclosure.text(evidence.reference)
        let description = maker.disclosure.text(evidence.description)
        switch evidence.kind {
        case .file:
            let word = maker.language(ja: "証跡", en: "Evidence")
            return OSCAL.RelevantEvidence(
                href: "#\(resource(reference, evidence.digest))",
                description: OSCALProse(description) ?? OSCALProse(reference, else: word))
        case .url, .words:
            let shown = [reference, description].filter { !$0.isEmpty }.joined(separator: "\n")
            return OSCALProse(shown).map {
                OSCAL.RelevantEvidence(
                    href: evidence.kind == .url ? WebAddress(reference)?.text : nil, description: $0)
            }
        }
    }

    /// The UUID of a file's resource. It is made of what the reader sees, as all UUIDs are.
    private mutating func resource(_ reference: String, _ digest: String?) -> String {
        let uuid = maker.uuid("evidence", reference, digest ?? "")
        if known.insert(uuid).inserted {
            let hashes = digest.map { [OSCAL.Hash(value: $0)] }
            resources.append(
                OSCAL.Resource(
                    uuid: uuid, title: OSCALTitle(reference, else: maker.language(ja: "証跡", en: "Evidence")),
                    props: [OSCAL.Property("type", "evidence", ns: nil)].compactMap { $0 },
                    rlinks: OSCALReference.path(reference).map { [OSCAL.ResourceLink(href: $0, hashes: hashes)] }))
        }
        return uuid
    }
}
