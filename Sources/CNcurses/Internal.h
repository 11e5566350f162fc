// Declarations that only this target's files use.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

// Needed for the wide functions. Defined here because flags in a module map do not reach the C files.
#define NCURSES_WIDECHAR 1
#ifdef __APPLE__
#define _XOPEN_SOURCE_EXTENDED 1
#define _DARWIN_C_SOURCE 1
#else
#define _GNU_SOURCE 1
#endif

#include "CNcurses.h"

#include <stddef.h>
#include <stdio.h>
#include <termios.h>

/// Opens a stream by which ncurses writes to the terminal on standard output; null with errno set on failure.
FILE *tenken_frame_open(void);

/// Closes it.
void tenken_frame_close(void);

/// Starts to collect what ncurses writes. Returns false where that is not possible.
bool tenken_frame_begin(void);

/// Writes what was collected to the terminal, all at once.
void tenken_frame_end(void);

/// Writes all of `sequence` to the terminal, or gives up where the terminal is gone.
void tenken_send(const char *sequence, size_t count);

/// Keeps the line settings and the bytes that a crash sends to leave the terminal usable.
void tenken_crash_prepare(const struct termios *settings, const char *sequences, size_t count);

/// Says that the terminal is restored already: a crash has nothing to do.
void tenken_crash_disarm(void);

/// Prepares for another program to use the terminal: ^C and ^\ reach only that program, and ^Z stops both, as a
/// shell expects of a job.
void tenken_signals_yield(void);

/// Undoes tenken_signals_yield.
void tenken_signals_reclaim(void);

#endif
