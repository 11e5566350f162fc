/// What reports are made with: the scripts and the style of a page, and the built-in forms, embedded at compile time.
#ifndef TENKEN_REPORT_ASSETS_H
#define TENKEN_REPORT_ASSETS_H

#include <stddef.h>

/// Bytes in UTF-8, not ended by NUL.
struct tenken_asset {
    const unsigned char *bytes;
    size_t length;
};

/// The script with which a page verifies itself.
struct tenken_asset tenken_page_script(void);

/// The style of a page.
struct tenken_asset tenken_page_style(void);

/// The recfile of a built-in form, counted from 0; no bytes behind the last.
struct tenken_asset tenken_form(int number);

#endif
