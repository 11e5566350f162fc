// WorkbookUI
