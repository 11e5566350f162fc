/// A pseudo-terminal with a program in it, and programs with pipes. Test code only. The system's pty headers are not included
/// here.
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

#endif
