#include <doctest/doctest.h>

#include <string>

#include "record/fixture.h"

using namespace cthd;
using namespace cthd::test;

TEST_CASE("splice: begins the tasks of a report that has none") {
    CHECK(updated("tasks:\n") == R"(tasks:
  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
  II.1.b.2:
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.
)");
    CHECK(
        updated("tasks:  # chưa có\n\nsubmission:\n   number: 05/BC-STC\n   date: 2026-07-01\n") ==
        R"(tasks:  # chưa có
   # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
   II.1.b.2:
      - date: 2026-06-30
        status: in-progress
        result: Đã xong.

submission:
   number: 05/BC-STC
   date: 2026-07-01
)");
}

TEST_CASE("splice: gives a missing task its key, in document order") {
    CHECK(updated(R"(tasks:
  # II.1.b.1 Bố trí kinh phí…
  II.1.b.1:
    - date: 2026-03-31
      status: in-progress

  # II.3.1 Giữ rừng…
  II.3.1:
)") == R"(tasks:
  # II.1.b.1 Bố trí kinh phí…
  II.1.b.1:
    - date: 2026-03-31
      status: in-progress

  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
  II.1.b.2:
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.

  # II.3.1 Giữ rừng…
  II.3.1:
)");
    CHECK(updated("tasks:\n  II.3.1:\n  II.1.b.1:\n# hết\n") == R"(tasks:
  II.3.1:
  II.1.b.1:
  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
  II.1.b.2:
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.
# hết
)");
}

TEST_CASE("splice: gives a missing task its key before all others, above the first one's comment") {
    CHECK(updated(R"(tasks:
  # Số liệu quý II

  # II.2.c Bố trí vốn…
  # (cùng Sở Công Thương)
  II.2.c:

  II.3.1:
)") == R"(tasks:
  # Số liệu quý II

  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
  II.1.b.2:
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.

  # II.2.c Bố trí vốn…
  # (cùng Sở Công Thương)
  II.2.c:

  II.3.1:
)");
}

TEST_CASE(
    "splice: separates a key at the end like the others, except after texts that keep blank "
    "lines") {
    CHECK(updated("tasks:\n  II.1.b.1:\n\n  II.1.a:\n") ==
          "tasks:\n  II.1.b.1:\n\n"
          "  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n"
          "  II.1.b.2:\n    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\n\n  II.1.a:\n");
    CHECK(updated("tasks:\n  II.1.a:\n\n  II.1.b.1:\n") ==
          "tasks:\n  II.1.a:\n\n  II.1.b.1:\n\n"
          "  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n"
          "  II.1.b.2:\n    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\n");
    CHECK(updated("tasks:\n  II.1.a:\n\n  II.1.b.1:\n    - date: 2026-03-31\n"
                  "      status: completed\n      result: |+\n        a\n") ==
          "tasks:\n  II.1.a:\n\n  II.1.b.1:\n    - date: 2026-03-31\n"
          "      status: completed\n      result: |+\n        a\n"
          "  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n"
          "  II.1.b.2:\n    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\n");
}

TEST_CASE("splice: gives a task that is not in the programme a key without comment") {
    CHECK(updated("tasks:\n  II.1.b.1:\n", "II.6.9") ==
          "tasks:\n  II.1.b.1:\n  II.6.9:\n    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\n");
}
