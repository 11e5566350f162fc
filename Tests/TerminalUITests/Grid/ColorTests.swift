import TerminalUI
import Testing

/// The palette's colours as direct colours, against xterm's 256colres.h.
struct ColorTests {
    @Test(
        arguments: [
            (16, 0x000000), (21, 0x0000FF), (46, 0x00FF00), (196, 0xFF0000), (231, 0xFFFFFF), (67, 0x5F87AF),
            (232, 0x080808),
            (255, 0xEEEEEE), (244, 0x808080), (0, 0x000000), (15, 0xFFFFFF), (9, 0xFF0000),
        ] as [(UInt8, UInt32)])
    func numberedColorHasItsRedGreenAndBlue(number: UInt8, rgb: UInt32) { #expect(Color(rawValue: number).rgb == rgb) }
}
