#include "commands/shared/programme.h"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "commands/shared/problems.h"
#include "model/registry/directory.h"
#include "model/registry/register.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

bool is_programme(const fs::path& folder) {
    return fs::is_regular_file(folder / "programme.yaml");
}

/// Whether a folder holds a programme that has lost its programme.yaml. It is not passed over:
/// another one further up is not what is meant.
bool has_lost_head(const fs::path& folder) {
    return fs::is_regular_file(folder / "agencies.yaml") &&
           fs::is_regular_file(folder / "source.md");
}

/// `named` itself, or the `programme/` in it.
fs::path named_programme(const fs::path& named, const Context& context) {
    const auto folder = (context.folder / named).lexically_normal();
    return !is_programme(folder) && is_programme(folder / "programme") ? folder / "programme"
                                                                       : folder;
}

fs::path nearest_programme(const fs::path& from) {
    for (auto folder = from;; folder = folder.parent_path()) {
        for (const auto& candidate : {folder / "programme", folder}) {
            if (is_programme(candidate) || has_lost_head(candidate))
                return candidate;
        }
        if (folder == folder.parent_path())
            refuse(tr("there is no folder 'programme' with a programme.yaml here or above"),
                   tr("change to a folder that has it, or name it with -C"));
    }
}

}  // namespace

std::string shown_path(const fs::path& path, const Context& context) {
    const auto relative = path.lexically_relative(context.folder).string();
    return relative.empty() || relative.size() > path.string().size() ? path.string() : relative;
}

fs::path find_programme(const Context& context) {
    if (context.programme)
        return named_programme(*context.programme, context);
    if (const auto variable = context.variable("CTHD_PROGRAMME")) {
        const auto folder = named_programme(*variable, context);
        if (!is_programme(folder))
            refuse(tr("'{}' is not a programme: it has no {}", *variable, "programme.yaml"),
                   tr("correct the variable CTHD_PROGRAMME, or name the folder with -C"));
        return folder;
    }
    return nearest_programme(context.folder);
}

Opened open_programme(const Context& context) {
    const auto folder = find_programme(context);
    const auto shown = shown_path(folder, context);
    return {load_programme(folder, shown), folder, shown};
}

Date as_of(const Context& context) {
    return context.as_of.value_or(context.today);
}

// --- which errors stop a command --------------------------------------------------------------

namespace {

/// What a file is named after: II.2, so-tai-chinh.
std::string stem(const SourceFile& file) {
    return std::filesystem::path{file.path}.stem().string();
}

bool is_about_texts(const Diagnostic& problem) {
    return problem.check == "document" || problem.check == "suspect" || problem.check == "source";
}

/// The kin of all `agencies`.
std::vector<std::string> with_kin(const Programme& programme,
                                  const std::vector<std::string>& agencies) {
    const Directory names{programme};
    std::vector<std::string> all;
    for (const auto& id : agencies)
        std::ranges::move(names.kin(id), std::back_inserter(all));
    return all;
}

/// The leaders of the tasks.
std::vector<std::string> leaders(const Programme& programme, const std::vector<TaskId>& tasks) {
    const Register registry{programme};
    std::vector<std::string> all;
    for (const auto& task : tasks) {
        if (const auto* row = registry.task(task))
            std::ranges::move(row->leaders(), std::back_inserter(all));
    }
    return all;
}

/// With everybody who is meant, and their kin.
Needs resolved(const Programme& programme, Needs needs) {
    if (needs.agency) {
        auto found = find_agency(programme, *needs.agency).ids;
        needs.agencies = found.size() == 1 ? std::optional{std::move(found)} : std::nullopt;
    } else if (needs.leaders) {
        needs.agencies = leaders(programme, *needs.tasks);
    }
    for (auto* agencies : {&needs.agencies, &needs.reports}) {
        if (*agencies)
            **agencies = with_kin(programme, **agencies);
    }
    return needs;
}

}  // namespace

Needs needs_to_amend() {
    return {.checked = false, .texts = true, .proposals = true, .reports = nobody()};
}

ProgrammeErrors::ProgrammeErrors(const Opened& opened, const Context& context)
    : programme_(opened.loaded.programme), context_(context) {
    const auto add = [&](const Diagnostics& problems, bool in_reading) {
        for (auto& problem : problems.sorted()) {
            if (problem.severity == Severity::error)
                found_.push_back({std::move(problem), in_reading});
        }
    };
    add(opened.loaded.diagnostics, true);
    add(run_checks(programme_, context.today, opened.loaded.complete), false);
}

bool ProgrammeErrors::stop(const Needs& needs) {
    const auto all = resolved(programme_, needs);
    Diagnostics needed;
    for (auto& found : found_) {
        if (!is_needed(found, all))
            continue;
        found.is_shown = needs.checked || found.in_reading;
        found.is_unchecked = !found.is_shown;
        if (found.is_shown)
            needed.add(found.problem);
    }
    show_problems(needed, context_);
    return !needed.empty();
}

