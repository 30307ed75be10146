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

namespace {

/// What is found among agencies of a province as they are called in full.
std::string meant(std::string_view typed) {
    static const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, aliases: [UBND tỉnh]}
  - {id: ke-hoach, name: Sở Kế hoạch và Đầu tư, short: SKHĐT}
  - {id: khoa-hoc, name: Sở Khoa học và Công nghệ, short: SKHCN}
  - {id: nong-nghiep, name: Sở Nông nghiệp và Phát triển nông thôn, short: SNN}
  - {id: lao-dong, name: Sở Lao động - Thương binh và Xã hội}
  - {id: van-hoa, name: "Sở Văn hóa, Thể thao và Du lịch"}
  - {id: thong-tin, name: Sở Thông tin và Truyền thông}
  - {id: tai-chinh, name: Sở Tài chính, short: STC}
  - {id: lien-doan, name: Liên đoàn Lao động tỉnh}
  - {id: nong-dan, name: Hội Nông dân tỉnh}
  - {id: mat-tran, name: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hoa Ban, aliases: [Mặt trận Tổ quốc]}
  - {id: ngan-hang, name: Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Hoa Ban}
  - {id: htx, name: Liên minh HTX tỉnh}
  - {id: thanh-pho-hoa-ban, name: UBND thành phố Hoa Ban}
  - {id: huyen-dong, name: Ủy ban nhân dân huyện Đông}
  - {id: huyen-tay, name: Ủy ban nhân dân huyện Tây}
)"}}};
    auto programme = from.programme();
    programme.dateline.value = "Hoa Ban, ngày tháng 10 năm 2020";
    const auto [ids, similar] = find_agency(programme, typed);
    return join(ids, " ") + (similar.empty() ? "" : "? " + join(similar, " "));
}

}  // namespace

TEST_CASE("lookup: initials stand for words, however papers write them") {
    for (const auto* typed :
         {"Sở KH&ĐT", "Sở KH-ĐT", "Sở KH và ĐT", "So KH va DT", "SKH&ĐT", "Sở KHĐT",
          "Sở Kế hoạch và đầu tư", "Sở Kế hoạch & Đầu tư", "Sở Kế hoạch - ĐT"}) {
        INFO(typed);
        CHECK(meant(typed) == "ke-hoach");
    }
    CHECK(meant("Sở NN&PTNT") == "nong-nghiep");
    CHECK(meant("SNN&PTNT") == "nong-nghiep");
    CHECK(meant("Sở NN và PT nông thôn") == "nong-nghiep");
    CHECK(meant("Sở LĐ-TB&XH") == "lao-dong");
    CHECK(meant("Sở LĐTBXH") == "lao-dong");
    CHECK(meant("Sở Lao động – Thương binh và Xã hội") == "lao-dong");
    CHECK(meant("Sở VH,TT&DL") == "van-hoa");
    CHECK(meant("Sở VHTTDL") == "van-hoa");
    CHECK(meant("Sở TT&TT") == "thong-tin");
    CHECK(meant("LĐLĐ") == "lien-doan");
    CHECK(meant("HND") == "nong-dan");
    CHECK(meant("NHNN") == "ngan-hang");
    CHECK(meant("UBMTTQ tỉnh") == "mat-tran");
    CHECK(meant("Liên minh Hợp tác xã") == "htx");
}

TEST_CASE("lookup: initials that fit several are ambiguous, those that fit nobody mean nobody") {
    CHECK(meant("Sở KH") == "khoa-hoc ke-hoach");
    CHECK(meant("Sở KH&") == "ke-hoach khoa-hoc");
    CHECK(meant("UB ND") == "ubnd-tinh thanh-pho-hoa-ban huyen-dong huyen-tay");
    CHECK(meant("Sở GD&ĐT") == "");
    CHECK(meant("Sở Thể chất") == "");  // STC is a short name, not its words
    CHECK(meant("HN") == "");           // Hội Nông dân, or whatever begins so
}

TEST_CASE("lookup: the programme's own place may stand behind a name") {
    for (const auto* typed :
         {"UBND tỉnh Hoa Ban", "Ủy ban nhân dân tỉnh Hoa Ban", "UBND T. Hoa Ban"}) {
        INFO(typed);
        CHECK(meant(typed) == "ubnd-tinh");
    }
    CHECK(meant("Sở Tài chính tỉnh Hoa Ban") == "tai-chinh");
    CHECK(meant("Sở KH&ĐT tỉnh Hoa Ban") == "ke-hoach");
    CHECK(meant("MTTQ tỉnh") == "mat-tran");
    CHECK(meant("UBND TP Hoa Ban") == "thanh-pho-hoa-ban");
    CHECK(meant("UBND huyện Hoa Ban") == "");
}

TEST_CASE("lookup: suggests nobody of another level") {
    CHECK(meant("UBND tỉnh Hoa Bam") == "? ubnd-tinh");
    CHECK(meant("UBND thành phố Hoa Bam") == "? thanh-pho-hoa-ban");
    CHECK(meant("UBND huyện Hoa Ban").empty());
    CHECK(meant("UBND xã Đông").empty());
    CHECK(meant("UBND huyện Đôngg") == "? huyen-dong");
}
