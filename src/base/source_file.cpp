#include "base/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace cthd {

namespace {

/// The index stores one count of characters for each block of so many bytes.
constexpr std::size_t block = 1024;

std::size_t count_characters(std::string_view bytes) {
    return static_cast<std::size_t>(std::ranges::count_if(
        bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

void TextIndex::build(std::string_view text) const {
    if (!line_begins_.empty())
        return;
    line_begins_.push_back(0);
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1))
        line_begins_.push_back(end + 1);
    characters_.push_back(0);
    for (std::size_t begin = 0; begin + block <= text.size(); begin += block)
        characters_.push_back(characters_.back() + count_characters(text.substr(begin, block)));
}

std::size_t TextIndex::line_begin(std::string_view text, std::uint32_t line) const {
    build(text);
    return line <= line_begins_.size() ? line_begins_[std::max(line, 1U) - 1] : text.size();
}

std::uint32_t TextIndex::line_at(std::string_view text, std::size_t offset) const {
    build(text);
    const auto next = std::ranges::upper_bound(line_begins_, offset);
    return static_cast<std::uint32_t>(next - line_begins_.begin());
}

std::size_t TextIndex::characters_before(std::string_view text, std::size_t offset) const {
    build(text);
    const auto whole = std::min(offset / block, characters_.size() - 1);
    return characters_[whole] +
           count_characters(text.substr(whole * block, offset - whole * block));
}

std::size_t SourceFile::offset_of_line(std::uint32_t line) const {
    return index.line_begin(text, line);
}

std::string_view SourceFile::line(std::uint32_t line) const {
    auto rest = std::string_view{text}.substr(offset_of_line(line));
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r'))
        rest.remove_suffix(1);
    return rest;
}

std::string_view path_of(const Place& place) {
    return place.file ? std::string_view{place.file->path} : std::string_view{};
}

std::uint32_t character_column(const Place& place) {
    if (place.file == nullptr || place.column == 0 || place.file->sheet)
        return place.column;
    const auto& text = place.file->text;
    const auto& index = place.file->index;
    const auto begin = index.line_begin(text, place.line);
    const auto end =
        begin + std::min<std::size_t>(place.column - 1, place.file->line(place.line).size());
    return static_cast<std::uint32_t>(index.characters_before(text, end) -
                                      index.characters_before(text, begin)) +
           1;
}

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

std::string shown_place(const Place& place) {
    std::string where{path_of(place)};
    if (place.file == nullptr)
        return where;
    if (place.file->sheet) {
        if (!place.file->sheet->empty())
            where += fmt::format(":{}", *place.file->sheet);
        if (place.line > 0)
            where += fmt::format("!{}{}", column_letters(place.column), place.line);
        return where;
    }
    if (place.line > 0)
        where += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0)
        where += fmt::format(":{}", character_column(place));
    return where;
}

std::string shown_line(const Place& place) {
    return shown_place({place.file, place.line, 0});
}

namespace {

std::string_view sheet_of(const Place& place) {
    return place.file != nullptr && place.file->sheet ? std::string_view{*place.file->sheet}
                                                      : std::string_view{};
}

}  // namespace

bool stands_before(const Place& one, const Place& other) {
    return std::tuple(path_of(one), sheet_of(one), one.line, one.column) <
           std::tuple(path_of(other), sheet_of(other), other.line, other.column);
}

}  // namespace cthd
