#include "form/import.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/message.h"
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
};

bool is_same_but_for_date(const Update& one, const Update& other) {
    auto dated = one;
    dated.date = other.date;
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
        imported_.files.push_back({.path = file.path});
        const auto errors_before = imported_.diagnostics.error_count();
        Diagnostics found;
        auto& sheets = imported_.sheets.emplace_back(read_sheets(file, is_form_head, found));
        FormRead form;
        if (!found.has_errors())
            form = read_form_sheets(file, sheets, terms_, registers_, found);
        imported_.diagnostics.append(found);
        auto& result = imported_.files.back();
        result.empty = form.empty;
        result.nothing = form.nothing;
        result.characters = form.characters;
        for (auto& statement : form.statements)
            take(statement, result);
        result.has_errors = imported_.diagnostics.error_count() > errors_before;
    }

    /// Adds the new statements to the reports, unless there are errors.
    void record() {
        imported_.diagnostics.append(transaction_.problems());
        if (imported_.diagnostics.has_errors())
            return;
        std::map<std::pair<std::string, int>, ImportedReport> changed;
        for (auto& statement : fresh_) {
            auto& report = report_of(statement);
            add_statement(report, statement, {.unassigned = true, .again = true});
            auto& imported = changed[{statement.agency, statement.year}];
            imported.report = &report;
            imported.statements.push_back(std::move(statement));
        }
        for (auto& [key, report] : changed)
            imported_.reports.push_back(std::move(report));
    }

private:
    Edit<YearReport>& report_of(const Statement& statement) {
        return open_report(transaction_, statement.agency, statement.year,
                           registers_.on(statement.update.date.value));
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
            for (const auto& update : task.updates)
                known.push_back({update, shown_line(update.place)});
        }
        return &known;
    }

    void take(const FormStatement& form, ImportedFile& file) {
        auto* known = known_updates(form.statement);
        if (known == nullptr)
            return;
        const auto& update = form.statement.update;
        const auto same = std::ranges::find_if(*known, [&](const KnownUpdate& other) {
            return form.has_own_date ? other.update == update
                                     : is_same_but_for_date(other.update, update);
        });
        if (same != known->end()) {
            ++file.known;
            warn_of_older(form, *same, *known);
            return;
        }
        const auto of_day = std::ranges::find(
            *known, update.date.value, [](const auto& other) { return other.update.date.value; });
        if (of_day != known->end() && !terms_.permission.again) {
            imported_.diagnostics.error(
                form.place, "date",
                tr("{} already has another update of {}: {}", to_string(form.statement.task),
                   iso(update.date.value), of_day->where),
                form.has_own_date ? tr("--again records another one and keeps both")
                                  : tr("write the date of the update into the row; or --again "
                                       "records another one and keeps both"));
            return;
        }
        warn_of_doubts(form, *known);
        ++file.recorded;
        if (!form.has_own_date)
            imported_.undated.insert(update.date.value);
        known->push_back({update, shown_place(form.place)});
        fresh_.push_back(form.statement);
    }

    /// Warns of what `validate` would doubt of a new statement.
    void warn_of_doubts(const FormStatement& form, const std::vector<KnownUpdate>& known) {
        const auto& update = form.statement.update;
        std::vector<Update> updates;
        for (const auto& other : known)
            updates.push_back(other.update);
        if (const auto doubt = doubtful_progress(update))
            imported_.diagnostics.warning(form.progress, "progress", doubt->message, doubt->hint);
        if (const auto doubt = doubtful_history(form.statement.task, updates, update))
            imported_.diagnostics.warning(form.status, "history", *doubt);
    }

    /// Warns of a row without date that repeats an update followed by a different one: it may be
    /// old, or a return to the earlier state.
    void warn_of_older(const FormStatement& form, const KnownUpdate& same,
                       const std::vector<KnownUpdate>& known) {
        const auto& date = same.update.date.value;
        const auto later = std::ranges::find_if(known, [&](const KnownUpdate& other) {
            return other.update.date.value > date &&
                   !is_same_but_for_date(other.update, same.update);
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
    std::vector<Statement> fresh_;
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
