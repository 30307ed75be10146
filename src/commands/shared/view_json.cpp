#include "commands/shared/view_json.h"

#include <nlohmann/json.hpp>

namespace cthd {

namespace {

using Json = nlohmann::ordered_json;

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
    return row_json(view).dump(2) + "\n";
}

}  // namespace cthd
