/// SHA-256 of the nettle library, which the system provides (Debian: nettle-dev).
#ifndef TENKEN_NETTLE_H
#define TENKEN_NETTLE_H

#include <nettle/sha2.h>

#endif
