import CLibrary
import WorkbookModel

/// Why a file could not be opened, created or appended to.
public enum FileProblem: Error, Sendable {
    case missing(path: FilePath)
    case isFolder(path: FilePath)
    case notRegular(path: FilePath)
    /// It comes through a pipe or from standard input, where nothing can be recorded.
    case stream(path: FilePath)
    case tooLarge(path: FilePath, bytes: Int)
    case exists(path: FilePath)
    case noFolder(path: FilePath)
    /// Where a file is to be made, a folder is.
    case isFolderAlready(path: FilePath)
    case cannotCreate(path: FilePath, SystemError)
    case notAWorkbook(path: FilePath, WorkbookProblem)
    case badCatalog(path: FilePath, [CatalogProblem])
    /// The table in the workbook is not the one that it was made with.
    case changedCatalog(path: FilePath)
    case unknownCatalog(String)
    case system(SystemError)

    case readOnly(path: FilePath, ReadOnlyReason)
    case locked(path: FilePath)
    /// The file went away while it was open.
    case vanished(path: FilePath)
    /// Somebody else recorded something about these items since they were shown; no item where it is the profile.
    case changedMeanwhile(items: [String])
    case tooLong(field: String)
    /// What was read back is not what was written, or not what was meant.
    case notAsWritten(path: FilePath)
    /// Something went wrong in writing, and what was written is still there, whole or in part: it could not be taken off,
    /// or somebody else has written behind it meanwhile.
    indirect case notTakenBack(path: FilePath, after: FileProblem)
    /// What was to be written is in the file, and the system could not confirm it.
    indirect case unconfirmed(path: FilePath, after: FileProblem)
    /// The file was replaced under us again and again.
    case replaced(path: FilePath)
    /// The file can not be brought together with another.
    case notMergeable(path: FilePath, MergeProblem)

    /// The status to leave with (sysexits.h).
    public var exitStatus: Int32 {
        switch self {
        case .missing, .isFolder, .notRegular, .stream, .unknownCatalog: 66
        case .notAWorkbook, .badCatalog, .changedCatalog, .tooLarge, .tooLong, .notMergeable: 65
        case .exists, .noFolder, .isFolderAlready, .cannotCreate: 73
        // Trying again may do (EX_TEMPFAIL).
        case .locked, .changedMeanwhile: 75
        case .readOnly: 73
        case .vanished, .notAsWritten, .notTakenBack, .replaced, .unconfirmed: 74
        case .system(let error): error.call == "open" && error.number != EIO ? 66 : 74
        }
    }

