/// What reports are made with: the scripts and the style of a page, and the built-in forms, embedded at compile time.
#ifndef TENKEN_REPORT_ASSETS_H
#define TENKEN_REPORT_ASSETS_H

#include <stddef.h>

/// Bytes in UTF-8, not ended by NUL.
struct tenken_asset {
    const unsigned char *bytes;
    size_t length;
};

#endif
