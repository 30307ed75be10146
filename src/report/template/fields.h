// The names for templates: one table per struct of a view.
//
// A name is defined in its table only. Templates are rendered (render.h), checked (check.h) and
// documented (name_groups in views.h, templates/README.md) from the tables.
#pragma once

#include <cassert>
#include <functional>
#include <initializer_list>
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

/// The value of a name: nothing, a text (empty if missing), a flag, a number, a date, or the rows
/// of a list, each a pointer to a struct of the view.
using Value = std::variant<std::monostate, std::string, bool, int, Date, std::vector<const void*>>;

struct Field;
using Fields = std::vector<Field>;

/// A row of the table of one struct.
struct Field {
    enum class Kind { text, flag, list };  ///< Numbers and dates are texts.

    std::string name;
    Kind kind = Kind::text;
    const char* meaning = "";      ///< Marked with CTHD_N; see `translated`.
    std::string example;           ///< An example of the text; empty for flags and lists.
    const Fields* rows = nullptr;  ///< The table of the rows of a list; otherwise null.
    /// Returns the value of a struct of the type that the table is for. Lists point into it.
    std::function<Value(const void* row)> value;
    /// It repeats the preceding name for templates: `has_…` or `…_iso`.
    bool repeats = false;
    // For a name of a nested struct: the table of that struct, and the prefix of its names here.
    const Fields* part = nullptr;
    std::string prefix = {};
};

/// A struct of a view with its table. The view must outlive it.
struct Row {
    const void* data = nullptr;
    const Fields* fields = nullptr;
};

/// The field with this name; null if there is none.
const Field* find_field(const Fields& fields, std::string_view name);

/// The names of every row of every list, in addition to its own.
struct ListPlace {
    int index = 0;  ///< From 1.
    bool first = false;
    bool last = false;
};
const Fields& fields_of(const ListPlace* /*type*/);

/// A text, number or date (18/12/2026) as templates print it; empty for other values.
std::string printed(const Value& value);

/// The value of a name of a missing struct.
Value nothing(Field::Kind kind);

/// The table of T.
template <class T>
const Fields& fields_of() {
    return fields_of(static_cast<const T*>(nullptr));
}

// --- definition of tables ---------------------------------------------------------------------

namespace detail {

template <class T>
constexpr bool is_list = false;
template <class T>
constexpr bool is_list<std::vector<T>> = true;

/// The type of a value without std::optional.
template <class T>
struct Plain {
    using Type = T;
};
template <class T>
struct Plain<std::optional<T>> : Plain<T> {};

/// An enum with a label for papers and a word for programs, or an optional of one that has both for
/// none, too.
template <class T>
concept Labelled = !std::is_same_v<T, std::string> && requires(const T& value) {
    label(value);
    word(value);
};

/// A nested struct; null if it is optional and missing.
template <class Held>
const Held* held_in(const Held& held) {
    return &held;
}
template <class Held>
const Held* held_in(const std::optional<Held>& held) {
    return held ? &*held : nullptr;
}

/// The date of an example in ISO format.
std::string iso_example(std::string_view example);

}  // namespace detail

template <class T>
Value to_value(const T& value) {
    if constexpr (detail::Labelled<T>)
        return std::string{label(value)};
    else
        return value;
}

template <class T>
Value to_value(const std::vector<T>& rows) {
    std::vector<const void*> pointers;
    pointers.reserve(rows.size());
    for (const auto& row : rows)
        pointers.push_back(&row);
    return pointers;
}

template <class T>
Value to_value(const std::optional<T>& value) {
    if constexpr (detail::Labelled<std::optional<T>>)
        return std::string{label(value)};
    else
        return value ? to_value(*value) : Value{};
}

/// The word of an enum; empty for none, unless none has a word.
template <class T>
std::string word_of(const T& value) {
    if constexpr (detail::Labelled<T>)
        return std::string{word(value)};
    else
        return value ? word_of(*value) : "";
}

