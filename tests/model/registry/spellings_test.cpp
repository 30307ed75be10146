#include "model/registry/spellings.h"

#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

TEST_CASE("spellings: the id of an agency follows from its name") {
    CHECK(id_for_name("Ủy ban nhân dân xã Mường Kim") == "ubnd-xa-muong-kim");
    CHECK(id_for_name("UBND phường Tân Phong") == "ubnd-phuong-tan-phong");
    CHECK(id_for_name("Sở Văn hóa, Thể thao và Du lịch") == "so-van-hoa-the-thao-va-du-lich");
    CHECK(id_for_name("…") == "");
    CHECK_FALSE(refused_agency_id("ubnd-xa-01"));
    CHECK(refused_agency_id("").has_value());
    CHECK(refused_agency_id("Sở").has_value());
    CHECK(refused_agency_id("so_y_te").has_value());
    for (const auto* id : {"-rf", "--help", "1-so", "con", "nul", "aux", "com1", "lpt9"})
        CHECK(refused_agency_id(id).has_value());
    CHECK_FALSE(refused_agency_id("com"));
    CHECK_FALSE(refused_agency_id("com10"));
    CHECK_FALSE(refused_agency_id(std::string(100, 'a')));
    CHECK(refused_agency_id(std::string(101, 'a')).has_value());
}

TEST_CASE("spellings: a name belongs to one party, whatever its case and tone marks") {
    Spellings spellings;
    CHECK_FALSE(spellings.take_id({"so-y-te", {}}));
    CHECK_FALSE(spellings.take({"Sở Y tế", {}}, "so-y-te"));
    CHECK_FALSE(spellings.take({"SỞ Y TẾ", {}}, "so-y-te"));
    CHECK(spellings.take({"so y te", {}}, "so-khac")->message ==
          "'so y te' is already the name of 'so-y-te'");
    CHECK(spellings.take_id({"so-y-te", {}}).has_value());
}

TEST_CASE("spellings: a party is named by its name or an alias, across lines and marks") {
    const ProgrammeFrom from{{{"source.md", "## **Sở\n  Tài** chính và các sở\n"}}};
    const auto line = issued_line(from.programme());
    Agency agency;
    agency.name.value = "Sở Tài chính";
    CHECK(is_named_in(line, agency));
    agency.name.value = "sở tài chính";
    CHECK_FALSE(is_named_in(line, agency));
    Group group;
    group.name.value = "X";
    group.aliases = {{"Y", {}}, {"các sở", {}}};
    CHECK(is_named_in(line, group));
}
