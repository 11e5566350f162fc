#include "Internal.h"

#include <curses.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

void tenken_screen_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

bool tenken_screen_update_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    int rows, columns;
    getmaxyx(stdscr, rows, columns);
    if (size.ws_row == rows && size.ws_col == columns) return false;
    // resizeterm would leave a KEY_RESIZE in an input queue that nobody reads.
    resize_term(size.ws_row, size.ws_col);
    // Terminals move their lines about as they are resized.
    clearok(curscr, TRUE);
    return true;
}

bool tenken_screen_define_pair(int pair, int foreground, int background) {
    // Direct colours have numbers beyond a short.
    return init_extended_pair(pair, foreground, background) == OK;
}

void tenken_screen_erase(void) { werase(stdscr); }

static attr_t curses_attributes(unsigned attributes) {
    attr_t result = A_NORMAL;
    if (attributes & TENKEN_BOLD) result |= A_BOLD;
    if (attributes & TENKEN_DIM) result |= A_DIM;
    if (attributes & TENKEN_ITALIC) result |= A_ITALIC;
    if (attributes & TENKEN_UNDERLINE) result |= A_UNDERLINE;
    if (attributes & TENKEN_REVERSE) result |= A_REVERSE;
    return result;
}

void tenken_screen_put(int row, int column, const uint32_t *scalars, int count, unsigned attributes, int pair) {
    enum { capacity = 128 };
    cchar_t cells[capacity], blank;
    // All have this style.
    if (count <= 0 || setcchar(&blank, L" ", curses_attributes(attributes), (short)pair, NULL) == ERR) return;
    int index = 0, width = wcwidth((wchar_t)scalars[0]);
    while (index < count) {
        int filled = 0, columns = 0;
        while (index < count && filled < capacity) {
            // A base and its combining marks, as many as a cell of ncurses holds.
            cchar_t *cell = &cells[filled++];
            *cell = blank;
            cell->chars[0] = (wchar_t)scalars[index++];
            columns += width > 0 ? width : 1;
            for (int length = 1; index < count && (width = wcwidth((wchar_t)scalars[index])) == 0; index++) {
                if (length < CCHARW_MAX) cell->chars[length++] = (wchar_t)scalars[index];
            }
        }
        // Of ncurses' writing functions only this one stops at the right edge; waddch and waddwstr go on in the next
        // row, even with half a wide character.
        mvadd_wchnstr(row, column, cells, filled);
        column += columns;
    }
}

void tenken_screen_set_cursor(int row, int column, bool visible) {
    move(row, column);
    curs_set(visible ? 1 : 0);
}

void tenken_screen_refresh(void) {
    wnoutrefresh(stdscr);
    bool is_gathered = tenken_frame_begin();
    doupdate();
    if (is_gathered) tenken_frame_end();
}

void tenken_screen_redraw(void) {
    clearok(curscr, TRUE);
    tenken_screen_refresh();
}