/// Rows of the table of T: a name, the member or function that returns its value, its meaning and,
/// for a text, an example. The type of the value adds further names: a date adds `<name>_iso`, a
/// list `has_<name>`, an enum `<name>_word`. The rows of a list have the table `fields_of(const
/// Row*)`; the example of an enum is one of its values. Alternatively, all rows that `part` makes.
template <class T>
struct Names {
    template <class Get, class Example = const char*>
    Names(const std::string& name, Get get, const char* meaning, Example example = "") {
        using Result = std::invoke_result_t<Get, const T&>;
        using Type = std::remove_cvref_t<Result>;
        using Plain = typename detail::Plain<Type>::Type;
        if constexpr (std::is_same_v<Type, bool>) {
            add(name, Field::Kind::flag, meaning, "", get);
        } else if constexpr (detail::is_list<Type>) {
            static_assert(std::is_reference_v<Result>, "a list points into the view");
            add(name, Field::Kind::list, meaning, "", get).rows =
                &fields_of<typename Type::value_type>();
            add("has_" + name, Field::Kind::flag, CTHD_N("the list above is not empty"), "",
                [get](const T& row) { return !std::invoke(get, row).empty(); })
                .repeats = true;
        } else if constexpr (detail::Labelled<Plain>) {
            add(name, Field::Kind::text, meaning, std::string{label(example)}, get);
            add(name + "_word", Field::Kind::text, CTHD_N("the same for programs"),
                std::string{word(example)},
                [get](const T& row) { return word_of(std::invoke(get, row)); });
        } else {
            add(name, Field::Kind::text, meaning, example, get);
            if constexpr (std::is_same_v<Plain, Date>)
                add(name + "_iso", Field::Kind::text, CTHD_N("the same day for programs"),
                    detail::iso_example(example),
                    [get](const T& row) {
                        const std::optional<Date> date = std::invoke(get, row);
                        return date ? iso(*date) : "";
                    })
                    .repeats = true;
        }
    }
    Names(Fields part) : fields(std::move(part)) {}  // NOLINT(google-explicit-constructor)

    Fields fields;

private:
    template <class Get>
    Field& add(std::string name, Field::Kind kind, const char* meaning, std::string example,
               Get get) {
        auto& field = fields.emplace_back();
        field.name = std::move(name);
        field.kind = kind;
        field.meaning = meaning;
        field.example = std::move(example);
        field.value = [get](const void* row) {
            return to_value(std::invoke(get, *static_cast<const T*>(row)));
        };
        return field;
    }
};

/// The table of T.
template <class T>
Fields table_of(std::initializer_list<Names<T>> rows) {
    Fields all;
    for (const auto& row : rows)
        all.insert(all.end(), row.fields.begin(), row.fields.end());
    return all;
}

/// All names of a struct that is a member of T, with a prefix. If the struct is optional and
/// missing, their values are those of `nothing`. REQUIRES: `names` outlives them; with a prefix, it
/// has no lists.
template <class T, class Held>
Fields part(const std::string& prefix, Held T::*member,
            const Fields& names = fields_of<typename detail::Plain<Held>::Type>()) {
    auto all = names;
    for (auto& field : all) {
        assert(prefix.empty() || field.kind != Field::Kind::list);
        field.name.insert(0, prefix);
        field.part = &names;
        field.prefix = prefix;
        field.value = [member, none = nothing(field.kind), value = field.value](const void* row) {
            const auto* held = detail::held_in(static_cast<const T*>(row)->*member);
            return held == nullptr ? none : value(held);
        };
    }
    return all;
}

template <class T, class Held, class... Names>
Fields part(Held T::*member, const Names&... names) {
    return part("", member, names...);
}

/// Composes steps: `of(&TaskFacts::leaders, names)`. A step that returns a value instead of a
/// reference into the struct may be followed only by steps that return values.
template <class First, class... Then>
auto of(First first, Then... then) {
    return [=](const auto& row) -> decltype(auto) {
        if constexpr (sizeof...(Then) == 0)
            return std::invoke(first, row);
        else
            return of(then...)(std::invoke(first, row));
    };
}

/// A predicate for one value.
template <class E>
auto is(E value) {
    return [=](const auto& it) { return it == value; };
}

inline constexpr auto is_there = [](const auto& value) { return value.has_value(); };

/// The number of rows of a list.
inline constexpr auto how_many = [](const auto& rows) { return static_cast<int>(rows.size()); };

}  // namespace cthd
