#include "CMinizip.h"

#include <string.h>

static voidpf open_bytes(voidpf opaque, const void *name, int mode) {
    (void)name;
    // minizip asks for other modes only to write.
    return (mode & ZLIB_FILEFUNC_MODE_WRITE) == 0 ? opaque : NULL;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    struct tenken_zip_bytes *bytes = stream;
    size_t rest = bytes->count - bytes->position;
    size_t count = size < rest ? size : rest;
    if (count > 0) memcpy(buffer, bytes->start + bytes->position, count);
    bytes->position += count;
    return count;
}

static uLong write_bytes(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque, (void)stream, (void)buffer, (void)size;
    return 0;
}

static ZPOS64_T tell_bytes(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((struct tenken_zip_bytes *)stream)->position;
}

static long seek_bytes(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)opaque;
    struct tenken_zip_bytes *bytes = stream;
    size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR ? bytes->position : origin == ZLIB_FILEFUNC_SEEK_END ? bytes->count : 0;
    if (offset > bytes->count - from) return -1;
    bytes->position = from + offset;
    return 0;
}

static int nothing(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

unzFile tenken_zip_open(struct tenken_zip_bytes *bytes) {
    zlib_filefunc64_def functions = {
        .zopen64_file = open_bytes,
        .zread_file = read_bytes,
        .zwrite_file = write_bytes,
        .ztell64_file = tell_bytes,
        .zseek64_file = seek_bytes,
        .zclose_file = nothing,
        .zerror_file = nothing,
        .opaque = bytes,
    };
    return unzOpen2_64(NULL, &functions);
}
