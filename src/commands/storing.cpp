#include "commands/storing.h"

#include <map>
#include <ostream>
#include <tuple>

#include "base/diff.h"
#include "base/message.h"
#include "commands/problems.h"

namespace cthd {

namespace {

/// Locks the folder before it is read, unless it is only to try. One that is not there is for
/// open_to_record to refuse.
Opened open_locked(std::optional<FolderLock>& lock, const Common& common,
                   const Environment& environment, bool only_try) {
    const auto folder = find_programme(common, environment);
    if (!only_try && std::filesystem::is_directory(folder))
        lock.emplace(folder);
    return open_to_record(common, environment);
}

std::vector<Diagnostic> errors_among(const Diagnostics& found) {
    auto errors = found.sorted();
    std::erase_if(errors,
                  [](const Diagnostic& problem) { return problem.severity != Severity::error; });
    return errors;
}

/// What makes two errors the same although one stands some lines further down.
std::tuple<std::string, std::string, std::string> identity(const Diagnostic& error) {
    return {std::string{path_of(error.place)}, std::string{error.check}, error.message};
}

}  // namespace

LockedProgramme::LockedProgramme(const Common& common, const Environment& environment,
                                 bool only_try)
    : opened_(open_locked(lock_, common, environment, only_try)) {}

bool is_read(const Opened& opened, const Common& common, const Environment& environment) {
    Diagnostics needed;
    for (const auto& error : errors_among(opened.loaded.diagnostics)) {
        if (!path_of(error.place).starts_with(opened.shown + "/reports/"))
            needed.add(error);
    }
    if (needed.empty())
        return true;
    show_problems(needed, common, environment);
    environment.err << tr("cthd: the programme has errors, so nothing was recorded") << '\n';
    return false;
}

Diagnostics new_errors(const Opened& opened, const Programme& changed,
                       const Environment& environment) {
    const auto& [files, programme, diagnostics, complete] = opened.loaded;
    std::map<std::tuple<std::string, std::string, std::string>, int> before;
    for (const auto& error : errors_among(find_problems(programme, complete, environment)))
        ++before[identity(error)];
    Diagnostics fresh;
    for (const auto& error : errors_among(find_problems(changed, complete, environment))) {
        if (--before[identity(error)] < 0)
            fresh.add(error);
    }
    return fresh;
}

bool is_proved(const Diagnostics& errors, const Common& common, const Environment& environment) {
    if (errors.empty())
        return true;
    show_problems(errors, common, environment);
    environment.err << tr("cthd: the programme would have errors, so nothing was recorded") << '\n';
    return false;
}

void store(const std::vector<const FileChange*>& changes, const LockedProgramme& locked,
           bool only_try, const Environment& environment) {
    if (!only_try) {
        write_changes(changes, locked.folder());
        return;
    }
    for (const auto* change : changes)
        environment.out << unified_diff(change->file->path, change->old_text, change->file->text,
                                        change->created);
}

void tell(const Place& place, const std::string& what, const Environment& environment) {
    environment.out << path_of(place);
    if (place.line > 0)
        environment.out << ':' << place.line;
    environment.out << ": " << what << '\n';
}

}  // namespace cthd
