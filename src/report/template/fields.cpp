#include "report/template/fields.h"

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

Value nothing(Field::Kind kind) {
    switch (kind) {
        case Field::Kind::flag:
            return false;
        case Field::Kind::list:
            return std::vector<const void*>{};
        case Field::Kind::text:
            break;
    }
    return {};
}

std::string detail::iso_example(std::string_view example) {
    const auto date = parse_date(example);
    return date ? iso(*date) : "";
}

// A name is a line.
// clang-format off

const Fields& fields_of(const ListPlace* /*type*/) {
    static const auto all = table_of<ListPlace>({
        {"index", &ListPlace::index, CTHD_N("place in the list, from 1"), "1"},
        {"first", &ListPlace::first, CTHD_N("it is the first of the list")},
        {"last", &ListPlace::last, CTHD_N("it is the last of the list")},
    });
    return all;
}

// clang-format on

}  // namespace cthd
