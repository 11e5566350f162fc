/// What of the system Swift can not import.
#ifndef TENKEN_SYSTEM_H
#define TENKEN_SYSTEM_H

#include <stddef.h>

/// Renames `from` to `to` unless something bears that name already (renameat2(2) with RENAME_NOREPLACE, on macOS
/// renamex_np(2) with RENAME_EXCL). Returns 0, or -1 with errno set: EEXIST where the name is taken, EINVAL, ENOSYS or
/// ENOTSUP where the file system or the kernel can not do it.
int tenken_rename_exclusive(const char *from, const char *to);

/// Whether the open file lies on a file system that other machines may share, where a lock taken here says little: 1 or 0.
int tenken_is_on_network(int descriptor);

/// The process's environment: strings NAME=VALUE, ended by a null pointer.
char **tenken_environment(void);

/// Whether the `length` bytes of `wanted` stand together among the `count` of `bytes` (memmem(3)): 1 or 0.
int tenken_holds(const void *bytes, size_t count, const void *wanted, size_t length);

/// Asks the system for the pages of memory that is about to be written, all at once instead of one by one as they are
/// touched (madvise(2), MADV_POPULATE_WRITE). Only quicker or not: where it can not be done nothing changes.
void tenken_prepare_memory(void *start, size_t count);

/// Has the next `count` bytes that are allocated lie in huge pages, where the system has them to give: it hands out one for
/// what would be 512 pages, each with a fault of its own. Done once, for what is read at the start; where it can not be done
/// nothing changes (madvise(2), MADV_HUGEPAGE; mallopt(3)).
void tenken_prepare_heap(size_t count);

#endif