std::vector<std::string> ProgrammeErrors::without_broken(std::vector<std::string> agencies) {
    std::vector<std::string> broken;
    for (const auto& agency : agencies) {
        const auto own = with_kin(programme_, {agency});
        const auto is_own = [&](const Found& found) {
            const auto* file = found.problem.place.file;
            return file != nullptr && file->kind == FileKind::year_report &&
                   is_of_report_of(*file, own);
        };
        if (std::ranges::any_of(found_, is_own))
            broken.push_back(agency);
    }
    if (broken.empty())
        return agencies;
    stop({.reports = broken});
    context_.err << tr("cthd: skipped because of these errors: {}", join(broken, ", ")) << '\n';
    std::erase_if(agencies, [&](const std::string& agency) { return contains(broken, agency); });
    return agencies;
}

ExitCode ProgrammeErrors::tell_others() const {
    const auto others =
        static_cast<std::size_t>(std::ranges::count(found_, false, &Found::is_shown));
    if (std::ranges::any_of(found_, &Found::is_unchecked))
        context_.err << trn("cthd: the programme has {} error, so this output may be wrong; see "
                            "'cthd validate'",
                            "cthd: the programme has {} errors, so this output may be wrong; see "
                            "'cthd validate'",
                            others, others)
                     << '\n';
    else if (others > 0)
        context_.err << trn("cthd: the programme has {} error elsewhere; see 'cthd validate'",
                            "cthd: the programme has {} errors elsewhere; see 'cthd validate'",
                            others, others)
                     << '\n';
    return found_.empty() ? ExitCode::success : ExitCode::problems;
}

bool ProgrammeErrors::is_needed(const Found& found, const Needs& needs) const {
    const auto& problem = found.problem;
    const auto* file = problem.place.file;
    if (!needs.texts && is_about_texts(problem))
        return false;
    switch (file == nullptr ? FileKind::other : file->kind) {
        case FileKind::head:
            return found.in_reading || !needs.tasks;
        case FileKind::agencies:
            return !needs.agencies || is_of_agencies(problem.place, *needs.agencies);
        case FileKind::documents:
        case FileKind::source:
            return needs.texts;
        case FileKind::section:
            return !needs.tasks || is_of_tasks(problem.place, *needs.tasks);
        case FileKind::amendment:
            return !needs.tasks || is_of_act_on(found, *needs.tasks);
        case FileKind::proposals:
            return needs.proposals;
        case FileKind::year_report:
            return !needs.reports || is_of_report_of(*file, *needs.reports);
        case FileKind::other:
            break;
    }
    return true;
}

/// In the entry of one of them, of a group, or in none.
bool ProgrammeErrors::is_of_agencies(const Place& place,
                                     const std::vector<std::string>& agencies) const {
    const Agency* entry = nullptr;
    for (const auto& agency : programme_.agencies) {
        if (!stands_before(place, agency.place))
            entry = &agency;
    }
    const bool is_of_group = std::ranges::any_of(
        programme_.groups, [&](const Group& group) { return !stands_before(place, group.place); });
    return entry == nullptr || is_of_group || contains(agencies, entry->id.value);
}

/// In the point of one of them, or in the section before its points.
bool ProgrammeErrors::is_of_tasks(const Place& place, const std::vector<TaskId>& tasks) const {
    const auto section = std::ranges::find_if(programme_.sections, [&](const Section& one) {
        return one.number.place.file == place.file;
    });
    if (section == programme_.sections.end()) {
        const auto number = parse_section_id(stem(*place.file));
        return std::ranges::any_of(tasks,
                                   [&](const TaskId& task) { return task.section == number; });
    }
    const Point* point = nullptr;
    for (const auto& one : section->points) {
        if (!stands_before(place, one.place))
            point = &one;
    }
    return std::ranges::any_of(tasks, [&](const TaskId& task) {
        return task.section == section->number.value &&
               (point == nullptr || point->letter.value <= 0 || task.letter == 0 ||
                task.letter == point->letter.value);
    });
}

/// In an act that changes one of them, or that may, since not all of it could be read.
bool ProgrammeErrors::is_of_act_on(const Found& found, const std::vector<TaskId>& tasks) const {
    const auto act = std::ranges::find_if(programme_.amendments, [&](const Amendment& one) {
        return one.place.file == found.problem.place.file;
    });
    if (found.in_reading || act == programme_.amendments.end())
        return !tasks.empty();
    return std::ranges::any_of(act->changes, [&](const Change& change) {
        return std::ranges::any_of(tasks, [&](const TaskId& task) {
            return change.task == At<TaskId>{task, {}} ||
                   (change.task && task.letter == 0 && task.bullet == 0 &&
                    change.task->value.section == task.section);
        });
    });
}

/// A file of an agency that nobody knows may be anybody's.
bool ProgrammeErrors::is_of_report_of(const SourceFile& file,
                                      const std::vector<std::string>& agencies) const {
    std::vector<std::string> named{stem(file)};
    for (const auto& report : programme_.reports) {
        if (report.place.file == &file)
            named.push_back(report.agency.value);
    }
    std::erase_if(named, [&](const std::string& id) {
        return std::ranges::none_of(programme_.agencies,
                                    [&](const Agency& agency) { return agency.id.value == id; });
    });
    return named.empty() || std::ranges::any_of(named, [&](const std::string& id) {
               return contains(agencies, id);
           });
}

}  // namespace cthd
