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
#include <stdio.h>
#include <termios.h>

/// A stream for ncurses to write to the terminal on standard output; null with errno set where there is none.
FILE *tenken_frame_open(void);

/// Closes it.
void tenken_frame_close(void);

/// What ncurses writes from now on is gathered; whether it is.
bool tenken_frame_begin(void);

/// Writes what was gathered to the terminal, at once.
void tenken_frame_end(void);

/// Writes all of `sequence` to the terminal, unless that is gone.
void tenken_send(const char *sequence, size_t count);

/// Remembers what a crash has to set and to send, so that the terminal is usable after it.
void tenken_crash_prepare(const struct termios *settings, const char *sequences, size_t count);

/// The terminal is back with the person: a crash has nothing to do.
void tenken_crash_disarm(void);

/// While another program has the terminal, ^C and ^\ there are that program's, and ^Z stops both, as a shell expects
/// of a job.
void tenken_signals_yield(void);

/// Ends what tenken_signals_yield began.
void tenken_signals_reclaim(void);

#endif
