/// The keys that leave the editor; all others type and edit.
enum EditorKey: PanelKey {
    case record, close, editExternally

    var notations: [String] {
        switch self {
        case .record: ["<C-s>"]
        case .close: ["<Esc>", "<C-c>"]
        case .editExternally: ["<C-x>"]
        }
    }

    var words: Words {
        switch self {
        case .record: Words("記録して閉じる", "record and close")
        case .close: Words("閉じる", "close")
        case .editExternally: Words("外のエディター", "$EDITOR")
        }
    }
}
