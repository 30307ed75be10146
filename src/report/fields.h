// The names that a template can use: one table per struct of a view.
//
// A table is the only place that knows a name. From it a template is filled in (render.h), checked
// (template_check.h) and explained (names.h, templates/README.md).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/dates.h"
#include "base/message.h"

namespace cthd {

/// What stands behind a name: nothing; a text, empty when there is nothing to say; yes or no; a
/// number; a day; or the rows of a list, each a pointer to a struct of the view.
using Value = std::variant<std::monostate, std::string, bool, int, Date, std::vector<const void*>>;

struct Field;
using Fields = std::vector<Field>;

/// A row of the table of one struct.
struct Field {
    enum class Kind { text, flag, list };
    /// What a text is, for programs.
    enum class Form { words, number, date };

    std::string name;
    Kind kind = Kind::text;
    const char* meaning = "";      ///< Marked with CTHD_N; see `translated`.
    const char* example = "";      ///< A text as it may come out; empty for flags and lists.
    const Fields* rows = nullptr;  ///< Of a list: the table of its rows.
    /// The value in a struct of the type that the table is for. Lists point into it.
    Value (*value)(const void* row) = nullptr;
    Form form = Form::words;
};

/// A struct of a view with its table. Points to it; the view must outlive it.
struct Row {
    const void* data = nullptr;
    const Fields* fields = nullptr;
};

/// The field of `name`; null when there is none.
const Field* find_field(const Fields& fields, std::string_view name);

/// What every row of every list has beside its own names: index, first, last.
struct ListPlace {
    int index = 0;  ///< From 1.
    bool first = false;
    bool last = false;
};
const Fields& fields_of(const ListPlace* /*type*/);

/// A text, number or day as a template prints it (18/12/2026); empty for nothing.
std::string printed(const Value& value);

// --- making tables ---------------------------------------------------------------------------

template <class T>
Value to_value(const T& value) {
    return value;
}

template <class T>
Value to_value(const std::optional<T>& value) {
    return value ? to_value(*value) : Value{};
}

template <class T>
Value to_value(const std::vector<T>& rows) {
    std::vector<const void*> pointers;
    pointers.reserve(rows.size());
    for (const auto& row : rows)
        pointers.push_back(&row);
    return pointers;
}

/// 2026-12-18, for programs.
std::string in_iso(const Date& date);
std::string in_iso(const std::optional<Date>& date);

namespace detail {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

/// What a value is when it is there.
template <class T>
struct Plain {
    using Type = T;
};
template <class T>
struct Plain<std::optional<T>> {
    using Type = T;
};

/// How a program is to read the text of a value of type T.
template <class T>
constexpr Field::Form form_of() {
    using Type = typename Plain<T>::Type;
    if (std::is_same_v<Type, int>)
        return Field::Form::number;
    return std::is_same_v<Type, Date> ? Field::Form::date : Field::Form::words;
}

template <class Class, class Member>
using MemberOf = Member Class::*;

template <class Class, class Member>
Class class_of(MemberOf<Class, Member> member);
template <class Class, class Result>
Class class_of(Result (*function)(const Class&));

/// The struct that a path of members and functions starts from.
template <auto... Path>
struct RowOf;
template <auto First, auto... Rest>
struct RowOf<First, Rest...> {
    using Type = decltype(class_of(First));
};

/// Follows a path of members and functions; only the last function may return a value of its own
/// rather than a reference into the struct.
template <auto Step, auto... Steps, class From>
decltype(auto) follow(const From& from) {
    if constexpr (sizeof...(Steps) == 0)
        return std::invoke(Step, from);
    else
        return follow<Steps...>(std::invoke(Step, from));
}

template <auto... Path>
using ValueAt =
    std::remove_cvref_t<decltype(follow<Path...>(std::declval<typename RowOf<Path...>::Type>()))>;

}  // namespace detail

/// Adds a name for what a path of member pointers and functions of one argument leads to:
/// `add<&AgencyTask::state, &TaskState::date>(fields, "date", …)`. A list gets a flag `has_<name>`
/// beside it; its rows have the table `fields_of(const Row*)`.
template <auto... Path>
void add(Fields& fields, std::string name, const char* meaning, const char* example = "") {
    using RowType = typename detail::RowOf<Path...>::Type;
    using Type = detail::ValueAt<Path...>;
    Field field{std::move(name), Field::Kind::text,      meaning, example, nullptr,
                nullptr,         detail::form_of<Type>()};
    field.value = [](const void* row) {
        return to_value(detail::follow<Path...>(*static_cast<const RowType*>(row)));
    };
    if constexpr (std::is_same_v<Type, bool>) {
        field.kind = Field::Kind::flag;
    } else if constexpr (detail::IsVector<Type>::value) {
        field.kind = Field::Kind::list;
        field.rows = &fields_of(static_cast<const typename Type::value_type*>(nullptr));
    }
    fields.push_back(std::move(field));
    if constexpr (detail::IsVector<Type>::value) {
        fields.push_back(
            {"has_" + fields.back().name, Field::Kind::flag, CTHD_N("the list above is not empty"),
             "", nullptr, [](const void* row) -> Value {
                 return !detail::follow<Path...>(*static_cast<const RowType*>(row)).empty();
             }});
    }
}

/// The table that `fill` makes.
template <class Fill>
Fields table_of(Fill fill) {
    Fields fields;
    fill(fields);
    return fields;
}

}  // namespace cthd
