// The letters of points in Vietnamese legal documents, and the ids of tasks and sections.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cthd {

/// The number of a letter in the Vietnamese legal order, from 1: a b c d đ e g h i k l m n o p q r
/// s t u v x y, so without f j w z and with đ after d. None for anything else.
std::optional<int> letter_number(std::string_view letter);

/// The letter with a number in the legal order. REQUIRES: 1 <= number <= letter_count().
std::string_view letter_at(int number);

/// The number of letters in the legal order.
int letter_count();

/// The id of a task: `II.2.đ.1` is mục II.2, điểm đ, first bullet; `II.2.l` is a point of one
/// paragraph; `II.4.3` is a bullet of a section without points. Ordered as in the document.
struct TaskId {
    int section = 0;  ///< 2 for mục II.2.
    int letter = 0;   ///< The number of the point's letter; 0 in a section without points.
    int bullet = 0;   ///< From 1; 0 if the point is one paragraph.

    auto operator<=>(const TaskId&) const = default;
};

/// `II.2.đ.1`.
std::string to_string(const TaskId& id);

/// Parses an id spelled as in files; none if `text` is anything else.
std::optional<TaskId> parse_task_id(std::string_view text);

/// Parses an id as people type it: in any case, in decomposed Unicode, without `II.`, or with `dd`
/// (Telex) for đ. `2.d.1` never means `2.đ.1`.
std::optional<TaskId> parse_typed_task_id(std::string_view typed);

/// Parses the id of a section spelled as in files: `II.2` gives 2. None if it is anything else.
std::optional<int> parse_section_id(std::string_view text);

/// Parses a section id as people type it: `II.2`, `ii.2`, `2`.
std::optional<int> parse_typed_section_id(std::string_view typed);

/// `II.2`.
std::string section_id(int section);

/// The id of a task, or of the point (no bullet) or section (neither) that stands for its tasks.
std::string shown_where(const TaskId& where);

}  // namespace cthd
