#include "base/text.h"

#include <doctest/doctest.h>

#include <random>

using namespace cthd;

namespace {

std::string utf8(std::uint32_t character) {
    const auto tail = [&](unsigned shift) {
        return static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
    };
    if (character < 0x80U)
        return {static_cast<char>(character)};
    if (character < 0x800U)
        return {static_cast<char>(0xC0U | (character >> 6U)), tail(0)};
    if (character < 0x10000U)
        return {static_cast<char>(0xE0U | (character >> 12U)), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | (character >> 18U)), tail(12), tail(6), tail(0)};
}

/// Calls `visit` with every character up to the last that has a composed or decomposed form.
template <class Visit>
void for_each_character(const Visit& visit) {
    for (std::uint32_t character = 1; character < 0x30000U; ++character) {
        if (character < 0xD800U || character > 0xDFFFU)
            visit(utf8(character));
    }
}

/// `parts`, each in brackets.
template <class Parts>
std::string shown(const Parts& parts) {
    std::string text;
    for (const auto& part : parts)
        text.append("[").append(part).append("]");
    return text;
}

}  // namespace

TEST_CASE("text: finds the first byte that is not UTF-8") {
    CHECK(first_invalid_utf8("Sở Tài chính €😀") == std::nullopt);
    CHECK(first_invalid_utf8("Sở\xFFTài") == 4);
    CHECK(first_invalid_utf8("a\xC3") == 1);          // cut off
    CHECK(first_invalid_utf8("\xC0\x80") == 0);       // overlong
    CHECK(first_invalid_utf8("é\xED\xA0\x80") == 2);  // half of a surrogate pair
}

TEST_CASE("text: finds the first character that is not NFC") {
    CHECK(first_not_nfc("Ủy ban nhân dân – “đơn vị”…") == std::nullopt);
    CHECK(first_not_nfc("Sở Ta\u0300i chính") == 6);  // NFD: the letter, not its mark
    CHECK(first_not_nfc("tiê\u0301n") == 2);          // cp1258: ê with a mark
    CHECK(first_not_nfc("Âa\u0323\u0302") == 2);
    CHECK(first_not_nfc("\u212B") == 0);
    CHECK(first_not_nfc("a\u2000b") == 1);
}

TEST_CASE("text: composes what was typed as Unicode tổ hợp") {
    CHECK(nfc("U\u0309y ban nha\u0302n da\u0302n ti\u0309nh") == "Ủy ban nhân dân tỉnh");
    CHECK(nfc("ê\u0301 ô\u0323 ơ\u0300 đ") == "ế ộ ờ đ");
}

TEST_CASE("text: the quick check for NFC agrees with full normalisation on every character") {
    // € makes the quick check give up and does not combine with anything.
    std::string wrong;
    for_each_character([&](const std::string& character) {
        for (const std::string& text : {character, "a" + character}) {
            if (nfc(text) + "€" != nfc(text + "€"))
                wrong += text + " ";
        }
    });
    CHECK(wrong == "");
}

TEST_CASE("text: folds case, marks, đ, tone placement, Unicode forms and white space") {
    CHECK(fold("SỞ  TÀI\n CHÍNH ") == "so tai chinh");
    CHECK(fold("So\u031B\u0309 Ta\u0300i chi\u0301nh") == "so tai chinh");
    CHECK(fold("hòa thủy ủy") == fold("hoà thuỷ uỷ"));
    CHECK(fold("Đường đê ĐẮK") == "duong de dak");
    CHECK(fold("Ð Ɖ ð") == "d d d");
    CHECK(fold("a\u00A0b") == "a b");
    CHECK(fold("SỞ\xFF") == "SỞ\xFF");
}

TEST_CASE("text: folding twice is the same as folding once") {
    std::string changed;
    for_each_character([&](const std::string& character) {
        const auto once = fold("x" + character + "y");
        if (fold(once) != once)
            changed += character + " ";
    });
    CHECK(changed == "");
}

TEST_CASE("text: is split at white space") {
    CHECK(shown(words(" a\tb\r\n c ")) == "[a][b][c]");
    CHECK(shown(words(" \n")) == "");
    CHECK(squeeze("  Sở \t\r\n Tài ") == "Sở Tài");
    CHECK(trim("\r\n a b\t") == "a b");
    CHECK(trim(" \t") == "");
}

TEST_CASE("text: is split at a separator, empty parts included") {
    CHECK(shown(split("a,,b,", ',')) == "[a][][b][]");
    CHECK(shown(split("", ',')) == "[]");
}

TEST_CASE("text: knows capital letters") {
    CHECK(begins_with_capital("Hợp"));
    CHECK(begins_with_capital("Đầu"));
    CHECK(begins_with_capital("Ủy"));
    CHECK_FALSE(begins_with_capital("đầu"));
    CHECK_FALSE(begins_with_capital("1 Hợp"));
    CHECK_FALSE(begins_with_capital(""));
    CHECK_FALSE(begins_with_capital("\xFF"));
}

