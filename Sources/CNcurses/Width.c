#include "Internal.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

static tenken_width_function *width_function;
static int ambiguous_width = 1;
/// For each scalar the width that the function returned plus 2; 0 where it was not asked yet. ncurses asks several times for
/// each cell that it draws.
static uint8_t known[0x10000];

void tenken_set_width_function(tenken_width_function *function, int ambiguous) {
    if (width_function != NULL) memset(known, 0, sizeof known);
    width_function = function;
    ambiguous_width = ambiguous;
}

#ifdef __linux__
/// Replaces the C library's function for libncursesw too, since the dynamic linker searches a program's own symbols first
/// (ld.so(8)). If ncurses measured one character by another table, it would lose track of the cursor, and it could not
/// serve a terminal that draws ambiguous characters two columns wide.
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
    // No function is set: combining diacritics, and the blocks of East Asian scripts.
    if (scalar >= 0x300 && scalar <= 0x36F) return 0;
    bool is_wide = (scalar >= 0x1100 && scalar <= 0x115F) || (scalar >= 0x2E80 && scalar <= 0xA4CF) ||
                   (scalar >= 0xAC00 && scalar <= 0xD7A3) || (scalar >= 0xF900 && scalar <= 0xFAFF) ||
                   (scalar >= 0xFE30 && scalar <= 0xFE6F) || (scalar >= 0xFF01 && scalar <= 0xFF60) ||
                   (scalar >= 0xFFE0 && scalar <= 0xFFE6) || (scalar >= 0x20000 && scalar <= 0x3FFFD);
    return is_wide ? 2 : 1;
}
#endif
