#include "form/reading.h"

#include <algorithm>

#include "base/message.h"
#include "base/text.h"
#include "form/cells.h"
#include "form/layout.h"
#include "form/typed.h"
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

/// How much of a cell a message quotes, in columns.
constexpr int longest_quote = 60;

/// Whether "Không" in the column means that there is nothing to say.
bool may_be_nothing(const FormHead& head) {
    bool is_field = false;
    const Update update;
    for_each_update_field(update, [&](const UpdateField& field, const auto& /*value*/) {
        is_field = is_field || (field.may_be_nothing && head.key == field.key);
    });
    return is_field;
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
          fixed_(sheet, layout, registers.programme(), terms.known_results),
          diagnostics_(diagnostics) {
        for (const auto& row : sheet.rows)
            last_task_row_ = fixed_.task_of(row) ? row.number : last_task_row_;
    }

    void read(FormRead& read) {
        const auto has = [this](const SheetRow& row) { return has_answer(row); };
        if (!fixed_.are_of_programme(has, diagnostics_))
            return;
        for (const auto& row : sheet_.rows) {
            if (row.number <= layout_.head_row())
                continue;
            const bool is_answered = has_answer(row);
            if (is_answered || fixed_.task_of(row))
                take_owner(row, read);
            if (is_answered)
                read.rows.push_back({&sheet_, &row, layout_, fixed_.task_of(row)});
            fixed_.check(row, is_answered, diagnostics_);
            quote_comments(row);
            read.nothing += empty_answers(row);
            if (!is_answered) {
                warn_of_text_below(row);
                read.empty += is_missing(row) ? 1 : 0;
            } else if (auto statement = statement_of(row, read)) {
                read.statements.push_back(std::move(*statement));
            }
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

    /// Whether a column of the form holds an answer in a row. A date alone answers nothing, and so
    /// does "Không" in the columns where there may be nothing to say.
    bool is_answer(const SheetRow& row, const FormHead& head) const {
        const auto* cell = layout_.cell(row, head.column);
        return head.is_filled_in && head.column != FormColumn::date && is_filled(cell) &&
               !(may_be_nothing(head) && says_nothing(cell->text));
    }

    /// Whether a row is below the table, where sums are, and names and positions of who signs:
    /// below the last task, with an empty row between or with a text that is nothing like an id.
    bool is_below_table(const SheetRow& row) const {
        if (row.number <= last_task_row_ || fixed_.task_of(row))
            return false;
        const auto cell = filled(row, FormColumn::task);
        if (!cell)
            return row.number > last_task_row_ + 1;
        const auto text = trim(cell->cell.text);
        return text.find_first_of(" \n") != std::string_view::npos ||
               text.find_first_of("0123456789.") == std::string_view::npos;
    }

    /// Whether a cell below the table is an answer all the same: a status, or a percentage.
    bool is_answer_below(const SheetRow& row, const FormHead& head) const {
        Diagnostics ignored;
        const auto cell = filled(row, head.column);
        return cell && ((head.column == FormColumn::status &&
                         parse_typed_status(cell->cell.text).has_value()) ||
                        (head.column == FormColumn::progress && !filled(row, FormColumn::task) &&
                         cell_percent(*cell, ignored).has_value()));
    }

    /// Whether a row answers anything. Ignores merged cells of rows without a task, and texts below
    /// the table.
    bool has_answer(const SheetRow& row) const {
        const bool has_task = filled(row, FormColumn::task).has_value();
        const bool is_below = is_below_table(row);
        return std::ranges::any_of(form_heads, [&](const FormHead& head) {
            return is_answer(row, head) && (!is_below || is_answer_below(row, head)) &&
                   (has_task || layout_.cell(row, head.column)->columns == 1);
        });
    }

    /// Warns of comments, which are not recorded, but for those of a form that was sent back.
    void quote_comments(const SheetRow& row) {
        for (const auto& cell : row.cells) {
            if (!cell.comment.empty() && !cell.comment.starts_with(remark_mark))
                diagnostics_.warning(
                    sheet_.place(row, cell.column), "schema",
                    tr("this cell has a comment: '{}'",
                       shortened(squeeze(cell.comment), longest_quote)),
                    tr("comments are not recorded; write what matters into a cell"));
        }
    }

    /// Warns of an answer that nobody sees in the spreadsheet: of a hidden row, and once of each
    /// hidden column.
    void warn_of_hidden(const SheetRow& row) {
        if (row.is_hidden)
            diagnostics_.warning({sheet_.source.get(), row.number, 0}, "schema",
                                 tr("row {} is hidden; its answer is recorded", row.number),
                                 tr("if it is not meant, delete it"));
        for (const auto& head : form_heads) {
            const auto column = layout_.column(head.column);
            if (is_answer(row, head) && sheet_.is_hidden_column(column))
                warn_once(place(row, head.column), "schema",
                          tr("the column '{}' is hidden; its answers are recorded", head.head),
                          tr("if they are not meant, delete them"));
        }
    }

    /// Reports words that are struck out: nobody can say whether they count.
    void report_struck(const SheetRow& row) {
        for (const auto& head : form_heads) {
            const auto cell = filled(row, head.column);
            if (cell && !cell->cell.struck.empty())
                diagnostics_.error(cell->place, "schema",
                                   tr("words are struck out here: '{}'",
                                      shortened(squeeze(cell->cell.struck), longest_quote)),
                                   tr("delete them, or take off the strikethrough"));
        }
    }

    /// Warns of texts below the table, in case they are answers.
    void warn_of_text_below(const SheetRow& row) {
        if (!is_below_table(row))
            return;
        for (const auto& head : form_heads) {
            const auto* cell = layout_.cell(row, head.column);
            if (!is_answer(row, head) || cell->columns > 1)
                continue;
            diagnostics_.warning(place(row, head.column), "schema",
                                 tr("'{}' is below the table and is ignored",
                                    shortened(squeeze(cell->text), longest_quote)),
                                 tr("if it belongs to a task, write it into the row of the task"));
            return;
        }
    }

    /// How many cells of a row of a task say that there is nothing.
    std::size_t empty_answers(const SheetRow& row) const {
        if (!fixed_.task_of(row))
            return 0;
        return static_cast<std::size_t>(
            std::ranges::count_if(form_heads, [&](const FormHead& head) {
                const auto* cell = layout_.cell(row, head.column);
                const bool has_text = cell != nullptr && !trim(cell->text).empty();
                return head.is_filled_in && head.column != FormColumn::date && has_text &&
                       !is_answer(row, head);
            }));
    }

    /// Whether the task exists on any day.
    bool is_task(const TaskId& id) const {
        return registry_.task(id) != nullptr || is_ever_task(registers_.programme(), id);
    }

    /// The agency that a row names, else that of the terms; none for one that is not known.
    std::optional<std::string> named_agency(const SheetRow& row) const {
        Diagnostics ignored;
        const auto cell = filled(row, FormColumn::agency);
        return cell ? cell_agency(*cell, registers_.programme(), ignored) : terms_.agency;
    }

    /// The year that a row names, else that of the terms; none for what is no year.
    std::optional<int> named_year(const SheetRow& row) const {
        Diagnostics ignored;
        const auto cell = filled(row, FormColumn::year);
        return cell ? cell_year(*cell, ignored) : terms_.year;
    }

    /// Takes from a row whose form this is, and of which year, unless that is known.
    void take_owner(const SheetRow& row, FormRead& read) const {
        if (!read.agency)
            read.agency = named_agency(row);
        if (!read.year)
            read.year = named_year(row);
    }

    /// Whether a row that states nothing should have been filled in: it has a task that the agency
    /// does not just coordinate.
    bool is_missing(const SheetRow& row) const {
        const auto task = fixed_.task_of(row);
        if (!task)
            return false;
        const auto agency = named_agency(row);
        const auto year = named_year(row);
        if (!agency || !year)
            return true;
        const auto last = data_period(registers_.programme().calendar, *year).last;
        const auto* of_year = registers_.on(last).task(*task);
        return of_year == nullptr || of_year->part_of(*agency) != Role::coordinate;
    }

    /// Reports an error that affects many rows only once per sheet.
    void error_once(const Place& place, std::string_view check, const std::string& message,
                    const std::string& hint) {
        if (is_new(message))
            diagnostics_.error(place, check, message, hint);
    }

    /// Likewise a warning.
    void warn_once(const Place& place, std::string_view check, const std::string& message,
                   const std::string& hint) {
        if (is_new(message))
            diagnostics_.warning(place, check, message, hint);
    }

    bool is_new(const std::string& message) {
        if (contains(said_, message))
            return false;
        said_.push_back(message);
        return true;
    }

    std::optional<TaskId> task_of(const SheetRow& row) {
        const auto cell = filled(row, FormColumn::task);
        if (!cell) {
            const bool goes_on =
                row.number <= last_task_row_ + 1 && !filled(row, FormColumn::status);
            diagnostics_.error(place(row, FormColumn::task), "id",
                               tr("this row is filled in, but has no task id"),
                               goes_on ? tr("if it continues the row above, append its text there; "
                                            "otherwise write the id")
                                       : tr("write the id, or clear the row"));
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
        if (agency && terms_.agency && reports_for(*terms_.agency, *agency))
            return agency;
        if (agency && terms_.agency && *agency != *terms_.agency) {
            error_once(
                cell->place, "agency",
                tr("this is the form of '{}', not of '{}'", *agency, *terms_.agency),
                tr("leave --agency out, or correct the column '{}'", head_of(FormColumn::agency)));
            return std::nullopt;
        }
        return agency;
    }

    /// Whether `agency` reports today in place of `ended`, whose form it has filled in.
    bool reports_for(const std::string& agency, const std::string& ended) {
        const auto& today = registers_.on(terms_.today);
        const auto* former = today.agency(ended);
        return former != nullptr && !exists_on(*former, terms_.today) &&
               contains(today.answering(ended), agency);
    }

    /// The date that the row gives. A day without a year is one of the data of the form's year.
    std::optional<Date> given_date(const SheetRow& row) {
        const auto cell = filled(row, FormColumn::date);
        if (!cell)
            return std::nullopt;
        const auto& programme = registers_.programme();
        const auto data = data_period(
            programme.calendar, named_year(row).value_or(year_meant(programme, terms_.today)));
        return cell_date(*cell, {data.first, std::min(data.last, terms_.today), sheet_.day_zero},
                         diagnostics_);
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
        if (!cell && given)
            diagnostics_.error(place(row, FormColumn::date), "year", *refused);
        else
            error_once(place(row, FormColumn::year), "year", refused->message, refused->hint);
        return std::nullopt;
    }

    /// The date of the row, or the default if it has none; none if it is refused.
    std::optional<Date> date_of(const SheetRow& row, const std::optional<Date>& given,
                                std::optional<int> year) {
        const auto& programme = registers_.programme();
        if (const auto cell = filled(row, FormColumn::date)) {
            if (!given || !year)
                return given;
            const auto refused = refused_date(*given, *year, programme, terms_.today);
            if (!refused)
                return given;
            const bool is_day = refused_day(*given, programme, terms_.today).has_value();
            diagnostics_.error(cell->place, is_day ? "date" : "year", *refused);
            return std::nullopt;
        }
        if (!year)
            return std::nullopt;
        if (!terms_.date && refused_year(programme, *year, false, terms_.today)) {
            error_once(place(row, FormColumn::task), "date",
                       tr("a row without a date cannot go into the closed year {}", *year),
                       tr("write the date into each row, or give it with --date"));
            return std::nullopt;
        }
        const auto date =
            terms_.date.value_or(undated_day(programme.calendar, *year, terms_.today));
        const auto refused = refused_date(date, *year, programme, terms_.today);
        if (!refused)
            return date;
        error_once(place(row, FormColumn::task), "year", refused->message, refused->hint);
        return std::nullopt;
    }

    std::optional<TypedStatus> status_of(const SheetRow& row) {
        if (const auto cell = filled(row, FormColumn::status))
            return cell_status(*cell, diagnostics_);
        diagnostics_.error(place(row, FormColumn::status), "status", tr("the status is missing"),
                           tr("the row is filled in; write the status, or clear the row"));
        return std::nullopt;
    }

    /// Takes the percentage of a status into `update`. Two that differ are an error, and so is a
    /// bare 0 in CSV of a task that was begun: spreadsheets write 0 for 0.4, which is 40%.
    void take_percent(const SheetRow& row, const TypedStatus& status, Update& update) {
        const auto cell = filled(row, FormColumn::progress);
        if (cell && status.percent && update.progress && update.progress->value != *status.percent)
            diagnostics_.error(
                cell->place, "progress",
                tr("the progress is {}% here, {}% in the column '{}'", update.progress->value,
                   *status.percent, head_of(FormColumn::status)),
                tr("correct one of them"));
        const bool is_csv = sheet_.source->sheet.value_or("").empty();
        if (cell && is_csv && status.status != Status::not_started && trim(cell->cell.text) == "0")
            diagnostics_.error(
                cell->place, "progress",
                tr("a spreadsheet may have written 0 for 40% typed as 0.4"),
                tr("write the percentage, such as 40; if it is nothing, leave it out or write 0%"));
        if (status.percent && !cell)
            update.progress = At<int>{*status.percent, place(row, FormColumn::status)};
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

    /// Everything but the date and the status. Leaves out what says that there is nothing, which
    /// `empty_answers` counts.
    Update fields_of(const SheetRow& row) {
        Update update;
        for_each_update_field(update, [&](const UpdateField& field, auto& value) {
            const auto cell = filled(row, column_of_field(field.key));
            if (cell && !(field.may_be_nothing && says_nothing(cell->cell.text)))
                take(*cell, value);
        });
        return update;
    }

    /// Reports the bad cells of a row whose task is none, but not what the row lacks; nothing if it
    /// has no cell for the task, since it is no row of the table then.
    void report_bad_cells(const SheetRow& row) {
        if (!filled(row, FormColumn::task))
            return;
        given_date(row);
        if (filled(row, FormColumn::status))
            status_of(row);
        fields_of(row);
    }

    /// Reads all cells even after an error, to report all errors of the row.
    std::optional<FormStatement> statement_of(const SheetRow& row, FormRead& read) {
        const auto errors_before = diagnostics_.error_count();
        const auto task = task_of(row);
        if (!task) {
            report_bad_cells(row);
            return std::nullopt;
        }
        auto agency = agency_of(row);
        const auto given = given_date(row);
        const auto year = year_of(row, given);
        const auto date = date_of(row, given, year);
        // On days on which the agency of the form was still there, it has said so itself.
        if (agency && date && terms_.agency && !exists_on(*registry_.agency(*agency), *date))
            agency = terms_.agency;
        const auto status = status_of(row);
        auto update = fields_of(row);
        report_struck(row);
        warn_of_hidden(row);
        if (status)
            take_percent(row, *status, update);
        if (agency && date)
            check_assignment(row, *task, *agency, *date);
        const bool is_sound = diagnostics_.error_count() == errors_before;
        if (!is_sound || !agency || !year || !date || !status)
            return std::nullopt;
        update.date.value = *date;
        update.status.value = status->status;
        const auto own_date = filled(row, FormColumn::date);
        auto tidied = normalised(std::move(update));
        read.nothing += tidied.nothing;
        return FormStatement{{*task, *agency, *year, std::move(tidied.update)},
                             own_date.has_value(),
                             own_date ? own_date->place : place(row, FormColumn::task),
                             place(row, FormColumn::status),
                             place(row, filled(row, FormColumn::progress) ? FormColumn::progress
                                                                          : FormColumn::status)};
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
                               "agency", refused->message, absence_hint(agency, *refused));
    }

    /// The hint of a refused agency; for one that has ended, how its successor takes the form over.
    std::string absence_hint(const std::string& agency, const Refusal& refused) {
        const auto& today = registers_.on(terms_.today);
        const auto successors = registry_.group(agency) == nullptr ? today.answering(agency)
                                                                   : std::vector<std::string>{};
        if (terms_.agency || successors.empty() || contains(successors, agency))
            return refused.hint;
        std::vector<std::string> ways;
        for (const auto& successor : successors)
            ways.push_back("--agency " + successor);
        return tr("if its successor sends the form, add {}", join(ways, " | "));
    }

    const Sheet& sheet_;
    const FormLayout& layout_;
    const FormTerms& terms_;
    Registers& registers_;
    Register registry_;
    FixedCells fixed_;
    Diagnostics& diagnostics_;
    std::uint32_t last_task_row_ = 0;
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
    auto hint =
        tr("a form has a row with the headers '{}' and '{}' among its first 50; 'cthd form' "
           "writes forms",
           head_of(FormColumn::task), head_of(FormColumn::status));
    for (const auto& sheet : sheets) {
        if (const auto near = nearest_heads(sheet, form_table()); !near.empty())
            hint = near + "; " + hint;
    }
    diagnostics.error({&file, 0, 0}, "schema", tr("no header row was found"), hint);
}

}  // namespace

FormRead read_form_sheets(const SourceFile& file, std::vector<Sheet>& sheets,
                          const FormTerms& terms, Registers& registers, Diagnostics& diagnostics) {
    FormRead read{.characters = clean_cells(sheets)};
    std::vector<const Sheet*> others;
    for (const auto& sheet : sheets) {
        Diagnostics found;
        const auto layout = find_layout(sheet, found);
        if (!layout) {
            others.push_back(&sheet);
        } else if (sheet.is_hidden) {
            diagnostics.warning({sheet.source.get(), 0, 0}, "schema",
                                tr("this sheet is hidden; it is ignored"),
                                tr("if its answers are meant, show the sheet and save the file"));
        } else {
            diagnostics.append(found);
            read_rows(sheet, *layout, terms, registers, read, diagnostics);
        }
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
