#include "form/agency_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/message.h"
#include "base/text.h"
#include "form/cells.h"
#include "form/table.h"
#include "model/registry/spellings.h"
#include "sheet/file.h"

namespace cthd {

namespace {

/// A column of a list.
struct ListColumn {
    std::string_view key;  ///< As programs write its head.
    std::string heads;     ///< All heads, separated by `|`, the first in Vietnamese.

    std::string_view first() const { return std::string_view{heads}.substr(0, heads.find('|')); }
};

const std::vector<ListColumn>& list_columns() {
    static const auto columns = [] {
        std::vector<ListColumn> all{{agency_heads::id, "Mã|Mã cơ quan|Mã đơn vị"}};
        const Agency agency;
        for_each_agency_field(agency, [&](const AgencyField& field, const auto& /*value*/) {
            all.push_back({field.key, field.heads});
        });
        all.push_back({agency_heads::from, "Từ ngày|Ngày bắt đầu|Ngày thành lập"});
        all.push_back({agency_heads::basis, "Căn cứ|Văn bản"});
        all.push_back({agency_heads::member_of, "Nhóm|Thuộc nhóm|Nhóm cơ quan"});
        for (auto& column : all)
            column.heads += "|" + std::string{column.key};
        return all;
    }();
    return columns;
}

/// REQUIRES: there is such a column.
std::size_t number_of(std::string_view key) {
    const auto& columns = list_columns();
    return static_cast<std::size_t>(std::ranges::find(columns, key, &ListColumn::key) -
                                    columns.begin());
}

const TableHeads& list_heads() {
    static const auto table = [] {
        std::vector<TableHead> heads;
        for (const auto& column : list_columns())
            heads.push_back({column.first(), column.heads});
        return TableHeads{std::move(heads), {number_of("name")}};
    }();
    return table;
}

/// The parts of a cell between `;` and line breaks.
Texts parts_of(const std::string& text, const Place& place) {
    Texts parts;
    for (const auto line : split(text, '\n')) {
        for (const auto part : split(line, ';')) {
            if (auto one = squeeze(part); !one.empty())
                parts.push_back({std::move(one), place});
        }
    }
    return parts;
}

/// Whether a name is the head of a sum: "Tổng số: 38".
bool is_sum(std::string_view name) {
    auto words = head_key(name);
    std::erase_if(words, is_digit);
    return contains(std::array{"tong", "tong so", "tong cong", "cong"}, trim(words));
}

/// Reads the rows of one sheet.
class AgencyRows {
public:
    AgencyRows(const Sheet& sheet, const TableLayout& layout, const NewAgency& common,
               Diagnostics& diagnostics)
        : sheet_(sheet), layout_(layout), common_(common), diagnostics_(diagnostics) {}

    void read(std::vector<NewAgency>& agencies) {
        auto last = layout_.head_row;
        for (const auto& row : sheet_.rows) {
            if (row.number <= layout_.head_row || !says_anything(row))
                continue;
            const bool is_apart = row.number > last + 1;
            last = row.number;
            if (is_apart)
                diagnostics_.error(place(row, "name"), "schema",
                                   tr("there is an empty row above this one"),
                                   tr("delete empty rows, and what is below the table"));
            else if (auto agency = agency_of(row))
                agencies.push_back(std::move(*agency));
        }
    }

private:
    std::optional<PlacedCell> filled(const SheetRow& row, std::string_view key) const {
        const auto* cell = layout_.cell(row, number_of(key));
        return is_filled(cell) ? std::optional<PlacedCell>{{*cell, place(row, key)}} : std::nullopt;
    }

    Place place(const SheetRow& row, std::string_view key) const {
        return sheet_.place(row, std::max(layout_.columns[number_of(key)], 1U));
    }

    bool says_anything(const SheetRow& row) const {
        return std::ranges::any_of(list_columns(), [&](const ListColumn& column) {
            return filled(row, column.key).has_value();
        });
    }

    std::optional<std::string> text(const SheetRow& row, std::string_view key) {
        const auto cell = filled(row, key);
        if (!cell)
            return std::nullopt;
        if (!cell->cell.struck.empty())
            diagnostics_.error(cell->place, "schema",
                               tr("words are struck out here: '{}'", squeeze(cell->cell.struck)),
                               tr("delete them, or take off the strikethrough"));
        return cell_text(*cell, diagnostics_);
    }

    // Reads a cell into a field, by its type. An empty one leaves what is common.

    void take(const SheetRow& row, std::string_view key, Text& value) {
        if (const auto read = text(row, key))
            value = {squeeze(*read), place(row, key)};
    }

    void take(const SheetRow& row, std::string_view key, std::optional<Text>& value) {
        if (filled(row, key))
            take(row, key, value.emplace());
    }

