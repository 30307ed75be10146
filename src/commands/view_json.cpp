#include "commands/view_json.h"

#include <nlohmann/json.hpp>

namespace cthd {

namespace {

using Json = nlohmann::ordered_json;

/// Whether the field says again what another of the table says.
bool is_for_templates(const Field& field, const Fields& fields) {
    constexpr std::string_view has = "has_";
    constexpr std::string_view iso = "_iso";
    const std::string_view name = field.name;
    if (name.starts_with(has)) {
        const auto* list = find_field(fields, name.substr(has.size()));
        return list != nullptr && list->kind == Field::Kind::list;
    }
    if (name.ends_with(iso)) {
        const auto* date = find_field(fields, name.substr(0, name.size() - iso.size()));
        return date != nullptr && date->form == Field::Form::date;
    }
    return false;
}

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
        if (!is_for_templates(field, *row.fields))
            object[field.name] = std::visit(ToJson{field}, field.value(row.data));
    }
    return object;
}

}  // namespace

std::string view_json(const Row& view) {
    return row_json(view).dump(2) + "\n";
}

}  // namespace cthd
