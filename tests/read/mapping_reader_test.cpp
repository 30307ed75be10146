#include "read/mapping_reader.h"

#include <doctest/doctest.h>

#include "base/diagnostic.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems that `ask` finds in a file when it asks for the keys of its root.
template <class Ask>
std::string problems_of(const std::string& text, const Ask& ask) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    REQUIRE(root);
    {
        MappingReader fields{*root, problems};
        ask(fields);
        fields.finish();
    }
    return headlines(problems.sorted());
}

/// What `convert` makes of a text: the problem, or nothing when it takes it.
template <class Convert>
std::string refused(const std::string& text, const Convert& convert) {
    Diagnostics problems;
    const auto value = convert(Text{text, {}}, problems);
    CHECK(value.has_value() == problems.empty());
    std::string found;
    for (const auto& problem : problems.sorted())
        found += problem.message + " [" + std::string{problem.check} + "] " + problem.hint;
    return found;
}

}  // namespace

TEST_CASE("mapping reader: what nobody asked for is unknown, with the nearest known key as hint") {
    const SourceFile file{"f", "titel: a\nnumber: b\nstray: c\n"};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    {
        MappingReader fields{*root, problems};
        fields.optional_text("title");
        fields.optional_text("number");
        fields.finish();
    }
    std::string found;
    for (const auto& problem : problems.sorted())
        found += render(problem);
    CHECK(found == R"(f:1:1: error: unknown key 'titel' [schema]
     1 | titel: a
       | ^
hint: did you mean 'title'?
f:3:1: error: unknown key 'stray' [schema]
     3 | stray: c
       | ^
hint: one of title, number
)");
}

TEST_CASE("mapping reader: a required key that is missing, empty or of another kind is told once") {
    CHECK(problems_of("b:\nc: ' '\nd: [x]\ne: {x: y}\n",
                      [](MappingReader& fields) {
                          for (const auto key : {"a", "b", "c", "d", "e"})
                              fields.text(key);
                      }) ==
          "f:1:1: error: the key 'a' is missing [schema]\n"
          "f:1:1: error: 'b' is empty [schema]\n"
          "f:2:4: error: 'c' is empty [schema]\n"
          "f:3:4: error: 'd' must be a text [schema]\n"
          "f:4:4: error: 'e' must be a text [schema]\n");
}

TEST_CASE("mapping reader: an optional key may be left out, but is not empty or of another kind") {
    const auto problems = problems_of("b:\nc: []\nd: x\ne: y\nf: [z]\n", [](MappingReader& fields) {
        CHECK(fields.optional_text("a") == std::nullopt);
        CHECK(fields.optional_texts("a").empty());
        fields.optional_text("b");
        fields.optional_texts("c");
        fields.optional_sequence("d");
        fields.optional_mapping("e");
        fields.optional_mapping("f");
    });
    CHECK(problems ==
          "f:1:1: error: 'b' is empty [schema]\n"
          "f:2:4: error: 'c' is empty [schema]\n"
          "f:3:4: error: 'd' must be a list [schema]\n"
          "f:4:4: error: 'e' must be a mapping [schema]\n"
          "f:5:4: error: 'f' must be a mapping [schema]\n");
}

TEST_CASE("mapping reader: the sound items of a list are kept") {
    const std::string text = "a: [x, '', [y], z]\nb:\n  - c: d\n  -\n";
    const auto problems = problems_of(text, [](MappingReader& fields) {
        std::string texts;
        for (const auto& item : fields.texts("a"))
            texts += item.value;
        CHECK(texts == "xz");
        CHECK(fields.texts("b").empty());
    });
    CHECK(problems ==
          "f:1:8: error: an item of this list is empty [schema]\n"
          "f:1:12: error: an item of a list must be a text [schema]\n"
          "f:3:5: error: an item of a list must be a text [schema]\n"
          "f:4:3: error: an item of this list is empty [schema]\n");
}

TEST_CASE("mapping reader: a mapping may be left empty where it is to be filled") {
    const auto problems = problems_of("a:\nb: {c: }\nd: x\n", [](MappingReader& fields) {
        CHECK(fields.mapping_or_empty("a") != nullptr);
        CHECK(fields.mapping_or_empty("b") != nullptr);
        CHECK(fields.mapping_or_empty("d") == nullptr);
        CHECK(fields.mapping_or_empty("e") == nullptr);
    });
    CHECK(problems ==
          "f:1:1: error: the key 'e' is missing [schema]\n"
          "f:3:4: error: 'd' must be a mapping [schema]\n");
}

TEST_CASE("mapping reader: what is no mapping says so, and nothing of its keys") {
    const SourceFile file{"f", "a: [x]\n"};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    MappingReader fields{root->values.front().values.front(), problems};
    fields.text("key");
    fields.finish();
    CHECK(headlines(problems.sorted()) == "f:1:5: error: expected a mapping here [schema]\n");
}

