#include "report/facts/agency.h"

#include "report/facts/task.h"
#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

Text made_up(std::string text) {
    return {std::move(text), {}};
}

}  // namespace

TEST_CASE("papers: without its own superior, an obliged agency is under the issuer") {
    Honey honey;
    const auto registry = honey.on("2026-07-15");
    CHECK(superior_name(registry, "so-tai-chinh") == "Ủy ban nhân dân tỉnh");
    CHECK(superior_name(registry, "ubnd-huyen-dong") == "");  // a people's committee
    CHECK(superior_name(registry, "hoi-nuoi-ong") == "");     // not obliged
    CHECK(superior_name(registry, "ai-do") == "");
    honey.programme().calendar.consolidates = made_up("hoi-nuoi-ong");
    CHECK(superior_name(registry, "hoi-nuoi-ong") == "Ủy ban nhân dân tỉnh");
}

TEST_CASE("papers: the superior is the agency named, none, or what 'under' says") {
    Honey honey;
    const auto registry = honey.on("2026-07-15");
    honey.agency("hoi-nuoi-ong").papers.superior = made_up("so-nong-nghiep");
    CHECK(superior_name(registry, "hoi-nuoi-ong") == "Sở Nông nghiệp");
    auto& papers = honey.agency("so-tai-chinh").papers;
    papers.superior = made_up("none");
    CHECK(superior_name(registry, "so-tai-chinh") == "");
    papers.under = made_up("Bộ Tài chính");
    CHECK(superior_name(registry, "so-tai-chinh") == "Bộ Tài chính");
    papers.superior.reset();
    CHECK(superior_name(registry, "so-tai-chinh") == "Bộ Tài chính");
}

TEST_CASE("papers: a superior that ended is replaced by its successor on the day") {
    Honey honey;
    honey.agency("hoi-nuoi-ong").papers.superior = made_up("so-nong-nghiep");
    honey.agency("so-cong-thuong").papers.name = made_up("Sở Công Thương và Nông nghiệp");
    honey.succeed("so-nong-nghiep", "2026-07-01", "so-cong-thuong");
    CHECK(superior_name(honey.on("2026-06-30"), "hoi-nuoi-ong") == "Sở Nông nghiệp");
    CHECK(superior_name(honey.on("2026-07-01"), "hoi-nuoi-ong") == "Sở Công Thương và Nông nghiệp");
}

TEST_CASE("papers: the issuer of the programme is at their head as its agency writes its name") {
    Honey honey;
    const auto registry = honey.on("2026-07-15");
    honey.agency("ubnd-tinh").papers.name = made_up("Ủy ban nhân dân tỉnh Hoa Ban");
    CHECK(issuer_on_papers(registry) == "Ủy ban nhân dân tỉnh Hoa Ban");
    CHECK(superior_name(registry, "so-tai-chinh") == "Ủy ban nhân dân tỉnh Hoa Ban");
    honey.programme().issuer = made_up("UBND TỈNH");  // an alias
    CHECK(issuer_on_papers(registry) == "Ủy ban nhân dân tỉnh Hoa Ban");
    honey.programme().issuer = made_up("Chính phủ");
    CHECK(issuer_on_papers(registry) == "Chính phủ");
}

TEST_CASE("papers: are signed at the place of the agency, or where the programme was issued") {
    Honey honey;
    const auto registry = honey.on("2026-07-15");
    honey.agency("ubnd-huyen-dong").papers.place = made_up("Đông");
    CHECK(signing_place(registry, "ubnd-huyen-dong") == "Đông");
    CHECK(signing_place(registry, "so-tai-chinh") == "Hoa Ban");
    honey.programme().dateline = made_up("ngày 10 tháng 8 năm 2020");
    CHECK(signing_place(registry, "so-tai-chinh") == "");
}

TEST_CASE("papers: their head is that of the first of the agencies that consolidate") {
    Honey honey;
    honey.programme().calendar.consolidates = made_up("ubnd-huyen-dong");
    honey.agency("ubnd-huyen-dong").papers = {.superior = {},
                                              .under = {},
                                              .name = made_up("UBND huyện Đông, tỉnh Hoa Ban"),
                                              .place = made_up("Đông")};
    const auto head = letterhead(honey.on("2026-07-15"));
    CHECK(head.superior == "");
    CHECK(head.place == "Đông");
    CHECK(names_on_papers(head.issuers) == "UBND huyện Đông, tỉnh Hoa Ban");
    CHECK(names(head.issuers) == "UBND huyện Đông");
}
