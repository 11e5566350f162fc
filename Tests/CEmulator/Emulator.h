/// The terminal emulator (libvterm) that shows what a program draws. Test code only.
///
/// All of it is in this header: SwiftPM has no C targets for tests alone on Linux, so a C file would be compiled by
/// `swift build`, which must not need libvterm. This is compiled where tests import it.
#ifndef CEMULATOR_H
#define CEMULATOR_H

#if !__has_include(<vterm.h>)
#error "the tests need libvterm: apt-get install libvterm-dev (README.md, Start)"
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

// Written for libvterm 0.1.4 as in Debian 12. From 0.2 on, a string property (the title) comes in
// fragments, and the attributes have more members; both are allowed for below.

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

struct pty_emulator {
    VTerm *terminal;
    VTermScreen *screen;
    bool cursor_visible, alternate, mouse;
    char title[256];
    uint8_t *replies;
    size_t reply_count, reply_capacity;
    bool discard_replies;
};

static inline void collect_reply(const char *bytes, size_t count, void *user) {
    pty_emulator *emulator = user;
    if (emulator->discard_replies) {
        emulator->reply_count += count;
        return;
    }
    if (emulator->reply_count + count > emulator->reply_capacity) {
        size_t capacity = 2 * (emulator->reply_count + count);
        uint8_t *grown = realloc(emulator->replies, capacity);
        if (grown == NULL) return;
        emulator->replies = grown;
        emulator->reply_capacity = capacity;
    }
    memcpy(emulator->replies + emulator->reply_count, bytes, count);
    emulator->reply_count += count;
}

static inline void set_title(pty_emulator *emulator, const VTermValue *value) {
#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
    const char *text = value->string == NULL ? "" : value->string;
    size_t start = 0, count = strlen(text);
#else
    const char *text = value->string.str;
    size_t start = value->string.initial ? 0 : strlen(emulator->title), count = value->string.len;
#endif
    size_t room = sizeof emulator->title - 1 - start;
    if (count > room) count = room;
    memcpy(emulator->title + start, text, count);
    emulator->title[start + count] = 0;
}

static inline int set_property(VTermProp property, VTermValue *value, void *user) {
    pty_emulator *emulator = user;
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE: emulator->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: emulator->alternate = value->boolean; break;
    case VTERM_PROP_MOUSE: emulator->mouse = value->number != VTERM_PROP_MOUSE_NONE; break;
    case VTERM_PROP_TITLE: set_title(emulator, value); break;
    default: break;
    }
    return 1;
}

/// Null when memory is short.
static inline pty_emulator *pty_emulator_create(int rows, int columns) {
    static const VTermScreenCallbacks callbacks = {.settermprop = set_property};
    pty_emulator *emulator = calloc(1, sizeof *emulator);
    if (emulator == NULL) return NULL;
    emulator->cursor_visible = true;
    emulator->terminal = vterm_new(rows, columns);
    vterm_set_utf8(emulator->terminal, 1);
    vterm_output_set_callback(emulator->terminal, collect_reply, emulator);
    emulator->screen = vterm_obtain_screen(emulator->terminal);
    vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
    vterm_screen_enable_altscreen(emulator->screen, 1);
    vterm_screen_reset(emulator->screen, 1);
    return emulator;
}

static inline void pty_emulator_destroy(pty_emulator *emulator) {
    if (emulator == NULL) return;
    vterm_free(emulator->terminal);
    free(emulator->replies);
    free(emulator);
}

static inline void pty_emulator_feed(pty_emulator *emulator, const uint8_t *bytes, size_t count) {
    vterm_input_write(emulator->terminal, (const char *)bytes, count);
}

static inline void pty_emulator_resize(pty_emulator *emulator, int rows, int columns) {
    vterm_set_size(emulator->terminal, rows, columns);
}

