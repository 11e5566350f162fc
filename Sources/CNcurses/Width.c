#include "Internal.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

static tenken_width_function *width_function;
static int ambiguous_width = 1;
/// By scalar, the function's result plus 2; 0 where it was not called yet. ncurses asks several times per drawn cell.
static uint8_t known[0x10000];

void tenken_set_width_function(tenken_width_function *function, int ambiguous) {
    if (width_function != NULL) memset(known, 0, sizeof known);
    width_function = function;
    ambiguous_width = ambiguous;
}

#ifdef __linux__
/// Replaces the C library's function for libncursesw too: the dynamic linker searches a program's own symbols first
/// (ld.so(8)). If the two tables differed in one character, ncurses would lose track of the cursor. It also makes
/// terminals work that draw ambiguous characters wide.
///
/// Like the original it returns -1 for controls.
int wcwidth(wchar_t character) {
    uint32_t scalar = (uint32_t)character;
    if (scalar == 0) return 0;
    if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar > 0x10FFFF) return -1;
    if (scalar < 0x7F) return 1;
    if (width_function != NULL) {
        if (scalar >= sizeof known) return width_function(scalar, ambiguous_width);
        if (known[scalar] == 0) known[scalar] = (uint8_t)(width_function(scalar, ambiguous_width) + 2);
        return known[scalar] - 2;
    }
    // No function is set: know combining diacritics and the blocks of East Asian scripts.
    if (scalar >= 0x300 && scalar <= 0x36F) return 0;
    bool is_wide = (scalar >= 0x1100 && scalar <= 0x115F) || (scalar >= 0x2E80 && scalar <= 0xA4CF) ||
                   (scalar >= 0xAC00 && scalar <= 0xD7A3) || (scalar >= 0xF900 && scalar <= 0xFAFF) ||
                   (scalar >= 0xFE30 && scalar <= 0xFE6F) || (scalar >= 0xFF01 && scalar <= 0xFF60) ||
                   (scalar >= 0xFFE0 && scalar <= 0xFFE6) || (scalar >= 0x20000 && scalar <= 0x3FFFD);
    return is_wide ? 2 : 1;
}
#endif

int tenken_curses_columns(uint32_t scalar) {
    WINDOW *window = newwin(1, 8, 0, 0);
    if (window == NULL) return -1;
    const wchar_t text[] = {(wchar_t)scalar, 0};
    int columns = waddwstr(window, text) == OK ? getcurx(window) : -1;
    delwin(window);
    return columns;
}
