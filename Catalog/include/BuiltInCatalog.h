/// The catalogue that is built into the program: the bytes of annex2-v1.1.rec, embedded at compile time.
#ifndef TENKEN_BUILT_IN_CATALOG_H
#define TENKEN_BUILT_IN_CATALOG_H

#include <stddef.h>

/// First byte of the recfile (UTF-8, LF, not terminated by NUL).
const unsigned char *tenken_built_in_catalog_bytes(void);

/// Its length in bytes.
size_t tenken_built_in_catalog_length(void);

#endif
