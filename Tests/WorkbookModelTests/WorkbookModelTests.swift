// WorkbookModelTests