TEST_CASE("mapping reader: an exception that ends the reading reports no key as unknown") {
    const SourceFile file{"f", "a: x\nb: y\n"};
    Diagnostics problems;
    const auto root = parse_yaml(file, problems);
    const auto read = [&] {
        MappingReader fields{*root, problems};
        fields.text("a");
        throw Failure("made up");
    };
    CHECK_THROWS_AS(read(), Failure);
    CHECK(problems.empty());
}

TEST_CASE("mapping reader: texts are converted, or refused with what to write") {
    CHECK(refused("2026-12-18", to_date) == "");
    CHECK(refused("18/12/2026", to_date) ==
          "'18/12/2026' is not a date [date] write it as 2026-12-18");
    CHECK(refused("2026-02-30", to_date) ==
          "'2026-02-30' is not a date [date] write a calendar date such as 2026-12-18");
    CHECK(refused("12-25", to_month_day) == "");
    CHECK(refused("25-12", to_month_day) ==
          "'25-12' is not a day of the year [date] write month and day as 12-25");
    CHECK(refused("Hoàn thành", to_status) == "");
    CHECK(refused("complete", to_status) ==
          "unknown status 'complete' [status] did you mean 'hoàn thành' (completed)?");
    for (const std::string text : {"0", "100"})
        CHECK(refused(text, to_percent) == "");
    for (const std::string text : {"-1", "101", "40%", "4.5", "x", "99999999999"})
        CHECK(refused(text, to_percent) == "'" + text +
                                               "' is not a percentage [progress] write a whole "
                                               "number from 0 to 100, without %");
    CHECK(refused("2026", to_year) == "");
    CHECK(refused("26", to_year) == "'26' is not a year [date] write a year from 2000 to 2100");
    CHECK(refused("true", to_bool) == "");
    CHECK(refused("yes", to_bool) ==
          "'yes' is neither true nor false [schema] write 'true', or leave the key out");
    CHECK(refused("II.2.đ.1", to_task_id) == "");
    CHECK(refused("2.dd.1", to_task_id) ==
          "'2.dd.1' is not the id of a task [id] write it as II.2.đ.1");
    CHECK(refused("x", to_task_id) ==
          "'x' is not the id of a task [id] an id looks like II.2.đ.1, II.2.l or II.4.3");
    CHECK(refused("đ", to_letter) == "");
    CHECK(refused("f", to_letter) ==
          "'f' is not a letter of a point [letter] the letters are a b c d đ e g h i k l m n o p "
          "q r s t u v x y");
    CHECK(refused("II.2", to_section) == "");
    CHECK(refused("2", to_section) == "'2' is not the id of a section [id] an id looks like II.2");
}

TEST_CASE("mapping reader: warns of a text that may go on behind #") {
    const auto warned = [](const std::string& text) {
        return problems_of(text, [](MappingReader& fields) {
            fields.optional_text("a");
            fields.optional_texts("b");
        });
    };
    const std::string warning = "warning: what follows # here is not part of the text [yaml]\n";
    CHECK(warned("a: Đã xong đề án #2 của tỉnh\n") == "f:1:18: " + warning);
    CHECK(warned("a: Đã xong # một phần\n") == "f:1:12: " + warning);
    CHECK(warned("a: xong #2\n") == "f:1:9: " + warning);
    CHECK(warned("a: Đã xong\n  đề án\t#2\n") == "f:2:9: " + warning);
    CHECK(warned("b:\n  - Biên bản #3\n  - x\n") == "f:2:14: " + warning);
    CHECK(warned("b: [Biên bản #3\n  , x]\n") == "f:1:14: " + warning);
}

TEST_CASE("mapping reader: a comment that hides no words is usual") {
    for (const std::string text :
         {"a: so-tai-chinh # Sở Tài chính\n", "a: 312/BC-STC # giấy\n", "a: SKHĐT # tên tắt\n",
          "a: II.2.d\n", "a: C# và a#b\n", "a: \"Đề án #2\" # hai\n", "a: 'Đề án #2'\n",
          "a: >- # văn bản\n  Đề án #2\n", "a: Đã xong\n# dòng riêng\nb: [x y] # hai\n",
          "a: Đã xong\n  # dòng riêng\n", "b:\n  - 12/QĐ-UBND # bản giấy\n  - x # y\n"}) {
        INFO(text);
        CHECK(problems_of(text, [](MappingReader& fields) {
                  fields.optional_text("a");
                  fields.optional_texts("b");
              }).empty());
    }
    CHECK(problems_of("a: 2026-06-30 # ngày\nb: hoàn thành # xong\n", [](MappingReader& fields) {
              fields.optional_value<Date>("a", to_date);
              fields.optional_value<Status>("b", to_status);
          }).empty());
}
