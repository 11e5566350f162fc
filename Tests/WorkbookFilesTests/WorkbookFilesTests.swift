// WorkbookFilesTests
