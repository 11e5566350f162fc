/// A pseudo-terminal with a program in it, and the terminal emulator (libvterm) that shows what the
/// program draws. Test code only. Neither libvterm's nor the system's pty headers are included here.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// ---- The pseudo-terminal (PseudoTerminal.c) ----

/// Starts a program as the leader of a new session whose controlling terminal is a new
/// pseudo-terminal. Signals have their default dispositions and no descriptor but 0, 1, 2 is open.
/// `arguments` (its first is the program's own name) and `environment` end with a null pointer.
/// Returns 0 and sets `process` and `descriptor` (the master, close-on-exec and non-blocking), or
/// an errno, the one of a failed chdir or exec in the child included.
int pty_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder, int rows,
              int columns, pid_t *process, int *descriptor);

/// Sets the terminal's size, which sends SIGWINCH to its foreground process group. Returns 0 or an errno.
int pty_resize(int descriptor, int rows, int columns);

/// A descriptor that poll(2) finds readable once the process has ended (Linux's pidfd), or -1 where
/// there is none.
int pty_process_descriptor(pid_t process);

// ---- Pipes (Pipes.c) ----

/// Starts a program, found by PATH when it is named without a slash, with these descriptors as its
/// standard input, output and error and no others, default signals, in a process group of its own
/// (so that what it starts can be ended with it). Returns 0 or an errno.
int pty_spawn_with_pipes(const char *program, char *const arguments[], char *const environment[], const char *folder,
                         int input, int output, int errors, pid_t *process);

/// write(2) that reports a closed reader as EPIPE without the signal SIGPIPE.
ssize_t pty_write_without_signal(int descriptor, const void *bytes, size_t count);

// ---- The emulator (Emulator.c) ----

/// A terminal emulator: bytes in, cells out. UTF-8, ambiguous widths are one column.
///
/// libvterm 0.1.4 takes the combining marks U+3099 and U+309A (a decomposed が) for two columns,
/// looking into its table of wide characters first; show composed text, or ask another terminal.
/// It has no attribute for dim text.
typedef struct pty_emulator pty_emulator;

/// A colour: PTY_COLOR_DEFAULT, a palette index 0...255, or PTY_COLOR_RGB | 0xRRGGBB.
enum { PTY_COLOR_DEFAULT = -1, PTY_COLOR_RGB = 0x1000000 };

typedef struct {
    /// UTF-8, null-terminated: a base character and at most five combining ones; empty when nothing was drawn here.
    char text[28];
    /// Columns: 1, 2, or 0 for the right half of a wide character.
    uint8_t width;
    bool bold, underline, reverse;
    int32_t foreground, background;
} pty_cell;

typedef struct {
    int row, column;
    bool cursor_visible;
    /// The alternate screen is shown.
    bool alternate;
    /// The program asked for mouse reports of any kind.
    bool mouse;
    /// The program asked for bracketed paste.
    bool bracketed_paste;
    /// UTF-8, null-terminated, valid until the emulator is next fed.
    const char *title;
} pty_state;

/// The keys that have no character.
typedef enum {
    PTY_KEY_ENTER,
    PTY_KEY_TAB,
    PTY_KEY_BACKSPACE,
    PTY_KEY_ESCAPE,
    PTY_KEY_UP,
    PTY_KEY_DOWN,
    PTY_KEY_LEFT,
    PTY_KEY_RIGHT,
    PTY_KEY_INSERT,
    PTY_KEY_DELETE,
    PTY_KEY_HOME,
    PTY_KEY_END,
    PTY_KEY_PAGE_UP,
    PTY_KEY_PAGE_DOWN,
    /// F1 is PTY_KEY_FUNCTION + 1.
    PTY_KEY_FUNCTION = 100,
} pty_key;

/// Null when memory is short.
pty_emulator *pty_emulator_create(int rows, int columns);
void pty_emulator_destroy(pty_emulator *emulator);
void pty_emulator_feed(pty_emulator *emulator, const uint8_t *bytes, size_t count);
void pty_emulator_resize(pty_emulator *emulator, int rows, int columns);
/// Copies the whole screen, row by row, into `cells`, which has room for `rows` times `columns`.
void pty_emulator_cells(const pty_emulator *emulator, int rows, int columns, pty_cell *cells);
pty_state pty_emulator_state(pty_emulator *emulator);

/// The following make what a terminal would send, in the modes that the program has set.
void pty_emulator_press(pty_emulator *emulator, int key, bool shift, bool control, bool alt);
/// Button 1 is the left one, 4 and 5 are the wheel's up and down, which are pressed and never released.
void pty_emulator_mouse(pty_emulator *emulator, int row, int column, int button, bool pressed);
void pty_emulator_start_paste(pty_emulator *emulator);
void pty_emulator_end_paste(pty_emulator *emulator);

/// Takes out what the emulator has to send to the program (answers to queries, and the above), at
/// most `capacity` bytes. Returns the count.
size_t pty_emulator_take_replies(pty_emulator *emulator, uint8_t *bytes, size_t capacity);

#endif
