import CExpat

/// The parsing of one part of XML by expat.
///
/// A class: expat's callbacks get a pointer to it. It lives as long as one part is read.
final class XMLReading {
    enum Failure: Error {
        /// It is no XML.
        case syntax(TableProblem)
        /// It is XML, and not to be read.
        case refused(TableProblem)
    }

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let part: String
    private let bounds: TableBounds
    private var depth = 0
    private var fed = 0
    /// Why the handler, or a bound, ended the parsing.
    private var problem: TableProblem?

    init(_ part: String, handler: any XMLHandler, bounds: TableBounds) throws(TableProblem) {
        guard let parser = XML_ParserCreate(nil) else { throw .noMemory(part) }
        self.parser = parser
        self.handler = handler
        self.part = part
        self.bounds = bounds
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { reading, name, attributes in
                guard let name else { return }
                XMLReading.of(reading)?.start(XMLName(name), XMLAttributes(attributes))
            },
            { reading, name in
                guard let name else { return }
                XMLReading.of(reading)?.end(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { reading, start, count in
            XMLReading.of(reading)?.text(
                UnsafeBufferPointer(
                    start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: Int(count)))
        }
        // Without declarations of its own a document can not have entities, and so not multiply itself.
        XML_SetStartDoctypeDeclHandler(parser) { reading, _, _, _, _ in
            guard let reading = XMLReading.of(reading) else { return }
            reading.stop(.documentType(reading.part))
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReading? {
        pointer.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses a piece; one of no bytes ends the part.
    func take(_ piece: UnsafeRawBufferPointer) throws(Failure) {
        fed += piece.count
        let status = XML_Parse(
            parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), piece.isEmpty ? 1 : 0)
        if let problem { throw .refused(problem) }
        guard status == XML_STATUS_OK else {
            throw .syntax(.brokenXML(part, line: Int(XML_GetCurrentLineNumber(parser))))
        }
        let parsed = Int(XML_GetCurrentByteIndex(parser))
        if parsed >= 0, fed - parsed > bounds.tagBytes + ZipArchive.pieceBytes {
            throw .refused(.tooMuch("XML のタグ", "a tag of XML", bounds.tagBytes, at: part))
        }
    }

    private func stop(_ problem: TableProblem) {
        if self.problem == nil { self.problem = problem }
        XML_StopParser(parser, 0)
    }

    private func start(_ name: XMLName, _ attributes: XMLAttributes) {
        // A parser that is stopped may still tell of what it had begun.
        guard problem == nil else { return }
        depth += 1
        if depth > bounds.nesting { return stop(.tooDeep(part)) }
        do throws(TableProblem) { try handler.start(name, attributes, depth: depth) } catch { stop(error) }
    }

    private func end(_ name: XMLName) {
        guard problem == nil else { return }
        do throws(TableProblem) { try handler.end(name, depth: depth) } catch { stop(error) }
        depth -= 1
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard problem == nil else { return }
        do throws(TableProblem) { try handler.text(bytes) } catch { stop(error) }
    }
}
