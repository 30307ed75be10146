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

/// Whether an act changes more of a task than its due date.
bool changes_more_than_due(const Change& change) {
    bool is_more = false;
    for_each_task_field(change, [&](const ChangeField& field, const auto& changed, auto) {
        is_more = is_more || (changed.has_value() && !field.by_due_day);
    });
    return is_more;
}

std::string due_text(const TaskFacts& facts, std::vector<ActChange> changes) {
    std::vector<std::string> lines;
    if (facts.due)
        lines.push_back(fmt::format("{} ({})", vietnamese(*facts.due), facts.due_basis));
    else if (!facts.period.empty())
        lines.push_back(facts.period);
    std::erase_if(changes,
                  [](const ActChange& one) { return !changes_more_than_due(*one.change); });
    std::vector<std::string> acts;
    for (const auto& act : acts_of(changes))
        acts.push_back(act.number);
    if (!acts.empty())
        lines.push_back(fmt::format("Sửa đổi, bổ sung: {}", join(acts, ", ")));
    for (const auto& suspect : facts.suspects)
        lines.push_back(suspect.replacement.empty()
                            ? fmt::format("Căn cứ đã hết hiệu lực: {}", suspect.document)
                            : fmt::format("Căn cứ đã được thay thế: {} bằng {}", suspect.document,
                                          suspect.replacement));
    return join(lines, "\n");
}

FormTask form_task(const Register& registry, const History& history, const TaskRow& row,
                   const Assignment& assignment, const Date& as_of) {
    auto facts = task_facts(registry, row);
    FormTask task;
    task.due = due_text(facts, changes_until(registry, row.id()));
    task.section = fmt::format("{}. {}", facts.section, facts.section_title);
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
    int number = 0;
    for (auto* tasks : {&view.lead_tasks, &view.coordinate_tasks}) {
        for (auto& task : *tasks)
            task.number = ++number;
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

std::vector<FormPart> form_sections(const FormPart& part) {
    std::vector<FormPart> sections;
    for (auto rest = part.tasks; !rest.empty();) {
        const auto other = std::ranges::find_if(
            rest, [&](const FormTask& task) { return task.section != rest.front().section; });
        const auto size = static_cast<std::size_t>(other - rest.begin());
        sections.push_back({rest.front().section, rest.first(size)});
        rest = rest.subspan(size);
    }
    return sections;
}

std::vector<FormColumn> form_columns(const FormView& view) {
    const auto in_any = [&](const auto& says) {
        return std::ranges::any_of(view.lead_tasks, says) ||
               std::ranges::any_of(view.coordinate_tasks, says);
    };
    const bool has_status =
        in_any([](const FormTask& task) { return task.last.status.has_value(); });
    const bool has_result =
        in_any([](const FormTask& task) { return task.last_with_result.has_value(); });
    std::vector<FormColumn> columns;
    for (const auto& head : form_heads) {
        if ((has_status || head.column != FormColumn::last_status) &&
            (has_result || head.column != FormColumn::last_result))
            columns.push_back(head.column);
    }
    return columns;
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
        case FormColumn::counter:
            return fmt::format("{}", task.number);
        case FormColumn::task:
            return task.id;
        case FormColumn::text:
            return task.text;
        case FormColumn::coordinators:
            return task.coordinators;
        case FormColumn::due:
            return task.due;
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
    const auto columns = form_columns(view);
    std::vector<std::vector<std::string>> table(1);
    for (const auto column : columns)
        table.front().emplace_back(head_of(column));
    const auto add_title = [&](std::string_view title) {
        table.emplace_back(columns.size()).front() = title;
    };
    for (const auto& part : form_parts(view)) {
        if (!part.title.empty())
            add_title(part.title);
        for (const auto& section : form_sections(part)) {
            add_title(section.title);
            for (const auto& task : section.tasks) {
                auto& row = table.emplace_back();
                for (const auto column : columns)
                    row.push_back(form_cell(view, task, column));
            }
        }
    }
    return table;
}

}  // namespace cthd
