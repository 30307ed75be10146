#include "check/shared.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "read/yaml.h"

using namespace cthd;

namespace {

/// The places of all words of the value of `a`, and of one word past the end.
std::string places(const std::string& yaml) {
    const SourceFile file{"made-up.yaml", yaml};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    const auto* value = root->find("a");
    const Text text{value->scalar, value->place};
    std::string shown;
    for (std::size_t index = 0; index <= words(text.value).size(); ++index) {
        const auto place = place_of_word(text, index);
        shown += fmt::format("{}:{} ", place.line, place.column);
    }
    return shown;
}

}  // namespace

TEST_CASE("word place: is right in every YAML style, and that of the last word past the end") {
    CHECK(places("a: x y\n   z\nb: w\n") == "1:4 1:6 2:4 2:4 ");
    CHECK(places("a: 'đ y\n\n  z'\n") == "1:5 1:8 3:3 3:3 ");
    CHECK(places("a: \" x\\\n  y\" # c\n") == "1:6 1:6 ");
    CHECK(places("a: >-  # c d\r\n\r\n  x\r\n    y\r\n  z\r\n") == "3:3 4:5 5:3 5:3 ");
    CHECK(places("a:\n  |2\n    x  y\n") == "3:5 3:8 3:8 ");
}

TEST_CASE("word place: is that of the text if the words cannot be located") {
    const SourceFile file{"made-up.yaml", "a: b"};
    const auto at = [&](const Text& text) {
        const auto place = place_of_word(text, 0);
        return fmt::format("{}:{}", place.line, place.column);
    };
    CHECK(at({"x", {}}) == "0:0");
    CHECK(at({"x", {&file, 1, 0}}) == "1:0");
    CHECK(at({"", {&file, 1, 4}}) == "1:4");
    CHECK(at({"x", {&file, 9, 9}}) == "9:9");
}
