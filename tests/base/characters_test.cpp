#include "base/characters.h"

#include <doctest/doctest.h>

using namespace cthd;

namespace {

/// The cleaned text and the number of changed characters.
std::string clean(const std::string& text) {
    const auto result = cleaned(text);
    return result.text + "|" + std::to_string(result.changed);
}

/// The refusal of the first odd character; empty if there is none.
std::string refusal(const std::string& text) {
    const auto odd = next_odd(text, 0);
    if (!odd)
        return "";
    const auto refused = refused_character(*odd, text);
    return refused.message + "\n" + refused.hint;
}

}  // namespace

TEST_CASE("characters: Vietnamese text has none that does not belong") {
    CHECK_FALSE(next_odd("Ủy ban nhân dân tỉnh – “Đắk Lắk”… 5 °C, 10 µm, −3\r\n\t", 0));
    CHECK(clean("Đã họp\nxong") == "Đã họp\nxong|0");
}

TEST_CASE("characters: invisible leftovers are dropped") {
    CHECK(clean("tập\u200B huấn\u200E\uFEFF\u2060 xong\u202A\u202C") == "tập huấn xong|6");
    CHECK(clean("đề\u00AD án") == "đề án|1");
}

TEST_CASE("characters: blanks and line breaks of other kinds become plain ones") {
    CHECK(clean("30/6/2026\u00A0") == "30/6/2026 |1");
    CHECK(clean("a\u202Fb\u3000c\u2009d") == "a b c d|3");
    CHECK(clean("một\x0Bhai\u2028"
                "ba\u0085"
                "bốn\r\nnăm\rsáu") == "một\nhai\nba\nbốn\nnăm\nsáu|3");
}

TEST_CASE("characters: bullets of symbol fonts become dashes") {
    CHECK(clean("\uF0B7 một\n\uF0A7\thai\n\uF02Dba") == "- một\n- hai\n- ba|3");
}

TEST_CASE("characters: look-alikes of Đ are read as Đ in a Vietnamese word only") {
    CHECK(clean("Ðã xong, Ɖề án, ðã") == "Đã xong, Đề án, đã|3");
    CHECK(clean("Ðorþur") == "Ðorþur|0");
}

TEST_CASE("characters: a soft hyphen that may be a letter of TCVN3 stays") {
    CHECK(clean("nh\u00ADng") == "nh\u00ADng|0");
    CHECK(clean("những nh\u00ADng") == "những nhng|1");
}

TEST_CASE("characters: what nobody can read for certain stays and is refused with its neighbours") {
    CHECK(clean("a\u202Eb\uFFFDc\uE123") == "a\u202Eb\uFFFDc\uE123|0");
    CHECK(refusal("đã t\uFFFDp huấn") ==
          "the character U+FFFD (a letter was lost here) does not belong in Vietnamese text: "
          "'t[U+FFFD]p'\ndelete it, and type the word again");
    CHECK(refusal("tập\u00ADhuấn") ==
          "the character U+00AD (soft hyphen) does not belong in Vietnamese text: "
          "'tập[U+00AD]huấn'\n"
          "it is invisible: delete it; where it was ư in TCVN3, convert the text");
    CHECK(refusal("\u202E") ==
          "the character U+202E (invisible, reverses the text) does not belong in Vietnamese text: "
          "'[U+202E]'\ndelete it, and type the word again");
    CHECK(
        refusal("Sở Tаi chinh").starts_with("the character U+0430 (a letter of another alphabet"));
    CHECK(refusal("Москва α β").empty());
}

TEST_CASE("characters: letters that a wrong encoding turned into question marks are found") {
    CHECK(first_lost_letter("?ã tham m?u UBND t?nh") == 0);
    CHECK(first_lost_letter("Đã t?p hu?n") == std::string_view{"Đã "}.size());
    CHECK_FALSE(first_lost_letter("Khi nào xong? Ai làm?"));
    CHECK_FALSE(first_lost_letter("Bao giờ?Ở đâu?Ai?"));
    CHECK_FALSE(first_lost_letter("https://dvc.gov.vn/?a=b?c d?e"));
    CHECK_FALSE(first_lost_letter("m?u"));
}

TEST_CASE("characters: a value to be looked up loses its leftovers and the blanks at its ends") {
    CHECK(legible("\u200E30/6/2026\u00A0") == "30/6/2026");
    CHECK(legible(" II.2.d.1\u200B\x0B") == "II.2.d.1");
    CHECK(legible("\xFF ") == "\xFF ");
}
