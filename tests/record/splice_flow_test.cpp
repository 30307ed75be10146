#include <doctest/doctest.h>

#include <string>

#include "record/fixture.h"

using namespace cthd;
using namespace cthd::test;

TEST_CASE("splice: adds to a list in brackets, on its line") {
    CHECK(updated(R"(tasks:
  II.1.b.2: [{date: 2026-03-31, status: in-progress}]  # quý I
)") == R"(tasks:
  II.1.b.2: [{date: 2026-03-31, status: in-progress}, {date: 2026-06-30, status: in-progress,
    result: Đã xong.}]  # quý I
)");
    CHECK(updated("tasks:\n  II.1.b.2: []\n") ==
          "tasks:\n  II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}]\n");
    CHECK(updated("tasks:\n  II.1.b.2: [ # chưa có\n  ]\n") ==
          "tasks:\n  II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.} # chưa "
          "có\n  ]\n");
}

TEST_CASE("splice: adds to a list in brackets, on lines like those of its items") {
    CHECK(updated(R"(tasks:
  II.1.b.2: [
      {date: 2026-03-31, status: in-progress}
    ]
)") == R"(tasks:
  II.1.b.2: [
      {date: 2026-03-31, status: in-progress},
      {date: 2026-06-30, status: in-progress, result: Đã xong.}
    ]
)");
}

TEST_CASE("splice: keeps a comment within brackets after its item") {
    CHECK(updated(R"(tasks:
  II.1.b.2: [
      {date: 2026-03-31, status: in-progress}  # quý I
    ]
)") == R"(tasks:
  II.1.b.2: [
      {date: 2026-03-31, status: in-progress}  # quý I
      , {date: 2026-06-30, status: in-progress, result: Đã xong.}
    ]
)");
    CHECK(updated(R"(tasks:
  II.1.b.2: [
      {date: 2026-03-31, status: in-progress},  # quý I
    ]
)") == R"(tasks:
  II.1.b.2: [
      {date: 2026-03-31, status: in-progress},  # quý I
      {date: 2026-06-30, status: in-progress, result: Đã xong.}
    ]
)");
}

TEST_CASE("splice: adds to tasks in braces") {
    CHECK(updated("tasks: {}\n") ==
          "tasks: {II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}]}\n");
    CHECK(updated("tasks: {II.1.b.2: []}\n") ==
          "tasks: {II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}]}\n");
    CHECK(updated("tasks: {II.1.b.2:}\n") ==
          "tasks: {II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}]}\n");
    CHECK(updated("tasks: {'II.1.b.2', II.2.c}\n") ==
          "tasks: {'II.1.b.2': [{date: 2026-06-30, status: in-progress, result: Đã xong.}], "
          "II.2.c}\n");
    CHECK(updated("tasks: {II.1.b.1: , II.2.c: }\n") ==
          "tasks: {II.1.b.1:, II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã "
          "xong.}] , II.2.c: }\n");
    CHECK(updated("tasks: {II.2.c: []}\n") ==
          "tasks: {II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}], II.2.c: "
          "[]}\n");
    CHECK(updated("tasks: {\n  II.1.b.1: [], # một\n  II.2.c: [] # hai\n}\n") ==
          "tasks: {\n  II.1.b.1: [], # một\n"
          "  II.1.b.2: [{date: 2026-06-30, status: in-progress, result: Đã xong.}],\n"
          "  II.2.c: [] # hai\n}\n");
}

TEST_CASE("splice: refuses an explicit empty value, with a hint") {
    CHECK_THROWS_WITH(updated("tasks:\n  II.1.b.2: ~\n"),
                      "report.yaml:4: delete what follows 'II.1.b.2:', then try again");
    CHECK_THROWS_WITH(updated("tasks: null\n"),
                      "report.yaml:3: delete what follows 'tasks:', then try again");
}