TEST_CASE("text: has capitals and small letters with their marks") {
    CHECK(capitals("Sở Tài chính, đường 2") == "SỞ TÀI CHÍNH, ĐƯỜNG 2");
    CHECK(capitals("ỹ ợ ặ ữ") == "Ỹ Ợ Ặ Ữ");
    CHECK(capitals("") == "");
    CHECK(capitals("sở\xFF") == "sở\xFF");
    CHECK(small_letters("CHƯƠNG TRÌNH HÀNH ĐỘNG") == "chương trình hành động");
    CHECK(small_letters("SỞ\xFF") == "SỞ\xFF");
    CHECK(with_capital("đề án UBND") == "Đề án UBND");
    CHECK(with_capital("") == "");
    CHECK(with_capital("sở\xFF") == "sở\xFF");
}

TEST_CASE("text: is as wide as a terminal shows it") {
    CHECK(display_width("Sở") == 2);
    CHECK(display_width("So\u031B\u0309") == 2);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("a\xFF") == 2);
    CHECK(pad("Sở", 4) + "|" == "Sở  |");
    CHECK(pad("日本", 3) == "日本");
}

TEST_CASE("text: is cut to a width, marks with their letters and wide characters whole") {
    CHECK(shortened("Sở Tài", 6) == "Sở Tài");
    CHECK(shortened("Sở Tài", 5) == "Sở T…");
    CHECK(shortened("So\u031B\u0309 Tài", 3) == "So\u031B\u0309…");
    CHECK(shortened("a日本", 3) == "a…");
    CHECK(shortened("abc", 1) == "…");
    CHECK(shortened("a\xFFzzz", 3) == "a\xFF…");
}

TEST_CASE("text: is wrapped at word boundaries") {
    CHECK(shown(wrap("Sở Tài chính tỉnh", 6)) == "[Sở Tài][chính][tỉnh]");
    CHECK(shown(wrap("a nghiêng b", 3)) == "[a][nghiêng][b]");
    CHECK(shown(wrap(" \n ", 3)) == "[]");
    CHECK(shown(wrap("\u0301 a", 9)) == "[\u0301 a]");  // a word without width is a word
}

TEST_CASE("text: wrapping keeps every word and fills every line as far as possible") {
    std::mt19937 random{2020};
    const std::vector<std::string> pieces{"Sở", "Tài", "chính", "日本", "\u0301", "nghiêng", "-"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto count = random() % 12; count > 0; --count)
            text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? "\n " : " ");
        const auto width = static_cast<int>(random() % 12) + 1;
        const auto lines = wrap(text, width);
        REQUIRE(shown(words(join(lines, " "))) == shown(words(text)));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            REQUIRE((display_width(lines[i]) <= width || words(lines[i]).size() == 1));
            if (i > 0)
                REQUIRE(display_width(lines[i - 1]) + 1 + display_width(words(lines[i]).front()) >
                        width);
        }
    }
}

TEST_CASE("text: parts are joined with a separator") {
    CHECK(join({"a", "", "b"}, ", ") == "a, , b");
    CHECK(join({}, ", ") == "");
}

TEST_CASE("text: capitals of every Vietnamese letter") {
    CHECK(capitals("Ủy ban nhân dân tỉnh, sở kế hoạch và đầu tư 5 ợẫặềỵ") ==
          "ỦY BAN NHÂN DÂN TỈNH, SỞ KẾ HOẠCH VÀ ĐẦU TƯ 5 ỢẪẶỀỴ");
}

TEST_CASE("text: padding on the left aligns the ends") {
    CHECK(pad_left("đủ", 4) == "  đủ");
    CHECK(pad_left("hoàn thành", 4) == "hoàn thành");
    CHECK(pad_left("", 2) == "  ");
}

TEST_CASE("text: a word for the shell has quotation marks where it needs them") {
    CHECK(shell_word("bieu/so-tai-chinh.xlsx") == "bieu/so-tai-chinh.xlsx");
    CHECK(shell_word("Biểu 1.xlsx") == "'Biểu 1.xlsx'");
    CHECK(shell_word("a'b") == "'a'\\''b'");
    CHECK(shell_word("") == "''");
}

TEST_CASE("text: an ASCII name has letters, digits and single hyphens") {
    CHECK(ascii_name("Ủy ban nhân dân xã Mường Kim") == "uy-ban-nhan-dan-xa-muong-kim");
    CHECK(ascii_name(" 512/QĐ-UBND. ") == "512-qd-ubnd");
    CHECK(ascii_name("Sở LĐ - TB&XH") == "so-ld-tb-xh");
    CHECK(ascii_name("…") == "");
}
