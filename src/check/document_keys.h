// What documents are called in 'cites', 'basis', 'replaced_by' and their kin.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "model/programme.h"

namespace cthd {

/// Reports, under the check `check`, a document that is not in documents.yaml. REQUIRES: it is not.
void report_unknown_document(const Text& key, std::string_view check, const Programme& programme,
                             Diagnostics& diagnostics);

}  // namespace cthd
