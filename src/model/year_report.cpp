#include "model/year_report.h"

namespace cthd {

std::vector<const Update*> uncorrected(const std::vector<Update>& updates) {
    std::vector<const Update*> standing;
    for (const auto& update : updates) {
        if (update.corrects)
            std::erase_if(standing, [&](const Update* earlier) {
                return effective_date(*earlier).value == update.corrects->value;
            });
        standing.push_back(&update);
    }
    return standing;
}

}  // namespace cthd
