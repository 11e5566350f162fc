#define _GNU_SOURCE 1
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#include <sys/syscall.h>
#endif

/// Closes every descriptor from `first` on. Other tests' terminals are open in this process; a
/// child that kept one of their masters would keep that terminal from hanging up.
static void close_from(int first) {
#ifdef __APPLE__
    int limit = getdtablesize();
    for (int descriptor = first; descriptor < limit; descriptor++) close(descriptor);
#else
    close_range((unsigned)first, ~0U, 0);
#endif
}

/// Runs in the child, between fork and exec, where only async-signal-safe functions may be called.
static void become_program(const char *path, char *const arguments[], char *const environment[], const char *folder,
                           int failures) {
    enum { report = 3 };
    if (failures != report) dup2(failures, report);
    fcntl(report, F_SETFD, FD_CLOEXEC);
    close_from(report + 1);
    // An ignored signal stays ignored across exec, and a test runner may ignore some.
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (folder == NULL || chdir(folder) == 0) execve(path, arguments, environment);
    int error = errno;
    ssize_t written = write(report, &error, sizeof error);
    _exit(written < 0 ? 126 : 127);
}

int pty_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder, int rows,
              int columns, pid_t *process, int *descriptor) {
    // The child's errno comes through this pipe; a successful exec closes it.
    int failures[2];
    if (pipe(failures) != 0) return errno;
    fcntl(failures[0], F_SETFD, FD_CLOEXEC);
    fcntl(failures[1], F_SETFD, FD_CLOEXEC);
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int master = -1;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child == 0) become_program(path, arguments, environment, folder, failures[1]);
    int error = child < 0 ? errno : 0;
    close(failures[1]);
    if (child > 0) {
        ssize_t count;
        do count = read(failures[0], &error, sizeof error);
        while (count < 0 && errno == EINTR);
        if (count <= 0) error = 0;
    }
    close(failures[0]);
    if (error != 0) {
        if (child > 0) {
            close(master);
            waitpid(child, NULL, 0);
        }
        return error;
    }
    fcntl(master, F_SETFD, FD_CLOEXEC);
    fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK);
    *process = child;
    *descriptor = master;
    return 0;
}

int pty_resize(int descriptor, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(descriptor, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int pty_process_descriptor(pid_t process) {
#ifdef SYS_pidfd_open
    return (int)syscall(SYS_pidfd_open, process, 0);
#else
    (void)process;
    return -1;
#endif
}
