import ReportAssets

/// What is built into the program for pages.
enum PageAssets {
    static var script: [UInt8] { bytes(tenken_page_script()) }
    static var style: [UInt8] { bytes(tenken_page_style()) }

    static func bytes(_ asset: tenken_asset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.length))
    }
}
