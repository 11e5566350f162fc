#include "BuiltInCatalog.h"

static const unsigned char catalog[] = {
#embed "annex2-v1.1.rec"
};

const unsigned char *tenken_built_in_catalog_bytes(void) { return catalog; }

size_t tenken_built_in_catalog_length(void) { return sizeof catalog; }
