#include <doctest/doctest.h>

#include "read/readers.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// What a year report says, and below it the problems.
std::string read(const std::string& text) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    const auto report = read_year_report(file, problems);
    auto said = report.agency.value + " " + std::to_string(report.year.value) + "\n";
    if (const auto& submission = report.submission)
        said += submission->number.value + " " + iso(submission->date.value) +
                (submission->received ? " " + iso(submission->received->value) : "") + "\n";
    for (const auto& task : report.tasks) {
        said += to_string(task.task.value) + ":\n";
        for (const auto& update : task.updates) {
            said += "  " + iso(update.date.value) + " " + std::string{word(update.status.value)};
            if (update.progress)
                said += " " + std::to_string(update.progress->value);
            for (const auto& part : {update.result, update.difficulty, update.proposal})
                said += "|" + (part ? part->value : "");
            for (const auto& number : update.evidence)
                said += "|" + number.value;
            said += "\n";
        }
    }
    return said + headlines(problems.sorted());
}

}  // namespace

TEST_CASE("year report reader: reads everything that a report holds") {
    CHECK(read(R"(agency: so-tai-chinh
year: 2026
submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-19}
tasks:
  II.2.đ.1:
    - date: 2026-06-30
      status: đang thực hiện
      progress: 40
      result: R
      difficulty: D
      proposal: P
      evidence: [1/QĐ-UBND, 2/QĐ-UBND]
    - {date: 2026-09-30, status: completed}
  II.2.l:
  II.4.1: []
)") == R"(so-tai-chinh 2026
312/BC-STC 2026-12-18 2026-12-19
II.2.đ.1:
  2026-06-30 in-progress 40|R|D|P|1/QĐ-UBND|2/QĐ-UBND
  2026-09-30 completed|||
II.2.l:
II.4.1:
)");
}

TEST_CASE("year report reader: may wait for all its updates") {
    CHECK(read("agency: a\nyear: 2026\ntasks:\n") == "a 2026\n");
    CHECK(read("agency: a\nyear: 2026\ntasks: {}\n") == "a 2026\n");
}

TEST_CASE("year report reader: an update without a sound date or status says nothing") {
    CHECK(read(R"(agency: a
year: 2026
tasks:
  II.4.1:
    - {date: 30/6/2026, status: completed}
    - {date: 2026-06-30, status: done, progress: 40%}
    - {date: 2026-06-30}
    - x
    - {date: 2026-07-01, status: completed, result: '', reslut: x}
)") == R"(a 2026
II.4.1:
  2026-07-01 completed|||
f:5:14: error: '30/6/2026' is not a date [date]
f:6:34: error: unknown status 'done' [status]
f:6:50: error: '40%' is not a percentage [progress]
f:7:7: error: the key 'status' is missing [schema]
f:8:7: error: expected a mapping here [schema]
f:9:53: error: 'result' is empty [schema]
f:9:57: error: unknown key 'reslut' [schema]
)");
}

TEST_CASE("year report reader: reports keys that are no tasks and tasks that hold no list") {
    CHECK(
        read(
            "agency: a\nyear: 2026\ntasks:\n  4.1:\n  II.4.2: x\n  II.4.3: {date: 2026-06-30}\n") ==
        R"(a 2026
II.4.2:
II.4.3:
f:4:3: error: '4.1' is not the id of a task [id]
f:5:11: error: 'II.4.2' must be a list [schema]
f:6:11: error: 'II.4.3' must be a list [schema]
)");
}

TEST_CASE("year report reader: a paper without a date is none") {
    CHECK(read("agency: a\nyear: 2026\nsubmission: {number: 1/BC-STC}\ntasks:\n") ==
          "a 2026\nf:3:13: error: the key 'date' is missing [schema]\n");
}

TEST_CASE("year report reader: every missing key is told") {
    CHECK(read("submission: {received: x}\n") == R"( 0
f:1:1: error: the key 'agency' is missing [schema]
f:1:1: error: the key 'year' is missing [schema]
f:1:1: error: the key 'tasks' is missing [schema]
f:1:13: error: the key 'number' is missing [schema]
f:1:13: error: the key 'date' is missing [schema]
f:1:24: error: 'x' is not a date [date]
)");
}
