import TestSupport
import Testing
import WorkbookFiles

@Suite struct ConfigurationFileTests {
    @Test func itsPlaceFollowsTheBaseDirectorySpecification() {
        #expect(
            ConfigurationFile(environment: ["XDG_CONFIG_HOME": "/c", "HOME": "/h"])?.path == "/c/tenken/config.rec")
        #expect(ConfigurationFile(environment: ["HOME": "/h"])?.path == "/h/.config/tenken/config.rec")
        // A relative path is ignored.
        #expect(
            ConfigurationFile(environment: ["XDG_CONFIG_HOME": "c", "HOME": "/h"])?.path
                == "/h/.config/tenken/config.rec")
        #expect(ConfigurationFile(environment: [:]) == nil)
    }

    @Test func fieldsComeWithTheirLines() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("tenken")
            try folder.write("# mine\r\nName: 佐藤\r\n\nKey: note E\nwords\nMouse: off\n", to: "tenken/config.rec")
            let file = try #require(ConfigurationFile(environment: ["XDG_CONFIG_HOME": folder.path]))
            let contents = try #require(try file.read())
            #expect(contents.fields.map(\.name) == ["Name", "Key", "Mouse"])
            #expect(contents.fields.map(\.value) == ["佐藤", "note E", "off"])
            #expect(contents.fields.map(\.line) == [2, 4, 6])
            #expect(contents.damagedLines == [5])
            #expect(contents.isUTF8)
        }
    }

    @Test func noFileIsNoProblemAndAFolderIsOne() throws {
        try TemporaryFolder.with { folder in
            let file = try #require(ConfigurationFile(environment: ["XDG_CONFIG_HOME": folder.path]))
            #expect(try file.read() == nil)
            try folder.makeFolder("tenken")
            try folder.makeFolder("tenken/config.rec")
            #expect(throws: FileProblem.self) { try file.read() }
        }
    }

    @Test func bytesThatAreNotUTF8AreSaidToBe() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("tenken")
            try folder.write([0x4E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0x93, 0x0A], to: "tenken/config.rec")
            let file = try #require(ConfigurationFile(environment: ["XDG_CONFIG_HOME": folder.path]))
            #expect(try file.read()?.isUTF8 == false)
        }
    }
}
