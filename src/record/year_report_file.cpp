#include "record/year_report_file.h"

#include <fmt/format.h>

#include "base/text.h"
#include "record/scalar.h"

namespace cthd {

std::filesystem::path year_report_path(std::string_view agency, int year) {
    return std::filesystem::path{"reports"} / std::to_string(year) / fmt::format("{}.yaml", agency);
}

std::string task_comment(const Task& task, std::size_t indent) {
    const auto head = fmt::format("{}# {} ", std::string(indent, ' '), to_string(task.id.value));
    const auto text = squeeze(task.text.value);
    const auto whole = head + text;
    if (display_width(whole) <= file_width)
        return whole;
    auto begun = fill(pieces(text), file_width - 1, display_width(head)).front();
    while (begun.ends_with(',') || begun.ends_with(';') || begun.ends_with(':'))
        begun.pop_back();
    return fmt::format("{}{}…", head, begun);
}

std::string new_year_report(const Register& known, std::string_view agency, int year) {
    constexpr std::size_t indent = 2;
    auto text = fmt::format("# {} – báo cáo năm {}\nagency: {}\nyear: {}\ntasks:\n",
                            known.name_of(agency), year, agency, year);
    for (const auto& row : known.tasks()) {
        if (row.role_of(agency) == Role::lead)
            text += fmt::format("{}\n{:{}}{}:\n", task_comment(*row.task, indent), "", indent,
                                to_string(row.id()));
    }
    return text;
}

}  // namespace cthd
