// The letters of points in Vietnamese legal documents, and the ids of tasks made with them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cthd {

/// The place of a letter in the Vietnamese legal order, from 1: a b c d đ e g h i k l m n o p q r s
/// t u v x y, that is without f j w z and with đ after d. None for anything else.
std::optional<int> letter_number(std::string_view letter);

/// The letter at a place of the legal order; REQUIRES: 1 <= number <= letter_count().
std::string_view letter_at(int number);

/// How many letters there are.
int letter_count();

/// The citation of a task: `II.2.đ.1` is mục II.2, điểm đ, first bullet; `II.2.l` a paragraph;
/// `II.4.3` a bullet of a section without points. Ordered as in the document.
struct TaskId {
    int section = 0;  ///< 2 for mục II.2.
    int letter = 0;   ///< The point's place in the legal order; 0 in a section without points.
    int bullet = 0;   ///< From 1; 0 where the point is one paragraph.

    auto operator<=>(const TaskId&) const = default;
};

/// `II.2.đ.1`.
std::string to_string(const TaskId& id);

/// Reads an id exactly as the files spell it; none when it is anything else.
std::optional<TaskId> parse_task_id(std::string_view text);

/// Reads an id as a person types it: any case, decomposed Unicode, without the `II.`, and `dd`
/// (Telex) for đ. `2.d.1` is never `2.đ.1`.
std::optional<TaskId> parse_typed_task_id(std::string_view typed);

/// Reads the id of a section, `II.2`, as the files spell it: 2.
std::optional<int> parse_section_id(std::string_view text);

/// Reads a section as a person types it: `II.2`, `ii.2`, `2`.
std::optional<int> parse_typed_section_id(std::string_view typed);

/// `II.2`.
std::string section_id(int section);

}  // namespace cthd
