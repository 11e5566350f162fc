/// The functions of libxlsxwriter that are used here, found in the library when it is needed (Debian: libxlsxwriter4; its headers, for
/// building, libxlsxwriter-dev).
#ifndef TENKEN_XLSXWRITER_H
#define TENKEN_XLSXWRITER_H

#include <xlsxwriter.h>

#endif
