#include "base/source_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cthd;

TEST_CASE("source file: gives its lines without their ends") {
    const SourceFile file{"made-up.yaml", "a\r\n\nđ: b"};
    CHECK(file.line(1) == "a");
    CHECK(file.line(2) == "");
    CHECK(file.line(3) == "đ: b");
    CHECK(file.line(4) == "");
    CHECK(file.offset_of_line(3) == 4);
    CHECK(file.offset_of_line(4) == file.text.size());
    CHECK(SourceFile{"empty", ""}.line(1) == "");
}

TEST_CASE("source file: columns are stored in bytes and shown in characters") {
    const SourceFile file{"made-up.yaml", "đề: x"};
    CHECK(character_column({&file, 1, 8}) == 5);
    CHECK(character_column({&file, 1, 1}) == 1);
    CHECK(character_column({&file, 1, 0}) == 0);
    CHECK(character_column({nullptr, 1, 3}) == 3);
}

TEST_CASE("source file: finds lines and columns anywhere in a text of any length") {
    std::string text;
    std::vector<std::size_t> begins;
    for (std::size_t line = 0; line < 300; ++line) {
        begins.push_back(text.size());
        for (std::size_t i = 0; i < line * 7 % 2900; ++i)
            text += i % 3 == 0 ? "đ" : "a";
        text += '\n';
    }
    const SourceFile file{"made-up.yaml", text};
    for (std::size_t line = 0; line < begins.size(); ++line) {
        const auto number = static_cast<std::uint32_t>(line + 1);
        const auto end = begins[line] + file.line(number).size();
        CAPTURE(number);
        CHECK(file.offset_of_line(number) == begins[line]);
        CHECK(file.index.line_at(text, begins[line]) == number);
        CHECK(file.index.line_at(text, end) == number);
        CHECK(
            character_column({&file, number, static_cast<std::uint32_t>(end - begins[line]) + 1}) ==
            line * 7 % 2900 + 1);
    }
}

TEST_CASE("source file: places are ordered by path, line and column, places without a file first") {
    const SourceFile a{"a", ""};
    const SourceFile b{"b", ""};
    CHECK(stands_before({}, {&a, 0, 0}));
    CHECK(stands_before({&a, 9, 9}, {&b, 1, 1}));
    CHECK(stands_before({&a, 1, 9}, {&a, 2, 1}));
    CHECK(stands_before({&a, 1, 1}, {&a, 1, 2}));
    CHECK_FALSE(stands_before({&a, 1, 2}, {&a, 1, 2}));
}

TEST_CASE("source file: a place in a sheet is a cell") {
    const SourceFile sheet{"form.xlsx", "", "Biểu"};
    const SourceFile csv{"form.csv", "", ""};
    const SourceFile text{"made-up.yaml", "đề: x"};
    CHECK(shown_place({&sheet, 7, 5}) == "form.xlsx:Biểu!E7");
    CHECK(shown_place({&sheet, 0, 0}) == "form.xlsx:Biểu");
    CHECK(shown_place({&csv, 12, 28}) == "form.csv!AB12");
    CHECK(shown_place({&text, 1, 8}) == "made-up.yaml:1:5");
    CHECK(shown_place({}) == "");
    CHECK(column_letters(1) == "A");
    CHECK(column_letters(26) == "Z");
    CHECK(column_letters(27) == "AA");
    CHECK(column_letters(16384) == "XFD");
    CHECK(stands_before({&csv, 9, 9}, {&sheet, 1, 1}));
    const SourceFile other{"form.xlsx", "", "Danh mục"};
    CHECK(stands_before({&sheet, 9, 9}, {&other, 1, 1}));
    CHECK(character_column({&sheet, 7, 5}) == 5);
}

TEST_CASE("source file: a place is not part of a value") {
    const SourceFile file{"made-up.yaml", "a"};
    CHECK(At<int>{1, {&file, 1, 1}} == At<int>{1, {}});
    CHECK_FALSE(At<int>{1, {}} == At<int>{2, {}});
}
