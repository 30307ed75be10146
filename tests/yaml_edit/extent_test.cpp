#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <random>
#include <utility>

#include "yaml_edit/layout.h"

using namespace cthd;

namespace {

std::string text_of(const Node& node, const SourceFile& file) {
    const auto [first, last] = extent(node, file);
    return file.text.substr(first, last - first);
}

/// The text of the value of the key `a`.
std::string text_of_a(const std::string& text) {
    const SourceFile file{"made-up.yaml", text};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    REQUIRE(problems.empty());
    return text_of(*root->find("a"), file);
}

/// Writes YAML as people might: any style and indentation, comments and blank lines anywhere.
class Writer {
public:
    explicit Writer(std::uint32_t seed) : random_(seed) {}

    std::string document() {
        text_ = happens(10) ? "\xEF\xBB\xBF" : "";
        mapping(0, 3);
        if (happens(70))
            text_ += "\n";
        if (happens(30)) {
            for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 2))
                text_.insert(at, "\r");
        }
        return text_;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool happens(std::size_t percent) { return below(100) < percent; }
    std::string one_of(const std::vector<std::string>& choices) {
        return choices[below(choices.size())];
    }
    static std::string blanks(std::size_t count) { return std::string(count, ' '); }

    /// Begins a line `column` blanks deep, perhaps with others before it.
    void line(std::size_t column) {
        while (happens(15))
            text_ += one_of({"\n", "\n" + blanks(below(8)), "\n# c ]}", "\n   # c: d"});
        text_ += "\n" + blanks(column);
    }

    std::string words() {
        std::string text = "w";
        while (happens(60))
            text += " " + one_of({"Sở", "a:b", "c#", "[", "-", "}"});
        return text + " e";
    }

    /// More lines of a plain or quoted text.
    std::string more(std::size_t parent) {
        std::string text;
        while (happens(30))
            text += one_of({"\n", "\n\n"}) + blanks(parent + 1 + below(3)) +
                    one_of({"y", "] z", "- z"});
        return text;
    }

    void mapping(std::size_t column, int depth) {
        const auto count = below(3) + 1;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0)
                line(column);
            text_ +=
                fmt::format(fmt::runtime(one_of({"k{}:", "'k {}':", "\"k: {}\":", "k:{}:"})), i);
            value(column, depth, true);
        }
    }

    void sequence(std::size_t column, int depth) {
        const auto count = below(3) + 1;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0)
                line(column);
            text_ += "-";
            const auto gap = below(3) + 1;
            const auto form = depth > 0 ? below(3) : 2;
            text_ += form < 2 ? blanks(gap) : "";
            if (form == 0)
                mapping(column + 1 + gap, depth - 1);
            else if (form == 1)
                sequence(column + 1 + gap, depth - 1);
            else
                value(column, depth, false);
        }
    }

    /// What follows the colon of a key or the dash of an item that begins at `parent`.
    void value(std::size_t parent, int depth, bool of_key) {
        const auto form = std::max(below(depth > 0 ? 8 : 6), std::size_t{of_key ? 0U : 1U});
        if (form == 1)
            text_ += " " + words() + more(parent);
        else if (form == 2)
            text_ += " 'it''s " + words() + more(parent) + " ]: # \"'";
        else if (form == 3)
            text_ += " \"" + words() + R"(\" \\ ]: # ')" + more(parent) + "\"";
        else if (form == 4)
            flow(parent, 2);
        else if (form == 5)
            block_scalar(parent);
        if (form < 5)
            text_ += one_of({"", "", " ", "  # c ]}", " # '\""});
        if (form < 6)
            return;
        // A list may begin below its key, everything else deeper.
        line(parent + (form == 7 && of_key ? 0 : 1) + below(3));
        const auto column = text_.size() - text_.rfind('\n') - 1;
        form == 6 ? mapping(column, depth - 1) : sequence(column, depth - 1);
    }

    void block_scalar(std::size_t parent) {
        if (happens(10))
            line(parent + 1 + below(3));
        else
            text_ += " ";
        const auto digit = happens(30) ? below(3) + 1 : 0;
        const auto chomping = one_of({"", "-", "+"});
        text_ += one_of({"|", ">"}) + chomping + (digit > 0 ? std::to_string(digit) : "");
        text_ += one_of({"", "", " ", " # c +1"});
        const auto column = parent + (digit > 0 ? digit : 1 + below(3));
        while (happens(60))
            text_ += "\n" + blanks(column) +
                     one_of({words(), "  deeper", "# no comment", "- x", "k: v", "", "   "});
        text_ += one_of({"", "", "\n", "\n\n", "\n" + blanks(below(9))});
    }

    void flow(std::size_t parent, int depth) {
        const bool is_mapping = happens(50);
        text_ += is_mapping ? " {" : " [";
        const auto count = below(4);
        for (std::size_t i = 0; i < count; ++i) {
            text_ += happens(20) ? "\n" + blanks(parent + 2) : "";
            text_ += is_mapping ? fmt::format("f{}: ", i) : "";
            if (depth > 0 && happens(30))
                flow(parent, depth - 1);
            else
                text_ += one_of({"x", "'] '", "\"}\"", "x y", is_mapping ? "" : "p: q"});
            text_ += i + 1 == count ? "" : one_of({", ", " , ", ", # ] c\n" + blanks(parent + 2)});
        }
        text_ += one_of({"", " ", " # }\n" + blanks(parent + 1)}) + (is_mapping ? "}" : "]");
    }

    std::mt19937 random_;
    std::string text_;
};

