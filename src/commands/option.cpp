#include "commands/option.h"

#include <algorithm>
#include <iterator>

#include "base/failure.h"
#include "base/spelling.h"

namespace cthd {

std::size_t place_among(const std::vector<std::string>& words, const std::string& typed) {
    const auto found = std::ranges::find(words, typed);
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    const auto near = nearest(typed, words);
    refuse(tr("unknown value '{}'", typed), near
                                                ? tr("did you mean '{}'?", *near)
                                                : tr("one of {}", "'" + join(words, "', '") + "'"));
}

Date typed_date(const std::string& typed) {
    const auto date = parse_date(trim(typed));
    if (!date)
        refuse(tr("'{}' is not a date", typed),
               tr("write a day of the calendar as 2026-12-18 or 18/12/2026"));
    return *date;
}

int typed_year(const std::string& typed) {
    const bool is_number =
        typed.size() == 4 && typed.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number || typed < "2000" || typed > "2100")
        refuse(tr("'{}' is not a year", typed), tr("write a year from 2000 to 2100"));
    return std::stoi(typed);
}

namespace option {

Option flag(std::string name, bool& target, std::string about) {
    return {std::move(name), "", std::move(about),
            [&target](const std::string&) { target = true; }};
}

Option year_meant(std::optional<int>& target) {
    return year("-y,--year", target,
                tr("the reporting year; else the one being reported or, when none is, the one "
                   "whose data are gathered"));
}

std::vector<Option> csv(CsvForm& target) {
    const Words<char> delimiters{{",", ','}, {";", ';'}, {"tab", '\t'}};
    return {flag("--plain", target.plain,
                 tr("CSV for programs: no byte order mark, no ' before cells that look like "
                    "formulas")),
            choice("--delimiter", target.delimiter, delimiters,
                   tr("what separates the fields of CSV"))};
}

Option as_issued(bool& target) {
    return flag("--as-issued", target, tr("the programme without its amendments"));
}

Option dry_run(bool& target) {
    return flag("-n,--dry-run", target, tr("print the changes, write nothing"));
}

std::vector<Option> permission(Permission& target) {
    return {flag("--again", target.again, tr("record even if there is an update of that date")),
            flag("--force", target.unassigned,
                 tr("record even if the agency has no part in the task"))};
}

}  // namespace option

std::vector<Option> joined(std::vector<std::vector<Option>> lists) {
    std::vector<Option> all;
    for (auto& list : lists)
        std::ranges::move(list, std::back_inserter(all));
    return all;
}

void refuse_csv_form(const CsvForm& form, bool is_csv) {
    if (!is_csv && (form.plain || form.delimiter != CsvForm{}.delimiter))
        refuse(tr("--plain and --delimiter are for CSV only"), tr("add --format csv"));
}

}  // namespace cthd
