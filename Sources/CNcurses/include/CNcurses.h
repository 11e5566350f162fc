/// What the program needs of ncursesw, as plain functions.
///
/// No curses header is included here: its macros and global variables (stdscr, LINES, A_BOLD) can not be used from
/// Swift 6. There is one screen, as a process has one terminal. Call these functions from one thread only.
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
    /// ncurses gave no reason; most likely memory.
    TENKEN_START_FAILED,
} tenken_start_result;

/// Sets LC_CTYPE to a UTF-8 locale: the environment's if it is one, else C.UTF-8. Other categories stay as they are.
/// Returns false where there is no UTF-8 locale.
bool tenken_use_utf8(void);

/// Whether the terminal that TERM names can have a screen. Writes nothing.
tenken_start_result tenken_screen_check_type(void);

/// Takes the terminal on standard input and output: alternate screen, every key as bytes, mouse clicks (where wanted)
/// and bracketed pastes.
tenken_start_result tenken_screen_start(bool with_colors, bool with_mouse);

/// Gives the terminal back for good. Does nothing when there is none.
void tenken_screen_end(void);

/// Gives the terminal back for a while, as it was before the start, so that another program may have it. SIGINT and
/// SIGQUIT then do nothing to this program, and SIGTSTP stops it.
void tenken_screen_suspend(void);

/// Suspends, stops the process group as ^Z does, and resumes once it is continued. The system does not stop a group that
/// nobody could continue.
void tenken_screen_stop(void);

/// Takes the terminal again, at its present size, and draws everything anew.
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

/// Takes over the terminal's present size; the next refresh draws everything anew. Returns whether it changed.
bool tenken_screen_update_size(void);

/// Defines a colour pair; -1 is the terminal's own colour. Returns whether ncurses took it.
bool tenken_screen_define_pair(int pair, int foreground, int background);

/// Makes every cell blank.
void tenken_screen_erase(void);

/// Writes scalars from a cell on. One without a width joins the one before it, at most four to each. What does not fit is
/// cut, half characters included.
void tenken_screen_put(int row, int column, const uint32_t *scalars, int count, unsigned attributes, int pair);

/// Places the cursor for the next refresh, and shows or hides it.
void tenken_screen_set_cursor(int row, int column, bool visible);

/// Sends the differences to what the terminal shows.
void tenken_screen_refresh(void);

/// Draws everything anew, whatever the terminal shows.
void tenken_screen_redraw(void);

// ---- What the terminal can do (Screen.c) ----

/// How many colours there are: 0 without any.
int tenken_screen_colors(void);

/// How many colour pairs there are, the default one included, which is 0.
int tenken_screen_pairs(void);

/// Copies the bytes that a key sends, by the capability's name in terminfo(5) such as "kcuu1" or
/// "kUP5". Returns their count, 0 when the terminal has no such key or `capacity` is too small.
int tenken_key_bytes(const char *capability, uint8_t *bytes, int capacity);

/// The character that the terminal's line settings erase with (stty's erase), or 0. It is what
/// the backspace key sends, which terminfo can not know.
uint8_t tenken_erase_character(void);

// ---- Display width (Width.c) ----

/// How many columns a scalar takes: 0, 1 or 2; `ambiguous` is the width of East Asian Ambiguous ones.
typedef int tenken_width_function(uint32_t scalar, int ambiguous);

/// Makes ncurses measure with this function. To be called before the start.
void tenken_set_width_function(tenken_width_function *function, int ambiguous);

// ---- Signals (Signals.c) ----
//
// From tenken_screen_start to tenken_screen_end, or between the two calls below, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM,
// SIGHUP, SIGINT and SIGQUIT are recorded and have no other effect, each unless the program was started with it ignored.
// A crash gives the terminal back before the signal has its usual effect.

/// Installs handlers for the signals named above, each unless it is ignored, and handlers that give the terminal back when
/// the program crashes. Does nothing when they are installed. Returns 0 or an errno.
int tenken_signals_start(void);

/// Restores the earlier handlers.
void tenken_signals_stop(void);

/// A descriptor that poll(2) finds readable when a signal has come; -1 while no handlers are installed.
int tenken_signals_descriptor(void);

/// The signals that have come since the last call: bit n is set for signal n.
uint64_t tenken_signals_take(void);

#endif
