#include "model/programme.h"

#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

TEST_CASE("as issued: gives all texts in the order of the document with the words around them") {
    const ProgrammeFrom from{{{"II.1.yaml", R"(section: II.1
title: Việc thứ nhất
points:
  - letter: a
    heading: Sở Tài chính
    tasks:
      - {id: II.1.a.1, text: Bố trí.}
      - {id: II.1.a.2, text: Hướng dẫn.}
  - letter: b
    heading: Sở Y tế
    inline: true
    tasks: [{id: II.1.b, text: Khám.}]
  - letter: c
    tasks: [{id: II.1.c, text: Sở Y tế chữa.}]
)"},
                              {"II.2.yaml", R"(section: II.2
title: Việc thứ hai
intro: 'Các sở tập trung:'
tasks: [{id: II.2.1, text: Giữ rừng.}]
)"}}};
    std::string text;
    for (const auto& [before, line, after] : as_issued(from.programme()))
        text.append(before).append("|").append(line.value).append("|").append(after).append("\n");
    CHECK(text == R"(Số: |/CTrHD-UBND|
|Nơi giả định, tháng 10 năm 2020|
|CHƯƠNG TRÌNH|
|Giả định|
|Thực hiện Nghị quyết số 01/NQ-HĐND của HĐND tỉnh.|
I. |MỤC ĐÍCH|
1. |Để kiểm thử.|
II. |NHIỆM VỤ|
1. |Việc thứ nhất|
a) |Sở Tài chính|
- |Bố trí.|
- |Hướng dẫn.|
b) |Sở Y tế|:
|Khám.|
c) |Sở Y tế chữa.|
2. |Việc thứ hai|
|Các sở tập trung:|
- |Giữ rừng.|
III. |TỔ CHỨC|
1. |Các sở báo cáo.|
Nơi nhận: - |Như trên.|
|TM. UBND|
|CHỦ TỊCH|
|Không Có Thật|
)");
}
