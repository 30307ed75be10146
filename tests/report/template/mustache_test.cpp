#include "report/template/mustache.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The tags of `text` as `line:column written`, then the problems.
std::string tags_in(const std::string& text) {
    const SourceFile file{"t.md", text};
    Diagnostics problems;
    std::string lines;
    for (const auto& tag : tags_of(file, problems))
        lines += fmt::format("{}:{} {}\n", tag.place.line, tag.place.column, written(tag));
    return lines + problem_lines(problems);
}

}  // namespace

TEST_CASE("mustache: every kind of tag is found where its name stands") {
    CHECK(tags_in("{{a}}{{{ b }}}\n{{& c }} {{#d}}\nđ {{ ^ e}}{{/ d }}{{>f}}\n{{! g {h} }}{{i}}") ==
          "1:3 {{a}}\n"
          "1:10 {{{b}}}\n"
          "2:5 {{{c}}}\n"
          "2:13 {{#d}}\n"
          "3:9 {{^e}}\n"
          "3:16 {{/d}}\n"
          "3:23 {{>f}}\n"
          "4:1 {{!g {h}}}\n"
          "4:15 {{i}}\n");
}

TEST_CASE("mustache: a partial stands inside a line with anything else that is printed") {
    const auto inside_line = [](const std::string& text) {
        const SourceFile file{"t.md", text};
        Diagnostics problems;
        std::string names;
        for (const auto& tag : tags_of(file, problems))
            names += tag.is_inside_line ? std::string{tag.name} : "";
        return names;
    };
    CHECK(inside_line("a {{>b}}\n{{>c}}.\n{{d}}{{>e}}\n{{>f}}{{> g }}\n{{{h}}} {{>i}}") ==
          "bcefgi");
    CHECK(inside_line("a\n{{>b}}\nc\n \t{{> d }} \n{{#e}}{{>f}}{{/e}}\n{{>g}}{{! h }}") == "");
    CHECK(inside_line("a {{! b\n c }}{{>d}}\n{{=[ ]=}}[>e]\n{[>f]}") == "df");
}

TEST_CASE("mustache: the delimiters can be changed and changed back") {
    CHECK(tags_in("{{=<% %>=}}<%a%> {{b}} <%={{ }}=%>{{c}}") ==
          "1:1 {{=<% %>=}}\n"
          "1:14 {{a}}\n"
          "1:24 {{={{ }}=}}\n"
          "1:37 {{c}}\n");
    CHECK(tags_in("{{=<%%>=}}") ==
          "t.md:1:1: '{{=<%%>=}}' does not give two delimiters [write them as in '{{=<% %>=}}']\n");
    CHECK(tags_in("{{=a b c=}}{{=}}{{= = =}}") ==
          "t.md:1:1: '{{=a b c=}}' does not give two delimiters [write them as in '{{=<% %>=}}']\n"
          "t.md:1:12: '{{==}}' does not give two delimiters [write them as in '{{=<% %>=}}']\n"
          "t.md:1:17: '{{= = =}}' does not give two delimiters [write them as in '{{=<% %>=}}']\n");
}

TEST_CASE("mustache: a tag left open is reported and does not swallow what follows") {
    CHECK(tags_in("đ {{a\n{{b}}") ==
          "2:3 {{b}}\n"
          "t.md:1:4: the tag is not closed [close it with '}}']\n");
    CHECK(tags_in("{{a {{b}}") ==
          "1:7 {{b}}\n"
          "t.md:1:1: the tag is not closed [close it with '}}']\n");
    CHECK(tags_in("{{a\n}} {{b}}") ==
          "2:6 {{b}}\n"
          "t.md:1:1: the tag is not closed [close it with '}}']\n");
    CHECK(tags_in("{{") == "t.md:1:1: the tag is not closed [close it with '}}']\n");
    CHECK(tags_in("{{! only a comment\nmay be long }}") ==
          "1:1 {{!only a comment\nmay be long}}\n");
}

TEST_CASE("mustache: a tag names something") {
    CHECK(tags_in("{{}} {{ }} {{#}} {{{ }}} {{!}}") ==
          "1:26 {{!}}\n"
          "t.md:1:1: the tag has no name\n"
          "t.md:1:6: the tag has no name\n"
          "t.md:1:12: the tag has no name\n"
          "t.md:1:18: the tag has no name\n");
}

TEST_CASE("mustache: text without tags has none") {
    CHECK(tags_in("") == "");
    CHECK(tags_in("{ {a} }\n}}") == "");
}
