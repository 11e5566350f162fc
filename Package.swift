// swift-tools-version: 6.2
import PackageDescription

// `.ci/run` sets this, so that warnings fail the build there and only there: a new warning of a newer compiler must not
// keep anybody from building.
let strict = Context.environment["TENKEN_STRICT"] != nil
let swiftSettings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []
/// Tests are compiled without optimization in a release build too: they are many, and run but once.
let testSettings: [SwiftSetting] = swiftSettings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]
let cSettings: [CSetting] = strict ? [.treatAllWarnings(as: .error)] : []

// The fuzzers are built on request only (Tests/Fuzzing/README.md): they need libFuzzer, which not every toolchain has, and
// all of our code compiled with coverage.
let fuzzing = Context.environment["TENKEN_FUZZING"] != nil

// What comparisons with other programs run (Tests/Oracles/README.md), built on request only.
let oracles = Context.environment["TENKEN_ORACLES"] != nil

/// A library that only tests use, built with the tests only; with the fuzzers and oracles, which are programs, a plain target.
func testSupport(_ name: String, dependencies: [Target.Dependency], path: String) -> Target {
    fuzzing || oracles
        ? .target(name: name, dependencies: dependencies, path: path, swiftSettings: swiftSettings)
        : .testTarget(name: name, dependencies: dependencies, path: path, swiftSettings: testSettings)
}

