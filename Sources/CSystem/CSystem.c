#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

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
