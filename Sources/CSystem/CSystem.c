#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>
#include <stdlib.h>
#endif

#if defined(__APPLE__)
#include <sys/mount.h>
#include <sys/param.h>
#else
#include <sys/vfs.h>
#endif

int tenken_rename_exclusive(const char *from, const char *to) {
#if defined(__APPLE__)
    return renamex_np(from, to, RENAME_EXCL);
#else
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
#endif
}

extern char **environ;

char **tenken_environment(void) { return environ; }

int tenken_is_on_network(int descriptor) {
    struct statfs information;
    if (fstatfs(descriptor, &information) != 0) return 0;
#if defined(__APPLE__)
    return (information.f_flags & MNT_LOCAL) == 0;
#else
    // NFS, SMB, CIFS, SMB2, AFS, Coda, 9P, Ceph, and FUSE, which sshfs uses (statfs(2)).
    static const unsigned int types[] = {
        0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F, 0x73757245, 0x01021997, 0x00C36400, 0x65735546,
    };
    for (unsigned long index = 0; index < sizeof types / sizeof *types; index++) {
        if ((unsigned int)information.f_type == types[index]) return 1;
    }
    return 0;
#endif
}

int tenken_holds(const void *bytes, size_t count, const void *wanted, size_t length) {
    return memmem(bytes, count, wanted, length) != NULL;
}

void tenken_prepare_memory(void *start, size_t count) {
#if defined(MADV_POPULATE_WRITE)
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uintptr_t first = ((uintptr_t)start + page - 1) / page * page;
    uintptr_t end = ((uintptr_t)start + count) / page * page;
    if (end > first) madvise((void *)first, end - first, MADV_POPULATE_WRITE);
#else
    (void)start;
    (void)count;
#endif
}

void tenken_prepare_heap(size_t count) {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    static atomic_flag is_done = ATOMIC_FLAG_INIT;
    const size_t huge = 2 << 20, most = 512 * huge;
    // To the nearest: what is left over is cheaper in small pages, what is short of one is not.
    size_t wanted = (count + huge / 2) / huge * huge;
    if (wanted > most) wanted = most;
    if (wanted == 0 || atomic_flag_test_and_set(&is_done)) return;
    // A huge page begins at a multiple of its size, and is one only where none of it was touched before it was asked for. So
    // malloc is given a page in front of the first, where it notes how long its block is, and takes all at once.
    const size_t note = 4096;
    uintptr_t end = (uintptr_t)sbrk(0);
    uintptr_t first = (end + note + huge - 1) / huge * huge;
    if (sbrk((intptr_t)(first - note - end)) == (void *)-1) return;
    mallopt(M_MMAP_MAX, 0);
    void *volatile block = malloc(wanted + note);
    mallopt(M_MMAP_MAX, 65536);
    if ((uintptr_t)block < first && (uintptr_t)sbrk(0) > first + wanted) {
        madvise((void *)first, wanted, MADV_HUGEPAGE);
    }
    // Large blocks come out of this one stretch too, and what is freed of it stays for the next.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    free(block);
#else
    (void)count;
#endif
}
