/// The list screens, in the order of their keys. A new one is its folder and a line here.
enum AllListScreens {
    static let all: [any ListScreen] = [
        RequirementsScreen(), ScenariosScreen(), OverviewScreen(), FindingsScreen(), HistoryScreen(),
        EvidenceFilesScreen(), NewsScreen(),
    ]

    static func named(_ name: String) -> (any ListScreen)? { all.first { $0.name == name } }
}
