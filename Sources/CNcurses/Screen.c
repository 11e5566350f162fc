#include "Internal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
/// What the terminal understands beyond ncurses' own needs.
static bool takes_private_modes, takes_mouse;
/// How many colours the program may use.
static int colors;
/// The line settings before the start.
static struct termios original_settings;

// Marked pastes (xterm's private mode 2004), and presses of mouse buttons (1000) reported in decimal
// digits (SGR, 1006), which have no limit of 223 columns. ncurses is not asked for the mouse: it would
// then decode the reports itself.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

bool tenken_use_utf8(void) {
    // macOS calls its LC_CTYPE-only locale UTF-8.
    static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (size_t index = 0; index < sizeof names / sizeof *names; index++)
        if (setlocale(LC_CTYPE, names[index]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return false;
}

/// A string capability, or null.
static const char *capability_string(const char *name) {
    const char *string = tigetstr(name);
    return string == NULL || string == (const char *)-1 ? NULL : string;
}

/// Asks terminfo first, without a screen, as newterm does not tell why it fails.
tenken_start_result tenken_screen_check_type(void) {
    const char *type = getenv("TERM");
    if (type == NULL || *type == 0) return TENKEN_START_NO_TYPE;
    int status = 0;
    if (setupterm(NULL, STDOUT_FILENO, &status) != OK) {
        // 1 is a printing terminal, 0 an unknown or generic one, -1 no database.
        if (status < 0) return TENKEN_START_NO_DATABASE;
        return status == 0 ? TENKEN_START_UNKNOWN_TYPE : TENKEN_START_UNUSABLE;
    }
    const char *address = capability_string("cup");
    // Terminals that do not follow ECMA-48 would show private modes as text.
    takes_private_modes = address != NULL && strncmp(address, "\033[", 2) == 0;
    takes_mouse = takes_private_modes && capability_string("kmous") != NULL;
    tenken_start_result result = address == NULL ? TENKEN_START_UNUSABLE : TENKEN_START_OK;
    del_curterm(cur_term);
    return result;
}

static void send(const char *sequence) { tenken_send(sequence, strlen(sequence)); }

/// Writes directly and not by putp, which uses stdio's buffer. ncurses' own buffer is empty after keypad, doupdate and
/// endwin, so what is written then comes in order.
static void set_modes(bool on) {
    if (takes_private_modes) send(on ? PASTE_ON : PASTE_OFF);
    if (takes_mouse) send(on ? MOUSE_ON : MOUSE_OFF);
}

/// Collects the sequences that end every mode, without padding, for the case of a crash.
static void prepare_crash(void) {
    static const char *const names[] = {"sgr0", "rmkx", "rmcup", "cnorm"};
    char sequences[256] = "";
    if (takes_private_modes) strcat(sequences, PASTE_OFF);
    if (takes_mouse) strcat(sequences, MOUSE_OFF);
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        const char *string = capability_string(names[index]);
        if (string != NULL && strchr(string, '<') == NULL && strlen(sequences) + strlen(string) < sizeof sequences)
            strcat(sequences, string);
    }
    tenken_crash_prepare(&original_settings, sequences, strlen(sequences));
}

tenken_start_result tenken_screen_start(bool with_colors, bool with_mouse) {
    tenken_screen_end();
    tenken_start_result result = tenken_screen_check_type();
    if (result != TENKEN_START_OK) return result;
    takes_mouse = takes_mouse && with_mouse;
    if (tcgetattr(STDIN_FILENO, &original_settings) != 0) return TENKEN_START_FAILED;
    // Before ncurses, which installs handlers for SIGTSTP, SIGWINCH, SIGINT and SIGTERM only where there are none.
    if (tenken_signals_start() != 0) return TENKEN_START_FAILED;
    // initscr would end the process when it fails.
    FILE *output = tenken_frame_open();
    if (output != NULL) screen = newterm(NULL, output, stdin);
    if (screen == NULL) {
        tenken_frame_close();
        tenken_signals_stop();
        return TENKEN_START_FAILED;
    }
    if (getenv("MLTERM") != NULL) {
        // It erases too few cells for ECH over wide characters, and leaves halves of them behind.
        erase_chars = NULL;
        repeat_char = NULL;
    }
    prepare_crash();
    // Every key comes as bytes, ^C, ^Z, ^S and Enter's CR included; the program decodes and acts.
    raw();
    noecho();
    nonl();
    // getch is never called; this makes the keys send what terminfo describes ("application mode").
    keypad(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    // Draws a frame to its end even when the next key has come already.
    typeahead(-1);
    // ncurses prefers LINES and COLUMNS, which a shell may have exported before the window was resized.
    tenken_screen_update_size();
    // Without the default colours every pair would paint a black background.
    bool colored = with_colors && has_colors() && start_color() == OK && use_default_colors() == OK;
    colors = colored ? COLORS : 0;
    set_modes(true);
    return TENKEN_START_OK;
}

void tenken_screen_end(void) {
    if (screen == NULL) return;
    if (!isendwin()) {
        set_modes(false);
        endwin();
    }
    tenken_crash_disarm();
    delscreen(screen);
    screen = NULL;
    tenken_frame_close();
    tenken_signals_stop();
}

void tenken_screen_suspend(void) {
    if (screen == NULL || isendwin()) return;
    set_modes(false);
    endwin();
    tenken_crash_disarm();
    tenken_signals_yield();
}

void tenken_screen_resume(void) {
    if (screen == NULL) return;
    tenken_signals_reclaim();
    prepare_crash();
    tenken_screen_update_size();
    // The first refresh after endwin sets up the line and the screen. Without an endwin the process was stopped by
    // SIGSTOP, and a shell has changed the line in the meantime.
    if (!isendwin()) reset_prog_mode();
    redrawwin(stdscr);
    wrefresh(curscr);
    set_modes(true);
}

void tenken_screen_stop(void) {
    if (screen == NULL) return;
    tenken_screen_suspend();
    // The whole group, as the terminal's driver does: a shell waits for every process of a job.
    kill(0, SIGTSTP);
    tenken_screen_resume();
}

int tenken_screen_colors(void) { return colors; }

int tenken_screen_pairs(void) { return colors > 0 ? COLOR_PAIRS : 1; }

int tenken_key_bytes(const char *capability, uint8_t *bytes, int capacity) {
    const char *string = capability_string(capability);
    if (screen == NULL || string == NULL) return 0;
    size_t count = strlen(string);
    if (count > (size_t)capacity) return 0;
    memcpy(bytes, string, count);
    return (int)count;
}

uint8_t tenken_erase_character(void) {
    cc_t character = original_settings.c_cc[VERASE];
    return character == _POSIX_VDISABLE ? 0 : character;
}
