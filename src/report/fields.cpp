#include "report/fields.h"

#include <algorithm>

namespace cthd {

const Field* find_field(const Fields& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

std::string printed(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* number = std::get_if<int>(&value))
        return std::to_string(*number);
    const auto* date = std::get_if<Date>(&value);
    return date == nullptr ? "" : vietnamese(*date);
}

std::string in_iso(const Date& date) {
    return iso(date);
}

std::string in_iso(const std::optional<Date>& date) {
    return date ? iso(*date) : "";
}

const Fields& fields_of(const ListPlace* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ListPlace::index>(all, "index", CTHD_N("place in the list, from 1"), "1");
        add<&ListPlace::first>(all, "first", CTHD_N("it is the first of the list"));
        add<&ListPlace::last>(all, "last", CTHD_N("it is the last of the list"));
    });
    return fields;
}

}  // namespace cthd
