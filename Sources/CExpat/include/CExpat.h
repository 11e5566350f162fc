/// The XML parser expat, which the system provides (Debian: libexpat1-dev).
#ifndef TENKEN_EXPAT_H
#define TENKEN_EXPAT_H

#include <expat.h>

#endif
