// What the files of this target share and nobody else sees.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

// The wide functions are declared only with this; a module map's flags would get lost on the way.
#define NCURSES_WIDECHAR 1
#ifdef __APPLE__
#define _XOPEN_SOURCE_EXTENDED 1
#define _DARWIN_C_SOURCE 1
#else
#define _GNU_SOURCE 1
#endif

#include "CNcurses.h"

#include <stddef.h>
#include <termios.h>

/// Remembers what a crash has to set and to send, so that the terminal is usable after it.
void tenken_crash_prepare(const struct termios *settings, const char *sequences, size_t count);

/// The terminal is back with the person: a crash has nothing to do.
void tenken_crash_disarm(void);

#endif
