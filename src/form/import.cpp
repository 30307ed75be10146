#include "form/import.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/message.h"
#include "base/text.h"
#include "form/columns.h"
#include "model/rules.h"
#include "read/load.h"
#include "record/year.h"
#include "sheet/file.h"

namespace cthd {

namespace {

/// An update of a task that is in its file or comes from an earlier row.
struct KnownUpdate {
    Update update;
    std::string where;
    const SourceFile* form = nullptr;  ///< Of a row; null for one in its year report.
    bool is_corrected = false;
};

/// Whether two updates say the same of their task, whatever their days.
bool say_the_same(const Update& one, const Update& other) {
    auto dated = one;
    dated.date = other.date;
    dated.corrects = other.corrects;
    return dated == other;
}

/// One import.
class ImportRun {
public:
    ImportRun(Imported& imported, const FormTerms& terms, Transaction& transaction)
        : imported_(imported),
          terms_(terms),
          transaction_(transaction),
          registers_(transaction.programme()) {
        terms_.known_results = [this](const TaskId& task) { return results_of(task); };
    }

    void read(const SourceFile& file) {
        const auto number = imported_.files.size();
        imported_.files.push_back({.path = file.path});
        const auto errors_before = imported_.diagnostics.error_count();
        Diagnostics found;
        auto& sheets = imported_.sheets.emplace_back(read_sheets(file, is_form_head, found));
        auto& result = imported_.files.back();
        if (!found.has_errors())
            result.form = read_form_sheets(file, sheets, terms_, registers_, found);
        imported_.diagnostics.append(found);
        for (auto& statement : std::exchange(result.form.statements, {}))
            take(file, std::move(statement), number);
        result.has_errors =
            result.has_errors || imported_.diagnostics.error_count() > errors_before;
        if (result.has_errors && terms_.keep_going)
            take_back(file, number);
    }

    /// Adds the new statements to the reports: those of the files without errors if they are to be
    /// recorded without the others, else all or none.
    void record() {
        imported_.diagnostics.append(transaction_.problems());
        if (imported_.diagnostics.has_errors() && !terms_.keep_going)
            return;
        std::set<std::string> needed;
        for (const auto& row : fresh_)
            needed.insert(year_report_path(row.form.statement.agency, row.form.statement.year));
        transaction_.keep_reports(needed);
        std::map<std::pair<std::string, int>, ImportedReport> changed;
        for (auto& row : fresh_) {
            auto& statement = row.form.statement;
            auto& report = report_of(statement);
            add_statement(report, statement, {.unassigned = true, .again = true});
            if (!row.form.has_own_date)
                imported_.undated.insert(statement.update.date.value);
            auto& imported = changed[{statement.agency, statement.year}];
            imported.report = &report;
            imported.statements.push_back(std::move(statement));
        }
        for (auto& [key, report] : changed)
            imported_.reports.push_back(std::move(report));
    }

private:
    /// A new statement of a file, by its number.
    struct FreshRow {
        std::size_t file = 0;
        FormStatement form;
    };

    Edit<YearReport>& report_of(const Statement& statement) {
        return open_report(transaction_, statement.agency, statement.year,
                           registers_.on(effective_date(statement.update).value));
    }

    /// The updates of the task of a statement in its report; null if the report has errors.
    std::vector<KnownUpdate>* known_updates(const Statement& statement) {
        const auto key = std::tuple(statement.agency, statement.year, statement.task);
        if (const auto found = known_.find(key); found != known_.end())
            return &found->second;
        const auto& report = report_of(statement);
        if (report.diagnostics.has_errors())
            return nullptr;
        auto& known = known_[key];
        for (const auto& task : report.before.tasks) {
            if (task.task.value != statement.task)
                continue;
            const auto standing = uncorrected(task.updates);
            for (const auto& update : task.updates)
                known.push_back(
                    {update, shown_line(update.place), nullptr, !contains(standing, &update)});
        }
        return &known;
    }

    void take(const SourceFile& file, FormStatement form, std::size_t number) {
        auto* known = known_updates(form.statement);
        auto& result = imported_.files[number];
        if (known == nullptr) {
            result.has_errors = true;
            return;
        }
        auto& update = form.statement.update;
        const auto* same = same_as(form, *known);
        if (same != nullptr && !(same->is_corrected && terms_.corrects)) {
            ++result.known;
            same->is_corrected ? warn_of_corrected(form, *same)
                               : warn_of_older(form, *same, *known);
            return;
        }
        auto* of_day = of_day_of(update, *known);
        if (of_day != nullptr && terms_.corrects && of_day->form == nullptr) {
            update.corrects = update.date;
            update.date.value = terms_.today;
        } else if (of_day != nullptr && !terms_.permission.again) {
            refuse_second(form, *of_day);
            return;
        }
        warn_of_doubts(form, *known);
        ++result.recorded;
        known->push_back({update, shown_place(form.place), &file});
        mark_corrected(*known);
        fresh_.push_back({number, std::move(form)});
    }

    /// Forgets what was taken from a file with errors, so that no other file is held against it.
    void take_back(const SourceFile& file, std::size_t number) {
        for (const auto& row : fresh_) {
            if (row.file != number)
                continue;
            const auto& statement = row.form.statement;
            auto& known = known_.at({statement.agency, statement.year, statement.task});
            std::erase_if(known, [&](const KnownUpdate& one) { return one.form == &file; });
            mark_corrected(known);
        }
        std::erase_if(fresh_, [&](const FreshRow& row) { return row.file == number; });
    }

