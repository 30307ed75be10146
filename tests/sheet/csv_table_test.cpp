#include "sheet/csv.h"

#include <doctest/doctest.h>

#include <string>

#include "sheet/sheet_text.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// `text` of ASCII and Đ in UTF-16.
std::string utf16(std::string_view text, bool big_endian) {
    std::string bytes{big_endian ? "\xFE\xFF" : "\xFF\xFE"};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_crossed_d = text.substr(i, 2) == "Đ";
        const auto low = is_crossed_d ? '\x10' : text[i];
        const auto high = is_crossed_d ? '\x01' : '\0';
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
        i += is_crossed_d ? 1 : 0;
    }
    return bytes;
}

}  // namespace

TEST_CASE("csv table: keeps cells to the letter, and rows where they are") {
    CHECK(sheets_text("\xEF\xBB\xBFMã số,Tình trạng\r\n\r\n\" a\r\nb \"\"c\"\"\",  d \r\n,e,") ==
          "[]\nA1 text \"Mã số\"\nB1 text \"Tình trạng\"\n"
          "A3 text \" a\nb \"c\"\"\nB3 text \"  d \"\nB4 text \"e\"\n");
}

TEST_CASE("csv table: finds the delimiter by the heads, whatever stands above them") {
    CHECK(sheets_text("a,b,c,d\nMã số;Tình trạng\nII.2.c;x,y\n") ==
          "[]\nA1 text \"a,b,c,d\"\nA2 text \"Mã số\"\nB2 text \"Tình trạng\"\n"
          "A3 text \"II.2.c\"\nB3 text \"x,y\"\n");
    CHECK(sheets_text("Mã số\tTình trạng\nII.2.c\tx;y\n") ==
          "[]\nA1 text \"Mã số\"\nB1 text \"Tình trạng\"\nA2 text \"II.2.c\"\nB2 text \"x;y\"\n");
}

TEST_CASE("csv table: reads | between fields, and what a line sep= says") {
    const std::string sheet = "[]\nA2 text \"Mã số\"\nB2 text \"Tình trạng\"\n";
    CHECK(sheets_text("\nMã số|Tình trạng\n") == sheet);
    CHECK(sheets_text("sep=;\nMã số;Tình trạng\n") == sheet);
    CHECK(sheets_text("\xEF\xBB\xBF\"SEP=|\"\r\nMã số|Tình trạng\r\n") == sheet);
    CHECK(sheets_text("sep=\t\nMã số\tTình trạng\n") == sheet);
    CHECK(sheets_text("sep=^\nMã số^Tình trạng\n") == sheet);
    CHECK(sheets_text("sep=,\nMã số;Tình trạng\n") == sheet);  // it lies
    CHECK(sheets_text("sep=a\nMã số;Tình trạng\n") == "[]\nA1 text \"sep=a\"\n" + sheet.substr(3));
}

TEST_CASE("csv table: ignores blanks around quotation marks, but none inside") {
    CHECK(sheets_text("\"Mã số\", \"Tình trạng\" ,\t \"x\"\u00A0\n \"II.2.c\" , \"a, \"\"b\"\" ,\n "
                      "c \", d \n") ==
          "[]\nA1 text \"Mã số\"\nB1 text \"Tình trạng\"\nC1 text \"x\"\nA2 text \"II.2.c\"\n"
          "B2 text \"a, \"b\" ,\n c \"\nC2 text \" d \"\n");
    CHECK(sheets_text("Mã số\tTình trạng\n \"a\"\t\t \"b\"\n") ==
          "[]\nA1 text \"Mã số\"\nB1 text \"Tình trạng\"\nA2 text \"a\"\nC2 text \"b\"\n");
}

TEST_CASE("csv table: drops every byte order mark at the beginning") {
    const std::string mark = "\xEF\xBB\xBF";
    const std::string sheet = "[]\nA1 text \"a\"\nB1 text \"b\"\n";
    CHECK(sheets_text(mark + mark + "\"a\",b") == sheet);
    CHECK(sheets_text(" " + mark + "\"a\",b") == sheet);
    CHECK(sheets_text(mark + "\n" + mark + "\"a\"") == "[]\nA2 text \"a\"\n");
    CHECK(sheets_text("a,b\n" + mark + "\"c\"") == sheet + "A2 text \"c\"\n");
}

TEST_CASE("csv table: reads UTF-16 without a byte order mark if it is certain") {
    const std::string sheet = "[]\nA1 text \"Đa\"\nB1 text \"b\"\n";
    CHECK(sheets_text(utf16("Đa,b\r\n", false).substr(2)) == sheet);
    CHECK(sheets_text(utf16("Đa,b\r\n", true).substr(2)) == sheet);
    CHECK(sheets_text("\xFF\xFE" + utf16("Đa,b\r\n", false)) == sheet);
    const std::string unknown = "form:0:0: error: this is neither XLSX, ODS nor CSV [encoding]\n";
    CHECK(sheets_text(std::string{"a\0b\0\1\0", 6}) == unknown);
    CHECK(sheets_text(std::string{"a\0b\0\0N", 6}) == unknown);
}

TEST_CASE("csv table: takes the guard off") {
    CHECK(sheets_text("'- a,'b,''=c\n") ==
          "[]\nA1 text \"- a\"\nB1 text \"'b\"\nC1 text \"'=c\"\n");
}

TEST_CASE("csv table: reads UTF-16 with a byte order mark") {
    const std::string sheet = "[]\nA1 text \"Đa\"\nB1 text \"b\"\n";
    CHECK(sheets_text(utf16("Đa,b\r\n", false)) == sheet);
    CHECK(sheets_text(utf16("Đa,b\r\n", true)) == sheet);
    const std::string refused =
        "form:0:0: error: the text is neither UTF-8 nor UTF-16 [encoding]\n";
    CHECK(sheets_text(utf16("ab", false) + "c") == refused);            // half a character
    CHECK(sheets_text(std::string{"\xFF\xFE\x00\xD8", 4}) == refused);  // half a pair
    CHECK(sheets_text("M\xB7 s\xE8,T\xD7nh") == refused);               // TCVN3
}

TEST_CASE("csv table: refuses quotation marks that would swallow rows") {
    CHECK(sheets_text("a,b\nc,\"d\ne,f\n") ==
          "form:0:0: error: a quotation mark is out of place in cell B2 [encoding]\n");
    CHECK(sheets_text("a,b\n\"c\" d,e\n") ==
          "form:0:0: error: a quotation mark is out of place in cell A2 [encoding]\n");
}

TEST_CASE("csv table: refuses more cells than any form has") {
    std::string large;
    for (int i = 0; i < 1'000'001; ++i)
        large += "a\n";
    CHECK(sheets_text(large) ==
          "form:0:0: error: the file has more cells than any form "
          "[encoding]\n");
}
