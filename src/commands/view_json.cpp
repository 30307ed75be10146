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

Json text_json(const std::string& text, Field::Form form) {
    if (text.empty())
        return nullptr;
    switch (form) {
        case Field::Form::number:
            return std::stoi(text);
        case Field::Form::date:
            return iso(*parse_date(text));
        case Field::Form::words:
            break;
    }
    return text;
}

Json row_json(const Row& row);

Json value_json(const Field& field, const void* row) {
    const auto value = field.value(row);
    if (const auto* text = std::get_if<std::string>(&value))
        return text_json(*text, field.form);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    auto array = Json::array();
    for (const auto* one : std::get<std::vector<const void*>>(value))
        array.push_back(row_json({one, field.rows}));
    return array;
}

Json row_json(const Row& row) {
    auto object = Json::object();
    for (const auto& field : *row.fields) {
        if (!is_for_templates(field, *row.fields))
            object[field.name] = value_json(field, row.data);
    }
    return object;
}

}  // namespace

std::string view_json(const Row& view) {
    return row_json(view).dump(2) + "\n";
}

}  // namespace cthd
