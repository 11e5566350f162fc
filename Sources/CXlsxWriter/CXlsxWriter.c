#define _GNU_SOURCE
#include "CXlsxWriter.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// The one that the headers belong to goes first. The others lay out the structures that are used here alike, up to 1.2.3 (.so.10).
static const char *const names[] = {
    "libxlsxwriter.so." LXW_SOVERSION,
    "libxlsxwriter.so.4",
    "libxlsxwriter.so.5",
    "libxlsxwriter.so.6",
    "libxlsxwriter.so.7",
    "libxlsxwriter.so.8",
    "libxlsxwriter.so.9",
    "libxlsxwriter.so.10",
    "libxlsxwriter.so",
    "libxlsxwriter.dylib",
    "/opt/homebrew/lib/libxlsxwriter.dylib",
};

enum tenken_xlsxwriter_status tenken_xlsxwriter_load(struct tenken_xlsxwriter *functions, const char **missing) {
    *missing = NULL;
    void *library = NULL;
    for (size_t index = 0; library == NULL && index < sizeof names / sizeof names[0]; index += 1) {
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    }
    if (library == NULL) return tenken_xlsxwriter_not_found;
#define TENKEN_XLSXWRITER_FIND(name)                                                                                         \
    void *const found_##name = dlsym(library, #name);                                                                        \
    if (found_##name == NULL) {                                                                                              \
        *missing = #name;                                                                                                    \
        return tenken_xlsxwriter_incomplete;                                                                                 \
    }                                                                                                                        \
    functions->name = (typeof(functions->name))found_##name;
    TENKEN_XLSXWRITER_FUNCTIONS(TENKEN_XLSXWRITER_FIND)
#undef TENKEN_XLSXWRITER_FIND
    return tenken_xlsxwriter_loaded;
}

lxw_error tenken_xlsxwriter_set_properties(
    const struct tenken_xlsxwriter *functions, lxw_workbook *workbook, const char *title, int64_t created) {
    lxw_doc_properties properties = {.title = (char *)title, .created = (time_t)created};
    return functions->workbook_set_properties(workbook, &properties);
}

lxw_error tenken_xlsxwriter_add_list(
    const struct tenken_xlsxwriter *functions, lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column,
    lxw_row_t last_row, lxw_col_t last_column, const char *formula, const char *message) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
        .value_formula = (char *)formula,
        .error_message = (char *)message,
    };
    return functions->worksheet_data_validation_range(sheet, first_row, first_column, last_row, last_column, &validation);
}

lxw_error tenken_xlsxwriter_add_colouring(
    const struct tenken_xlsxwriter *functions, lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column,
    lxw_row_t last_row, lxw_col_t last_column, const char *formula, lxw_format *format) {
    lxw_conditional_format condition = {
        .type = LXW_CONDITIONAL_TYPE_CELL,
        .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
        .value_string = (char *)formula,
        .format = format,
    };
    return functions->worksheet_conditional_format_range(sheet, first_row, first_column, last_row, last_column, &condition);
}

void tenken_xlsxwriter_protect(const struct tenken_xlsxwriter *functions, lxw_worksheet *sheet) {
    lxw_protection allowed = {.format_columns = 1, .format_rows = 1, .sort = 1, .autofilter = 1};
    functions->worksheet_protect(sheet, NULL, &allowed);
}

lxw_error tenken_xlsxwriter_insert_chart(
    const struct tenken_xlsxwriter *functions, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_chart *chart,
    double width, double height, const char *description) {
    // What a chart has that is not scaled.
    const double usual_width = 480, usual_height = 288;
    lxw_chart_options options = {
        .x_scale = width / usual_width,
        .y_scale = height / usual_height,
        .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
        .description = (char *)description,
    };
    return functions->worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}

int tenken_xlsxwriter_output(void) {
#ifdef __linux__
    return memfd_create("spreadsheet", MFD_CLOEXEC);
#else
    const char *folder = getenv("TMPDIR");
    char path[1024];
    int count = snprintf(path, sizeof path, "%s/tenken.XXXXXX", folder != NULL ? folder : "/tmp");
    if (count < 0 || (size_t)count >= sizeof path) return -1;
    int file = mkstemp(path);
    if (file >= 0) unlink(path);
    return file;
#endif
}
