extension OSCAL {
    struct MappingCollection: OSCALRoot {
        static let key = "mapping-collection"
        var uuid = ""
        var metadata: Metadata
        var provenance: MappingProvenance
        var mappings: [Mapping]
        var backMatter: BackMatter?
    }

    struct MappingProvenance: Encodable {
        var method: String
        var matchingRationale: String
        var status: String
        var mappingDescription: OSCALProse
    }

    struct Mapping: Encodable {
        var uuid: String
        var sourceResource: MappedResource
        var targetResource: MappedResource
        var maps: [Map]
        var sourceGapSummary: GapSummary?
        var targetGapSummary: GapSummary?
    }

    struct MappedResource: Encodable {
        var type = "catalog"
        var href: String
        var props: [Property]?
    }

    struct Map: Encodable {
        var uuid: String
        /// `nil` where OSCAL itself has the relationship.
        var ns: String?
        var relationship: String
        var sources: [MappedControl]
        var targets: [MappedControl]
        var props: [Property]?
        var remarks: OSCALProse?
    }

    struct MappedControl: Encodable {
        var type = "control"
        var idRef: String
    }

    /// What no map names.
    struct GapSummary: Encodable {
        struct Selection: Encodable {
            var withIds: [String]
        }

        var uuid: String
        var unmappedControls: [Selection]
    }
}
