/// The part of ncursesw that the program needs, as plain functions.
///
/// No curses header is included here: Swift 6 can not use its macros and global variables (stdscr, LINES, A_BOLD).
/// A process has one terminal, so there is one screen. Call these functions from one thread only.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// ---- Start and end (Screen.c) ----

typedef enum {
    TENKEN_START_OK,
    /// TERM is not set.
    TENKEN_START_NO_TYPE,
    /// The terminfo database has no such terminal.
    TENKEN_START_UNKNOWN_TYPE,
    /// There is no terminfo database.
    TENKEN_START_NO_DATABASE,
    /// The terminal has no cursor addressing.
    TENKEN_START_UNUSABLE,
    /// ncurses gave no reason; most likely out of memory.
    TENKEN_START_FAILED,
} tenken_start_result;

/// Sets LC_CTYPE to a UTF-8 locale: the environment's if it is one, else C.UTF-8. Leaves other categories alone.
/// Returns false where there is no UTF-8 locale.
bool tenken_use_utf8(void);

/// Takes over the terminal on standard input and output: alternate screen, every key as bytes, mouse clicks (if
/// wanted) and marked pastes.
tenken_start_result tenken_screen_start(bool with_colors, bool with_mouse);

/// Restores the terminal for good. Does nothing when there is no screen.
void tenken_screen_end(void);

/// Restores the terminal for a while, as it was before the start, so that another program can use it. Meanwhile
/// SIGINT and SIGQUIT do nothing to this process, and SIGTSTP stops it.
void tenken_screen_suspend(void);

/// Suspends, stops the process group as ^Z does, and resumes once it is continued. The system does not stop a group
/// that nobody could continue.
void tenken_screen_stop(void);

/// Takes over the terminal again, at its present size, and redraws everything.
void tenken_screen_resume(void);

// ---- Drawing (Drawing.c) ----

/// Attributes of text, to be combined.
enum {
    TENKEN_BOLD = 1,
    TENKEN_DIM = 2,
    TENKEN_ITALIC = 4,
    TENKEN_UNDERLINE = 8,
    TENKEN_REVERSE = 16,
};

/// The screen's extent in cells.
void tenken_screen_size(int *rows, int *columns);

/// Adopts the terminal's present size; the next refresh redraws everything. Returns whether it changed.
bool tenken_screen_update_size(void);

/// Defines a colour pair; -1 is the terminal's own colour. Returns whether ncurses took it.
bool tenken_screen_define_pair(int pair, int foreground, int background);

/// Makes every cell blank.
void tenken_screen_erase(void);

/// Writes scalars from a cell on. A zero-width scalar joins the one before it, at most four to each.
/// What does not fit is cut, half characters too.
void tenken_screen_put(int row, int column, const uint32_t *scalars, int count, unsigned attributes, int pair);

/// Sets the cursor's position for the next refresh, and shows or hides it.
void tenken_screen_set_cursor(int row, int column, bool visible);

/// Sends the differences from what the terminal shows.
void tenken_screen_refresh(void);

/// Redraws everything, whatever the terminal shows.
void tenken_screen_redraw(void);

// ---- What the terminal can do (Screen.c) ----

/// The number of colours; 0 for none.
int tenken_screen_colors(void);

/// The number of colour pairs, with pair 0, the default.
int tenken_screen_pairs(void);

/// Copies the bytes that a key sends. `capability` is its name in terminfo(5), such as "kcuu1" or "kUP5".
/// Returns their count; 0 when the terminal has no such key or `capacity` is too small.
int tenken_key_bytes(const char *capability, uint8_t *bytes, int capacity);

/// The erase character of the terminal's line settings (stty's erase), or 0. The backspace key sends it, which
/// terminfo can not know.
uint8_t tenken_erase_character(void);

// ---- Display width (Width.c) ----

/// The columns of a scalar: 0, 1 or 2; `ambiguous` is the width of East Asian Ambiguous ones.
typedef int tenken_width_function(uint32_t scalar, int ambiguous);

/// Makes ncurses measure with this function. Call it before the start.
void tenken_set_width_function(tenken_width_function *function, int ambiguous);

/// The columns by which ncurses advances when it writes a scalar; -1 when it does not write it. Call it after the
/// start.
int tenken_curses_columns(uint32_t scalar);

// ---- Signals (Signals.c) ----
//
// From tenken_screen_start to tenken_screen_end, or between the two calls below, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM,
// SIGHUP, SIGINT and SIGQUIT are only recorded, each unless it was ignored when the program started. A crash restores
// the terminal before the signal takes its course.

/// Installs handlers for these signals, each unless it is ignored, and handlers that restore the terminal when the
/// program crashes. Does nothing when they are installed. Returns 0 or an errno.
int tenken_signals_start(void);

/// Restores the handlers that were there before.
void tenken_signals_stop(void);

/// A descriptor that poll(2) reports as readable when a signal has come; -1 while no handlers are installed.
int tenken_signals_descriptor(void);

/// Takes the signals that have come since the last call: bit n is set for signal n.
uint64_t tenken_signals_take(void);

#endif
