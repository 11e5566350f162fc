/// System functions that Swift can not import.
#ifndef TENKEN_SYSTEM_H
#define TENKEN_SYSTEM_H

#include <stddef.h>

/// Renames `from` to `to` unless something has that name already (renameat2(2) with RENAME_NOREPLACE, on macOS
/// renamex_np(2) with RENAME_EXCL). Returns 0, or -1 with errno set: EEXIST where the name is taken, EINVAL, ENOSYS or
/// ENOTSUP where the file system or the kernel can not do it.
int tenken_rename_exclusive(const char *from, const char *to);

/// Whether other machines may share the open file's file system, where a lock taken here may not keep them out: 1 or 0.
int tenken_is_on_network(int descriptor);

/// The process's environment: strings NAME=VALUE, ended by a null pointer.
char **tenken_environment(void);

/// Whether the `length` bytes of `wanted` occur in the `count` bytes of `bytes` (memmem(3)): 1 or 0.
int tenken_holds(const void *bytes, size_t count, const void *wanted, size_t length);

/// Starts a thread that calls `body` with `context` and then ends. Returns 0, or -1 where there can be no more threads.
int tenken_thread_start(void (*body)(void *), void *context);

#endif
