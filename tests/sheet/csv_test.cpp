#include "sheet/csv.h"

#include <doctest/doctest.h>

#include <random>

using namespace cthd;

namespace {

constexpr CsvForm excel{};
constexpr CsvForm plain{.plain = true};

}  // namespace

TEST_CASE("csv: every field is quoted, quotes are doubled") {
    CHECK(csv_field("", excel) == R"("")");
    CHECK(csv_field("a \"b\", c\nd", excel) == "\"a \"\"b\"\", c\nd\"");
    CHECK(csv_field("II.4.1", excel) == R"("II.4.1")");
}

TEST_CASE("csv: a formula gets a guard, and so does what looks like a guarded one") {
    for (const std::string value : {"=1+1", "+ phụ lục", "- Đã xong", "@x", "\tx", "\rx", "＝1",
                                    "＋1", "－1", "＠x", "'=1", "''-1"}) {
        INFO(value);
        CHECK(csv_field(value, excel) == "\"'" + value + "\"");
        CHECK(csv_field(value, plain) == "\"" + value + "\"");
    }
}

TEST_CASE("csv: what is no formula gets no guard") {
    for (const std::string value : {"a=b", " - x", "'x", "'", "–1", "\n=1"}) {
        INFO(value);
        CHECK(csv_field(value, excel) == "\"" + value + "\"");
    }
}

TEST_CASE("csv: taking the guard off gives back every value") {
    std::mt19937 random{2020};
    const std::vector<std::string> pieces{"'", "=", "-", "＋", "\t", "\r", "a", "\"", " "};
    for (int round = 0; round < 5000; ++round) {
        std::string value;
        for (auto count = random() % 5; count > 0; --count)
            value += pieces[random() % pieces.size()];
        std::string cell;
        const auto field = csv_field(value, excel);
        for (std::size_t i = 1; i + 1 < field.size(); ++i) {
            cell += field[i];
            i += field[i] == '"' ? 1 : 0;
        }
        INFO(value);
        REQUIRE(unguarded(cell) == value);
    }
}

TEST_CASE("csv: a file for Excel has a byte order mark and CRLF between rows") {
    const std::vector<std::vector<std::string>> rows{{"Mã", "Kết quả"}, {"II.4.1", "- a,\nb"}};
    CHECK(csv_text(rows, excel) == "\xEF\xBB\xBF\"Mã\",\"Kết quả\"\r\n\"II.4.1\",\"'- a,\nb\"\r\n");
    CHECK(csv_text(rows, plain) == "\"Mã\",\"Kết quả\"\r\n\"II.4.1\",\"- a,\nb\"\r\n");
}

TEST_CASE("csv: the delimiter changes between fields only") {
    CHECK(csv_file("\"a,\"\"b\",\"c;\"\n", {.plain = true, .delimiter = ';'}) ==
          "\"a,\"\"b\";\"c;\"\r\n");
    CHECK(csv_text({{"a", "b"}}, {.plain = true, .delimiter = '\t'}) == "\"a\"\t\"b\"\r\n");
    CHECK(csv_text({}, plain) == "");
}
