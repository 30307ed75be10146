#include "model/status.h"

#include <algorithm>
#include <vector>

#include "base/spelling.h"
#include "base/text.h"

namespace cthd {

namespace {

/// The status with a synonym equal to `typed`, or a spelling similar to it; none if there is none.
std::optional<Status> meant(std::string_view typed) {
    const auto synonym = std::ranges::find_if(
        status_synonyms,
        [folded = fold(typed)](const StatusSynonym& one) { return folded == fold(one.text); });
    if (synonym != status_synonyms.end())
        return synonym->status;
    const auto near = nearest_statement(typed, spellings<Status>());
    return near ? parse_name<Status>(*near) : std::nullopt;
}

std::string hint_for(std::string_view typed, bool or_none) {
    const auto asked = [](const auto& status) {
        return tr("did you mean '{}' ({})?", label(status), word(status));
    };
    if (const auto status = meant(typed))
        return asked(*status);
    const bool means_none =
        nearest_statement(typed, {std::string{no_report_word}, std::string{no_report_label}})
            .has_value();
    if (means_none)
        return or_none ? asked(std::optional<Status>{})
                       : tr("a task without a report has no status: clear its row, or leave the "
                            "update out");
    auto all = listed_statuses();
    if (or_none)
        all += fmt::format(", {} ({})", no_report_word, no_report_label);
    return tr("one of {}", all);
}

Refusal refused(std::string_view typed, bool or_none) {
    return {tr("unknown status '{}'", typed), hint_for(typed, or_none)};
}

}  // namespace

std::string_view word(const std::optional<Status>& status) {
    return status ? word(*status) : no_report_word;
}

std::string_view label(const std::optional<Status>& status) {
    return status ? label(*status) : no_report_label;
}

std::string shown(const std::optional<Status>& status) {
    return std::string{in_language(word(status), label(status))};
}

std::string listed_statuses() {
    std::vector<std::string> names;
    for (const auto& row : status_names)
        names.push_back(fmt::format("{} ({})", row.word, row.label));
    return join(names, ", ");
}

Refusal refused_status(std::string_view typed) {
    return refused(typed, false);
}

Refusal refused_status_or_none(std::string_view typed) {
    return refused(typed, true);
}

}  // namespace cthd
