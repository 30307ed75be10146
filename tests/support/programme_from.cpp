#include "support/programme_from.h"

#include <fmt/format.h>

#include "check/checks.h"
#include "model/programme.h"
#include "support/scratch.h"

namespace cthd::test {

namespace {

/// Everything in it is made up.
const std::map<std::string, std::string> smallest{
    {"programme.yaml", R"(kind: CHƯƠNG TRÌNH
title: Giả định
number: /CTrHD-UBND
date: 2020-10
dateline: Nơi giả định, tháng 10 năm 2020
issuer: UBND tỉnh
preamble: Thực hiện Nghị quyết số 01/NQ-HĐND của HĐND tỉnh.
purposes: {heading: MỤC ĐÍCH, items: [Để kiểm thử.]}
tasks: {heading: NHIỆM VỤ}
organisation: {heading: TỔ CHỨC, items: [Các sở báo cáo.]}
recipients: [Như trên.]
signatory: {authority: TM. UBND, position: CHỦ TỊCH, name: Không Có Thật}
calendar:
  basis: III.1
  before: 12-25
  cutoff: 12-14
  obliged: [so-nganh]
  receives: so-y-te
  consolidates: so-y-te
  addressee: so-y-te
)"},
    {"agencies.yaml", R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính, short: STC}
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định}
groups:
  - {id: so-nganh, name: các sở ngành, members: [so-tai-chinh, so-y-te], not_in_text: giả định}
)"},
    {"documents.yaml", "documents:\n  - {number: 01/NQ-HĐND, type: Nghị quyết}\n"},
    {"II.1.yaml", R"(section: II.1
title: Việc thứ nhất
points:
  - letter: a
    heading: Sở Tài chính
    lead: [so-tai-chinh]
    tasks:
      - id: II.1.a.1
        text: Bố trí kinh phí.
      - id: II.1.a.2
        text: Hướng dẫn thanh toán.
)"},
};

/// The document as the data give it, one line a paragraph.
std::string as_source(const Programme& programme) {
    std::string text;
    for (const auto& line : as_issued(programme))
        text += line.before + line.text.value + line.after + "\n";
    return text;
}

Loaded load(std::map<std::string, std::string> files) {
    files.insert(smallest.begin(), smallest.end());
    const Scratch scratch;
    for (const auto& [path, text] : files)
        write_bytes(scratch / path, text);
    if (!files.contains("source.md"))
        write_bytes(scratch / "source.md",
                    as_source(load_programme(scratch.path(), "programme").programme));
    return load_programme(scratch.path(), "programme");
}

}  // namespace

std::string headlines(const std::vector<Diagnostic>& problems) {
    std::string text;
    for (const auto& problem : problems) {
        const auto& place = problem.place;
        text += fmt::format("{}:{}:{}: {}: {} [{}]\n", path_of(place), place.line,
                            character_column(place), name(problem.severity), problem.message,
                            problem.check);
    }
    return text;
}

ProgrammeFrom::ProgrammeFrom(const std::map<std::string, std::string>& files,
                             std::string_view today)
    : loaded(load(files)) {
    auto found = loaded.diagnostics;
    found.append(run_checks(loaded.programme, *parse_date(today), loaded.complete));
    problems = found.sorted();
}

}  // namespace cthd::test
