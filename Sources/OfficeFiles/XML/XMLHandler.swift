/// Gets the elements of a part of XML, in the order in which they stand there.
///
/// A class: expat holds it as a pointer while it parses.
protocol XMLHandler: AnyObject {
    /// - Parameter depth: 1 for the outermost element.
    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(TableProblem)
    func end(_ name: XMLName, depth: Int) throws(TableProblem)
    /// Gets text, a piece at a time: UTF-8, with whole characters.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableProblem)
}

extension XMLHandler {
    func end(_ name: XMLName, depth: Int) throws(TableProblem) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableProblem) {}
}
