import CXlsxWriter

extension XLSXSheetWriter {
    /// Puts a chart into the sheet; one without series is left out, as there is nothing to show.
    func write(_ chart: SheetDocument.Chart) throws(SpreadsheetProblem) {
        if chart.series.isEmpty { return }
        let functions = library.pointee
        guard let made = functions.workbook_add_chart(workbook, UInt8(LXW_CHART_BAR_STACKED.rawValue)) else {
            throw .failed("workbook_add_chart")
        }
        for series in chart.series {
            guard let added = functions.chart_add_series(made, nil, nil) else { throw .failed("chart_add_series") }
            let (labels, values) = (chart.labels, series.values)
            functions.chart_series_set_categories(
                added, sheet.name, UInt32(labels.first.row), UInt16(labels.first.column), UInt32(labels.last.row),
                UInt16(labels.last.column))
            functions.chart_series_set_values(
                added, sheet.name, UInt32(values.first.row), UInt16(values.first.column), UInt32(values.last.row),
                UInt16(values.last.column))
            functions.chart_series_set_name_range(
                added, sheet.name, UInt32(series.name.row), UInt16(series.name.column))
            var fill = lxw_chart_fill(color: series.colour & 0xFFFFFF, none: 0, transparency: 0)
            functions.chart_series_set_fill(added, &fill)
        }
        // The library takes a text that begins with = for a formula.
        let title = XLSXText.plain(chart.title)
        functions.chart_title_set_name(made, title.hasPrefix("=") ? " " + title : title)
        var font = lxw_chart_font()
        (font.size, font.bold) = (12, 1)
        functions.chart_title_set_name_font(made, &font)
        functions.chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        functions.chart_set_series_gap(made, 50)
        // The first label at the top, and the numbers nevertheless at the bottom. The labels' axis, which is upright here, is y
        // to the library.
        let labelAxis = functions.chart_axis_get(made, LXW_CHART_AXIS_TYPE_Y)
        functions.chart_axis_set_reverse(labelAxis)
        functions.chart_axis_set_crossing_max(labelAxis)
        try library.expectSuccess(
            tenken_xlsxwriter_insert_chart(
                library, target, UInt32(chart.position.row), UInt16(chart.position.column), made, Double(chart.width),
                Double(chart.height), XLSXText.attribute(chart.description)))
    }
}
