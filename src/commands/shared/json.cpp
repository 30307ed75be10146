#include "commands/shared/json.h"

#include <algorithm>

#include "base/text.h"
#include "commands/shared/json_text.h"
#include "model/amendment.h"
#include "model/registry/suspects.h"
#include "model/year_report.h"

namespace cthd {

namespace {

// The field of a change by its type; null where there is none.

Json field_json(const Text& text) {
    return squeeze(text.value);
}

Json field_json(const At<Date>& date) {
    return iso(date.value);
}

Json field_json(const Texts& texts) {
    auto array = Json::array();
    for (const auto& text : texts)
        array.push_back(text.value);
    return array;
}

Json field_json(const std::vector<Citation>& citations) {
    auto array = Json::array();
    for (const auto& citation : citations)
        array.push_back(citation.document.value);
    return array;
}

template <class T>
Json field_json(const std::optional<T>& value) {
    return value ? field_json(*value) : Json(nullptr);
}

/// An array with an object for each change of a task by an act issued by `day`, in the order in
/// which they come into force: act, date, effective, issuer, in_force, file, line, and of text,
/// lead, coordinate, cites, period and due those that change, each with `old` and `new`; `repeal`
/// or `addition` true where the act repeals or adds the task.
Json changes_json(const Register& registry, const TaskRow& row, const Date& day) {
    auto array = Json::array();
    for (const auto& [act, change] : changes_of(registry.programme(), row.id())) {
        if (act->date.value > day)
            continue;
        Json object{{"act", act->number.value},
                    {"date", iso(act->date.value)},
                    {"effective", iso(act->effective.value)},
                    {"issuer", act->issuer.value},
                    {"in_force", act->effective.value <= day},
                    {"file", path_of(change->place)},
                    {"line", change->place.line}};
        if (change->addition) {
            object["addition"] = true;
            array.push_back(std::move(object));
            continue;
        }
        for_each_task_field(*change, [&](const ChangeField& field, const auto& changed, auto) {
            if (changed)
                object[field.key] = {{"old", field_json(changed->before)},
                                     {"new", field_json(changed->after)}};
        });
        if (change->repeal)
            object["repeal"] = true;
        array.push_back(std::move(object));
    }
    return array;
}

// A value by its type; null where there is none.

Json to_json(const std::optional<Text>& text) {
    return text ? Json(text->value) : Json(nullptr);
}

Json to_json(const std::optional<At<int>>& percent) {
    return percent ? Json(percent->value) : Json(nullptr);
}

Json to_json(const Texts& texts) {
    auto array = Json::array();
    for (const auto& text : texts)
        array.push_back(text.value);
    return array;
}

/// The predecessors of the agencies responsible, and until when they were.
Json predecessors(const TaskRow& row) {
    auto array = Json::array();
    for (const auto* assignments : {&row.assignments, &row.merged}) {
        for (const auto& assignment : *assignments) {
            for (const auto& [agency, until] : assignment.predecessors) {
                Json one{
                    {"agency", agency}, {"until", iso(until)}, {"successor", assignment.agency}};
                // It may have fallen to the same agency as lead and as coordination.
                if (!contains(array, one))
                    array.push_back(std::move(one));
            }
        }
    }
    for (const auto& ended : row.unanswered)
        array.push_back(
            {{"agency", ended.agency}, {"until", iso(ended.until)}, {"successor", nullptr}});
    return array;
}

Json agencies(const TaskRow& row, Role role) {
    auto array = Json::array();
    for (const auto& assignment : row.assignments) {
        if (assignment.role == role)
            array.push_back(assignment.agency);
    }
    return array;
}

Json answer_json(const Answer& answer) {
    const auto* latest = answer.latest;
    return {{"agency", answer.agency},
            {"status", word(answer.status())},
            {"date", latest ? Json(iso(effective_date(*latest).value)) : Json(nullptr)},
            {"progress", latest ? to_json(latest->progress) : Json(nullptr)},
            {"result", latest ? to_json(latest->result) : Json(nullptr)}};
}

Json update_json(const Entry& entry) {
    const auto& update = *entry.update;
    Json object{{"date", iso(update.date.value)},
                {"corrects", update.corrects ? Json(iso(update.corrects->value)) : Json(nullptr)},
                {"year", entry.report->year.value},
                {"status", word(update.status.value)}};
    for_each_update_field(update, [&](const UpdateField& field, const auto& value) {
        object[field.key] = to_json(value);
    });
    object["file"] = path_of(update.place);
    object["line"] = update.place.line;
    return object;
}

Json due_json(const std::optional<Due>& due) {
    if (!due)
        return nullptr;
    return {{"date", iso(due->date.value)}, {"basis", due->basis.value}};
}

Json cites_json(const Task& task) {
    auto array = Json::array();
    for (const auto& citation : task.cites)
        array.push_back(citation.document.value);
    return array;
}

Json replaced_json(const Register& registry, const Task& task, const Date& day) {
    auto array = Json::array();
    for (const auto& suspect : suspects(registry.programme(), task, day))
        array.push_back({{"document", suspect.document->key()},
                         {"replacement",
                          suspect.replacement ? Json(suspect.replacement->key()) : Json(nullptr)},
                         {"since", iso(suspect.since)}});
    return array;
}

Json repealed_json(const Register& registry, const TaskRow& row) {
    const auto* repealed = registry.repealed_task(row.id());
    if (repealed == nullptr)
        return nullptr;
    return {{"act", repealed->act->number.value}, {"since", iso(repealed->act->effective.value)}};
}

Json task_object(const Register& registry, const Selected& selected, const Date& day) {
    const auto& row = *selected.row;
    Json object{{"id", to_string(row.id())},
                {"section", section_id(row.section->number.value)},
                {"letter", row.point->letter.value > 0 ? Json(letter_at(row.point->letter.value))
                                                       : Json(nullptr)},
                {"heading", to_json(row.point->heading)},
                {"text", squeeze(row.task->text.value)},
                {"lead", agencies(row, Role::lead)},
                {"coordinate", agencies(row, Role::coordinate)},
                {"predecessors", predecessors(row)},
                {"given_to", to_json(leaders_of(*row.section, *row.point, *row.task))},
                {"coordinators", to_json(coordinate_of(*row.section, *row.point, *row.task))},
                {"cites", cites_json(*row.task)},
                {"replaced", replaced_json(registry, *row.task, day)},
                {"period", to_json(row.task->period)},
                {"due", due_json(row.task->due)},
                {"related", Json::array()},
                {"note", to_json(row.task->note)},
                {"repealed", repealed_json(registry, row)},
                {"status", Json::array()}};
    for (const auto& related : row.task->related)
        object["related"].push_back(to_string(related.value));
    for (const auto& answer : selected.answers)
        object["status"].push_back(answer_json(answer));
    return object;
}

/// Whether `agency`, or who answers in its place, is one of `only`.
bool is_asked_for(const TaskRow& row, const std::string& agency,
                  const std::vector<std::string>& only) {
    return only.empty() || std::ranges::any_of(only, [&](const std::string& id) {
               return id == agency ||
                      std::ranges::any_of(row.assignments, [&](const Assignment& assignment) {
                          return assignment.is_of(id) && assignment.is_of(agency);
                      });
           });
}

Json history_json(const History& history, const TaskRow& row, const std::vector<std::string>& only,
                  const Date& as_of) {
    auto object = Json::object();
    const auto task = row.id();
    for (const auto& agency : history.agencies(task)) {
        if (!is_asked_for(row, agency, only))
            continue;
        auto updates = Json::array();
        for (const auto& entry : history.entries(task, agency)) {
            if (entry.date() > as_of)
                continue;
            for (const auto& wrong : corrected_by(entry)) {
                updates.push_back(update_json(wrong));
                updates.back()["corrected"] = true;
            }
            updates.push_back(update_json(entry));
            updates.back()["corrected"] = false;
        }
        object[agency] = updates;
    }
    return object;
}

}  // namespace

std::string tasks_json(const Register& registry, const std::vector<Selected>& selected,
                       const Date& day) {
    auto array = Json::array();
    for (const auto& one : selected)
        array.push_back(task_object(registry, one, day));
    return json_text(array);
}

std::string histories_json(const Register& registry, const History& history,
                           const std::vector<Selected>& selected,
                           const std::vector<std::string>& only, const Date& as_of) {
    auto array = Json::array();
    for (const auto& one : selected) {
        auto object = task_object(registry, one, as_of);
        object["changes"] = changes_json(registry, *one.row, as_of);
        object["history"] = history_json(history, *one.row, only, as_of);
        array.push_back(std::move(object));
    }
    return json_text(array);
}

namespace {

Json row_json(const Row& row);

/// A value as JSON; those of lists are in rows with the table of the field.
struct ToJson {
    const Field& field;

    Json operator()(std::monostate /*nothing*/) const { return nullptr; }
    Json operator()(const std::string& text) const {
        return text.empty() ? Json(nullptr) : Json(text);
    }
    Json operator()(bool flag) const { return flag; }
    Json operator()(int number) const { return number; }
    Json operator()(const Date& date) const { return iso(date); }
    Json operator()(const std::vector<const void*>& rows) const {
        auto array = Json::array();
        for (const auto* row : rows)
            array.push_back(row_json({row, field.rows}));
        return array;
    }
};

Json row_json(const Row& row) {
    auto object = Json::object();
    for (const auto& field : *row.fields) {
        if (!field.repeats)
            object[field.name] = std::visit(ToJson{field}, field.value(row.data));
    }
    return object;
}

}  // namespace

std::string view_json(const Row& view) {
    return json_text(row_json(view));
}

}  // namespace cthd
