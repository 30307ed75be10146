#include "report/views/programme.h"

#include <regex>

#include "base/text.h"
#include "report/fixture.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

const std::filesystem::path top = CTHD_SOURCE_DIR;

/// `text` without what Markdown adds to the words: white space as one blank, # at the beginning of
/// lines and ** dropped.
std::string plain(std::string text) {
    text = std::regex_replace(text, std::regex{"(^|\n)[ \t]*#+"}, "$1");
    return squeeze(std::regex_replace(text, std::regex{"\\*\\*"}, ""));
}

/// The shipped template filled in with the programme in `folder`.
std::string document(const std::filesystem::path& folder) {
    const auto loaded = load_programme(folder, "programme");
    REQUIRE(problem_lines(loaded.diagnostics) == "");
    TemplateFolder templates{{{top / "templates", "templates"}}};
    const auto used = templates.load("programme.md");
    return render(used, row_of(programme_view(Register{loaded.programme})));
}

/// The shipped template filled in for a register.
std::string view_text(const Register& registry) {
    TemplateFolder templates{{{top / "templates", "templates"}}};
    const auto used = templates.load("programme.md");
    return render(used, row_of(programme_view(registry)));
}

}  // namespace

TEST_CASE("programme view: the shipped programme gives the source again, character for character") {
    CHECK(plain(document(top / "programme")) == plain(read_bytes(top / "programme/source.md")));
}

TEST_CASE("programme view: a made-up programme gives its source again") {
    const auto folder = top / "tests/fixtures/small/programme";
    CHECK(plain(document(folder)) == plain(read_bytes(folder / "source.md")));
}

TEST_CASE("programme view: the document is Markdown with headings and lists") {
    CHECK(document(top / "tests/fixtures/small/programme") == R"(Số: /CTrHD-UBND

Hoa Ban, ngày tháng 8 năm 2020

# CHƯƠNG TRÌNH HÀNH ĐỘNG

**Phát triển nghề nuôi ong (tài liệu giả định để kiểm thử)**

Thực hiện Nghị quyết số 07/2019/NQ-HĐND ngày 10/7/2019 của HĐND tỉnh về nghề nuôi ong; Ủy ban nhân dân tỉnh ban hành Chương trình hành động như sau:

## I. MỤC ĐÍCH

1. Giao việc nuôi ong cho các sở, ngành và huyện vùng cao.

## II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU

### 1. Tuyên truyền, tập huấn

a) Sở Nông nghiệp chủ trì, phối hợp với các cơ quan liên quan tập huấn kỹ thuật nuôi ong cho người dân.

b) Sở Tài chính

- Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và Quyết định số 45/QĐ-UBND giai đoạn 2021 - 2025.

- Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.

### 2. Chế biến, tiêu thụ mật ong

a) Sở Công Thương

- Chủ trì, phối hợp với UBND các huyện xây dựng nhãn hiệu mật ong.

b) Sở Nông nghiệp: Kiểm tra chất lượng mật ong.

c) Sở Tài chính: Bố trí vốn cho cơ sở chế biến.

d) Hội Nuôi ong tỉnh: Vận động hội viên thực hiện Luật Nuôi ong năm 2018.

đ) UBND các huyện

- Mở điểm thu mua mật ong tại chợ trung tâm.

- Hằng năm thống kê số đàn ong.

### 3. Bảo vệ nguồn hoa

Các sở, ngành và UBND các huyện tập trung:

- Giữ rừng có nguồn hoa cho ong.

- Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.

## III. TỔ CHỨC THỰC HIỆN

1. Các sở, ngành và UBND các huyện báo cáo Sở Nông nghiệp trước ngày 25 tháng 12 hằng năm.

**Nơi nhận:**

- UBND tỉnh;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Hoàng Văn Mẫu**
)");
}

namespace {

constexpr std::string_view first_act = R"(number: 12/QĐ-UBND
date: 2025-02-10
effective: 2025-03-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.1.b.2
    text:
      old: Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
      new: Hướng dẫn thanh toán.
    lead: {old: [so-tai-chinh], new: [so-nong-nghiep]}
  - task: II.2.c
    repeal: true
  - section: II.3
    title: {old: Bảo vệ nguồn hoa, new: Trồng hoa}
)";

constexpr std::string_view second_act = R"(number: 31/QĐ-UBND
date: 2026-04-20
effective: 2026-05-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.1.b.2
    lead: {old: [so-nong-nghiep], new: [so-tai-chinh, so-cong-thuong]}
    coordinate: {new: [ubnd-cac-huyen]}
    due: {new: 2026-12-31}
  - task: II.2.đ.1
    repeal: true
  - task: II.2.đ.3
    new: {text: Đặt đàn ong., due: 2027-06-30}
  - task: II.2.e.1
    new: {heading: Hội Nuôi ong tỉnh, text: Thi mật ong., lead: [hoi-nuoi-ong]}
  - task: II.2.e.2
    new: {text: Thi sáp ong., lead: [hoi-nuoi-ong]}
  - task: II.3.3
    new: {text: Gieo cây., lead: [so-tai-chinh]}
)";

