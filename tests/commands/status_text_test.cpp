#include "commands/status.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace cthd;

namespace {

AgencyReporting agency(const std::string& name, ReportingState state, int tasks, int reported) {
    AgencyReporting made;
    made.agency = {name, name, name, {}};
    made.obliged = true;
    made.state = state;
    std::vector<Standing> standings(static_cast<std::size_t>(tasks));
    for (int i = 0; i < reported; ++i)
        standings[static_cast<std::size_t>(i)].status = Status::completed;
    made.counts = counted(tasks, standings);
    return made;
}

DeskView desk() {
    DeskView made;
    made.of = {2026, Date{std::chrono::year{2026} / 12 / 28}};
    made.last_day = std::chrono::year{2026} / 12 / 24;
    auto early = agency("Sở Đứng đầu có tên dài đến nỗi một dòng không chứa hết được",
                        ReportingState::in_time, 12, 12);
    early.submission = {"1234/BC-SĐĐ", Date{std::chrono::year{2026} / 12 / 18}, {}};
    auto never = agency("STC", ReportingState::not_reported, 7, 0);
    never.days_late = 4;
    made.reporting.agencies = {early, never};
    made.reporting.counts = counted(12, {});
    return made;
}

}  // namespace

TEST_CASE("status: a bar is empty only with nothing done and full only with everything done") {
    CHECK(bar(0, 9, 5) == "░░░░░");
    CHECK(bar(1, 900, 5) == "█░░░░");
    CHECK(bar(5, 10, 5) == "███░░");
    CHECK(bar(899, 900, 5) == "████░");
    CHECK(bar(9, 9, 5) == "█████");
    CHECK(bar(1, 2, 1) == "█");
    CHECK(bar(0, 0, 5).empty());
}

TEST_CASE("status: no line is wider than the terminal, and nothing is cut off") {
    for (const int width : {60, 72, 80, 100, 132, 200}) {
        const auto text = status_text(desk(), width, false);
        for (const auto line : split(text, '\n'))
            CHECK_MESSAGE(display_width(line) <= width, width, ": ", line);
        CHECK(text.find("1234/BC-SĐĐ, 18/12/2026") != std::string::npos);
        CHECK(text.find("…") == std::string::npos);
        CHECK(text.find("4 days") != std::string::npos);
    }
}

TEST_CASE("status: colours leave the text as it is") {
    auto coloured = status_text(desk(), 80, true);
    CHECK(coloured.find("\x1b[32min-time") != std::string::npos);
    CHECK(coloured.find("\x1b[31mnot-reported") != std::string::npos);
    for (const std::string_view code : {"\x1b[31m", "\x1b[32m", "\x1b[0m"}) {
        for (auto at = coloured.find(code); at != std::string::npos; at = coloured.find(code))
            coloured.erase(at, code.size());
    }
    CHECK(coloured == status_text(desk(), 80, false));
}
