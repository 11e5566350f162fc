#include "Internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// ncurses 6.4 writes whenever it has moved the cursor, a dozen times for a step. Over a network each write can be a packet
// of its own, and a terminal may show half a frame. So ncurses draws into a memory file, and its contents are written to
// the terminal at once. Without memory files, which only Linux has, ncurses writes to the terminal itself.

static FILE *stream;
/// The memory file, -1 without one.
static int memory = -1;
/// The bytes of a frame, to be written.
static char *bytes;
static size_t capacity;

FILE *tenken_frame_open(void) {
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (descriptor < 0) return NULL;
    stream = fdopen(descriptor, "w");
    if (stream == NULL) {
        close(descriptor);
        return NULL;
    }
#ifdef __linux__
    memory = memfd_create("frame", MFD_CLOEXEC);
#endif
    return stream;
}

void tenken_frame_close(void) {
    if (memory >= 0) close(memory);
    memory = -1;
    if (stream != NULL) fclose(stream);
    stream = NULL;
}

/// Makes the stream's descriptor refer to `target`.
static bool redirect_to(int target) {
#ifdef __linux__
    int result;
    do result = dup3(target, fileno(stream), O_CLOEXEC);
    while (result < 0 && (errno == EINTR || errno == EBUSY));
    return result >= 0;
#else
    (void)target;
    return false;
#endif
}

bool tenken_frame_begin(void) {
    // After endwin, ncurses sets the terminal line up through the same descriptor.
    return memory >= 0 && !isendwin() && lseek(memory, 0, SEEK_SET) == 0 && redirect_to(memory);
}

void tenken_frame_end(void) {
    off_t count = lseek(memory, 0, SEEK_CUR);
    redirect_to(STDOUT_FILENO);
    if (count <= 0) return;
    if ((size_t)count > capacity) {
        char *larger = realloc(bytes, (size_t)count);
        if (larger == NULL) return;
        bytes = larger;
        capacity = (size_t)count;
    }
    ssize_t held = pread(memory, bytes, (size_t)count, 0);
    if (held > 0) tenken_send(bytes, (size_t)held);
}

void tenken_send(const char *sequence, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, sequence, count);
        if (written >= 0) {
            sequence += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            // Another program that shares the terminal has made it non-blocking.
            struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
            if (poll(&terminal, 1, -1) < 0 && errno != EINTR) return;
        } else if (errno != EINTR) {
            return;
        }
    }
}