/// Every place that has notes, and every note.
constexpr std::string_view noted =
    "{{#acts}}{{act_number}} từ {{act_effective}}\n{{/acts}}"
    "{{#sections}}{{#has_notes}}{{section_title}}{{#notes}}[{{note_number}}]{{/notes}}\n"
    "{{/has_notes}}{{#points}}{{#has_notes}}{{letter}}) {{heading}}{{paragraph}}"
    "{{#repealed}} (bãi bỏ){{/repealed}}{{#notes}}[{{note_number}}]{{/notes}}\n{{/has_notes}}"
    "{{#bullets}}{{#has_notes}}- {{text}}{{#repealed}} (bãi bỏ){{/repealed}}"
    "{{#notes}}[{{note_number}}]{{/notes}}\n{{/has_notes}}{{/bullets}}{{/points}}{{/sections}}"
    "{{#footnotes}}{{note_number}}: {{#of_title}}mục{{/of_title}}{{#of_point}}điểm{{/of_point}}"
    "{{#of_task}}gạch{{/of_task}} {{id}} {{act_number}}{{#added}} thêm{{/added}}{{#repealed}} bỏ"
    "{{/repealed}}{{#title_changed}} tên: {{old_title}} → {{new_title}}{{/title_changed}}"
    "{{#text_changed}} chữ{{/text_changed}}{{#lead_changed}} chủ trì: {{old_lead}} → {{new_lead}}"
    "{{/lead_changed}}{{#coordinate_changed}} phối hợp: {{old_coordinate}} → {{new_coordinate}}"
    "{{/coordinate_changed}}{{#due_changed}} hạn: {{old_due}} → {{new_due}}{{/due_changed}}\n"
    "{{/footnotes}}";

}  // namespace

TEST_CASE("programme view: every changed place has a note for each act, numbered in its order") {
    Honey honey;
    honey.amend(first_act);
    honey.amend(second_act);
    CHECK(filled(programme_view(honey.on("2026-05-01")), noted) ==
          "12/QĐ-UBND từ 01/3/2025\n"
          "31/QĐ-UBND từ 01/5/2026\n"
          "- Hướng dẫn thanh toán.[1][2]\n"
          "c) Sở Tài chínhBố trí vốn cho cơ sở chế biến. (bãi bỏ)[3]\n"
          "- Mở điểm thu mua mật ong tại chợ trung tâm. (bãi bỏ)[4]\n"
          "- Đặt đàn ong.[5]\n"
          "e) Hội Nuôi ong tỉnh[6]\n"
          "- Thi mật ong.[7]\n"
          "- Thi sáp ong.[8]\n"
          "Trồng hoa[9]\n"
          "- Gieo cây.[10]\n"
          "1: gạch II.1.b.2 12/QĐ-UBND chữ chủ trì: Sở Tài chính → Sở Nông nghiệp\n"
          "2: gạch II.1.b.2 31/QĐ-UBND chủ trì: Sở Nông nghiệp → Sở Tài chính; Sở Công Thương "
          "phối hợp:  → UBND các huyện hạn:  → 31/12/2026\n"
          "3: điểm II.2.c 12/QĐ-UBND bỏ\n"
          "4: gạch II.2.đ.1 31/QĐ-UBND bỏ\n"
          "5: gạch II.2.đ.3 31/QĐ-UBND thêm chữ hạn:  → 30/6/2027\n"
          "6: điểm II.2.e 31/QĐ-UBND thêm\n"
          "7: gạch II.2.e.1 31/QĐ-UBND thêm chữ chủ trì:  → Hội Nuôi ong tỉnh\n"
          "8: gạch II.2.e.2 31/QĐ-UBND thêm chữ chủ trì:  → Hội Nuôi ong tỉnh\n"
          "9: mục II.3 12/QĐ-UBND tên: Bảo vệ nguồn hoa → Trồng hoa\n"
          "10: gạch II.3.3 31/QĐ-UBND thêm chữ chủ trì:  → Sở Tài chính\n");
}

TEST_CASE("programme view: an act counts from its first day in force, and not as issued") {
    Honey honey;
    const auto original = view_text(honey.tasks());
    honey.amend(first_act);
    honey.amend(second_act);
    CHECK(filled(programme_view(honey.on("2026-04-30")),
                 "{{#footnotes}}{{note_number}} {{id}} {{/footnotes}}{{as_of}}") ==
          "1 II.1.b.2 2 II.2.c 3 II.3 30/4/2026");
    CHECK(view_text(honey.on("2025-02-28")) == original);
    CHECK(view_text(Register{honey.programme(),
                             AsOf{.day = day("2026-12-31"), .as_issued = true}}) == original);
    CHECK(view_text(honey.on("2025-03-01")) != original);
}
