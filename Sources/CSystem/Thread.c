// For processors and their sets.
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>

struct start {
    void (*body)(void *);
    void *context;
#ifdef __GLIBC__
    /// The processors that the starting thread may run on; none where the new one is not set apart.
    cpu_set_t processors;
#endif
};

static void *run(void *given) {
    struct start start = *(struct start *)given;
    free(given);
#ifdef __GLIBC__
    // It began apart from the thread that started it; from here on the kernel decides.
    if (CPU_COUNT(&start.processors) > 0) sched_setaffinity(0, sizeof start.processors, &start.processors);
#endif
    start.body(start.context);
    return NULL;
}

/// Has the thread begin on another processor than this thread's, where Linux would put it to wait for some milliseconds even
/// if another one is idle.
static void set_apart(pthread_attr_t *attributes, struct start *start) {
#ifdef __GLIBC__
    cpu_set_t all;
    int own = sched_getcpu();
    if (own < 0 || sched_getaffinity(0, sizeof all, &all) != 0) return;
    cpu_set_t others = all;
    CPU_CLR(own, &others);
    if (CPU_COUNT(&others) == 0 || pthread_attr_setaffinity_np(attributes, sizeof others, &others) != 0) return;
    start->processors = all;
#else
    (void)attributes, (void)start;
#endif
}

/// A detached thread, begun apart from this one if wanted. Returns 0, or an error number.
static int create(struct start *start, bool apart) {
    pthread_attr_t attributes;
    int failure = pthread_attr_init(&attributes);
    if (failure != 0) return failure;
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (apart) set_apart(&attributes, start);
    pthread_t thread;
    failure = pthread_create(&thread, &attributes, run, start);
    pthread_attr_destroy(&attributes);
    return failure;
}

int tenken_thread_start(void (*body)(void *), void *context) {
    struct start *start = malloc(sizeof *start);
    if (start == NULL) return -1;
    *start = (struct start){.body = body, .context = context};
    // What a signal asks for is the first thread's business, but for a crash, which is handled where it happens.
    sigset_t blocked, before;
    sigfillset(&blocked);
    const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
    for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) sigdelset(&blocked, crashes[index]);
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    int failure = create(start, true);
    // The other processors may have been taken away meanwhile.
    if (failure == EINVAL) {
        *start = (struct start){.body = body, .context = context};
        failure = create(start, false);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (failure != 0) free(start);
    return failure == 0 ? 0 : -1;
}
