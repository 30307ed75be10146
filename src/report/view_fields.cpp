#include "report/view_fields.h"

#include <algorithm>

namespace cthd {

std::string_view word(ViewKind kind) {
    return std::ranges::find(view_names, kind, &ViewName::kind)->word;
}

std::optional<ViewKind> parse_view(std::string_view word) {
    const auto found = std::ranges::find(view_names, word, &ViewName::word);
    return found == view_names.end() ? std::nullopt : std::optional{found->kind};
}

std::vector<std::string> view_words() {
    std::vector<std::string> words;
    for (const auto& view : view_names)
        words.emplace_back(view.word);
    return words;
}

const Fields& fields_of(ViewKind kind) {
    switch (kind) {
        case ViewKind::agency:
            return fields_of(static_cast<const AgencyView*>(nullptr));
        case ViewKind::overview:
            return fields_of(static_cast<const OverviewView*>(nullptr));
        case ViewKind::year:
            return fields_of(static_cast<const YearView*>(nullptr));
        case ViewKind::changes:
            return fields_of(static_cast<const ChangesView*>(nullptr));
        case ViewKind::proposals:
            return fields_of(static_cast<const ProposalsView*>(nullptr));
        case ViewKind::remind:
            return fields_of(static_cast<const RemindView*>(nullptr));
        case ViewKind::programme:
            break;
    }
    return fields_of(static_cast<const ProgrammeView*>(nullptr));
}

}  // namespace cthd
