#include "base/message.h"

#include <doctest/doctest.h>

#include <clocale>
#include <cstdlib>
#include <string>

#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Sets a language, with the catalogues in tests/fixtures/messages, until the end of the test.
class Speaking {
public:
    explicit Speaking(const std::string& language) { use_language(language, CTHD_TEST_CATALOGUES); }
    ~Speaking() { use_language("en", CTHD_TEST_CATALOGUES); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

}  // namespace

TEST_CASE("message: is English before a language is chosen") {
    CHECK(tr("unknown agency '{}'", "stc") == "unknown agency 'stc'");
    CHECK(trn("{} mistake", "{} mistakes", 1, 1) == "1 mistake");
    CHECK(trn("{} mistake", "{} mistakes", 0, 0) == "0 mistakes");
}

TEST_CASE("message: is Vietnamese from the catalogue, whatever locales are generated") {
    const Speaking vietnamese{"vi"};
    CHECK(tr("unknown agency '{}'", "stc") == "không có cơ quan 'stc'");
    CHECK(trn("{} mistake", "{} mistakes", 1, 1) == "1 lỗi");
    CHECK(trn("{} mistake", "{} mistakes", 3, 3) == "3 lỗi");
}

TEST_CASE("message: a translation may take its fields in another order") {
    const Speaking vietnamese{"vi"};
    CHECK(tr("'{}' comes after '{}'", "đ", "d") == "'d' đứng trước, 'đ' đứng sau");
}

TEST_CASE("message: the language can be changed again and again") {
    for (int round = 0; round < 2; ++round) {
        use_language("vi", CTHD_TEST_CATALOGUES);
        CHECK(tr("unknown agency '{}'", "a") == "không có cơ quan 'a'");
        use_language("fr", CTHD_TEST_CATALOGUES);
        CHECK(tr("unknown agency '{}'", "a") == "organisme inconnu : 'a'");
        use_language("en", CTHD_TEST_CATALOGUES);
        CHECK(tr("unknown agency '{}'", "a") == "unknown agency 'a'");
    }
}

TEST_CASE("message: another language may be spoken for a while") {
    const Speaking vietnamese{"vi"};
    {
        const InLanguage french{"fr"};
        CHECK(tr("unknown agency '{}'", "a") == "organisme inconnu : 'a'");
        const InLanguage english{"en"};
        CHECK(tr("unknown agency '{}'", "a") == "unknown agency 'a'");
    }
    CHECK(tr("unknown agency '{}'", "a") == "không có cơ quan 'a'");
}

TEST_CASE("message: a text without a translation stays English") {
    const Speaking vietnamese{"vi"};
    CHECK(tr("no such sentence") == "no such sentence");
    CHECK(trn("{} agency", "{} agencies", 2, 2) == "2 agencies");
    CHECK(translated("").empty());
}

TEST_CASE("message: without a catalogue everything stays English") {
    use_language("vi", "/nowhere");
    CHECK(tr("unknown agency '{}'", "stc") == "unknown agency 'stc'");
    use_language("en", "/nowhere");
}

TEST_CASE("message: a damaged catalogue translates less and does no other harm") {
    const auto whole =
        read_bytes(std::filesystem::path{CTHD_TEST_CATALOGUES} / "vi/LC_MESSAGES/cthd.mo");
    const Scratch folder;
    const auto path = folder / "vi/LC_MESSAGES/cthd.mo";
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        for (const char damage : {'\0', '\xFF'}) {
            auto damaged = whole;
            damaged[size] = damage;
            for (const auto& bytes : {whole.substr(0, size), damaged}) {
                write_bytes(path, bytes);
                use_language("vi", folder.path());
                CHECK(tr("no such sentence") == "no such sentence");
                CHECK_FALSE(translated("unknown agency '{}'").empty());
            }
        }
    }
    use_language("en", folder.path());
}

TEST_CASE("message: numbers look the same in every language") {
    const Speaking vietnamese{"vi"};
    CHECK(std::string{std::setlocale(LC_NUMERIC, nullptr)} == "C");
    CHECK(std::strtod("1.5", nullptr) == 1.5);
}
