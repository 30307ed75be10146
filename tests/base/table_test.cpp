#include "base/text.h"

#include <doctest/doctest.h>

using namespace cthd;

TEST_CASE("table: aligns by display width, without blanks at the ends of lines") {
    CHECK(table({"ID", "Cơ quan", "Ghi chú"},
                {{"II.2.đ.1", "Sở Tài chính", ""}, {"II.4.1", "日本", "x"}}, 0) ==
          "ID        Cơ quan       Ghi chú\n"
          "II.2.đ.1  Sở Tài chính\n"
          "II.4.1    日本          x\n");
}

TEST_CASE("table: cuts the last column to the width in all") {
    CHECK(table({"ID", "Text"}, {{"II.1.a", "Đẩy mạnh công tác vận động"}}, 30) ==
          "ID      Text\n"
          "II.1.a  Đẩy mạnh công tác vận…\n");
}

TEST_CASE("table: keeps the last column legible even without room for it") {
    CHECK(table({"ID", "Text"}, {{"II.1.a", "Đẩy mạnh công tác vận động"}}, 10) ==
          "ID      Text\n"
          "II.1.a  Đẩy mạnh công tác v…\n");
}

TEST_CASE("table: without rows is its head") {
    CHECK(table({"ID", "Text"}, {}, 0) == "ID  Text\n");
    CHECK(table({"", ""}, {{"", ""}}, 0) == "\n\n");
}
