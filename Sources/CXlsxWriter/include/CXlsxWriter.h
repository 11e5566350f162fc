/// The functions of libxlsxwriter that are used here, found in the library when it is needed (Debian: libxlsxwriter4; its headers, for
/// building, libxlsxwriter-dev). Nothing is linked, so that a program which never writes a spreadsheet needs none of it.
#ifndef TENKEN_XLSXWRITER_H
#define TENKEN_XLSXWRITER_H

#include <xlsxwriter.h>

#define TENKEN_XLSXWRITER_FUNCTIONS(USE)                                                                                     \
    USE(lxw_version)                                                                                                         \
    USE(lxw_version_id)                                                                                                      \
    USE(lxw_strerror)                                                                                                        \
    USE(workbook_new)                                                                                                        \
    USE(workbook_set_properties)                                                                                             \
    USE(workbook_add_worksheet)                                                                                              \
    USE(workbook_add_format)                                                                                                 \
    USE(workbook_add_chart)                                                                                                  \
    USE(workbook_close)                                                                                                      \
    USE(lxw_workbook_free)                                                                                                   \
    USE(format_set_font_name)                                                                                                \
    USE(format_set_font_size)                                                                                                \
    USE(format_set_font_color)                                                                                               \
    USE(format_set_font_charset)                                                                                             \
    USE(format_set_bold)                                                                                                     \
    USE(format_set_underline)                                                                                                \
    USE(format_set_text_wrap)                                                                                                \
    USE(format_set_align)                                                                                                    \
    USE(format_set_border)                                                                                                   \
    USE(format_set_border_color)                                                                                             \
    USE(format_set_bg_color)                                                                                                 \
    USE(format_set_num_format)                                                                                               \
    USE(format_set_unlocked)                                                                                                 \
    USE(worksheet_write_string)                                                                                              \
    USE(worksheet_write_number)                                                                                              \
    USE(worksheet_write_blank)                                                                                               \
    USE(worksheet_write_url_opt)                                                                                             \
    USE(worksheet_merge_range)                                                                                               \
    USE(worksheet_set_column_opt)                                                                                            \
    USE(worksheet_set_row)                                                                                                   \
    USE(worksheet_freeze_panes)                                                                                              \
    USE(worksheet_repeat_rows)                                                                                               \
    USE(worksheet_autofilter)                                                                                                \
    USE(worksheet_data_validation_range)                                                                                     \
    USE(worksheet_conditional_format_range)                                                                                  \
    USE(worksheet_insert_chart_opt)                                                                                          \
    USE(worksheet_set_paper)                                                                                                 \
    USE(worksheet_set_landscape)                                                                                             \
    USE(worksheet_set_margins)                                                                                               \
    USE(worksheet_fit_to_pages)                                                                                              \
    USE(worksheet_set_footer)                                                                                                \
    USE(worksheet_hide)                                                                                                      \
    USE(worksheet_protect)                                                                                                   \
    USE(worksheet_activate)                                                                                                  \
    USE(worksheet_set_first_sheet)                                                                                           \
    USE(chart_add_series)                                                                                                    \
    USE(chart_series_set_categories)                                                                                         \
    USE(chart_series_set_values)                                                                                             \
    USE(chart_series_set_name_range)                                                                                         \
    USE(chart_series_set_fill)                                                                                               \
    USE(chart_set_series_gap)                                                                                                \
    USE(chart_title_set_name)                                                                                                \
    USE(chart_title_set_name_font)                                                                                           \
    USE(chart_legend_set_position)                                                                                           \
    USE(chart_axis_get)                                                                                                      \
    USE(chart_axis_set_reverse)                                                                                              \
    USE(chart_axis_set_crossing_max)

/// The functions of a library that was loaded, under their own names.
struct tenken_xlsxwriter {
#define TENKEN_XLSXWRITER_FIELD(name) typeof(name) *_Nonnull name;
    TENKEN_XLSXWRITER_FUNCTIONS(TENKEN_XLSXWRITER_FIELD)
#undef TENKEN_XLSXWRITER_FIELD
};

enum tenken_xlsxwriter_status {
    tenken_xlsxwriter_loaded,
    /// No library of that name can be loaded.
    tenken_xlsxwriter_not_found,
    /// It lacks a function.
    tenken_xlsxwriter_incomplete,
};

/// Loads the library and finds its functions. It stays loaded; loading it again costs little.
///
/// `missing` becomes the name of a function that the library lacks, where it is incomplete; `functions` is whole only where it is
/// loaded.
enum tenken_xlsxwriter_status tenken_xlsxwriter_load(
    struct tenken_xlsxwriter *_Nonnull functions, const char *_Nullable *_Nonnull missing);

// What the library takes in structures: between its versions their fields differ in `const`, which Swift would see as other types.

/// Sets the file's title, and when it was made, in seconds since 1970, which may not be 0: the library would take the present time.
lxw_error tenken_xlsxwriter_set_properties(
    const struct tenken_xlsxwriter *_Nonnull functions, lxw_workbook *_Nonnull workbook, const char *_Nonnull title,
    int64_t created);

/// Adds a drop-down list to a range.
///
/// `formula` is the list as `"a,b"`, quotes included, or where it stands; as `value_list` the library (1.1.4) would copy it into a
/// buffer of 258 bytes, whatever it takes in UTF-8.
lxw_error tenken_xlsxwriter_add_list(
    const struct tenken_xlsxwriter *_Nonnull functions, lxw_worksheet *_Nonnull sheet, lxw_row_t first_row,
    lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column, const char *_Nonnull formula,
    const char *_Nonnull message);

/// Gives those cells of a range that equal the formula the format.
lxw_error tenken_xlsxwriter_add_colouring(
    const struct tenken_xlsxwriter *_Nonnull functions, lxw_worksheet *_Nonnull sheet, lxw_row_t first_row,
    lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column, const char *_Nonnull formula,
    lxw_format *_Nonnull format);

/// Keeps locked cells from being changed, without a password. Sorting, filtering, and the widths and heights of columns and rows
/// stay free.
void tenken_xlsxwriter_protect(const struct tenken_xlsxwriter *_Nonnull functions, lxw_worksheet *_Nonnull sheet);

/// Puts a chart with its upper left corner into a cell; width and height in pixels, `description` for those who do not see it.
lxw_error tenken_xlsxwriter_insert_chart(
    const struct tenken_xlsxwriter *_Nonnull functions, lxw_worksheet *_Nonnull sheet, lxw_row_t row, lxw_col_t column,
    lxw_chart *_Nonnull chart, double width, double height, const char *_Nonnull description);

/// Opens an empty file without a name: in memory on Linux, elsewhere in the folder for temporary files. Returns its descriptor, to be
/// closed; -1 with errno set where there is none to be had.
int tenken_xlsxwriter_output(void);

#endif
