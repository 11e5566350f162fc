// WorkbookUITests
