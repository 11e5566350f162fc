// For processors and their sets.
#define _GNU_SOURCE
#include "CSystem.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>

struct start {
    void (*body)(void *);
    void *context;
#ifdef __linux__
    /// The processors that the starting thread may run on.
    cpu_set_t processors;
#endif
};

static void *run(void *given) {
    struct start start = *(struct start *)given;
    free(given);
#ifdef __linux__
    // It began apart from the thread that started it; from here on the kernel decides.
    sched_setaffinity(0, sizeof start.processors, &start.processors);
#endif
    start.body(start.context);
    return NULL;
}

/// Has the thread begin on another processor than this thread's, where Linux would put it to wait for some milliseconds even
/// if another one is idle.
static void set_apart(pthread_attr_t *attributes, struct start *start) {
#ifdef __linux__
    if (sched_getaffinity(0, sizeof start->processors, &start->processors) != 0) return;
    cpu_set_t others = start->processors;
    int own = sched_getcpu();
    if (own >= 0) CPU_CLR(own, &others);
    if (CPU_COUNT(&others) > 0) pthread_attr_setaffinity_np(attributes, sizeof others, &others);
#else
    (void)attributes, (void)start;
#endif
}

int tenken_thread_start(void (*body)(void *), void *context) {
    struct start *start = calloc(1, sizeof *start);
    if (start == NULL) return -1;
    start->body = body;
    start->context = context;
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) {
        free(start);
        return -1;
    }
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    set_apart(&attributes, start);
    // What a signal asks for is the first thread's business, but for a crash, which is handled where it happens.
    sigset_t blocked, before;
    sigfillset(&blocked);
    const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
    for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) sigdelset(&blocked, crashes[index]);
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    pthread_t thread;
    int failure = pthread_create(&thread, &attributes, run, start);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (failure != 0) free(start);
    return failure == 0 ? 0 : -1;
}
