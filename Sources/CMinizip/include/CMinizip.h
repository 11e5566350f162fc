/// Zip archives in memory, read by the minizip library, which the system provides (Debian: libminizip-dev).
#ifndef TENKEN_MINIZIP_H
#define TENKEN_MINIZIP_H

#include <minizip/unzip.h>
#include <stddef.h>

/// The bytes of an archive, and where minizip stands in them. It must live, in one place, as long as the archive is open.
struct tenken_zip_bytes {
    const unsigned char *start;
    size_t count;
    size_t position;
};

/// Opens the archive that `bytes` holds; its position must be 0. Returns NULL where it is none. No file is touched.
unzFile tenken_zip_open(struct tenken_zip_bytes *bytes);

#endif
