// Shared by the files of this target only.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

// Without this the wide functions are not declared; flags of a module map would not reach the compiler.
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

/// A stream for ncurses to write to the terminal on standard output; null with errno set where there is none.
FILE *tenken_frame_open(void);

/// Closes it.
void tenken_frame_close(void);

/// Gathers what ncurses writes from now on. Returns whether it can.
bool tenken_frame_begin(void);

/// Writes what was gathered to the terminal in one write.
void tenken_frame_end(void);

/// Writes all of `sequence` to the terminal, unless the terminal is gone.
void tenken_send(const char *sequence, size_t count);

/// Stores what a crash has to set and send, so that the terminal is usable after it.
void tenken_crash_prepare(const struct termios *settings, const char *sequences, size_t count);

/// After the terminal was given back: a crash then has nothing to undo.
void tenken_crash_disarm(void);

/// For the time in which another program has the terminal: ^C and ^\ do nothing to this program, and ^Z stops both, as a
/// shell expects of a job.
void tenken_signals_yield(void);

/// Ends what tenken_signals_yield began.
void tenken_signals_reclaim(void);

#endif
