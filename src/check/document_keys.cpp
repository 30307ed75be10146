#include "check/document_keys.h"

#include "base/message.h"
#include "base/spelling.h"

namespace cthd {

void report_unknown_document(const Text& key, std::string_view check, const Programme& programme,
                             Diagnostics& diagnostics) {
    std::vector<std::string> keys;
    for (const auto& document : programme.documents)
        keys.push_back(document.key());
    const auto near = nearest(key.value, keys);
    diagnostics.error(key.place, check, tr("'{}' is not in documents.yaml", key.value),
                      near ? tr("did you mean '{}'?", *near)
                           : tr("add it there, with its type, date, issuer and title"));
}

}  // namespace cthd
