#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "record/fixture.h"
#include "record/year.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A new report of `agency`.
std::string new_report(const std::string& agency, int year) {
    const ProgrammeCopy copy;
    auto transaction = copy.begin();
    auto& report = open_report(transaction, agency, year, honey());
    CHECK(report.is_new);
    return prepared_text(report);
}

}  // namespace

TEST_CASE("year report file: has a key for each task that the agency leads, in document order") {
    CHECK(new_report("so-tai-chinh", 2027) ==
          R"(# Sở Tài chính – báo cáo năm 2027
agency: so-tai-chinh
year: 2027
tasks:
  # II.1.b.1 Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và Quyết định số 45/QĐ-UBND giai…
  II.1.b.1:
  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.
  II.1.b.2:
  # II.2.c Bố trí vốn cho cơ sở chế biến.
  II.2.c:
  # II.3.1 Giữ rừng có nguồn hoa cho ong.
  II.3.1:
  # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.
  II.3.2:
)");
}

TEST_CASE("year report file: leaves out tasks of groups that the agency is not in") {
    CHECK(new_report("ubnd-huyen-tay", 2025) == R"(# UBND huyện Tây – báo cáo năm 2025
agency: ubnd-huyen-tay
year: 2025
tasks:
  # II.2.đ.1 Mở điểm thu mua mật ong tại chợ trung tâm.
  II.2.đ.1:
  # II.2.đ.2 Hằng năm thống kê số đàn ong.
  II.2.đ.2:
  # II.3.1 Giữ rừng có nguồn hoa cho ong.
  II.3.1:
  # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.
  II.3.2:
)");
}

TEST_CASE("year report file: has no tasks for an agency that leads none") {
    CHECK(new_report("ubnd-tinh", 2026) ==
          "# Ủy ban nhân dân tỉnh – báo cáo năm 2026\nagency: ubnd-tinh\nyear: 2026\ntasks:\n");
}

TEST_CASE("year report file: is in the folder of its year") {
    CHECK(year_report_path("so-tai-chinh", 2026) == "reports/2026/so-tai-chinh.yaml");
}

TEST_CASE("year report file: cuts the comment of a task between words, without a comma before …") {
    Task task;
    task.id.value = *parse_task_id("II.2.đ.1");
    task.text.value = std::string(80, 'w') + ", " + std::string(40, 'v');
    CHECK(task_comment(task, 2) == "  # II.2.đ.1 " + std::string(80, 'w') + "…");
    task.text.value = std::string(80, 'w') + " vvvvvv";
    CHECK(task_comment(task, 2) == "  # II.2.đ.1 " + std::string(80, 'w') + " vvvvvv");
    CHECK(display_width(task_comment(task, 2)) == 100);
    CHECK(task_comment(task, 3) == "   # II.2.đ.1 " + std::string(80, 'w') + "…");
    task.text.value = "Một\n  hai";
    CHECK(task_comment(task, 0) == "# II.2.đ.1 Một hai");
}
