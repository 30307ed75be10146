#include "read/encoding.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

using namespace cthd;

namespace {

/// The first word that looks like old text.
std::string found(std::string_view text) {
    const auto offset = first_legacy_word(text);
    return offset ? std::string{words(text.substr(*offset)).front()} : "none";
}

}  // namespace

TEST_CASE("legacy encoding: finds TCVN3 by the symbols it has for letters") {
    CHECK(found("Së KÕ ho¹ch vµ §Çu t­") == "Së");
    CHECK(found("Së KÕ") == "none");  // too little to tell it from foreign names
    CHECK(found("kÕ ho¹ch") == "kÕ");
    CHECK(found("quy ®Þnh") == "®Þnh");
    CHECK(found("UBND tØnh bè trÝ") == "tØnh");  // capitals are its small letters
}

TEST_CASE("legacy encoding: finds VNI by its many foreign letters") {
    CHECK(found("UÛy ban nhaân daân tænh, Sôû Taøi chính") == "UÛy");
}

TEST_CASE("legacy encoding: Vietnamese, foreign names and units are no old text") {
    for (const std::string text :
         {"Ủy ban nhân dân tỉnh Đắk Lắk – “Sở Tài chính” ăâêôơư ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ",
          "Ông Müller và bà Åberg", "5 µm, 3 kW·h, 25 °C, 10 m², 3 m³, ½ ha",
          "Excel® © 2020, « trích », «Luật»…", ""}) {
        INFO(text);
        CHECK(found(text) == "none");
    }
}
