#include "form/reading.h"

#include <algorithm>

#include "base/message.h"
#include "base/text.h"
#include "form/cells.h"
#include "form/layout.h"
#include "model/registry/directory.h"
#include "model/year_report.h"
#include "read/encoding.h"
#include "record/year.h"

namespace cthd {

// --- rows -------------------------------------------------------------------------------------

namespace {

/// The agency that a cell names, by id, name or short name.
std::optional<std::string> cell_agency(const PlacedCell& placed, const Programme& programme,
                                       Diagnostics& diagnostics) {
    const auto text = cell_text(placed, diagnostics);
    if (!text)
        return std::nullopt;
    const auto found = find_agency(programme, *text);
    if (found.ids.size() == 1)
        return found.ids.front();
    if (found.ids.size() > 1)
        diagnostics.error(placed.place, "agency", tr("'{}' may mean several agencies", *text),
                          tr("one of {}", join(found.ids, ", ")));
    else
        diagnostics.error(placed.place, "agency", tr("unknown agency '{}'", *text),
                          found.similar.empty()
                              ? tr("see agencies.yaml for ids, names and short names")
                              : tr("did you mean {}?", join(found.similar, ", ")));
    return std::nullopt;
}

/// Reads the rows of one sheet.
class SheetReading {
public:
    SheetReading(const Sheet& sheet, const FormLayout& layout, const FormTerms& terms,
                 Registers& registers, Diagnostics& diagnostics)
        : sheet_(sheet),
          layout_(layout),
          terms_(terms),
          registers_(registers),
          registry_(registers.programme()),
          diagnostics_(diagnostics) {}

    void read(FormRead& read) {
        for (const auto& row : sheet_.rows) {
            if (row.number <= layout_.head_row)
                continue;
            warn_of_changed_text(row);
            if (!is_filled_in(row)) {
                read.empty += is_missing(row) ? 1 : 0;
                continue;
            }
            if (auto statement = statement_of(row))
                read.statements.push_back(std::move(*statement));
        }
    }

private:
    /// The cell of a column, if it is filled.
    std::optional<PlacedCell> filled(const SheetRow& row, FormColumn column) const {
        const auto* cell = layout_.cell(row, column);
        return is_filled(cell) ? std::optional<PlacedCell>{{*cell, place(row, column)}}
                               : std::nullopt;
    }

    Place place(const SheetRow& row, FormColumn column) const {
        return sheet_.place(row, std::max(layout_.column(column), 1U));
    }

    /// Whether a row states anything. Ignores merged cells of rows without id: the signature below
    /// the table is merged, cells of the table are not.
    bool is_filled_in(const SheetRow& row) const {
        const bool has_task = is_filled(layout_.cell(row, FormColumn::task));
        return std::ranges::any_of(form_heads, [&](const FormHead& head) {
            const auto* cell = layout_.cell(row, head.column);
            return head.is_filled_in && is_filled(cell) && (has_task || cell->columns == 1);
        });
    }

    /// Whether the task exists on any day.
    bool is_task(const TaskId& id) const {
        return registry_.task(id) != nullptr || is_ever_task(registers_.programme(), id);
    }

    /// The task of a row, without reporting anything; none if there is none.
    std::optional<TaskId> silent_task(const SheetRow& row) const {
        Diagnostics ignored;
        const auto cell = filled(row, FormColumn::task);
        const auto id = cell ? cell_task(*cell, ignored) : std::nullopt;
        return id && is_task(*id) ? id : std::nullopt;
    }

    /// Whether a row that states nothing should have been filled in: it has a task that the agency
    /// does not just coordinate.
    bool is_missing(const SheetRow& row) const {
        const auto task = silent_task(row);
        if (!task)
            return false;
        Diagnostics ignored;
        const auto agency_cell = filled(row, FormColumn::agency);
        const auto agency = agency_cell ? cell_agency(*agency_cell, registers_.programme(), ignored)
                                        : terms_.agency;
        const auto year_cell = filled(row, FormColumn::year);
        const auto year = year_cell ? cell_year(*year_cell, ignored) : terms_.year;
        if (!agency || !year)
            return true;
        const auto last = data_period(registers_.programme().calendar, *year).last;
        const auto* of_year = registers_.on(last).task(*task);
        return of_year == nullptr || of_year->part_of(*agency) != Role::coordinate;
    }

    /// Warns of a text that the task never had. Forms may be older or newer than an act.
    void warn_of_changed_text(const SheetRow& row) {
        const auto task = silent_task(row);
        const auto text = filled(row, FormColumn::text);
        if (!task || !text || text->cell.kind != Cell::Kind::text)
            return;
        const auto here = squeeze(nfc(text->cell.text));
        const bool is_known = std::ranges::any_of(
            cthd::texts_of(registers_.programme(), *task),
            [&](const Text* version) { return squeeze(version->value) == here; });
        if (is_known)
            return;
        diagnostics_.warning(
            text->place, "source",
            tr("the text of {} was changed here; the change is ignored", to_string(*task)),
            tr("what the agency has to say belongs in the columns from '{}' on",
               head_of(FormColumn::status)));
    }