std::string meaning(const Node& node) {
    if (node.kind == Node::Kind::null)
        return "null";
    if (node.kind == Node::Kind::scalar)
        return fmt::format("<{}>", node.scalar);
    std::string text = node.keys.empty() ? "[" : "{";
    for (std::size_t i = 0; i < node.values.size(); ++i)
        text +=
            (node.keys.empty() ? "" : node.keys[i].scalar + ": ") + meaning(node.values[i]) + ", ";
    return text + (node.keys.empty() ? "]" : "}");
}

std::string meaning(const std::string& text) {
    const SourceFile file{"made-up.yaml", text};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    return problems.has_errors() || !root ? "errors" : meaning(*root);
}

/// Puts another text in the place of each value below `node` in turn; the rest must stay the same.
void replace_each(Node& node, const Node& root, const SourceFile& file) {
    for (auto& child : node.values) {
        const auto old_text = text_of(child, file);
        const bool ends_blank =
            !old_text.empty() && std::isspace(static_cast<unsigned char>(old_text.back())) != 0;
        const bool keeps_blanks = child.scalar.ends_with('\n') || child.scalar.ends_with(' ');
        INFO(file.text);
        INFO(old_text);
        REQUIRE((child.kind != Node::Kind::scalar || !ends_blank || keeps_blanks));

        auto text = file.text;
        text.replace(extent(child, file).first, old_text.size(), "   other");
        auto old = std::exchange(child, Node{.kind = Node::Kind::scalar, .scalar = "other"});
        REQUIRE(meaning(text) == meaning(root));
        child = std::move(old);
        replace_each(child, root, file);
    }
}

}  // namespace

TEST_CASE("extent: of each style of text, without the comment behind it") {
    CHECK(text_of_a("a: x y  # c\nb: 1\n") == "x y");
    CHECK(text_of_a("a: x\n  y\n\n  z # c\nb: 1\n") == "x\n  y\n\n  z");
    CHECK(text_of_a("a: 'it''s' # c\n") == "'it''s'");
    CHECK(text_of_a(R"(a: "q\" \\" # c)") == R"("q\" \\")");
    CHECK(text_of_a("a: \"x\\\n  y\"\n") == "\"x\\\n  y\"");
    CHECK(text_of_a("a: x") == "x");
}

TEST_CASE("extent: a block text ends with its last line, blank ones and comments excluded") {
    CHECK(text_of_a("a: >-  # c\n  x\n\n  # no comment\n\n# c\nb: 1\n") ==
          ">-  # c\n  x\n\n  # no comment");
    CHECK(text_of_a("a: |\n  x\n   y\n\n") == "|\n  x\n   y");
    CHECK(text_of_a("a: |\r\n  x\r\n\r\nb: 1\r\n") == "|\r\n  x");
    CHECK(text_of_a("a: |-\n  x") == "|-\n  x");
    CHECK(text_of_a("a:\n  >\n  x\nb: 1\n") == ">\n  x");
    CHECK(text_of_a("a:\n- # c\n  |\n  x\nb: 1\n") == "- # c\n  |\n  x");
}

TEST_CASE("extent: a block text has the blank lines that are part of it") {
    CHECK(text_of_a("a: |+\n  x\n\n\nb: 1\n") == "|+\n  x\n\n");
    CHECK(text_of_a("a: |\n  x\n     \nb: 1\n") == "|\n  x\n     ");
}

TEST_CASE("extent: the indentation of a block text may be given") {
    CHECK(text_of_a("a: |2-\n    x\n  y\nb: 1\n") == "|2-\n    x\n  y");
    CHECK(text_of_a("a:\n  - k: >2\n      x\n    n: y\n") == "- k: >2\n      x\n    n: y");
}

TEST_CASE("extent: an empty block text takes nothing from what follows it") {
    CHECK(text_of_a("a:\n  - k: |\n    n: y\n  - z\n") == "- k: |\n    n: y\n  - z");
    CHECK(text_of_a("a: >-\nb: 1\n") == ">-");
}

TEST_CASE("extent: an empty value is behind the colon of its key") {
    for (const std::string text : {"a:\nb: 1\n", "a:   # c: d\n", "'a': \n", "a:"}) {
        const SourceFile file{"made-up.yaml", text};
        Diagnostics problems;
        const auto root = parse_yaml(file, problems);
        const auto behind = text.find(':') + 1;
        CHECK(extent(root->values.front(), file) == std::pair{behind, behind});
    }
}

TEST_CASE("extent: lists and mappings end with their last value or bracket") {
    CHECK(text_of_a("a:\n- - b\n  - c # d\n- e\n\n# f\n") == "- - b\n  - c # d\n- e");
    CHECK(text_of_a("a:\n  b: 1\n  c:\n# d\ne: 1\n") == "b: 1\n  c:");
    CHECK(text_of_a("a: [b, # ] c\n  d # }\n  ] # ]\n") == "[b, # ] c\n  d # }\n  ]");
    CHECK(text_of_a("a: {b: {c: ['}', \"]\"]}, d: }\n") == "{b: {c: ['}', \"]\"]}, d: }");
    CHECK(text_of_a("a: {b, 'c: d'}\ne: {f: 1}\n") == "{b, 'c: d'}");
    CHECK(text_of_a("a: [b, c: d]\ne: [f]\n") == "[b, c: d]");
    CHECK(text_of_a("a: []\nb: [c]\n") == "[]");
}

TEST_CASE("extent: another text can stand in the place of any value, and all others stay") {
    int sound = 0;
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        const SourceFile file{"made-up.yaml", Writer{seed}.document()};
        Diagnostics problems;
        auto root = parse_yaml(file, problems);
        if (!root || problems.has_errors())
            continue;
        ++sound;
        replace_each(*root, *root, file);
    }
    CHECK(sound > 1000);
}
