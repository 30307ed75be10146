#include "commands/change_json.h"

#include "base/text.h"

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
void add(Json& object, const char* key, const std::optional<Replacement<T>>& change) {
    if (change)
        object[key] = {{"old", change->before ? to_json(*change->before) : Json(nullptr)},
                       {"new", change->after ? to_json(*change->after) : Json(nullptr)}};
}

}  // namespace

Json changes_json(const Register& tasks, const TaskRow& row, const Date& day) {
    auto array = Json::array();
    for (const auto& [act, change] : changes_of(tasks.programme(), row.id())) {
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
        add(object, "text", change->text);
        add(object, "lead", change->lead);
        add(object, "coordinate", change->coordinate);
        add(object, "cites", change->cites);
        add(object, "period", change->period);
        add(object, "due", change->due);
        if (change->repeal)
            object["repeal"] = true;
        array.push_back(std::move(object));
    }
    return array;
}

}  // namespace cthd
