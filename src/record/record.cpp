#include "record/record.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/message.h"
#include "base/text.h"
#include "read/load.h"
#include "read/yaml.h"
#include "record/recording.h"
#include "record/splice.h"
#include "record/year_report_file.h"

namespace cthd {

namespace {

std::vector<TaskUpdates>::iterator find_task(YearReport& report, const TaskId& task) {
    return std::ranges::find(report.tasks, task,
                             [](const TaskUpdates& updates) { return updates.task.value; });
}

void refuse_second(YearReport& report, const Statement& statement) {
    const auto found = find_task(report, statement.task);
    if (found == report.tasks.end())
        return;
    const auto same_day = std::ranges::find(found->updates, statement.update.date.value,
                                            [](const Update& update) { return update.date.value; });
    if (same_day != found->updates.end())
        refuse(
            tr("{}:{}: {} has an update of {} already", path_of(same_day->place),
               same_day->place.line, to_string(statement.task), iso(statement.update.date.value)),
            tr("--again records one more; both stay"));
}

/// Where the update begins in `fresh`, if that is `old` with the statement as the last one of its
/// task; the task may have come with it.
std::optional<std::uint32_t> line_of_change(const YearReport& old, YearReport fresh,
                                            const Statement& statement) {
    const auto found = find_task(fresh, statement.task);
    if (found == fresh.tasks.end() || found->updates.empty() ||
        found->updates.back() != statement.update)
        return std::nullopt;
    const auto line = found->updates.back().place.line;
    found->updates.pop_back();
    if (fresh == old)
        return line;
    if (!found->updates.empty())
        return std::nullopt;
    fresh.tasks.erase(found);
    return fresh == old ? std::optional{line} : std::nullopt;
}

/// Reads the new text as anybody will, and makes sure of it.
std::uint32_t proved(const YearReport& old, const SourceFile& file, const Statement& statement) {
    Diagnostics diagnostics;
    const auto fresh = read_year_report(file, diagnostics);
    const auto line = line_of_change(old, fresh, statement);
    if (diagnostics.has_errors() || !line)
        throw Failure(tr("internal error: '{}' would not hold what it should; nothing was written",
                         file.path));
    return *line;
}

}  // namespace

Recorded with_statement(const SourceFile& old, const Statement& statement, const Register& known,
                        const Permission& permission) {
    auto file = std::make_unique<SourceFile>(old);
    Diagnostics diagnostics;
    auto report = read_year_report(*file, diagnostics);
    if (!diagnostics.has_errors())
        check_identity(report, statement.agency, statement.year, diagnostics);
    if (diagnostics.has_errors())
        return {.file = std::move(file), .diagnostics = std::move(diagnostics)};
    if (!permission.again)
        refuse_second(report, statement);

    Diagnostics ignored;
    const auto root = parse_yaml(*file, ignored);
    const auto insertion = splice(*file, *root, statement.task, statement.update, known);
    auto fresh =
        std::make_unique<const SourceFile>(SourceFile{old.path, inserted(old.text, insertion)});
    const auto line = proved(report, *fresh, statement);
    return {.file = std::move(fresh), .line = line, .old_text = old.text};
}

Recorded record(const Statement& statement, const Programme& programme,
                const Permission& permission, const Date& today, const ProgrammeFolder& folder,
                bool only_try) {
    const Register known{programme, statement.update.date.value};
    require_sound(statement, known, permission, today);
    auto sound = statement;
    sound.update = normalised(std::move(sound.update));
    Recording recording{programme, folder, only_try};
    recording.add(sound, known, permission);
    auto recorded = recording.finish();
    return std::move(recorded.front());
}

}  // namespace cthd