    public func message(_ language: Language) -> String {
        switch self {
        case .missing(let path):
            language(
                ja: "\(path): ファイルがありません。名前を確かめてください（新しく作るなら「tenken new \(ShellWord.text(path))」）",
                en:
                    "\(path): there is no such file; look at the name (“tenken new \(ShellWord.text(path))” makes a new workbook)"
            )
        case .isFolder(let path):
            language(ja: "\(path): フォルダーです。点検簿のファイルを指定してください", en: "\(path): this is a folder; name a workbook file")
        case .notRegular(let path):
            language(ja: "\(path): 通常のファイルではありません", en: "\(path): this is not a regular file")
        case .stream(let path):
            language(
                ja: "\(path): 標準入力やパイプから来る点検簿は、読むだけです。ここではファイルを指定してください",
                en: "\(path): a workbook from standard input or a pipe can only be read; name a file here")
        case .tooLarge(let path, let bytes):
            language(
                ja: "\(path): 大きすぎます（\(bytes) バイト。上限は 2 GiB）", en: "\(path): too large (\(bytes) bytes; at most 2 GiB)")
        case .exists(let path):
            language(
                ja: "\(path): すでにあります。上書きしません。別の名前にしてください",
                en: "\(path): exists already and is not overwritten; choose another name")
        case .noFolder(let path):
            language(
                ja: "\(path): フォルダーがありません。先に作ってください（mkdir -p \(ShellWord.text(path))）",
                en: "\(path): there is no such folder; make it first (mkdir -p \(ShellWord.text(path)))")
        case .isFolderAlready(let path):
            language(
                ja: "\(path): フォルダーです。その中に作るなら、ファイル名まで書いてください", en: "\(path): this is a folder; name a file in it")
        case .cannotCreate(let path, let error):
            language(
                ja:
                    "\(path): 作れません（\(SystemErrorWording.text(error.number, language))）。フォルダー \(path.folder) に書けるか確かめるか、別の場所にしてください",
                en:
                    "\(path): can not be created (\(SystemErrorWording.text(error.number, language))); see whether the folder \(path.folder) can be written to, or choose another place"
            )
        case .notAWorkbook(let path, let problem):
            if case .notAWorkbook(let line) = problem {
                "\(path):\(line): \(problem.message(language))"
            } else {
                "\(path): \(problem.message(language))"
            }
        case .badCatalog(let path, let problems):
            problems.map { "\(path):\($0.line): \($0.message(language))" }.joined(separator: "\n")
        case .changedCatalog(let path):
            language(
                ja: "\(path): 点検簿の中の表が、作ったときのものではありません。「tenken check \(ShellWord.text(path))」で確かめてください",
                en:
                    "\(path): the table in the workbook is not the one that it was made with; look with “tenken check \(ShellWord.text(path))”"
            )
        case .unknownCatalog(let name):
            language(
                ja: "カタログ \(name) はありません。「tenken catalog list」で一覧を見るか、ファイルのパスを指定してください",
                en: "there is no catalogue \(name); see “tenken catalog list”, or give a file's path")
        case .system(let error):
            "\(error.path): \(SystemErrorWording.text(error.number, language))"
        case .readOnly(let path, let reason):
            "\(path): \(reason.message(language, of: path))"
        case .locked(let path):
            language(
                ja: "\(path): 別の tenken が書き込み中です。少し待ってから、やり直してください",
                en: "\(path): another tenken is writing to it; try again in a moment")
        case .vanished(let path):
            language(
                ja: "\(path): ファイルがなくなっています。記録していません。ファイルを戻してから、やり直してください",
                en: "\(path): the file is gone; nothing was recorded; put it back and try again")
        case .changedMeanwhile(let items):
            (items.isEmpty ? "" : items.joined(separator: language(ja: "、", en: ", ")) + ": ")
                + language(
                    ja: "ほかの人が記録しました。確かめてから、やり直してください", en: "somebody else recorded something; look again and retry")
        case .tooLong(let field):
            language(
                ja: "\(field) が長すぎます（上限 256 KiB）。記録していません",
                en: "\(field) is too long (at most 256 KiB); nothing was recorded")
        case .notAsWritten(let path):
            language(
                ja: "\(path): 書き込んだ内容を読み返せません。ディスクを確かめてください",
                en: "\(path): what was read back is not what was written; check the disk")
        case .notTakenBack(let path, let problem):
            problem.message(language)
                + language(
                    ja: "。途中までの書き込みが残っている可能性があります。記録し直す前に「tenken check \(ShellWord.text(path))」で確かめてください",
                    en:
                        "; part of it may be in the file all the same: look with “tenken check \(ShellWord.text(path))” before you record it again"
                )
        case .unconfirmed(let path, let problem):
            problem.message(language)
                + language(
                    ja: "。\(path) に書きましたが、ディスクに残ったかどうか確かめられません。もう一度書く必要はありません",
                    en:
                        "; \(path) was written, but whether it is safe on the disk could not be confirmed; do not write it again"
                )
        case .notMergeable(let path, let problem):
            "\(path): \(problem.message(language))"
        case .replaced(let path):
            language(
                ja: "\(path): 書き込み中にファイルが差し替えられました。記録していません。やり直してください",
                en: "\(path): the file was replaced while it was written to; nothing was recorded; try again")
        }
    }
}