    /// Reports an error that affects many rows only once per sheet.
    void error_once(const Place& place, std::string_view check, const std::string& message,
                    const std::string& hint) {
        if (contains(said_, message))
            return;
        said_.push_back(message);
        diagnostics_.error(place, check, message, hint);
    }

    std::optional<TaskId> task_of(const SheetRow& row) {
        const auto cell = filled(row, FormColumn::task);
        if (!cell) {
            diagnostics_.error(place(row, FormColumn::task), "id",
                               tr("this row is filled in, but has no task id"),
                               tr("write the id, or clear the row"));
            return std::nullopt;
        }
        const auto id = cell_task(*cell, diagnostics_);
        if (id && !is_task(*id)) {
            diagnostics_.error(cell->place, "id", tr("there is no task {}", to_string(*id)),
                               tr("see 'cthd list'"));
            return std::nullopt;
        }
        return id;
    }

    std::optional<std::string> agency_of(const SheetRow& row) {
        const auto cell = filled(row, FormColumn::agency);
        if (!cell) {
            if (!terms_.agency)
                error_once(place(row, FormColumn::agency), "agency",
                           tr("the form does not name its agency"),
                           tr("name the agency with --agency, or in a column '{}'",
                              head_of(FormColumn::agency)));
            return terms_.agency;
        }
        auto agency = cell_agency(*cell, registers_.programme(), diagnostics_);
        if (agency && terms_.agency && *agency != *terms_.agency) {
            error_once(
                cell->place, "agency",
                tr("this is the form of '{}', not of '{}'", *agency, *terms_.agency),
                tr("leave --agency out, or correct the column '{}'", head_of(FormColumn::agency)));
            return std::nullopt;
        }
        return agency;
    }

    /// The date that the row gives.
    std::optional<Date> given_date(const SheetRow& row) {
        const auto cell = filled(row, FormColumn::date);
        return cell ? cell_date(*cell, sheet_.day_zero, diagnostics_) : std::nullopt;
    }

    /// The year of the form or the terms, otherwise of the date, otherwise the one meant today;
    /// none if it is refused.
    std::optional<int> year_of(const SheetRow& row, const std::optional<Date>& given) {
        const auto& programme = registers_.programme();
        const auto cell = filled(row, FormColumn::year);
        const auto date = given ? given : terms_.date;
        auto year = cell ? cell_year(*cell, diagnostics_) : terms_.year;
        if (!cell && !year)
            year = date ? reporting_year(programme.calendar, std::min(*date, terms_.today))
                        : year_meant(programme, terms_.today);
        if (year && terms_.year && *year != *terms_.year) {
            error_once(
                cell->place, "year", tr("this is a form for {}, not for {}", *year, *terms_.year),
                tr("leave --year out, or correct the column '{}'", head_of(FormColumn::year)));
            return std::nullopt;
        }
        const auto refused =
            year ? refused_year(programme, *year, terms_.year.has_value(), terms_.today)
                 : std::nullopt;
        if (!refused)
            return year;
        error_once(place(row, FormColumn::year), "year", refused->message, refused->hint);
        return std::nullopt;
    }

    /// The date of the row, or the default if it has none; none if it is refused.
    std::optional<Date> date_of(const SheetRow& row, const std::optional<Date>& given,
                                std::optional<int> year) {
        const auto& calendar = registers_.programme().calendar;
        if (const auto cell = filled(row, FormColumn::date)) {
            if (!given || !year)
                return given;
            const auto refused = refused_date(*given, *year, calendar, terms_.today);
            if (!refused)
                return given;
            diagnostics_.error(cell->place, *given > terms_.today ? "date" : "year",
                               refused->message, refused->hint);
            return std::nullopt;
        }
        if (!year)
            return std::nullopt;
        const auto date = terms_.date.value_or(undated_day(calendar, *year, terms_.today));
        const auto refused = refused_date(date, *year, calendar, terms_.today);
        if (!refused)
            return date;
        error_once(place(row, FormColumn::task), "year", refused->message, refused->hint);
        return std::nullopt;
    }

    std::optional<Status> status_of(const SheetRow& row) {
        if (const auto cell = filled(row, FormColumn::status))
            return cell_status(*cell, diagnostics_);
        diagnostics_.error(place(row, FormColumn::status), "status", tr("the status is missing"),
                           tr("the row is filled in; write the status, or clear the row"));
        return std::nullopt;
    }

    // Reads a cell into a field, by its type.

    void take(const PlacedCell& cell, std::optional<Text>& text) {
        if (auto taken = cell_text(cell, diagnostics_))
            text = Text{std::move(*taken), cell.place};
    }

