#include "model/registry/directory.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

std::string found(std::string_view typed) {
    static const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính, short: STC, aliases: [Tài chính tỉnh]}
  - {id: so-tai-nguyen, name: Sở Tài nguyên, short: STN}
  - {id: so, name: Cơ quan Sở}
groups:
  - {id: ubnd-huyen, name: UBND các huyện, members: [so], aliases: [các huyện]}
)"}}};
    const auto [ids, similar] = find_agency(from.programme(), typed);
    return join(ids, " ") + (similar.empty() ? "" : "? " + join(similar, " "));
}

}  // namespace

TEST_CASE("lookup: finds by id, short name, name and alias, folded") {
    for (const std::string typed : {"so-tai-chinh", "stc", "SỞ TÀI CHÍNH", "so  tai chinh",
                                    "So\u031B\u0309 Ta\u0300i chi\u0301nh", "tài chính tỉnh"}) {
        INFO(typed);
        CHECK(found(typed) == "so-tai-chinh");
    }
    CHECK(found("Các Huyện") == "ubnd-huyen");
}

TEST_CASE("lookup: finds by a beginning of any of them, and says when it is ambiguous") {
    CHECK(found("sở tài c") == "so-tai-chinh");
    CHECK(found("tài") == "so-tai-chinh");
    CHECK(found("so-tai") == "so-tai-chinh so-tai-nguyen");
    CHECK(found("ST") == "so-tai-chinh so-tai-nguyen");
}

TEST_CASE("lookup: a full match goes before beginnings") {
    CHECK(found("so") == "so");
}

TEST_CASE("lookup: two whole words inside of a name will do, one will not") {
    CHECK(found("Tài nguyên") == "so-tai-nguyen");
    CHECK(found("nguyên") == "? so-tai-nguyen");
}

TEST_CASE("lookup: suggests what is spelled alike, else what has the words in it") {
    CHECK(found("so tai chin h") == "? so-tai-chinh");
    CHECK(found("SCT") == "? so-tai-chinh");
    CHECK(found("nguyên") == "? so-tai-nguyen");
    CHECK(found("xyz") == "");
    CHECK(found("") == "");
    CHECK(found("  ") == "");
}

TEST_CASE("lookup: of several, those that do not exist on the day are left out, unless none does") {
    const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: so-y, name: Sở Y, validity: {to: 2025-02-28, basis: 01/NQ-HĐND}}
  - {id: so-y-te, name: Sở Y tế, validity: {from: 2025-03-01, basis: 01/NQ-HĐND}}
)"}}};
    const auto on = [&](std::string_view day, std::string_view typed) {
        return join(find_agency(from.programme(), typed, parse_date(day)).ids, " ");
    };
    CHECK(on("2025-02-28", "sở") == "so-y");
    CHECK(on("2025-03-01", "sở") == "so-y-te");
    CHECK(on("2025-03-01", "Sở Y") == "so-y");
    CHECK(join(find_agency(from.programme(), "sở").ids, " ") == "so-y so-y-te");
}
