#include "commands/option.h"

#include <algorithm>
#include <iterator>

#include "base/diagnostic.h"
#include "base/spelling.h"
#include "base/text.h"

namespace cthd {

namespace {

void refuse_together(const std::string& one, const std::string& other, const std::string& hint) {
    refuse(tr("{} cannot be used with {}", one, other), hint);
}

/// Refuses an option that is given although another that is given, or missing, forbids it.
void refuse_misfit(const Option& option, const std::vector<Option>& options,
                   const std::function<bool(const Option&)>& is_given) {
    for (const auto& other : options) {
        const auto name = other.shown_name();
        if (is_given(other) && contains(option.excludes, name))
            refuse_together(name, option.shown_name(), tr("leave one of the two out"));
        if (!is_given(other) && contains(option.needs, name))
            refuse(tr("{} needs {}", option.shown_name(), name),
                   tr("add {} {}", name, other.value));
    }
}

}  // namespace

Option Option::required() && {
    is_required = true;
    return std::move(*this);
}

Option Option::in(std::vector<std::string> fitting) && {
    modes = std::move(fitting);
    return std::move(*this);
}

Option Option::needed_in(std::vector<std::string> needing) && {
    needed_for = std::move(needing);
    return std::move(*this);
}

Option Option::with(std::string other) && {
    needs.push_back(std::move(other));
    return std::move(*this);
}

Option Option::without(std::vector<std::string> others) && {
    excludes = std::move(others);
    return std::move(*this);
}

std::string Option::shown_name() const {
    if (!is_argument())
        return long_name();
    auto shown = value.substr(value.find_first_not_of('['));
    for (const auto* end : {"]", "...", "…"})
        shown = shown.substr(0, shown.find(end));
    return shown;
}

void refuse_misfits(const std::vector<Option>& options,
                    const std::function<bool(const Option&)>& is_given, const Modes& modes) {
    const auto mode = modes.chosen ? modes.chosen() : std::string{};
    const auto has = [&](const std::vector<std::string>& list) { return contains(list, mode); };
    for (const auto& option : options) {
        if (!is_given(option))
            continue;
        if (!mode.empty() && !option.modes.empty() && !has(option.modes)) {
            std::vector<std::string> shown;
            std::ranges::transform(option.modes, std::back_inserter(shown), modes.shown);
            refuse_together(option.shown_name(), modes.shown(mode),
                            tr("use it with {}", join(shown, ", ")));
        }
        refuse_misfit(option, options, is_given);
    }
    for (const auto& option : options) {
        if (has(option.needed_for) && !is_given(option))
            refuse(tr("the option {} is missing", option.shown_name()), option.about);
    }
}

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
    const auto date = parse_typed_date(typed);
    if (!date)
        refuse(not_a_date(typed));
    return *date;
}

int typed_year(const std::string& typed) {
    const bool is_number =
        typed.size() == 4 && typed.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number || !is_year(std::stoi(typed)))
        refuse(not_a_year(typed));
    return std::stoi(typed);
}

namespace option {

Option flag(const std::string& name, bool& target, const std::string& about) {
    return {.name = name, .value = "", .about = about, .take = [&target](const std::string&) {
                target = true;
            }};
}

Option year_meant(std::optional<int>& target) {
    return year("-y,--year", target,
                tr("the reporting year; default: the one being reported or, if none is, the one "
                   "whose data are being gathered"));
}

std::vector<Option> csv(CsvForm& target) {
    const Words<char> delimiters{{",", ','}, {";", ';'}, {"tab", '\t'}};
    return {flag("--plain", target.plain,
                 tr("CSV for programs: no byte order mark, no ' before cells that look like "
                    "formulas")),
            choice("--delimiter", target.delimiter, delimiters, tr("the field separator of CSV"))};
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
                 tr("record even if the task is not assigned to the agency"))};
}

}  // namespace option

std::vector<Option> in(const std::vector<std::string>& modes, std::vector<Option> rows) {
    for (auto& row : rows)
        row.modes = modes;
    return rows;
}

std::vector<Option> joined(std::vector<std::vector<Option>> lists) {
    std::vector<Option> all;
    for (auto& list : lists)
        std::ranges::move(list, std::back_inserter(all));
    return all;
}

void refuse_csv_form(const CsvForm& form, bool is_csv) {
    if (!is_csv && (form.plain || form.delimiter != CsvForm{}.delimiter))
        refuse(tr("--plain and --delimiter are for CSV only"),
               tr("write CSV with --format csv, or leave them out"));
}

}  // namespace cthd
