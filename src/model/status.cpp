#include "model/status.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/spelling.h"
#include "base/text.h"

namespace cthd {

namespace {

const StatusSynonym* synonym_of(std::string_view typed) {
    const auto* found = std::ranges::find_if(
        status_synonyms,
        [folded = fold(typed)](const StatusSynonym& one) { return folded == fold(one.text); });
    return found == status_synonyms.end() ? nullptr : found;
}

/// The status that `typed` means by its synonyms or but for a slip.
std::optional<Status> meant(std::string_view typed) {
    if (const auto* synonym = synonym_of(typed))
        return synonym->status;
    const auto near = nearest_statement(typed, spellings<Status>());
    return near ? parse_name<Status>(*near) : std::nullopt;
}

std::string_view without_punctuation(std::string_view text) {
    text = trim(text);
    while (!text.empty() &&
           std::string_view{".,;:!()-"}.find(text.back()) != std::string_view::npos)
        text = trim(text.substr(0, text.size() - 1));
    return text;
}

/// Takes "60%", "(60 %)" or "đạt 60%" off the end of `text`, which is folded.
std::optional<int> take_percent(std::string_view& text) {
    auto rest = without_punctuation(text);
    if (!rest.ends_with('%'))
        return std::nullopt;
    rest = trim(rest.substr(0, rest.size() - 1));
    auto begin = rest.size();
    while (begin > 0 && is_digit(rest[begin - 1]))
        --begin;
    const auto digits = rest.substr(begin);
    if (digits.empty() || digits.size() > 3 || std::stoi(std::string{digits}) > 100)
        return std::nullopt;
    text = without_punctuation(rest.substr(0, begin));
    if (text.ends_with(" dat"))
        text = without_punctuation(text.substr(0, text.size() - 4));
    return std::stoi(std::string{digits});
}

/// Takes what is derived, never stated, off the end of `text`, which is folded.
void take_timeliness(std::string_view& text) {
    for (const std::string_view derived : {"dung han", "trong han", "truoc han", "qua han"}) {
        if (text.ends_with(derived) && text.size() > derived.size())
            text = without_punctuation(text.substr(0, text.size() - derived.size()));
    }
}

std::string hint_for(std::string_view typed, bool or_none) {
    if (fold(typed).find("thuong xuyen") != std::string::npos)
        return tr("write '{}' for a task that goes on all the time", label(Status::in_progress));
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

std::optional<TypedStatus> parse_typed_status(std::string_view typed) {
    const auto folded = fold(typed);
    auto rest = without_punctuation(folded);
    const auto percent = take_percent(rest);
    take_timeliness(rest);
    if (const auto status = parse_name<Status>(rest))
        return TypedStatus{*status, percent};
    const auto* synonym = synonym_of(rest);
    if (synonym == nullptr || !synonym->is_certain)
        return std::nullopt;
    return TypedStatus{synonym->status, percent};
}

std::optional<Status> parse_plain_status(std::string_view typed) {
    const auto status = parse_typed_status(typed);
    return status && !status->percent ? std::optional{status->status} : std::nullopt;
}

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
