#include "model/registry/register.h"

#include "base/text.h"

#include <algorithm>

namespace cthd {

namespace {

/// True if `id` is `agency` or one of `predecessors`.
bool is_one_of(std::string_view id, std::string_view agency,
               const std::vector<Predecessor>& predecessors) {
    return agency == id || contains(predecessors, id, &Predecessor::agency);
}

}  // namespace

bool Assignment::is_of(std::string_view id) const {
    return is_one_of(id, agency, predecessors);
}

bool Unanswered::is_of(std::string_view id) const {
    return is_one_of(id, agency, predecessors);
}

const Assignment* TaskRow::assignment_of(std::string_view agency) const {
    const auto found = std::ranges::find(assignments, agency, &Assignment::agency);
    return found == assignments.end() ? nullptr : &*found;
}

std::optional<Role> TaskRow::role_of(std::string_view agency) const {
    const auto* found = assignment_of(agency);
    return found == nullptr ? std::nullopt : std::optional{found->role};
}

std::optional<Role> TaskRow::part_of(std::string_view agency) const {
    const auto is_its = [&](const auto& given) { return given.is_of(agency); };
    for (const auto* given : {&assignments, &merged}) {
        if (const auto found = std::ranges::find_if(*given, is_its); found != given->end())
            return found->role;
    }
    const auto ended = std::ranges::find_if(unanswered, is_its);
    return ended == unanswered.end() ? std::nullopt : std::optional{ended->role};
}

std::span<const Assignment> TaskRow::leads() const {
    const auto end = std::ranges::find(assignments, Role::coordinate, &Assignment::role);
    return {assignments.begin(), end};
}

std::vector<std::string> TaskRow::leaders() const {
    std::vector<std::string> found;
    for (const auto& assignment : leads())
        found.push_back(assignment.agency);
    return found;
}

std::vector<std::string> TaskRow::in_place_of(std::string_view agency) const {
    std::vector<std::string> found;
    for (const auto* fallen : {&assignments, &merged}) {
        for (const auto& assignment : *fallen) {
            if (assignment.agency != agency && assignment.is_of(agency) &&
                !contains(found, assignment.agency))
                found.push_back(assignment.agency);
        }
    }
    return found;
}

namespace {

/// Adds those of `more` that are missing, and keeps the order by `until`.
void merge(std::vector<Predecessor>& predecessors, const std::vector<Predecessor>& more) {
    for (const auto& one : more) {
        if (!contains(predecessors, one.agency, &Predecessor::agency))
            predecessors.push_back(one);
    }
    std::ranges::stable_sort(predecessors, {}, &Predecessor::until);
}

/// Merges an assignment to an agency that has one already. A leader does not also coordinate.
void add_assignment(TaskRow& row, Assignment assignment) {
    const auto same = std::ranges::find(row.assignments, assignment.agency, &Assignment::agency);
    if (same == row.assignments.end())
        row.assignments.push_back(std::move(assignment));
    else if (same->role == assignment.role)
        merge(same->predecessors, assignment.predecessors);
    else if (!assignment.predecessors.empty())
        row.merged.push_back(std::move(assignment));
}

void add_unanswered(TaskRow& row, Unanswered ended) {
    const auto same = std::ranges::find(row.unanswered, ended.agency, &Unanswered::agency);
    if (same == row.unanswered.end())
        row.unanswered.push_back(std::move(ended));
    else if (same->role == ended.role)
        merge(same->predecessors, ended.predecessors);
}

}  // namespace

/// The agencies responsible in place of an agency.
struct Register::Answers {
    struct One {
        std::string agency;
        std::vector<Predecessor> predecessors;
    };
    std::vector<One> found;
    /// Chains that end without a successor, the agency without one last.
    std::vector<std::vector<Predecessor>> ended;
};

/// Follows the successions from `given`; `before` has the predecessors so far. Without a row, all
/// successors of an agency that was split take over.
void Register::answer(const Agency& given, const TaskRow* row, std::vector<Predecessor> before,
                      Answers& answers) const {
    const auto& id = given.id.value;
    const auto last = last_day(given);
    if (!as_of_.day || !last || *as_of_.day <= *last) {
        if (!as_of_.day || exists_on(given, *as_of_.day))
            answers.found.push_back({id, std::move(before)});
        return;
    }
    if (contains(before, id, &Predecessor::agency))
        return;  // a cycle, which the checks report
    before.push_back({id, next_day(*last)});
    const auto ids = row == nullptr ? all_successors(given)
                                    : successors_for(given, {row->section, row->point, row->task});
    bool goes_on = false;
    for (const auto& to : ids) {
        const auto* successor = agency(to);
        if (successor == nullptr)
            continue;
        answer(*successor, row, before, answers);
        goes_on = true;
    }
    if (!goes_on)
        answers.ended.push_back(std::move(before));
}

Register::Answers Register::answers(std::string_view given, const TaskRow* row) const {
    Answers answers;
    for (const auto& member : members(given))
        answer(*agency(member), row, {}, answers);
    return answers;
}

void Register::assign(TaskRow& row, const Texts& ids, Role role) const {
    for (const auto& id : ids) {
        auto [found, ended] = answers(id.value, &row);
        for (auto& [agency, before] : found)
            add_assignment(row, {agency, role, id.value, std::move(before)});
        for (auto& before : ended) {
            const auto last = before.back();
            before.pop_back();
            add_unanswered(row, {last.agency, role, last.until, id.value, std::move(before)});
        }
    }
}

TaskRow Register::row_of(const Section& section, const Point& point, const Task& task,
                         int number) const {
    const auto lead = lead_of(section, point, task);
    TaskRow row;
    row.section = &section;
    row.point = &point;
    row.task = &task;
    row.number = number;
    row.lead_from = lead.from;
    assign(row, lead.ids, Role::lead);
    assign(row, coordinate_of(section, point, task), Role::coordinate);
    row.is_shared = lead.ids.size() > 1 || row.leads().size() > 1 ||
                    (lead.ids.size() == 1 && group(lead.ids.front().value) != nullptr);
    return row;
}

Register::Register(const Programme& programme, const AsOf& as_of)
    : programme_(programme), as_of_(as_of), directory_(programme) {
    if (!is_as_issued() && is_ever_amended(programme))
        in_force_ = std::make_shared<const InForce>(
            in_force(programme, *as_of.day, as_of.due_day.value_or(*as_of.day)));
    int number = 0;
    for (const auto& [section, point, task] : all_tasks(sections())) {
        auto row = row_of(*section, *point, *task, ++number);
        const auto& id = task->id.value;
        if (const auto* act = in_force_ ? in_force_->repeal_of(id) : nullptr) {
            repealed_.push_back({std::move(row), act});
            continue;
        }
        tasks_.push_back(std::move(row));
        task_index_.emplace(id, tasks_.size() - 1);
    }
}

const std::vector<Section>& Register::sections() const {
    return in_force_ ? in_force_->sections : programme_.sections;
}

std::vector<std::string> Register::answering(std::string_view id) const {
    std::vector<std::string> found;
    for (auto& assignment : answers_for(id))
        found.push_back(std::move(assignment.agency));
    return found;
}

std::vector<Assignment> Register::answers_for(std::string_view id) const {
    TaskRow row;
    for (auto& [agency, before] : answers(id, nullptr).found)
        add_assignment(row, {agency, Role::lead, std::string{id}, std::move(before)});
    return row.assignments;
}

std::vector<Predecessor> Register::predecessors(std::string_view agency) const {
    std::vector<Predecessor> found;
    for (const auto& other : programme_.agencies) {
        if (other.id.value == agency || other.successors.empty())
            continue;
        const auto answering_for = answering(other.id.value);
        if (contains(answering_for, agency))
            found.push_back({other.id.value, next_day(*last_day(other))});
    }
    std::ranges::stable_sort(found, {}, &Predecessor::until);
    return found;
}

const TaskRow* Register::task(const TaskId& id) const {
    const auto found = task_index_.find(id);
    return found == task_index_.end() ? nullptr : &tasks_[found->second];
}

const Repealed* Register::repealed_task(const TaskId& id) const {
    const auto found =
        std::ranges::find(repealed_, id, [](const Repealed& one) { return one.row.id(); });
    return found == repealed_.end() ? nullptr : &*found;
}

std::vector<const Agency*> Register::leaders() const {
    std::vector<const Agency*> found;
    for (const auto& agency : programme_.agencies) {
        const bool leads = std::ranges::any_of(
            tasks_, [&](const TaskRow& row) { return row.role_of(agency.id.value) == Role::lead; });
        if (leads)
            found.push_back(&agency);
    }
    return found;
}

// --- registers of several days ----------------------------------------------------------------

Registers::Registers(const Programme& programme) : programme_(programme) {
    for (const auto& agency : programme.agencies) {
        if (agency.validity && agency.validity->from)
            changes_.push_back(agency.validity->from->value);
        if (const auto last = last_day(agency))
            changes_.push_back(next_day(*last));
    }
    for (const auto& act : programme.amendments)
        changes_.push_back(act.effective.value);
    std::ranges::sort(changes_);
}

const Register& Registers::on(const Date& day) {
    return by_day_.try_emplace(day, programme_, day).first->second;
}

const Register& Registers::around(const Date& day) {
    const auto stretch = std::ranges::upper_bound(changes_, day) - changes_.begin();
    return by_stretch_.try_emplace(stretch, programme_, day).first->second;
}

}  // namespace cthd