let package = Package(
    name: "tenken",
    // For Mutex of the Synchronization module.
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "tenken", targets: ["tenken"]),
        .library(name: "WorkbookModel", targets: ["WorkbookModel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .target(
            name: "BuiltInCatalog",
            path: "Catalog",
            exclude: ["annex2-v1.1.rec", "README.md"],
            sources: ["BuiltInCatalog.c"],
            publicHeadersPath: "include",
            cSettings: cSettings
        ),
        .target(name: "CLibrary", swiftSettings: swiftSettings),
        .target(
            name: "CNettle",
            cSettings: cSettings,
            // From nettle-dev: the static library, so that a copied program runs where nettle is not installed.
            linkerSettings: [
                .linkedLibrary(":libnettle.a", .when(platforms: [.linux])),
                .linkedLibrary("nettle", .when(platforms: [.macOS])),
            ]
        ),
        .target(name: "Digest", dependencies: ["CNettle"], swiftSettings: swiftSettings),
        .target(name: "Recfile", dependencies: ["CLibrary"], swiftSettings: swiftSettings),
        .target(
            name: "WorkbookModel", dependencies: ["Recfile", "Digest", "CLibrary", "CSystem"],
            swiftSettings: swiftSettings),
        .target(
            name: "Demonstration", dependencies: ["WorkbookModel", "Recfile", "Digest"], swiftSettings: swiftSettings),
        .target(name: "CSystem", cSettings: cSettings),
        .target(
            name: "WorkbookFiles",
            dependencies: ["Recfile", "WorkbookModel", "BuiltInCatalog", "CSystem", "CLibrary", "Digest"],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "CMinizip",
            cSettings: cSettings,
            // From libminizip-dev and zlib1g-dev, static as nettle is.
            linkerSettings: [
                .linkedLibrary(":libminizip.a", .when(platforms: [.linux])),
                .linkedLibrary(":libz.a", .when(platforms: [.linux])),
                .linkedLibrary("minizip", .when(platforms: [.macOS])),
                .linkedLibrary("z", .when(platforms: [.macOS])),
            ]
        ),
        .target(
            name: "CExpat",
            cSettings: cSettings,
            // From libexpat1-dev, static as nettle is.
            linkerSettings: [
                .linkedLibrary(":libexpat.a", .when(platforms: [.linux])),
                .linkedLibrary("expat", .when(platforms: [.macOS])),
            ]
        ),
        .target(
            name: "CXlsxWriter",
            // From libxlsxwriter-dev: its headers alone. The library is loaded when it is used, so that all else works
            // where it is not installed.
            cSettings: cSettings
        ),
        .target(
            name: "OfficeFiles",
            dependencies: ["Digest", "CMinizip", "CExpat", "CXlsxWriter", "CLibrary"],
            swiftSettings: swiftSettings,
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
        ),
        .target(
            name: "WorkbookExchange", dependencies: ["OfficeFiles", "WorkbookModel", "Recfile"],
            swiftSettings: swiftSettings),
        .target(
            name: "ReportAssets",
            exclude: ["scripts", "forms", "page.css"],
            sources: ["ReportAssets.c"],
            cSettings: cSettings
        ),
        .target(
            name: "WorkbookReports",
            dependencies: [
                "WorkbookModel", "WorkbookExchange", "WorkbookUI", "OfficeFiles", "TerminalUI", "ReportAssets",
                "Recfile",
                "Digest",
            ],
            swiftSettings: swiftSettings),
        .target(name: "TerminalUI", exclude: ["Text/make-width-table.py"], swiftSettings: swiftSettings),
        .target(
            name: "WorkbookUI", dependencies: ["WorkbookModel", "WorkbookExchange", "TerminalUI"],
            swiftSettings: swiftSettings),
        .target(
            name: "CommandLineUI",
            dependencies: [
                "WorkbookModel", "WorkbookExchange", "WorkbookReports", "OfficeFiles", "WorkbookFiles", "TerminalUI",
                "WorkbookUI", "CLibrary",
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "CNcurses",
            cSettings: cSettings,
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]
        ),
        .executableTarget(
            name: "tenken",
            dependencies: [
                "Recfile", "WorkbookModel", "WorkbookExchange", "WorkbookReports", "OfficeFiles", "WorkbookFiles",
                "TerminalUI", "WorkbookUI", "CommandLineUI", "Demonstration", "CNcurses", "CSystem", "CLibrary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings
        ),

        .target(
            name: "CPseudoTerminal",
            path: "Tests/CPseudoTerminal",
            cSettings: cSettings,
            linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]
        ),
        // A module of one header, compiled by the tests that import it, as only they may need libvterm-dev.
        .systemLibrary(name: "CEmulator", path: "Tests/CEmulator"),
        testSupport(
            "TestSupport",
            dependencies: ["CPseudoTerminal", "CEmulator", "Recfile", "WorkbookModel", "TerminalUI", "CLibrary"],
            path: "Tests/TestSupport"),
        testSupport(
            "FuzzChecks",
            dependencies: [
                "Recfile", "WorkbookModel", "TerminalUI", "OfficeFiles", "TestSupport", "TableSupport", "Digest",
            ],
            path: "Tests/Fuzzing/Checks"),
        .testTarget(
            name: "FuzzCorpusTests", dependencies: ["FuzzChecks"], path: "Tests/Fuzzing/CorpusTests",
            swiftSettings: testSettings),
        .testTarget(name: "RecfileTests", dependencies: ["Recfile", "TestSupport"], swiftSettings: testSettings),
        .testTarget(
            name: "CatalogTests",
            dependencies: ["Recfile", "WorkbookModel", "WorkbookFiles", "TerminalUI", "TestSupport"],
            exclude: ["annex2-page-35.txt"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "WorkbookModelTests", dependencies: ["WorkbookModel", "CLibrary", "TestSupport"],
            swiftSettings: testSettings),
        testSupport("TableSupport", dependencies: ["OfficeFiles"], path: "Tests/TableSupport"),
        .testTarget(
            name: "OfficeFilesTests", dependencies: ["OfficeFiles", "TableSupport"], swiftSettings: testSettings),
        .testTarget(
            name: "WorkbookExchangeTests",
            dependencies: ["WorkbookExchange", "OfficeFiles", "WorkbookModel", "Recfile", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "WorkbookReportsTests",
            dependencies: [
                "WorkbookReports", "WorkbookExchange", "OfficeFiles", "WorkbookModel", "Recfile", "CLibrary",
                "TestSupport",
            ],
            swiftSettings: testSettings),
        .testTarget(
            name: "DemonstrationTests",
            dependencies: ["Demonstration", "WorkbookFiles", "WorkbookModel", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "WorkbookFilesTests", dependencies: ["WorkbookFiles", "TestSupport"], swiftSettings: testSettings),
        .testTarget(
            name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"], swiftSettings: testSettings),
        .testTarget(
            name: "WorkbookUITests",
            dependencies: [
                "Recfile", "WorkbookUI", "WorkbookExchange", "OfficeFiles", "WorkbookFiles", "Demonstration",
                "TestSupport",
            ],
            swiftSettings: testSettings),
        .testTarget(
            name: "CommandLineUITests",
            dependencies: [
                "CommandLineUI", "WorkbookReports", "WorkbookExchange", "WorkbookUI", "OfficeFiles", "WorkbookFiles",
                "WorkbookModel",
                "TerminalUI",
                "TestSupport",
            ], swiftSettings: testSettings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["tenken", "WorkbookUI", "WorkbookFiles", "WorkbookModel", "TerminalUI", "TestSupport"],
            swiftSettings: testSettings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

if oracles {
    package.targets += [
        .executableTarget(
            name: "dump-table", dependencies: ["OfficeFiles", "CLibrary"], path: "Tests/Oracles/DumpTable",
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "write-sheets", dependencies: ["OfficeFiles", "TableSupport", "CLibrary"],
            path: "Tests/Oracles/WriteSheets", swiftSettings: swiftSettings),
    ]
}

if fuzzing {
    let watched: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])]
    for target in package.targets
    where target.type != .system && !["tenken", "BuiltInCatalog", "ReportAssets"].contains(target.name) {
        target.swiftSettings = (target.swiftSettings ?? []) + watched
    }
    package.targets.append(.target(name: "FuzzDriver", path: "Tests/Fuzzing/Driver", swiftSettings: swiftSettings))
    for name in ["workbook", "keys", "text", "xlsx", "csv"] {
        package.targets.append(
            .executableTarget(
                name: "fuzz-\(name)",
                dependencies: ["FuzzChecks", "FuzzDriver"],
                path: "Tests/Fuzzing/Fuzzers/\(name)",
                swiftSettings: swiftSettings + watched,
                linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
            ))
    }
}
