import WorkbookModel

/// The states of all list screens, each as it was left.
struct OpenListStates: Sendable {
    private var states = AllListScreens.all.map { ListState($0) }

    /// The state of a list screen; the first one's where the screen is no list.
    subscript(screen: Screen) -> ListState {
        get { states[index(of: screen)] }
        set { states[index(of: screen)] = newValue }
    }

    mutating func rebuild(_ screen: Screen, _ environment: AppEnvironment) { self[screen].rebuild(environment) }

    mutating func resize(_ shown: Screen, _ environment: AppEnvironment) {
        for index in states.indices {
            states[index].resize(isShown: shown == .list(states[index].screen.name), environment)
        }
    }

    private func index(of screen: Screen) -> Int {
        states.firstIndex { screen == .list($0.screen.name) } ?? states.startIndex
    }
}