static inline char *append_utf8(char *text, uint32_t scalar) {
    if (scalar < 0x80) {
        *text++ = (char)scalar;
    } else if (scalar < 0x800) {
        *text++ = (char)(0xC0 | scalar >> 6);
        *text++ = (char)(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        *text++ = (char)(0xE0 | scalar >> 12);
        *text++ = (char)(0x80 | (scalar >> 6 & 0x3F));
        *text++ = (char)(0x80 | (scalar & 0x3F));
    } else {
        *text++ = (char)(0xF0 | scalar >> 18);
        *text++ = (char)(0x80 | (scalar >> 12 & 0x3F));
        *text++ = (char)(0x80 | (scalar >> 6 & 0x3F));
        *text++ = (char)(0x80 | (scalar & 0x3F));
    }
    return text;
}

static inline int32_t color_number(const VTermColor *color, bool is_default) {
    if (is_default) return PTY_COLOR_DEFAULT;
    if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
    return PTY_COLOR_RGB | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

static inline void copy_cell(const pty_emulator *emulator, int row, int column, pty_cell *cell) {
    VTermScreenCell source;
    memset(cell, 0, sizeof *cell);
    cell->width = 1;
    cell->foreground = cell->background = PTY_COLOR_DEFAULT;
    if (!vterm_screen_get_cell(emulator->screen, (VTermPos){row, column}, &source)) return;
    // libvterm marks the right half of a wide character with this scalar.
    bool right_half = source.chars[0] == (uint32_t)-1;
    cell->width = right_half ? 0 : (uint8_t)source.width;
    char *end = cell->text;
    for (int index = 0; !right_half && index < VTERM_MAX_CHARS_PER_CELL && source.chars[index] != 0; index++)
        end = append_utf8(end, source.chars[index]);
    *end = 0;
    cell->bold = source.attrs.bold;
    cell->underline = source.attrs.underline != 0;
    cell->reverse = source.attrs.reverse;
    cell->foreground = color_number(&source.fg, VTERM_COLOR_IS_DEFAULT_FG(&source.fg));
    cell->background = color_number(&source.bg, VTERM_COLOR_IS_DEFAULT_BG(&source.bg));
}

/// Copies the whole screen, row by row, into `cells`, which has room for `rows` times `columns`.
static inline void pty_emulator_cells(const pty_emulator *emulator, int rows, int columns, pty_cell *cells) {
    for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            copy_cell(emulator, row, column, &cells[row * columns + column]);
}

/// libvterm keeps the paste mode to itself; but it sends the marks only when the mode is set.
static inline bool is_paste_bracketed(pty_emulator *emulator) {
    size_t count = emulator->reply_count;
    emulator->discard_replies = true;
    vterm_keyboard_start_paste(emulator->terminal);
    emulator->discard_replies = false;
    bool bracketed = emulator->reply_count > count;
    emulator->reply_count = count;
    return bracketed;
}

static inline pty_state pty_emulator_state(pty_emulator *emulator) {
    VTermPos position;
    vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &position);
    return (pty_state){
        .row = position.row,
        .column = position.col,
        .cursor_visible = emulator->cursor_visible,
        .alternate = emulator->alternate,
        .mouse = emulator->mouse,
        .bracketed_paste = is_paste_bracketed(emulator),
        .title = emulator->title,
    };
}

/// The following make what a terminal would send, in the modes that the program has set.
static inline void pty_emulator_press(pty_emulator *emulator, int key, bool shift, bool control, bool alt) {
    static const VTermKey keys[] = {
        [PTY_KEY_ENTER] = VTERM_KEY_ENTER,         [PTY_KEY_TAB] = VTERM_KEY_TAB,
        [PTY_KEY_BACKSPACE] = VTERM_KEY_BACKSPACE, [PTY_KEY_ESCAPE] = VTERM_KEY_ESCAPE,
        [PTY_KEY_UP] = VTERM_KEY_UP,               [PTY_KEY_DOWN] = VTERM_KEY_DOWN,
        [PTY_KEY_LEFT] = VTERM_KEY_LEFT,           [PTY_KEY_RIGHT] = VTERM_KEY_RIGHT,
        [PTY_KEY_INSERT] = VTERM_KEY_INS,          [PTY_KEY_DELETE] = VTERM_KEY_DEL,
        [PTY_KEY_HOME] = VTERM_KEY_HOME,           [PTY_KEY_END] = VTERM_KEY_END,
        [PTY_KEY_PAGE_UP] = VTERM_KEY_PAGEUP,      [PTY_KEY_PAGE_DOWN] = VTERM_KEY_PAGEDOWN,
    };
    VTermModifier modifiers = (shift ? VTERM_MOD_SHIFT : VTERM_MOD_NONE) | (control ? VTERM_MOD_CTRL : VTERM_MOD_NONE) |
                              (alt ? VTERM_MOD_ALT : VTERM_MOD_NONE);
    VTermKey code = key >= PTY_KEY_FUNCTION ? VTERM_KEY_FUNCTION(key - PTY_KEY_FUNCTION) : keys[key];
    vterm_keyboard_key(emulator->terminal, code, modifiers);
}

/// Button 1 is the left one, 4 and 5 are the wheel's up and down, which are pressed and never released.
static inline void pty_emulator_mouse(pty_emulator *emulator, int row, int column, int button, bool pressed) {
    vterm_mouse_move(emulator->terminal, row, column, VTERM_MOD_NONE);
    vterm_mouse_button(emulator->terminal, button, pressed, VTERM_MOD_NONE);
}

static inline void pty_emulator_start_paste(pty_emulator *emulator) { vterm_keyboard_start_paste(emulator->terminal); }

static inline void pty_emulator_end_paste(pty_emulator *emulator) { vterm_keyboard_end_paste(emulator->terminal); }

/// Takes out what the emulator has to send to the program (answers to queries, and the above), at
/// most `capacity` bytes. Returns the count.
static inline size_t pty_emulator_take_replies(pty_emulator *emulator, uint8_t *bytes, size_t capacity) {
    size_t count = emulator->reply_count < capacity ? emulator->reply_count : capacity;
    if (count == 0) return 0;
    memcpy(bytes, emulator->replies, count);
    memmove(emulator->replies, emulator->replies + count, emulator->reply_count - count);
    emulator->reply_count -= count;
    return count;
}

#endif
