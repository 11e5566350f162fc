#include "Internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/// The signals that are reported to the program's loop.
static const int reported[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
/// The signals of a crash. A failed precondition in Swift is SIGILL or SIGTRAP.
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};

enum { reported_count = sizeof reported / sizeof *reported, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction previous_reported[reported_count], previous_fatal[fatal_count];
static volatile sig_atomic_t arrived[reported_count];
static int wake_pipe[2] = {-1, -1};

/// What a crash has to undo. Handlers read it only while `crash_armed` is set, so that is set last.
static struct {
    struct termios settings;
    char sequences[256];
    size_t count;
} crash;
static volatile sig_atomic_t crash_armed;

void tenken_crash_prepare(const struct termios *settings, const char *sequences, size_t count) {
    crash_armed = 0;
    crash.settings = *settings;
    crash.count = count < sizeof crash.sequences ? count : sizeof crash.sequences;
    memcpy(crash.sequences, sequences, crash.count);
    crash_armed = 1;
}

void tenken_crash_disarm(void) { crash_armed = 0; }

static void record_signal(int number) {
    int error = errno;
    for (int index = 0; index < reported_count; index++)
        if (reported[index] == number) arrived[index] = 1;
    // Only to wake poll(2); a full pipe wakes it as well.
    ssize_t written = write(wake_pipe[1], "", 1);
    (void)written;
    errno = error;
}

/// Gives the terminal back, and passes the signal on to the earlier handler.
static void restore_after_crash(int number, siginfo_t *info, void *context) {
    (void)context;
    if (crash_armed) {
        crash_armed = 0;
        ssize_t written = write(STDOUT_FILENO, crash.sequences, crash.count);
        (void)written;
        tcsetattr(STDIN_FILENO, TCSANOW, &crash.settings);
    }
    for (int index = 0; index < fatal_count; index++)
        if (fatal[index] == number) sigaction(number, &previous_fatal[index], NULL);
    // A faulting instruction faults again on return, so that the next handler (Swift's backtracer) sees where it was. A
    // signal that was sent must be sent again, and so must a breakpoint's, as the program is past it. They are blocked in
    // here and delivered on return.
    if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

static void do_nothing(int number) { (void)number; }

/// Sets the handler of a reported signal. What was ignored when the program started, as under nohup, stays ignored.
static void handle(int index, void (*handler)(int)) {
    if (previous_reported[index].sa_handler == SIG_IGN) return;
    // SA_RESTART: a resized window must interrupt no other call than poll(2), which always returns.
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(reported[index], &action, NULL);
}

int tenken_signals_start(void) {
    if (wake_pipe[0] >= 0) return 0;
    if (pipe(wake_pipe) != 0) return errno;
    for (int end = 0; end < 2; end++) {
        fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
        fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
    }
    for (int index = 0; index < reported_count; index++) {
        sigaction(reported[index], NULL, &previous_reported[index]);
        handle(index, record_signal);
    }
    // SA_ONSTACK: a stack that has overflowed has no room for a handler.
    struct sigaction crashed = {.sa_sigaction = restore_after_crash, .sa_flags = SA_ONSTACK | SA_SIGINFO};
    sigemptyset(&crashed.sa_mask);
    for (int index = 0; index < fatal_count; index++) sigaction(fatal[index], &crashed, &previous_fatal[index]);
    return 0;
}

void tenken_signals_yield(void) {
    for (int index = 0; index < reported_count; index++) {
        int number = reported[index];
        // A handler, since the other program would inherit SIG_IGN.
        if (number == SIGINT || number == SIGQUIT) handle(index, do_nothing);
        if (number == SIGTSTP || number == SIGCONT) handle(index, SIG_DFL);
    }
}

void tenken_signals_reclaim(void) {
    for (int index = 0; index < reported_count; index++) handle(index, record_signal);
}

void tenken_signals_stop(void) {
    if (wake_pipe[0] < 0) return;
    for (int index = 0; index < reported_count; index++) sigaction(reported[index], &previous_reported[index], NULL);
    for (int index = 0; index < fatal_count; index++) sigaction(fatal[index], &previous_fatal[index], NULL);
    for (int end = 0; end < 2; end++) {
        close(wake_pipe[end]);
        wake_pipe[end] = -1;
    }
}

int tenken_signals_descriptor(void) { return wake_pipe[0]; }

uint64_t tenken_signals_take(void) {
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    uint64_t numbers = 0;
    for (int index = 0; index < reported_count; index++) {
        if (!arrived[index]) continue;
        arrived[index] = 0;
        numbers |= UINT64_C(1) << reported[index];
    }
    return numbers;
}
