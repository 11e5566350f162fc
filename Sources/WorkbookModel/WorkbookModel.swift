// WorkbookModel
