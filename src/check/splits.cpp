#include "check/splits.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"

namespace cthd {

namespace {

std::vector<std::string> successors_of(const Agency& agency) {
    std::vector<std::string> ids;
    for (const auto& succession : agency.successors)
        ids.push_back(succession.to.value);
    return ids;
}

using Agencies = std::set<const Agency*>;

/// The agencies that a task goes through: those it was given to and whoever takes over from them.
Agencies line_of(const Register& tasks, const TaskRow& row) {
    Agencies line;
    std::vector<const Agency*> open;
    const auto reach = [&](std::string_view id) {
        const auto* agency = tasks.agency(id);
        if (agency != nullptr && line.insert(agency).second)
            open.push_back(agency);
    };
    for (const auto& assignment : row.assignments)
        reach(assignment.agency);
    while (!open.empty()) {
        const auto& agency = *open.back();
        open.pop_back();
        const bool is_split = agency.successors.size() > 1;
        const auto* chosen = choice_of(*row.section, *row.point, *row.task, agency.id.value);
        for (const auto& id : successors_of(agency)) {
            if (!is_split || (chosen != nullptr &&
                              std::ranges::find(*chosen, id, &Text::value) != chosen->end()))
                reach(id);
        }
    }
    return line;
}

void check_choice(const Checked& checked, const SuccessorChoice& choice, const Agencies& given,
                  Diagnostics& diagnostics) {
    const auto& id = choice.agency;
    const auto* agency = checked.tasks.agency(id.value);
    if (agency == nullptr) {
        report_unknown(checked, id, diagnostics);
        return;
    }
    if (agency->successors.size() < 2) {
        diagnostics.error(id.place, "succession", tr("'{}' was not split", id.value),
                          agency->successors.empty()
                              ? tr("give it its 'successors' in agencies.yaml, or delete the line")
                              : tr("'{}' takes over all its tasks; delete the line",
                                   agency->successors.front().to.value));
        return;
    }
    const auto successors = successors_of(*agency);
    std::set<std::string_view> seen;
    for (const auto& to : choice.to) {
        if (std::ranges::find(successors, to.value) == successors.end())
            diagnostics.error(to.place, "succession",
                              tr("'{}' does not take over from '{}'", to.value, id.value),
                              tr("one of {}", join(successors, ", ")));
        else if (!seen.insert(to.value).second)
            diagnostics.error(to.place, "succession", tr("'{}' is here twice", to.value),
                              tr("keep one of them"));
    }
    if (!given.contains(agency))
        diagnostics.error(id.place, "succession", tr("nothing here was given to '{}'", id.value),
                          tr("delete the line, or correct the id"));
}

/// `lines` has the line of every task, in document order.
void check_choices(const Checked& checked, const std::vector<Agencies>& lines,
                   Diagnostics& diagnostics) {
    auto line = lines.begin();
    const auto check = [&](const std::vector<SuccessorChoice>& choices, const Agencies& given) {
        for (const auto& choice : choices)
            check_choice(checked, choice, given, diagnostics);
    };
    for (const auto& section : checked.programme().sections) {
        Agencies of_section;
        for (const auto& point : section.points) {
            Agencies of_point;
            for (const auto& task : point.tasks) {
                check(task.successors, *line);
                of_point.insert(line->begin(), line->end());
                ++line;
            }
            check(point.successors, of_point);
            of_section.insert(of_point.begin(), of_point.end());
        }
        check(section.successors, of_section);
    }
}

/// Every task that went to an agency that was split says which of its successors takes it over.
void check_tasks(const Checked& checked, const std::vector<Agencies>& lines,
                 Diagnostics& diagnostics) {
    const auto& rows = checked.tasks.tasks();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        for (const auto& agency : checked.programme().agencies) {
            const auto& id = agency.id.value;
            if (agency.successors.size() < 2 || !lines[i].contains(&agency) ||
                choice_of(*row.section, *row.point, *row.task, id) != nullptr)
                continue;
            const auto ids = successors_of(agency);
            diagnostics.error(
                row.task->id.place, "succession",
                tr("'{}' was split on {}, and nothing says who takes over {}", id,
                   iso(agency.successors.front().from.value), to_string(row.id())),
                tr("add 'successors: {{{}: [{}]}}' to the task, with whichever of {} takes it "
                   "over; "
                   "the line may also stand at its point or section, for all tasks there",
                   id, ids.front(), join(ids, ", ")));
        }
    }
}

}  // namespace

void report_unknown(const Checked& checked, const Text& id, Diagnostics& diagnostics) {
    if (checked.tasks.group(id.value) != nullptr) {
        diagnostics.error(id.place, "succession", tr("'{}' is a group, not an agency", id.value),
                          tr("name one agency"));
        return;
    }
    std::vector<std::string> ids;
    for (const auto& agency : checked.programme().agencies)
        ids.push_back(agency.id.value);
    const auto near = nearest(id.value, ids);
    diagnostics.error(
        id.place, "succession", tr("unknown agency '{}'", id.value),
        near ? tr("did you mean '{}'?", *near) : tr("add it to agencies.yaml, or correct the id"));
}

void check_splits(const Checked& checked, Diagnostics& diagnostics) {
    const bool any_split =
        std::ranges::any_of(checked.programme().agencies,
                            [](const Agency& agency) { return agency.successors.size() > 1; });
    std::vector<Agencies> lines;
    for (const auto& row : checked.tasks.tasks())
        lines.push_back(any_split ? line_of(checked.tasks, row) : Agencies{});
    check_choices(checked, lines, diagnostics);
    if (any_split)
        check_tasks(checked, lines, diagnostics);
}

}  // namespace cthd
