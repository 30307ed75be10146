#include "read/encoding.h"

#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of a text, and whether it can be read any further.
std::string checked(const std::string& text) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    const bool readable = check_encoding(file, problems);
    return headlines(problems.sorted()) + (readable ? "readable" : "unreadable");
}

}  // namespace

TEST_CASE("encoding: Vietnamese in Unicode is fine") {
    CHECK(checked("Ủy ban nhân dân tỉnh – “Đắk Lắk”…\r\n\ta b 5 °C\n") == "readable");
    CHECK(checked("") == "readable");
}

TEST_CASE("encoding: the first byte that is no UTF-8 ends the reading") {
    CHECK(checked("đề\nđ \xE3n \xFF") ==
          "f:2:3: error: the byte 0xE3 is not UTF-8 [encoding]\nunreadable");
}

TEST_CASE("encoding: every control character is reported, a lone CR among them") {
    CHECK(checked("a\x01\n\x7F\rb\u0085\r\n") ==
          "f:1:2: error: the control character U+0001 does not belong in text [encoding]\n"
          "f:2:1: error: the control character U+007F does not belong in text [encoding]\n"
          "f:2:2: error: the control character U+000D does not belong in text [encoding]\n"
          "f:2:4: error: the control character U+0085 does not belong in text [encoding]\n"
          "unreadable");
}

TEST_CASE("encoding: text that is no NFC is reported once, where it begins") {
    CHECK(checked("Tài chi\u0301nh\nchi\u0301nh\n") ==
          "f:1:7: error: the text is not in Unicode's composed form (NFC) from here on "
          "[encoding]\nreadable");
}

TEST_CASE("encoding: TCVN3 and VNI are pointed out by their first word") {
    CHECK(checked("# c\ntitle: kÕ ho¹ch\n") ==
          "f:2:8: error: 'kÕ' looks like TCVN3 (ABC) or VNI text [encoding]\nreadable");
    CHECK(checked("UÛy ban nhaân daân tænh, Sôû\n") ==
          "f:1:1: error: 'UÛy' looks like TCVN3 (ABC) or VNI text [encoding]\nreadable");
}

TEST_CASE(
    "encoding: a blank that does not break is a warning: no search and no proof takes it for one") {
    CHECK(
        checked("a\u00A0b\n") ==
        "f:1:2: warning: the character U+00A0 (no-break space) does not belong in Vietnamese text: "
        "'a[U+00A0]b' [encoding]\nreadable");
}

TEST_CASE("encoding: every look-alike of Đ and every invisible character is reported") {
    CHECK(
        checked("Ðầu tư, NƉ-CP\nđð\na\u200Bb\u00AD\uFEFF\n") ==
        "f:1:1: error: the character U+00D0 (Icelandic Eth, looks like Đ) does not belong in "
        "Vietnamese text: '[U+00D0]ầu' [encoding]\n"
        "f:1:10: error: the character U+0189 (African Đ, looks like Đ) does not belong in "
        "Vietnamese text: 'N[U+0189]-CP' [encoding]\n"
        "f:2:2: error: the character U+00F0 (Icelandic eth, stands for đ) does not belong in "
        "Vietnamese text: 'đ[U+00F0]' [encoding]\n"
        "f:3:2: error: the character U+200B (zero-width space) does not belong in Vietnamese text: "
        "'a[U+200B]b[U+00AD][U+FEFF]' [encoding]\n"
        "f:3:4: error: the character U+00AD (soft hyphen) does not belong in Vietnamese text: "
        "'a[U+200B]b[U+00AD][U+FEFF]' [encoding]\n"
        "f:3:5: error: the character U+FEFF (byte order mark) does not belong in Vietnamese text: "
        "'a[U+200B]b[U+00AD][U+FEFF]' [encoding]\n"
        "readable");
}

TEST_CASE("encoding: a byte order mark at the beginning is a warning, behind it an error") {
    CHECK(
        checked("\uFEFFa\uFEFF\n") ==
        "f:1:1: warning: the file begins with a byte order mark [encoding]\n"
        "f:1:3: error: the character U+FEFF (byte order mark) does not belong in Vietnamese text: "
        "'[U+FEFF]a[U+FEFF]' [encoding]\n"
        "readable");
}

TEST_CASE("encoding: merge-conflict markers are found, lines that only look like them are not") {
    CHECK(checked("<<<<<<< HEAD\r\n|||||||\n=======\r\n>>>>>>> a\n") ==
          "f:1:1: error: a merge-conflict marker was left in the file [conflict]\n"
          "f:2:1: error: a merge-conflict marker was left in the file [conflict]\n"
          "f:3:1: error: a merge-conflict marker was left in the file [conflict]\n"
          "f:4:1: error: a merge-conflict marker was left in the file [conflict]\n"
          "unreadable");
    CHECK(checked("========\n ======= \n<<<<<<<x\n======\n") == "readable");
}

TEST_CASE("encoding: gives the place of a byte") {
    const SourceFile file{"f", "a\nđb"};
    CHECK(place_at(file, 0).line == 1);
    CHECK(place_at(file, 4).line == 2);
    CHECK(place_at(file, 4).column == 3);
    CHECK(place_at(file, 5).column == 4);
}
