#include "model/status.h"

#include "base/text.h"

namespace cthd {

namespace {

const StatusName& row(Status status) {
    return status_names.at(static_cast<std::size_t>(status));
}

}  // namespace

std::string_view word(Status status) {
    return row(status).word;
}

std::string_view label(Status status) {
    return row(status).label;
}

std::string_view word(const std::optional<Status>& status) {
    return status ? word(*status) : no_report_word;
}

std::string_view label(const std::optional<Status>& status) {
    return status ? label(*status) : no_report_label;
}

std::string shown(const std::optional<Status>& status) {
    return std::string{translated(word(status).data())};  // the words are literals
}

std::optional<Status> parse_status(std::string_view text) {
    const auto folded = fold(text);
    for (const auto& row : status_names) {
        if (folded == row.word || folded == fold(row.label))
            return row.status;
    }
    return std::nullopt;
}

std::vector<std::string> status_spellings() {
    std::vector<std::string> spellings;
    for (const auto& row : status_names) {
        spellings.emplace_back(row.word);
        spellings.emplace_back(row.label);
    }
    return spellings;
}

}  // namespace cthd
