// WorkbookFiles
