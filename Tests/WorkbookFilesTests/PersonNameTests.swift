import Testing
import WorkbookFiles

/// Who is recording, where several places say so.
struct PersonNameTests {
    private let environment = ["TENKEN_BY": "環境 次郎", "PATH": "/nonexistent"]

    @Test func theOptionGoesBeforeAllOthers() {
        let found = PersonName.find(
            option: " 指定  花子 ", configured: "設定 三郎", remembered: { "前回 四郎" }, environment: environment)
        #expect(found == "指定 花子")
    }

    @Test func theEnvironmentGoesBeforeTheConfiguration() {
        #expect(PersonName.find(option: "  ", configured: "設定 三郎", environment: environment) == "環境 次郎")
    }

    @Test func theConfigurationGoesBeforeTheLastSession() {
        let found = PersonName.find(
            option: nil, configured: "設定 三郎", remembered: { "前回 四郎" }, environment: ["PATH": "/nonexistent"])
        #expect(found == "設定 三郎")
    }

    @Test func whoRecordedLastGoesBeforeTheLogin() {
        let found = PersonName.find(option: nil, remembered: { "前回 四郎" }, environment: ["PATH": "/nonexistent"])
        #expect(found == "前回 四郎")
    }
}
