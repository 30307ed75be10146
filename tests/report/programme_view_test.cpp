#include "report/programme_view.h"

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
    TemplateFolder templates{top / "templates", "templates"};
    const auto used = templates.load("programme.md");
    return render(used, row_of(programme_view(Register{loaded.programme})));
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
