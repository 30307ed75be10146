#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/json_text.h"
#include "commands/shared/programme.h"
#include "form/agency_list.h"
#include "model/registry/directory.h"
#include "sheet/csv.h"

namespace cthd {

namespace {

enum class AgencyFormat { table, csv, json };

struct AgencyListOptions {
    AgencyFormat format = AgencyFormat::table;
    CsvForm csv;
};

/// An agency and the groups that name it as a member.
struct ListedAgency {
    const Agency* agency = nullptr;
    std::vector<std::string> groups;
};

/// All agencies, or those that exist on `day`.
std::vector<ListedAgency> listed(const Programme& programme, const std::optional<Date>& day) {
    std::vector<ListedAgency> all;
    for (const auto& agency : programme.agencies) {
        if (day && !exists_on(agency, *day))
            continue;
        auto& one = all.emplace_back();
        one.agency = &agency;
        for (const auto& group : programme.groups) {
            if (contains(group.members, agency.id.value, &Text::value))
                one.groups.push_back(group.id.value);
        }
    }
    return all;
}

std::optional<Date> first_day(const Agency& agency) {
    return agency.validity && agency.validity->from ? std::optional{agency.validity->from->value}
                                                    : std::nullopt;
}

// --- the table --------------------------------------------------------------------------------

std::string shown_day(const std::optional<Date>& day) {
    return day ? vietnamese(*day) : "";
}

std::string successors_text(const Agency& agency) {
    std::vector<std::string> ids;
    for (const auto& [from, to, basis, is_default] : agency.successors)
        ids.push_back(is_default ? tr("{} (default)", to.value) : to.value);
    return join(ids, ", ");
}

using Cells = std::vector<std::string>;

Cells head_cells() {
    return {tr("id"),    tr("short"),      tr("name"),  tr("since"),
            tr("until"), tr("successors"), tr("groups")};
}

Cells cells_of(const ListedAgency& one) {
    const auto& agency = *one.agency;
    return {agency.id.value,
            agency.short_name ? agency.short_name->value : "",
            agency.name.value,
            shown_day(first_day(agency)),
            shown_day(last_day(agency)),
            successors_text(agency),
            join(one.groups, ", ")};
}

/// The width of the table in columns.
int width_of(const Cells& head, const std::vector<Cells>& rows) {
    int width = 0;
    for (std::size_t column = 0; column < head.size(); ++column) {
        int widest = display_width(head[column]);
        for (const auto& row : rows)
            widest = std::max(widest, display_width(row[column]));
        width += widest + (column > 0 ? 2 : 0);
    }
    return width;
}

/// The columns that have room on a narrow terminal; the others follow in a line of their own.
constexpr std::size_t narrow_columns = 3;

/// What a row has besides: `  since 01/3/2025; groups so-nganh`.
std::string rest_of(const Cells& head, const Cells& row, int width) {
    std::vector<std::string> parts;
    for (auto column = narrow_columns; column < row.size(); ++column) {
        if (!row[column].empty())
            parts.push_back(fmt::format("{} {}", head[column], row[column]));
    }
    std::string text;
    if (!parts.empty()) {
        for (const auto& line : wrap(join(parts, "; "), std::max(width - 2, 1)))
            text += fmt::format("  {}\n", line);
    }
    return text;
}

/// The first columns as a table, and the rest of each row below it.
std::string narrow_table(const Cells& head, const std::vector<Cells>& rows, int width) {
    const auto first = [](const Cells& row) {
        return Cells{row.begin(), row.begin() + narrow_columns};
    };
    std::vector<Cells> firsts;
    std::ranges::transform(rows, std::back_inserter(firsts), first);
    const auto lines = table(first(head), firsts, width);
    std::string text;
    std::size_t row = 0;
    for (const auto line : split(trim(lines), '\n')) {
        text += fmt::format("{}\n", line);
        if (row > 0)
            text += rest_of(head, rows[row - 1], width);
        ++row;
    }
    return text;
}

std::string as_table(const std::vector<ListedAgency>& agencies, int width) {
    const auto head = head_cells();
    std::vector<Cells> rows;
    std::ranges::transform(agencies, std::back_inserter(rows), cells_of);
    return width > 0 && width_of(head, rows) > width ? narrow_table(head, rows, width)
                                                     : table(head, rows, width);
}

// --- for programs -----------------------------------------------------------------------------

// The value of a field for CSV and JSON, by its type.

std::string csv_value(const Text& text) {
    return text.value;
}

std::string csv_value(const std::optional<Text>& text) {
    return text ? text->value : "";
}

std::string csv_value(const Texts& texts) {
    std::vector<std::string> parts;
    for (const auto& text : texts)
        parts.push_back(text.value);
    return join(parts, "; ");
}

Json json_value(const Text& text) {
    return text.value;
}

Json json_value(const std::optional<Text>& text) {
    return text ? Json(text->value) : Json(nullptr);
}

Json json_value(const Texts& texts) {
    auto array = Json::array();
    for (const auto& text : texts)
        array.push_back(text.value);
    return array;
}

std::string iso_or_empty(const std::optional<Date>& day) {
    return day ? iso(*day) : "";
}

/// With the heads that `cthd agency add --list` reads, but for `until` and `successors`.
std::string as_csv(const std::vector<ListedAgency>& agencies, const CsvForm& form) {
    std::vector<Cells> rows{{std::string{agency_heads::id}}};
    const Agency none;
    for_each_agency_field(none, [&](const AgencyField& field, const auto& /*value*/) {
        rows.front().emplace_back(field.key);
    });
    for (const auto head : {agency_heads::from, std::string_view{"until"}, agency_heads::basis,
                            std::string_view{"successors"}, agency_heads::member_of})
        rows.front().emplace_back(head);
    for (const auto& [agency, groups] : agencies) {
        Cells row{agency->id.value};
        for_each_agency_field(*agency, [&](const AgencyField& /*field*/, const auto& value) {
            row.push_back(squeeze(csv_value(value)));
        });
        row.push_back(iso_or_empty(first_day(*agency)));
        row.push_back(iso_or_empty(last_day(*agency)));
        row.push_back(agency->validity ? squeeze(agency->validity->basis.value) : "");
        row.push_back(join(all_successors(*agency), "; "));
        row.push_back(join(groups, "; "));
        rows.push_back(std::move(row));
    }
    return csv_text(rows, form);
}

Json iso_or_null(const std::optional<Date>& day) {
    return day ? Json(iso(*day)) : Json(nullptr);
}

/// An array with an object for each agency: id, its fields, from, until, basis (of the validity),
/// successors (agency, from, basis, default), groups. Missing values are null.
std::string as_json(const std::vector<ListedAgency>& agencies) {
    auto array = Json::array();
    for (const auto& [agency, groups] : agencies) {
        Json object{{"id", agency->id.value}};
        for_each_agency_field(*agency, [&](const AgencyField& field, const auto& value) {
            object[field.key] = json_value(value);
        });
        object["from"] = iso_or_null(first_day(*agency));
        object["until"] = iso_or_null(last_day(*agency));
        object["basis"] =
            agency->validity ? Json(squeeze(agency->validity->basis.value)) : Json(nullptr);
        object["successors"] = Json::array();
        for (const auto& [from, to, basis, is_default] : agency->successors)
            object["successors"].push_back({{"agency", to.value},
                                            {"from", iso(from.value)},
                                            {"basis", squeeze(basis.value)},
                                            {"default", is_default}});
        object["groups"] = groups;
        array.push_back(std::move(object));
    }
    return json_text(array);
}

// --- the command ------------------------------------------------------------------------------

ExitCode list_agencies(const AgencyListOptions& options, Context& context) {
    refuse_csv_form(options.csv, options.format == AgencyFormat::csv);
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.checked = false, .tasks = std::vector<TaskId>{}, .reports = nobody()}))
        return ExitCode::problems;
    const auto code = errors.tell_others();
    const auto agencies = listed(opened.loaded.programme, context.as_of);
    switch (options.format) {
        case AgencyFormat::table:
            context.out << as_table(agencies, context.width);
            break;
        case AgencyFormat::csv:
            context.out << as_csv(agencies, options.csv);
            break;
        case AgencyFormat::json:
            context.out << as_json(agencies);
            break;
    }
    return code;
}

const Words<AgencyFormat> agency_formats{
    {"table", AgencyFormat::table}, {"csv", AgencyFormat::csv}, {"json", AgencyFormat::json}};

std::vector<Option> rows(AgencyListOptions& options) {
    return joined(
        {{option::choice("--format", options.format, agency_formats, tr("the format of the list"))},
         option::csv(options.csv)});
}

}  // namespace

const Command agency_list_command{
    "list", CTHD_N("list the agencies"),
    CTHD_N("Reads the programme; writes no file. Prints the agencies in the order of "
           "agencies.yaml: id, abbreviation and name, the first and the last day if they are "
           "recorded, the successors, and the groups that name the agency as a member. With "
           "--as-of, only those that exist on that day.\n\n"
           "  cthd agency list\n"
           "  cthd agency list --as-of 1/7/2025 --format csv > agencies.csv"),
    [] { return prepared<AgencyListOptions>(rows, list_agencies); }};

}  // namespace cthd