    void take(const SheetRow& row, std::string_view key, Texts& values) {
        if (const auto read = text(row, key))
            values = parts_of(*read, place(row, key));
    }

    void take_validity(const SheetRow& row, std::optional<Validity>& validity) {
        const auto from = filled(row, agency_heads::from);
        const auto basis = filled(row, agency_heads::basis);
        if ((from || basis) && !validity)
            validity.emplace();
        if (basis)
            take(row, agency_heads::basis, validity->basis);
        // No day without its year is in this period.
        const auto day = std::chrono::year{1900} / 1 / 1;
        const auto date =
            from ? cell_date(*from, {day, day, sheet_.day_zero}, diagnostics_) : std::nullopt;
        if (date)
            validity->from = At<Date>{*date, from->place};
    }

    // Says that a value, by its type, is one of the row.

    static void put(const Place& place, Text& value) { value.place = place; }

    static void put(const Place& place, std::optional<Text>& value) {
        if (value)
            value->place = place;
    }

    static void put(const Place& place, Texts& values) {
        for (auto& value : values)
            value.place = place;
    }

    /// What is common to all agencies, at the name of this one.
    NewAgency common_at(const SheetRow& row) const {
        auto entered = common_;
        const auto at = place(row, "name");
        for_each_agency_field(entered.agency,
                              [&](const AgencyField& /*field*/, auto& value) { put(at, value); });
        if (auto& validity = entered.agency.validity) {
            validity->basis.place = at;
            if (validity->from)
                validity->from->place = at;
        }
        return entered;
    }

    /// Reads all cells even after an error, to report all errors of the row.
    std::optional<NewAgency> agency_of(const SheetRow& row) {
        const auto before = diagnostics_.error_count();
        auto entered = common_at(row);
        auto& agency = entered.agency;
        take(row, agency_heads::id, agency.id);
        for_each_agency_field(
            agency, [&](const AgencyField& field, auto& value) { take(row, field.key, value); });
        take_validity(row, agency.validity);
        take(row, agency_heads::member_of, entered.groups);
        if (agency.name.value.empty() && diagnostics_.error_count() == before)
            diagnostics_.error(place(row, "name"), "schema", tr("the name is missing"),
                               tr("write the name of the agency, or clear the row"));
        else if (is_sum(agency.name.value))
            diagnostics_.error(place(row, "name"), "schema",
                               tr("'{}' is not the name of an agency", agency.name.value),
                               tr("delete what is below the table"));
        if (row.is_hidden)
            diagnostics_.warning(place(row, "name"), "schema",
                                 tr("row {} is hidden; its agency is entered too", row.number),
                                 tr("if it is not meant, delete it"));
        if (agency.id.value.empty())
            agency.id = {id_for_name(agency.name.value), agency.name.place};
        return diagnostics_.error_count() > before ? std::nullopt
                                                   : std::optional{std::move(entered)};
    }

    const Sheet& sheet_;
    const TableLayout& layout_;
    const NewAgency& common_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool is_agency_head(std::string_view typed) {
    return list_heads().find(typed).has_value();
}

std::string agency_columns() {
    std::vector<std::string> names;
    for (const auto& column : list_columns())
        names.push_back(fmt::format("{} ({})", column.key, column.first()));
    return join(names, ", ");
}

AgencyListRead read_agency_list(const SourceFile& file, const NewAgency& common,
                                Diagnostics& diagnostics) {
    AgencyListRead read;
    read.sheets = read_sheets(file, is_agency_head, diagnostics);
    if (diagnostics.has_errors())
        return read;
    read.characters = clean_cells(read.sheets);
    std::vector<const Sheet*> others;
    for (const auto& sheet : read.sheets) {
        Diagnostics found;
        const auto layout = find_layout(sheet, list_heads(), found);
        if (!layout) {
            others.push_back(&sheet);
        } else if (sheet.is_hidden) {
            diagnostics.warning({sheet.source.get(), 0, 0}, "schema",
                                tr("this sheet is hidden; it is ignored"),
                                tr("if its agencies are meant, show the sheet and save the file"));
        } else {
            diagnostics.append(found);
            AgencyRows{sheet, *layout, common, diagnostics}.read(read.agencies);
        }
    }
    if (others.size() == read.sheets.size()) {
        diagnostics.error({&file, 0, 0}, "schema", tr("no header row was found"),
                          tr("a list has a row with the header '{}' among its first 50; its "
                             "columns are {}",
                             list_columns().at(number_of("name")).first(), agency_columns()));
        return read;
    }
    for (const auto* sheet : others) {
        if (!sheet->rows.empty())
            diagnostics.warning({sheet->source.get(), 0, 0}, "schema",
                                tr("this sheet has no header row and is ignored"));
    }
    return read;
}

}  // namespace cthd
