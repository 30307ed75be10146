#include "model/ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace cthd {

namespace {

constexpr std::array<std::string_view, 23> legal_order{"a", "b", "c", "d", "đ", "e", "g", "h",
                                                       "i", "k", "l", "m", "n", "o", "p", "q",
                                                       "r", "s", "t", "u", "v", "x", "y"};

constexpr std::string_view part_numeral = "II";

/// Parses a number from 1 to 999 without leading zeros.
std::optional<int> ordinal(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || value < 1 || value > 999 || text.front() == '0')
        return std::nullopt;
    return value;
}

/// `typed` spelled as in files: NFC, small letters, Roman numerals in capitals; empty if it is not
/// UTF-8.
std::string spelled(std::string_view typed) {
    if (first_invalid_utf8(typed))
        return {};
    const auto composed = nfc(trim(typed));
    std::vector<std::string> pieces;
    for (const auto piece : split(composed, '.')) {
        auto& small = pieces.emplace_back(piece);
        for (auto& c : small)
            c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (small == "Đ" || small == "dd")
            small = "đ";
        if (small == "ii")
            small = part_numeral;
    }
    if (pieces.front() != part_numeral)
        pieces.emplace(pieces.begin(), part_numeral);
    return join(pieces, ".");
}

}  // namespace

std::optional<int> letter_number(std::string_view letter) {
    const auto found = std::ranges::find(legal_order, letter);
    if (found == legal_order.end())
        return std::nullopt;
    return static_cast<int>(found - legal_order.begin()) + 1;
}

std::string_view letter_at(int number) {
    assert(number >= 1 && number <= letter_count());
    return legal_order.at(static_cast<std::size_t>(number) - 1);
}

int letter_count() {
    return static_cast<int>(legal_order.size());
}

std::string to_string(const TaskId& id) {
    auto text = section_id(id.section);
    if (id.letter > 0)
        text += fmt::format(".{}", letter_at(id.letter));
    if (id.bullet > 0)
        text += fmt::format(".{}", id.bullet);
    return text;
}

std::optional<TaskId> parse_task_id(std::string_view text) {
    const auto pieces = split(text, '.');
    if (pieces.size() < 3 || pieces.size() > 4 || pieces[0] != part_numeral)
        return std::nullopt;
    const auto section = ordinal(pieces[1]);
    const auto letter = letter_number(pieces[2]);
    const auto bullet = letter ? pieces.size() == 4 ? ordinal(pieces[3]) : 0 : ordinal(pieces[2]);
    if (!section || !bullet || (!letter && pieces.size() == 4))
        return std::nullopt;
    return TaskId{*section, letter.value_or(0), *bullet};
}

std::optional<TaskId> parse_typed_task_id(std::string_view typed) {
    return parse_task_id(spelled(typed));
}

std::optional<int> parse_section_id(std::string_view text) {
    const auto pieces = split(text, '.');
    if (pieces.size() != 2 || pieces[0] != part_numeral)
        return std::nullopt;
    return ordinal(pieces[1]);
}

std::optional<int> parse_typed_section_id(std::string_view typed) {
    return parse_section_id(spelled(typed));
}

std::string section_id(int section) {
    return fmt::format("{}.{}", part_numeral, section);
}

std::string shown_where(const TaskId& where) {
    return where.letter == 0 && where.bullet == 0 ? section_id(where.section) : to_string(where);
}

}  // namespace cthd
