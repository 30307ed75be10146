#include "read/yaml.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// `node` with the places of everything in it.
std::string shown(const Node& node) {
    auto text = fmt::format("{}:{}", node.place.line, node.place.column);
    if (node.kind == Node::Kind::null)
        return text + " -";
    if (node.kind == Node::Kind::scalar)
        return text + fmt::format(" <{}>", node.scalar);
    text += node.keys.empty() ? " [" : " {";
    for (std::size_t i = 0; i < node.values.size(); ++i)
        text += (i > 0 ? ", " : "") + (node.keys.empty() ? "" : node.keys[i].scalar + ": ") +
                shown(node.values[i]);
    return text + (node.keys.empty() ? "]" : "}") + (node.flow ? " flow" : "");
}

/// The problems of a file, else what it says.
std::string read(const std::string& text) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    if (!problems.empty())
        return headlines(problems.sorted());
    return root ? shown(*root) : "nothing";
}

}  // namespace

TEST_CASE("yaml: every value has its place, in bytes") {
    CHECK(read("đ: x\nb:\n  - 'y'\n  - {c: z, d: [w]}\n") ==
          "1:1 {đ: 1:5 <x>, b: 3:3 [3:5 <y>, 4:5 {c: 4:9 <z>, d: 4:15 [4:16 <w>] flow} flow]}");
    CHECK(read("\xEF\xBB\xBF"
               "a: x\nb: y\n") ==
          "f:1:1: warning: the file begins with a byte order mark [encoding]\n");
    CHECK(read("# c\n---\na: x\r\n\r\nb: y") == "3:1 {a: 3:4 <x>, b: 5:4 <y>}");
}

TEST_CASE("yaml: an empty value has the place of its key, an empty item that of its dash") {
    CHECK(read("a:\n\n# c\nb: ~\nc: null\n") == "1:1 {a: 1:1 -, b: 4:1 -, c: 5:1 -}");
    CHECK(read("a:\n  - x\n  -\nb: y\n") == "1:1 {a: 2:3 [2:5 <x>, 3:3 -], b: 4:4 <y>}");
}

TEST_CASE("yaml: texts come as they are, whatever they look like") {
    CHECK(read("a: 010\nb: yes\nc: 2020-12-25\nd: issue #12\ne: a:b\nf: 1.10\n") ==
          "1:1 {a: 1:4 <010>, b: 2:4 <yes>, c: 3:4 <2020-12-25>, d: 4:4 <issue>, e: 5:4 <a:b>, "
          "f: 6:4 <1.10>}");
    CHECK(read("a: >-\n  x\n  y\n\n  z\nb: |\n  x\n   y\nc: \"x\\\n  y\\u0111\"\nd: 'it''s'\n") ==
          "1:1 {a: 1:4 <x y\nz>, b: 6:4 <x\n y\n>, c: 9:4 <xyđ>, d: 11:4 <it's>}");
    CHECK(read("a: |+\n  x\n\n") == "1:1 {a: 1:4 <x\n\n>}");
    CHECK(read("<<: {a: x}\n") == "1:1 {<<: 1:5 {a: 1:9 <x>} flow}");
}

TEST_CASE("yaml: reports every duplicate key") {
    CHECK(read("a: 1\nb: {c: 1, c: 2}\na: 3\n\"a\": 4\n") ==
          "f:2:11: error: the key 'c' appears twice [yaml]\n"
          "f:3:1: error: the key 'a' appears twice [yaml]\n"
          "f:4:1: error: the key 'a' appears twice [yaml]\n");
}

TEST_CASE("yaml: a second document is an error, also one that yaml-cpp makes of bad indentation") {
    CHECK(read("a: 1\n---\nb: 2\n") == "f:2:1: error: a second YAML document begins here [yaml]\n");
    CHECK(read("a: 1\n...\nb: 2\n") == "f:3:1: error: a second YAML document begins here [yaml]\n");
    CHECK(read("a: 1\n...\n") == "f:2:1: error: a second YAML document begins here [yaml]\n");
    CHECK(read("- a\nb: 1\n") ==
          "f:1:1: error: the file does not begin with 'key: value' [yaml]\n");
}

TEST_CASE("yaml: the root is written as lines of keys and values") {
    const std::string expected = "error: the file does not begin with 'key: value' [yaml]\n";
    CHECK(read("{b: 1}\n") == "f:1:1: " + expected);
    CHECK(read("# c\n\n[b]\n") == "f:3:1: " + expected);
    CHECK(read("a:1\n") == "f:1:1: " + expected);
    CHECK(read("  a: 1\n  b: 2\n") == "f:1:1: " + expected);
    CHECK(read("\xEF\xBB\xBF- a\n") ==
          "f:1:1: warning: the file begins with a byte order mark [encoding]\nf:1:1: " + expected);
    CHECK(read("") == "f:0:0: error: there is nothing in the file [yaml]\n");
    CHECK(read("# only a comment\n---\n") == "f:0:0: error: there is nothing in the file [yaml]\n");
}

TEST_CASE("yaml: an unterminated quotation mark does not swallow the rest in silence") {
    CHECK(read("a: 1\nb: \"x\nc: 2\n") == "f:2:4: error: a quotation mark is not closed [yaml]\n");
    CHECK(read("a: 1\nb: 'x") == "f:2:4: error: a quotation mark is not closed [yaml]\n");
    CHECK(read("a: 1\n\"b: 2\n") == "f:1:1: error: the end of the file cannot be read [yaml]\n");
}

TEST_CASE("yaml: a line that begins with % does not drop the rest in silence") {
    const std::string expected = "error: a line cannot begin with '%' [yaml]\n";
    CHECK(read("%a: 1\nb: 2\n") == "f:1:1: " + expected);
    CHECK(read("a: 1\n%b: 2\nc: 3\n%d") == "f:2:1: " + expected + "f:4:1: " + expected);
    CHECK(read("a: 100\n %\n") == "1:1 {a: 1:4 <100 %>}");
}

