/// SHA-256 and SHA-1 of the nettle library, which the system provides (Debian: nettle-dev).
#ifndef TENKEN_NETTLE_H
#define TENKEN_NETTLE_H

#include <nettle/sha1.h>
#include <nettle/sha2.h>

#endif
