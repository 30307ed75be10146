#include "report/fields.h"

#include <algorithm>

namespace cthd {

const Field* find_field(const Fields& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

Value to_value(const std::string& text) {
    return text;
}

Value to_value(bool flag) {
    return flag;
}

// As text: mstch takes the number 0 for "nothing there".
Value to_value(int number) {
    return std::to_string(number);
}

Value to_value(std::size_t number) {
    return std::to_string(number);
}

Value to_value(const Date& date) {
    return vietnamese(date);
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