    void take(const PlacedCell& cell, std::optional<At<int>>& percent) {
        if (const auto taken = cell_percent(cell, diagnostics_))
            percent = At<int>{*taken, cell.place};
    }

    void take(const PlacedCell& cell, Texts& numbers) {
        numbers = cell_parts(cell, diagnostics_).value_or(Texts{});
    }

    /// Everything but the date and the status.
    Update fields_of(const SheetRow& row) {
        Update update;
        for_each_update_field(update, [&](const UpdateField& field, auto& value) {
            if (const auto cell = filled(row, column_of_field(field.key)))
                take(*cell, value);
        });
        return update;
    }

    /// Reads all cells even after an error, to report all errors of the row.
    std::optional<FormStatement> statement_of(const SheetRow& row) {
        const auto errors_before = diagnostics_.error_count();
        const auto task = task_of(row);
        const auto agency = agency_of(row);
        const auto given = given_date(row);
        const auto year = year_of(row, given);
        const auto date = date_of(row, given, year);
        const auto status = status_of(row);
        auto update = fields_of(row);
        if (task && agency && date)
            check_assignment(row, *task, *agency, *date);
        const bool is_sound = diagnostics_.error_count() == errors_before;
        if (!is_sound || !task || !agency || !year || !date || !status)
            return std::nullopt;
        update.date.value = *date;
        update.status.value = *status;
        const auto own_date = filled(row, FormColumn::date);
        return FormStatement{{*task, *agency, *year, normalised(std::move(update))},
                             own_date.has_value(),
                             own_date ? own_date->place : place(row, FormColumn::task)};
    }

    void check_assignment(const SheetRow& row, const TaskId& task, const std::string& agency,
                          const Date& date) {
        const auto refused =
            refused_assignment(task, agency, registers_.on(date), terms_.permission);
        if (!refused)
            return;
        const bool is_of_task =
            registry_.group(agency) == nullptr && exists_on(*registry_.agency(agency), date);
        if (is_of_task)
            diagnostics_.error(place(row, FormColumn::task), "assignment", refused->message,
                               refused->hint);
        else
            diagnostics_.error(filled(row, FormColumn::agency) ? place(row, FormColumn::agency)
                                                               : place(row, FormColumn::task),
                               "agency", refused->message, refused->hint);
    }

    const Sheet& sheet_;
    const FormLayout& layout_;
    const FormTerms& terms_;
    Registers& registers_;
    Register registry_;
    Diagnostics& diagnostics_;
    std::vector<std::string> said_;
};

/// Adds the statements in the rows of `sheet` to `read`. See `read_form_sheets`.
void read_rows(const Sheet& sheet, const FormLayout& layout, const FormTerms& terms,
               Registers& registers, FormRead& read, Diagnostics& diagnostics) {
    SheetReading{sheet, layout, terms, registers, diagnostics}.read(read);
}

// --- sheets -----------------------------------------------------------------------------------

/// The first text in a legacy encoding among the rows where heads may be.
std::optional<std::pair<Place, std::string>> legacy_text(const Sheet& sheet) {
    for (const auto& row : sheet.rows) {
        for (const auto& cell : row.cells) {
            if (row.number > first_rows)
                return std::nullopt;
            if (cell.kind == Cell::Kind::text && first_legacy_word(cell.text))
                return std::pair{sheet.place(row, cell.column), squeeze(cell.text)};
        }
    }
    return std::nullopt;
}

/// Reports why no sheet of a file is a form.
void report_no_form(const SourceFile& file, const std::vector<Sheet>& sheets,
                    Diagnostics& diagnostics) {
    for (const auto& sheet : sheets) {
        const auto legacy = legacy_text(sheet);
        if (!legacy)
            continue;
        diagnostics.error(legacy->first, "encoding",
                          tr("'{}' looks like TCVN3 (ABC) or VNI text", legacy->second),
                          tr("convert the whole file to Unicode first (TCVN 6909), for instance "
                             "with UniKey's toolkit, or fill in a new form"));
        return;
    }
    diagnostics.error({&file, 0, 0}, "schema", tr("no header row was found"),
                      tr("a form has a row with the headers '{}' and '{}' among its first 50; "
                         "'cthd form' writes forms",
                         head_of(FormColumn::task), head_of(FormColumn::status)));
}

}  // namespace

FormRead read_form_sheets(const SourceFile& file, const std::vector<Sheet>& sheets,
                          const FormTerms& terms, Registers& registers, Diagnostics& diagnostics) {
    FormRead read;
    std::vector<const Sheet*> others;
    for (const auto& sheet : sheets) {
        const auto layout = find_layout(sheet, diagnostics);
        if (!layout)
            others.push_back(&sheet);
        else
            read_rows(sheet, *layout, terms, registers, read, diagnostics);
    }
    if (others.size() == sheets.size()) {
        report_no_form(file, sheets, diagnostics);
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
