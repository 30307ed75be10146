#include "form/view.h"

#include <cstdint>
#include <tuple>

#include "base/text.h"

namespace cthd {

namespace {

constexpr std::string_view lead_title = "A. NHIỆM VỤ CHỦ TRÌ";
constexpr std::string_view coordinate_title =
    "B. NHIỆM VỤ PHỐI HỢP (không bắt buộc; nêu kết quả phối hợp của cơ quan, không tính vào số "
    "liệu)";

FormTask form_task(const Register& registry, const History& history, const TaskRow& row,
                   const Assignment& assignment, const Date& as_of) {
    auto facts = task_facts(registry, row);
    FormTask task;
    task.id = std::move(facts.id);
    task.text = std::move(facts.text);
    task.role = assignment.role;
    task.coordinators = std::move(facts.coordinators);
    if (task.role == Role::coordinate)
        task.coordinators =
            fmt::format("Chủ trì: {}\nPhối hợp: {}", facts.given_to, task.coordinators);
    const auto entries = history.entries(row.id(), assignment);
    task.last = last_facts(entries, until(as_of)).value_or(UpdateFacts{});
    task.last_with_result = last_facts(entries, [&](const Entry& entry) {
        return until(as_of)(entry) && !update_facts(entry).result.empty();
    });
    return task;
}

/// The names of the agencies responsible for `id`; the name of `id` itself if there are none.
std::string names_on_paper(const Register& registry, const std::string& id) {
    const auto found = answering_names(registry, id);
    return found.empty() ? registry.name_of(id) : found;
}

std::vector<std::string> copy_names(const Register& registry) {
    std::vector<std::string> found;
    for (const auto& id : registry.programme().calendar.copies) {
        found.push_back(registry.group(id.value) != nullptr ? registry.name_of(id.value)
                                                            : names_on_paper(registry, id.value));
    }
    return found;
}

std::string last_status_text(const FormTask& task) {
    if (task.role == Role::coordinate && !task.last.status)
        return "";  // nothing is missing
    auto text = std::string{label(task.last.status)};
    if (task.last.progress)
        text += fmt::format(", {}%", *task.last.progress);
    if (task.last.date)
        text += fmt::format(" ({})", vietnamese(*task.last.date));
    return text;
}

/// The last result, with its date unless that is the date of the last status.
std::string last_result_text(const FormTask& task) {
    if (!task.last_with_result)
        return "";
    const auto& [date, result] =
        std::tie(task.last_with_result->date, task.last_with_result->result);
    return date == task.last.date ? result : fmt::format("{} ({})", result, vietnamese(*date));
}

}  // namespace

FormView form_view(const Register& registry, const History& history, std::string_view agency,
                   const ViewOptions& options) {
    const auto& programme = registry.programme();
    FormView view;
    view.programme = programme_head(programme);
    view.key = programme_key(programme);
    view.head = report_head(registry, options);
    view.place = signing_place(registry, agency);
    view.superior = superior_name(registry, agency);
    view.agency = agency_name(registry, agency);
    if (const auto* found = registry.agency(agency); found != nullptr && found->short_name)
        view.symbol = found->short_name->value;
    view.obliged = stands_for(registry, programme.calendar.obliged, agency);
    view.receiver = names_on_paper(registry, programme.calendar.receives.value);
    view.copies = copy_names(registry);
    for (const auto& row : registry.tasks()) {
        const auto* assignment = row.assignment_of(agency);
        if (assignment == nullptr)
            continue;
        auto& tasks = assignment->role == Role::lead ? view.lead_tasks : view.coordinate_tasks;
        tasks.push_back(form_task(registry, history, row, *assignment, options.as_of));
    }
    return view;
}

std::vector<FormPart> form_parts(const FormView& view) {
    std::vector<FormPart> parts;
    if (!view.lead_tasks.empty())
        parts.push_back({view.coordinate_tasks.empty() ? "" : lead_title, view.lead_tasks});
    if (!view.coordinate_tasks.empty())
        parts.push_back({coordinate_title, view.coordinate_tasks});
    return parts;
}

std::string programme_key(const Programme& programme) {
    const auto head = programme_head(programme);
    const auto identity =
        fmt::format("{}\n{}-{:02}\n{}", fold(head.issuer), head.year, head.month, fold(head.title));
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : identity)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return fmt::format("{:08x}", hash);
}

std::string form_cell(const FormView& view, const FormTask& task, FormColumn column) {
    switch (column) {
        case FormColumn::task:
            return task.id;
        case FormColumn::text:
            return task.text;
        case FormColumn::coordinators:
            return task.coordinators;
        case FormColumn::last_status:
            return last_status_text(task);
        case FormColumn::last_result:
            return last_result_text(task);
        case FormColumn::agency:
            return view.agency.id;
        case FormColumn::year:
            return fmt::format("{}", view.head.year);
        case FormColumn::programme:
            return view.key;
        default:
            return "";
    }
}

std::vector<std::vector<std::string>> form_table(const FormView& view) {
    std::vector<std::vector<std::string>> table(1);
    for (const auto& head : form_heads)
        table.front().emplace_back(head.head);
    for (const auto& part : form_parts(view)) {
        if (!part.title.empty()) {
            auto& row = table.emplace_back();
            for (const auto& head : form_heads)
                row.emplace_back(head.column == FormColumn::task ? part.title : "");
        }
        for (const auto& task : part.tasks) {
            auto& row = table.emplace_back();
            for (const auto& head : form_heads)
                row.push_back(form_cell(view, task, head.column));
        }
    }
    return table;
}

}  // namespace cthd
