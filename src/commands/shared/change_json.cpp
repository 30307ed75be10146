#include "commands/shared/change_json.h"

#include "base/text.h"
#include "model/amendment.h"

namespace cthd {

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Text& text) {
    return squeeze(text.value);
}

Json to_json(const At<Date>& date) {
    return iso(date.value);
}

Json to_json(const Texts& texts) {
    auto array = Json::array();
    for (const auto& text : texts)
        array.push_back(text.value);
    return array;
}

Json to_json(const std::vector<Citation>& citations) {
    auto array = Json::array();
    for (const auto& citation : citations)
        array.push_back(citation.document.value);
    return array;
}

template <class T>
Json to_json(const std::optional<T>& value) {
    return value ? to_json(*value) : Json(nullptr);
}

}  // namespace

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
                object[field.key] = {{"old", to_json(changed->before)},
                                     {"new", to_json(changed->after)}};
        });
        if (change->repeal)
            object["repeal"] = true;
        array.push_back(std::move(object));
    }
    return array;
}

}  // namespace cthd
