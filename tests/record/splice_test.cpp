#include <doctest/doctest.h>

#include <string>

#include "record/fixture.h"

using namespace cthd;
using namespace cthd::test;

TEST_CASE("splice: fills the empty key of a task") {
    CHECK(updated(R"(tasks:
  # II.1.b.1 Bố trí kinh phí…
  II.1.b.1:
  # II.1.b.2 Hướng dẫn thanh toán…
  II.1.b.2:
  # II.2.c Bố trí vốn…
  II.2.c:
)") == R"(tasks:
  # II.1.b.1 Bố trí kinh phí…
  II.1.b.1:
  # II.1.b.2 Hướng dẫn thanh toán…
  II.1.b.2:
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.
  # II.2.c Bố trí vốn…
  II.2.c:
)");
}

TEST_CASE("splice: keeps a comment after an empty key, and deeper ones below it") {
    CHECK(updated(R"(tasks:
  II.1.b.2:   # chờ số liệu
    # của kho bạc

  # II.2.c Bố trí vốn…
  II.2.c:
)") == R"(tasks:
  II.1.b.2:   # chờ số liệu
    # của kho bạc
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.

  # II.2.c Bố trí vốn…
  II.2.c:
)");
}

TEST_CASE("splice: adds after the last item, and comments of the next key stay with it") {
    CHECK(updated(R"(tasks:
  II.1.b.2:
    # quý I
    - date: 2026-03-31
      status: in-progress
    # quý II
    - date: 2026-05-15   # nộp muộn
      status: in-progress
      # theo điện thoại

  # II.2.c Bố trí vốn…
  II.2.c:
)") == R"(tasks:
  II.1.b.2:
    # quý I
    - date: 2026-03-31
      status: in-progress
    # quý II
    - date: 2026-05-15   # nộp muộn
      status: in-progress
      # theo điện thoại
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.

  # II.2.c Bố trí vốn…
  II.2.c:
)");
}

TEST_CASE("splice: puts the dash at the column of the others, even that of the key") {
    CHECK(updated(R"(tasks:
    "II.1.b.2":
    -   date: '2026-03-31'
        status: "in-progress"
    # II.2.c
    'II.2.c':
)") == R"(tasks:
    "II.1.b.2":
    -   date: '2026-03-31'
        status: "in-progress"
    -   date: 2026-06-30
        status: in-progress
        result: Đã xong.
    # II.2.c
    'II.2.c':
)");
}

TEST_CASE("splice: uses the indentation of the file for the first list of a task") {
    CHECK(updated(R"(tasks:
    II.1.b.1:
       -  date: 2026-03-31
          status: in-progress
    II.1.b.2:
)") == R"(tasks:
    II.1.b.1:
       -  date: 2026-03-31
          status: in-progress
    II.1.b.2:
       -  date: 2026-06-30
          status: in-progress
          result: Đã xong.
)");
}

TEST_CASE("splice: adds after items that begin on the line below their dash") {
    CHECK(updated(R"(tasks:
  II.1.b.2:
    -
        date: 2026-03-31
        status: in-progress
)") == R"(tasks:
  II.1.b.2:
    -
        date: 2026-03-31
        status: in-progress
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.
)");
}

TEST_CASE("splice: leaves the end of a block scalar unchanged, with the blank lines it keeps") {
    CHECK(updated(R"(tasks:
  II.1.b.2:
    - date: 2026-03-31
      status: in-progress
      result: |+
        Đã có
        # không phải chú thích


  # II.2.c Bố trí vốn…
  II.2.c:
)") == R"(tasks:
  II.1.b.2:
    - date: 2026-03-31
      status: in-progress
      result: |+
        Đã có
        # không phải chú thích


    - date: 2026-06-30
      status: in-progress
      result: Đã xong.
  # II.2.c Bố trí vốn…
  II.2.c:
)");
    CHECK(updated(R"(tasks:
  II.1.b.2:
    - date: 2026-03-31
      status: in-progress
      result: >
        Đã có

       # chú thích
submission: {number: 05/BC-STC, date: 2026-07-01}
)") == R"(tasks:
  II.1.b.2:
    - date: 2026-03-31
      status: in-progress
      result: >
        Đã có

       # chú thích
    - date: 2026-06-30
      status: in-progress
      result: Đã xong.
submission: {number: 05/BC-STC, date: 2026-07-01}
)");
}

TEST_CASE("splice: inserts after blank lines that would otherwise become part of a text") {
    CHECK(updated("tasks:\n  II.1.b.2:\n            \n  II.2.c:\n") ==
          "tasks:\n  II.1.b.2:\n            \n"
          "    - date: 2026-06-30\n      status: in-progress\n      result: Đã xong.\n"
          "  II.2.c:\n");
}

TEST_CASE("splice: writes the line ends of the file") {
    CHECK(spliced("agency: so-tai-chinh\r\nyear: 2026\r\ntasks:\r\n  II.1.b.2:\r\n  II.2.c:\r\n",
                  with_result("một\nhai")) ==
          "agency: so-tai-chinh\r\nyear: 2026\r\ntasks:\r\n  II.1.b.2:\r\n"
          "    - date: 2026-06-30\r\n      status: in-progress\r\n      result: |-\r\n"
          "        một\r\n        hai\r\n  II.2.c:\r\n");
}

TEST_CASE("splice: adds a missing line end to the last line, whatever it is") {
    const std::string item =
        "\n    - date: 2026-06-30\n      status: in-progress\n      result: Đã xong.\n";
    CHECK(updated("tasks:\n  II.1.b.2:") == "tasks:\n  II.1.b.2:" + item);
    CHECK(updated("tasks:\n  II.1.b.2: # chờ") == "tasks:\n  II.1.b.2: # chờ" + item);
    const std::string open =
        "tasks:\n  II.1.b.2:\n    - date: 2026-03-31\n      status: completed\n      result: |\n"
        "        a";
    CHECK(updated(open) == open + item);
    CHECK(updated("tasks: {II.1.b.2: }") ==
          "tasks: {II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}] }");
}

TEST_CASE("splice: keeps a byte order mark, which counts as no column") {
    CHECK(spliced("\xEF\xBB\xBFtasks:\n  II.1.b.2:\nagency: so-tai-chinh\nyear: 2026\n") ==
          "\xEF\xBB\xBFtasks:\n  II.1.b.2:\n    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\nagency: so-tai-chinh\nyear: 2026\n");
    CHECK(spliced("\xEF\xBB\xBFtasks:\nagency: so-tai-chinh\nyear: 2026\n") ==
          "\xEF\xBB\xBFtasks:\n"
          "  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n  II.1.b.2:\n"
          "    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\nagency: so-tai-chinh\nyear: 2026\n");
}

TEST_CASE("splice: handles keys written with a question mark") {
    CHECK(updated("tasks:\n  ? II.1.b.2\n  : - date: 2026-03-31\n      status: completed\n"
                  "  ? II.2.c\n") ==
          "tasks:\n  ? II.1.b.2\n  : - date: 2026-03-31\n      status: completed\n"
          "    - date: 2026-06-30\n      status: in-progress\n      result: Đã xong.\n"
          "  ? II.2.c\n");
    CHECK(updated("tasks:\n  ? II.1.b.2\n  II.2.c:\n") ==
          "tasks:\n  ? II.1.b.2\n  :\n    - date: 2026-06-30\n      status: in-progress\n"
          "      result: Đã xong.\n  II.2.c:\n");
}

TEST_CASE("splice: writes all fields, in their fixed order") {
    auto update = with_result("Đã xong.");
    update.progress = At<int>{40, {}};
    update.difficulty = Text{"Thiếu vốn", {}};
    update.proposal = Text{"Bổ sung vốn", {}};
    update.evidence = {{"1234/QĐ-UBND", {}}, {"05/BC-STC", {}}};
    CHECK(spliced(report("tasks:\n  II.1.b.2:\n"), update) == report(R"(tasks:
  II.1.b.2:
    - date: 2026-06-30
      status: in-progress
      progress: 40
      result: Đã xong.
      difficulty: Thiếu vốn
      proposal: Bổ sung vốn
      evidence: [1234/QĐ-UBND, 05/BC-STC]
)"));
}
