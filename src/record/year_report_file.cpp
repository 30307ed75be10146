#include "record/year_report_file.h"

#include <fmt/format.h>

#include "base/failure.h"
#include "base/message.h"
#include "base/text.h"
#include "yaml_edit/scalar.h"

namespace cthd {

std::filesystem::path year_report_path(std::string_view agency, int year) {
    return std::filesystem::path{"reports"} / std::to_string(year) / fmt::format("{}.yaml", agency);
}

void check_identity(const YearReport& report, std::string_view agency, int year,
                    Diagnostics& diagnostics) {
    if (report.agency.value != agency)
        diagnostics.error(report.agency.place, "file-name",
                          tr("this file is named after '{}', but is the report of '{}'", agency,
                             report.agency.value),
                          tr("rename the file or correct 'agency'"));
    if (report.year.value != year)
        diagnostics.error(report.year.place, "file-name",
                          tr("this file stands in the folder of {}, but is a report for {}", year,
                             report.year.value),
                          tr("move the file or correct 'year'"));
}

void refuse_other_file(const Programme& programme, std::string_view agency, int year,
                       const std::string& shown) {
    for (const auto& report : programme.reports) {
        const bool same = report.agency.value == agency && report.year.value == year &&
                          path_of(report.place) != shown;
        if (same)
            refuse(tr("'{}' is the report of '{}' for {} already", path_of(report.place), agency,
                      year),
                   tr("rename it to '{}' first", shown));
    }
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