    static bool is_of_day(const KnownUpdate& known, const Date& day) {
        return effective_date(known.update).value == day;
    }

    /// Sets which of `known` are corrected.
    static void mark_corrected(std::vector<KnownUpdate>& known) {
        std::vector<Update> updates;
        for (const auto& one : known)
            updates.push_back(one.update);
        const auto standing = uncorrected(updates);
        for (std::size_t i = 0; i < known.size(); ++i)
            known[i].is_corrected = !contains(standing, &updates[i]);
    }

    /// What says the same as a row, of its day where it gives one: rather one that counts than one
    /// that was corrected. Null if there is none.
    static const KnownUpdate* same_as(const FormStatement& form,
                                      const std::vector<KnownUpdate>& known) {
        const KnownUpdate* corrected = nullptr;
        for (const auto& other : known) {
            const bool is_same =
                say_the_same(other.update, form.statement.update) &&
                (!form.has_own_date || is_of_day(other, form.statement.update.date.value));
            if (is_same && !other.is_corrected)
                return &other;
            if (is_same)
                corrected = &other;
        }
        return corrected;
    }

    /// What counts of the day of `update`; null if nothing does.
    static KnownUpdate* of_day_of(const Update& update, std::vector<KnownUpdate>& known) {
        const auto found = std::ranges::find_if(known, [&](const KnownUpdate& other) {
            return !other.is_corrected && is_of_day(other, update.date.value);
        });
        return found == known.end() ? nullptr : &*found;
    }

    /// Reports a second statement of one day.
    void refuse_second(const FormStatement& form, const KnownUpdate& first) {
        const auto again = form.has_own_date
                               ? tr("--again records another one and keeps both")
                               : tr("write the date of the update into the row; or --again "
                                    "records another one and keeps both");
        imported_.diagnostics.error(
            form.place, "date",
            tr("{} already has another update of {}: {}", to_string(form.statement.task),
               iso(form.statement.update.date.value), first.where),
            first.form == nullptr
                ? tr("--corrects puts this row in its place where that was wrong; {}", again)
                : again);
    }

    /// Warns of what `validate` would doubt of a new statement.
    void warn_of_doubts(const FormStatement& form, const std::vector<KnownUpdate>& known) {
        const auto& update = form.statement.update;
        std::vector<Update> updates;
        for (const auto& other : known)
            updates.push_back(other.update);
        if (const auto doubt = doubtful_progress(update))
            imported_.diagnostics.warning(form.progress, "progress", doubt->message, doubt->hint);
        if (const auto doubt = doubtful_correction(updates, update))
            imported_.diagnostics.warning(form.place, "correction", doubt->message, doubt->hint);
        if (const auto doubt = doubtful_history(form.statement.task, updates, update))
            imported_.diagnostics.warning(form.status, "history", *doubt);
    }

    /// Warns of a row that repeats what was corrected.
    void warn_of_corrected(const FormStatement& form, const KnownUpdate& same) {
        imported_.diagnostics.warning(
            form.place, "date",
            tr("what {} says here was corrected since: {}", to_string(form.statement.task),
               same.where),
            tr("it counts as already recorded; --corrects records it as a new correction"));
    }

    /// Warns of a row without date that repeats an update followed by a different one: it may be
    /// old, or a return to the earlier state.
    void warn_of_older(const FormStatement& form, const KnownUpdate& same,
                       const std::vector<KnownUpdate>& known) {
        const auto& date = effective_date(same.update).value;
        const auto later = std::ranges::find_if(known, [&](const KnownUpdate& other) {
            return effective_date(other.update).value > date &&
                   !say_the_same(other.update, same.update);
        });
        if (!form.has_own_date && later != known.end())
            imported_.diagnostics.warning(
                form.place, "date",
                tr("{} was reported like this on {}, and differently since: {}",
                   to_string(form.statement.task), iso(date), later->where),
                tr("it counts as already recorded; to record it again, write its date into the "
                   "row"));
    }

    /// All results reported on a task. The reports are read when a form first shows one.
    const std::vector<std::string>& results_of(const TaskId& task) {
        if (!results_) {
            results_.emplace();
            const auto& opened = transaction_.opened();
            const auto loaded = load_programme(opened.folder, opened.shown);
            for (const auto& stated : all_updates(loaded.programme)) {
                if (stated.update->result)
                    (*results_)[stated.task->task.value].push_back(stated.update->result->value);
            }
        }
        return (*results_)[task];
    }

    Imported& imported_;
    FormTerms terms_;
    Transaction& transaction_;
    Registers registers_;
    std::map<std::tuple<std::string, int, TaskId>, std::vector<KnownUpdate>> known_;
    std::vector<FreshRow> fresh_;
    std::optional<std::map<TaskId, std::vector<std::string>>> results_;
};

}  // namespace

Imported import_sheets(std::vector<std::unique_ptr<const SourceFile>> files, const FormTerms& terms,
                       Transaction& transaction) {
    Imported imported;
    imported.sources = std::move(files);
    ImportRun run{imported, terms, transaction};
    for (const auto& file : imported.sources)
        run.read(*file);
    run.record();
    return imported;
}

}  // namespace cthd
