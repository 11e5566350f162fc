#include "ReportAssets.h"

// A line feed stands between the scripts, so that a file that ends in a comment does not swallow the next. They share one scope.
static const unsigned char page_script[] = {
#embed "scripts/opening.js"
    , '\n',
#embed "scripts/sha256.js"
    , '\n',
#embed "scripts/texts.js"
    , '\n',
#embed "scripts/dates.js"
    , '\n',
#embed "scripts/recfile.js"
    , '\n',
#embed "scripts/record.js"
    , '\n',
#embed "scripts/tail.js"
    , '\n',
#embed "scripts/catalog.js"
    , '\n',
#embed "scripts/assessment.js"
    , '\n',
#embed "scripts/entry.js"
    , '\n',
#embed "scripts/history.js"
    , '\n',
#embed "scripts/assessors.js"
    , '\n',
#embed "scripts/reviews.js"
    , '\n',
#embed "scripts/seals.js"
    , '\n',
#embed "scripts/findings.js"
    , '\n',
#embed "scripts/summary.js"
    , '\n',
#embed "scripts/workbook.js"
    , '\n',
#embed "scripts/witness.js"
    , '\n',
#embed "scripts/cells.js"
    , '\n',
#embed "scripts/comparison.js"
    , '\n',
#embed "scripts/page.js"
    , '\n',
#embed "scripts/closing.js"
};

static const unsigned char page_style[] = {
#embed "page.css"
};

static const unsigned char form_table[] = {
#embed "forms/table.rec"
};

static const unsigned char form_answers[] = {
#embed "forms/answers.rec"
};

static const unsigned char form_applicability[] = {
#embed "forms/applicability.rec"
};

static const unsigned char form_points[] = {
#embed "forms/points.rec"
};

static const unsigned char form_summary[] = {
#embed "forms/summary.rec"
};

struct tenken_asset tenken_page_script(void) { return (struct tenken_asset){page_script, sizeof page_script}; }

struct tenken_asset tenken_page_style(void) { return (struct tenken_asset){page_style, sizeof page_style}; }

struct tenken_asset tenken_form(int number) {
    switch (number) {
    case 0: return (struct tenken_asset){form_table, sizeof form_table};
    case 1: return (struct tenken_asset){form_answers, sizeof form_answers};
    case 2: return (struct tenken_asset){form_applicability, sizeof form_applicability};
    case 3: return (struct tenken_asset){form_points, sizeof form_points};
    case 4: return (struct tenken_asset){form_summary, sizeof form_summary};
    default: return (struct tenken_asset){0, 0};
    }
}
