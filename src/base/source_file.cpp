#include "base/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace cthd {

std::size_t SourceFile::offset_of_line(std::uint32_t line) const {
    std::size_t offset = 0;
    for (std::uint32_t passed = 1; passed < line; ++passed) {
        const auto end = text.find('\n', offset);
        if (end == std::string::npos)
            return text.size();
        offset = end + 1;
    }
    return offset;
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
    const auto before = place.file->line(place.line).substr(0, place.column - 1);
    const auto characters = std::ranges::count_if(
        before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return static_cast<std::uint32_t>(characters) + 1;
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
