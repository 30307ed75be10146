#include "model/registry/suspects.h"

#include <algorithm>

namespace cthd {

namespace {

/// The day from which `document` is no longer in force: its own end, or the first day of its
/// replacement; none if it has not ended.
std::optional<Date> end_of(const Document& document, const Document* replacement) {
    if (document.ended)
        return document.ended->value;
    return replacement == nullptr ? std::nullopt : replacement->first_day();
}

/// The chain of documents from the cited one that have ended by `day`, each replaced by the next.
std::vector<Suspect> ends_until(const Programme& programme, const Citation& citation,
                                const Date& day) {
    std::vector<Suspect> ends;
    const auto* document = find_document(programme, citation.document.value);
    // The limit ends cycles, which a check reports.
    while (document != nullptr && ends.size() < programme.documents.size()) {
        const auto* replacement = document->replaced_by
                                      ? find_document(programme, document->replaced_by->value)
                                      : nullptr;
        const auto since = end_of(*document, replacement);
        if (!since || *since > day)
            break;
        ends.push_back({&citation, document, replacement, *since});
        document = replacement;
    }
    return ends;
}

/// The number of `ends`, from the first, that the confirmation covers.
std::size_t covered(const std::vector<Suspect>& ends, const std::optional<Confirmation>& confirmed,
                    const Date& day) {
    if (!confirmed || confirmed->on.value > day)
        return 0;
    const auto covers_to = confirmed->replacement
                               ? std::ranges::find_if(ends,
                                                      [&](const Suspect& end) {
                                                          return end.replacement != nullptr &&
                                                                 end.replacement->key() ==
                                                                     confirmed->replacement->value;
                                                      })
                               : std::ranges::find_if(ends, [&](const Suspect& end) {
                                     return end.since > confirmed->on.value;
                                 });
    const auto count = static_cast<std::size_t>(covers_to - ends.begin());
    if (!confirmed->replacement)
        return count;
    return covers_to == ends.end() ? 0 : count + 1;
}

}  // namespace

std::vector<Suspect> suspects(const Programme& programme, const Task& task, const Date& day) {
    std::vector<Suspect> found;
    for (const auto& citation : task.cites) {
        const auto ends = ends_until(programme, citation, day);
        if (covered(ends, citation.confirmed, day) < ends.size())
            found.push_back(ends.back());
    }
    return found;
}

}  // namespace cthd