TEST_CASE("yaml: aliases, anchors, tags and keys that are no words are errors") {
    CHECK(read("a: &x 1\nb: !!str 2\nc: !d 3\n") ==
          "f:1:4: error: anchors (&x) are not allowed [yaml]\n"
          "f:2:4: error: tags (tag:yaml.org,2002:str) are not allowed [yaml]\n"
          "f:3:4: error: tags (!d) are not allowed [yaml]\n");
    CHECK(read("a: ! x\nb: ! 'y'\n") ==
          "f:1:4: error: tags (!) are not allowed [yaml]\n"
          "f:2:4: error: tags (!) are not allowed [yaml]\n");
    CHECK(read("a: &x 1\nb: *x\n") ==
          "f:1:4: error: anchors (&x) are not allowed [yaml]\n"
          "f:2:4: error: aliases (*) are not allowed [yaml]\n");
    CHECK(read("a: *x\n") == "f:1:4: error: aliases (*) are not allowed [yaml]\n");
    CHECK(read("b: 1\n? [a, b]\n: 1\n") == "f:2:3: error: a key must be a plain word [yaml]\n");
    CHECK(read("a: 1\n: 2\n") == "f:2:1: error: a key must be a plain word [yaml]\n");
}

TEST_CASE("yaml: a tab in the indentation is an error, elsewhere it is white space") {
    CHECK(read("a:\n\tb: 1\n  \tc: 2\n") ==
          "f:2:1: error: there is a tab in the indentation [yaml]\n"
          "f:3:3: error: there is a tab in the indentation [yaml]\n");
    CHECK(read("a: >-\n  x\n\ty\n") == "f:3:1: error: there is a tab in the indentation [yaml]\n");
    CHECK(read("a:\tx\ty\n") == "1:1 {a: 1:4 <x\ty>}");
}

TEST_CASE("yaml: nesting ends at 16 levels") {
    const auto nested = [](std::size_t depth) {
        return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
    };
    CHECK(read(nested(15)).starts_with("1:1 {a: 1:4 [1:5 ["));
    CHECK(read(nested(16)) == "f:1:19: error: nested deeper than 16 levels [yaml]\n");
    CHECK(read(nested(100'000)) == "f:1:19: error: nested deeper than 16 levels [yaml]\n");
}

TEST_CASE("yaml: syntax errors are told in words of the file") {
    CHECK(read("a: b: c\n") == "f:1:5: error: there is a ': ' inside a text [yaml]\n");
    CHECK(read("a: x\n  y: z\n") ==
          "f:2:4: error: this line is read as part of the text above it [yaml]\n");
    CHECK(read("a: 1\n-y\n") ==
          "f:2:1: error: this line is read as part of the text above it [yaml]\n");
    CHECK(read("a: |\ny\n") ==
          "f:2:1: error: this line is read as part of the text above it [yaml]\n");
    CHECK(read("a:\n  b: 1\n c: 2\n") ==
          "f:3:2: error: this does not fit the mapping around it [yaml]\n");
    CHECK(read("a: \"x\" y\n") == "f:1:8: error: this does not fit the mapping around it [yaml]\n");
    CHECK(read("a: - b\n") == "f:1:4: error: a list item cannot begin here [yaml]\n");
    CHECK(read("a: @x\n") == "f:1:4: error: a text cannot begin with this character [yaml]\n");
    CHECK(read("a: [b\nc: 1\n") == "f:2:2: error: a [ before this is not closed [yaml]\n");
    CHECK(read("a: [b}\n") == "f:1:6: error: a ] or } was never opened [yaml]\n");
    CHECK(read("a: > x\n") == "f:1:6: error: text follows '>' or '|' on the same line [yaml]\n");
    CHECK(read("a: \"\\q\"\n") ==
          "f:1:7: error: '\\' begins an escape that YAML does not know [yaml]\n");
}

TEST_CASE("yaml: what the encoding check finds fatal is not read any further") {
    CHECK(read("a: \xFF\nb: &x\n") == "f:1:4: error: the byte 0xFF is not UTF-8 [encoding]\n");
    CHECK(read("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n") ==
          "f:1:1: error: a merge-conflict marker was left in the file [conflict]\n"
          "f:3:1: error: a merge-conflict marker was left in the file [conflict]\n"
          "f:5:1: error: a merge-conflict marker was left in the file [conflict]\n");
}

TEST_CASE("yaml: finds keys of mappings only") {
    const SourceFile file{"f", "a: [x]\n"};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    REQUIRE(root->find("a") != nullptr);
    CHECK(root->find("b") == nullptr);
    CHECK(root->find("a")->find("x") == nullptr);
}

TEST_CASE("yaml: an escape gives nothing that the file itself could not say") {
    CHECK(read(R"(a: "x\ty \"đ\" \u0111")"
               "\n") == "1:1 {a: 1:4 <x\ty \"đ\" đ>}");
    for (const auto* escape : {R"(\_)", R"(\N)", R"(\x9b)", R"(\e)", R"(\0)", R"(\u200b)",
                               R"(\u202e)", R"(\u00d0)", R"(e\u0301)", R"(\ufffc)"})
        CHECK(read(fmt::format("đ: y\na: \"x{}\"\n", escape))
                  .starts_with("f:2:4: error: an escape in this text"));
    const SourceFile file{"f", "a: \"x\\e[31m\\_\\u202ey\"\n"};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    CHECK(problems.error_count() == 1);
    CHECK(root->values.front().scalar == "x\uFFFD[31m\uFFFD\uFFFDy");
}
