/// The usual ideographs of radical signs. PDF programs write these for the ideographs that look the same: ⾒ (U+2F92) for
/// 見, ⻑ (U+2ED1) for 長.
///
/// From Unicode's `EquivalentUnifiedIdeograph.txt`, version 14, with the Japanese forms 戸, 青, 黄 and 黒, which Unicode's table gives
/// in their older shapes. A sign whose ideograph is beyond U+FFFF stays as it is.
enum RadicalForms {
    /// The ideograph of a radical sign; any other scalar as it is.
    static func ideograph(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x2E80...0x2EF3: supplement[Int(value - 0x2E80)]
        case 0x2F00...0x2FD5: kangxi[Int(value - 0x2F00)]
        default: value
        }
    }

    /// For U+2E80 to U+2EF3.
    private static let supplement = scalars(
        """
        ⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹\
        纟罓罒㓁冗⺵羊⺷⺸耂肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠\
        饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
        """)

    /// For U+2F00 to U+2FD5.
    private static let kangxi = scalars(
        """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工\
        己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉\
        瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
        衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯\
        鬲鬼魚鳥鹵鹿麥麻黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠
        """)

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
