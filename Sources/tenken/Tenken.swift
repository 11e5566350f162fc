import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

@main struct Tenken {
    static func main() throws {
        let args = CommandLine.arguments
        let source = CatalogLibrary.builtIn()
        let new = NewWorkbook(id: RandomID.uuid(), profile: Profile(title: "T"), created: LocalClock.timestamp(), by: "佐藤")
        let wb = try Workbook.read(Workbook.parse(new.fileBytes(catalog: source.text)), knownCatalogs: [])
        let lang: Language = args[1] == "ja" ? .japanese : .english
        let size = Size(columns: Int(args[2])!, rows: Int(args[3])!)
        var session = Session(
            state: AppState(workbook: wb, context: AppContext(language: lang, measure: TextMeasure(ambiguousWidth: args.count > 5 ? 2 : 1), person: "佐藤 花子", fileName: "acme.rec", today: LocalClock.today()), size: size),
            performer: MemoryPerformer(time: LocalClock.timestamp(), person: "佐藤 花子"))
        for key in try Key.sequence(args.count > 4 ? args[4] : "") { _ = session.handle(.input(.key(key))) }
        for l in session.state.draw().lines() { print(l) }
    }
}
