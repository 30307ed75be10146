#include "commands/shared/programme.h"

#include <doctest/doctest.h>

#include <sstream>

#include "base/text.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The errors of a made-up programme on 2026-07-15, and what they say.
class Errors {
public:
    explicit Errors(const std::map<std::string, std::string>& files)
        : opened_{ProgrammeFrom{files}.loaded, {}, "programme"} {}

    /// Where the errors are that stop a command with these needs.
    std::string stop(const Needs& needs) {
        const bool stops = errors_.stop(needs);
        const auto text = said();
        CHECK(stops == !text.empty());
        std::string places;
        for (const auto line : split(text, '\n')) {
            if (const auto end = line.find(": error: "); end != std::string_view::npos)
                places += std::string{line.substr(0, end)} + "\n";
        }
        return places;
    }

    std::string others() {
        const auto code = errors_.tell_others();
        return said() + (code == ExitCode::success ? "" : "problems");
    }

    std::vector<std::string> without_broken(std::vector<std::string> agencies) {
        return errors_.without_broken(std::move(agencies));
    }

private:
    std::string said() {
        auto text = err_.str();
        err_.str("");
        return text;
    }

    std::istringstream in_;
    std::ostringstream out_;
    std::ostringstream err_;
    Context context_{.in = in_,
                     .out = out_,
                     .err = err_,
                     .folder = {},
                     .today = std::chrono::year{2026} / 7 / 15,
                     .variable = {},
                     .program = {}};
    Opened opened_;
    ProgrammeErrors errors_{opened_, context_};
};

TaskId task(const char* id) {
    return *parse_task_id(id);
}

Needs of_task(const char* id, const std::string& agency) {
    return {.tasks = std::vector{task(id)}, .agencies = std::vector{agency}, .reports = nobody()};
}

Needs of_reports(const std::string& agency) {
    return {.reports = std::vector{agency}};
}

const std::string two_points = R"(section: II.1
title: T
coordinate: [so-cu]
points:
  - letter: a
    lead: [so-tai-chin]
    tasks: [{id: II.1.a, text: X}]
  - letter: b
    lead: [so-y-te]
    tasks: [{id: II.1.b, text: Y}]
)";

/// so-cu was split into so-tai-chinh and so-y-te.
std::string agencies(const std::string& of_health) {
    return R"(agencies:
  - id: so-cu
    name: Sở Cũ
    not_in_text: giả định
    successors:
      - {from: 2026-03-01, to: so-tai-chinh, basis: giả định}
      - {from: 2026-03-01, to: so-y-te, basis: giả định}
  - {id: so-tai-chinh, name: Sở Tài chính}
  - id: so-y-te
    name: Sở Y tế
    not_in_text: giả định
)" + of_health +
           R"(groups:
  - {id: so-nganh, name: các sở ngành, members: [so-tai-chinh, so-y-te], not_in_text: giả định}
)";
}

std::string report(const std::string& agency, const std::string& update) {
    return "agency: " + agency + "\nyear: 2026\ntasks:\n  II.1.a.1:\n    - {" + update + "}\n";
}

const std::string unreadable = "date: 2026-06-30, status: xong";
const std::string in_future = "date: 2026-09-30, status: completed";

}  // namespace

TEST_CASE("needs: a task needs its own point, and its section before the points") {
    Errors errors{{{"II.1.yaml", two_points}}};
    CHECK(errors.stop(of_task("II.1.a", "so-y-te")) ==
          "programme/II.1.yaml:3:14\nprogramme/II.1.yaml:6:12\n");
    CHECK(errors.stop(of_task("II.1.b", "so-y-te")) == "programme/II.1.yaml:3:14\n");
    CHECK(errors.stop(of_task("II.2.b", "so-y-te")) == "");
    CHECK(errors.stop({.tasks = std::vector{TaskId{.section = 1}}, .reports = nobody()}) ==
          "programme/II.1.yaml:3:14\nprogramme/II.1.yaml:6:12\n");
    CHECK(errors.stop({.tasks = std::vector<TaskId>{}}) == "");
}

TEST_CASE("needs: a section that cannot be read, or is missing, stops what is in it") {
    const std::string source = "Số: /CTrHD-UBND\nII. NHIỆM VỤ\n1. Việc\n2. Việc nữa\n";
    for (const auto& files : std::vector<std::map<std::string, std::string>>{
             {{"II.2.yaml", "section: [\n"}}, {{"source.md", source}}}) {
        Errors errors{files};
        CHECK(errors.stop(of_task("II.2.a.1", "so-y-te")).starts_with("programme/II.2.yaml"));
        CHECK(errors.stop(of_task("II.1.a.1", "so-y-te")) == "");
        CHECK(errors.stop({}).starts_with("programme/II.2.yaml"));
    }
}

TEST_CASE("needs: an agency needs its entry and those of whom it succeeded, or who succeeded it") {
    Errors errors{
        {{"agencies.yaml", agencies("    validity: {from: 2026-06-01, basis: giả định}\n")}}};
    const std::string gap = "programme/agencies.yaml:7:16\n";
    REQUIRE(errors.stop({}) == gap);
    CHECK(errors.stop(of_task("II.1.a.1", "so-cu")) == gap);
    CHECK(errors.stop(of_task("II.1.a.1", "so-tai-chinh")) == gap);

    Errors own{{{"agencies.yaml", agencies("    short: [\n")}}};
    CHECK(own.stop(of_task("II.1.a.1", "so-tai-chinh")) != "");
    Errors other{{{"agencies.yaml", agencies("    shrt: SYT\n")}}};
    CHECK(other.stop(of_task("II.1.a.1", "so-tai-chinh")) == "");
    CHECK(other.stop(of_task("II.1.a.1", "so-cu")) == "programme/agencies.yaml:12:5\n");
    CHECK(other.stop(of_task("II.1.a.1", "so-y-te")) == "programme/agencies.yaml:12:5\n");
}

TEST_CASE("needs: an act matters to the tasks that it changes, and to all when it cannot be read") {
    const auto act = [](const std::string& lead) {
        return "number: 01/QĐ-UBND\ndate: 2026-02-10\neffective: 2026-03-01\nissuer: I\n"
               "title: T\nchanges:\n  - task: II.1.a.1\n    lead: " +
               lead + "\n";
    };
    const std::string name = "amendments/2026-02-10-01-qd-ubnd.yaml";
    Errors wrong{{{name, act("{old: [so-y-te], new: [so-y-te]}")}}};
    CHECK(wrong.stop(of_task("II.1.a.1", "so-y-te")) != "");
    CHECK(wrong.stop(of_task("II.1.a.2", "so-y-te")) == "");
    Errors unread{{{name, act("so-y-te")}}};
    CHECK(unread.stop(of_task("II.1.a.2", "so-y-te")) != "");
    CHECK(unread.stop({.tasks = std::vector<TaskId>{}}) == "");
}

TEST_CASE("needs: a year report matters to its agency and to the kin of that, old and new") {
    Errors errors{{{"agencies.yaml", agencies("")},
                   {"reports/2026/so-y-te.yaml", report("so-y-te", unreadable)}}};
    const std::string place = "programme/reports/2026/so-y-te.yaml:5:34\n";
    CHECK(errors.stop({}) == place);
    CHECK(errors.stop({.reports = nobody()}) == "");
    CHECK(errors.stop(of_reports("so-y-te")) == place);
    CHECK(errors.stop(of_reports("so-cu")) == place);
    CHECK(errors.stop(of_reports("so-tai-chinh")) == "");
    CHECK(errors.without_broken({"so-cu", "so-tai-chinh", "so-y-te"}) ==
          std::vector<std::string>{"so-tai-chinh"});
    CHECK(errors.others() != "");
}

TEST_CASE("needs: a year report is of whom it is named after and of whom it names") {
    Errors errors{{{"reports/2026/so-y-te.yaml", report("so-tai-chinh", unreadable)}}};
    CHECK(errors.stop(of_reports("so-y-te")) != "");
    CHECK(errors.stop(of_reports("so-tai-chinh")) != "");
    Errors anybody{{{"reports/2026/so-tai-chin.yaml", report("so-tai-chin", unreadable)}}};
    CHECK(anybody.stop(of_reports("so-y-te")) != "");
}

TEST_CASE("needs: texts and proposals matter only to what shows them") {
    Errors errors{{{"source.md", "Khác hẳn\n"},
                   {"documents.yaml", "documents: [{type: Luật}]\n"},
                   {"proposals/2026.yaml", "year: 2026\nproposals: []\nstray: 1\n"}}};
    CHECK(errors.stop({}) == "");
    CHECK(errors.stop({.proposals = true}) ==
          "programme/proposals/2026.yaml:2:12\n"
          "programme/proposals/2026.yaml:3:1\n");
    CHECK(errors.stop({.texts = true}) != "");
}

TEST_CASE("needs: what was read but is wrong does not stop who looks up, but is said") {
    Errors errors{{{"reports/2026/so-tai-chinh.yaml", report("so-tai-chinh", in_future)}}};
    CHECK(errors.stop({.checked = false, .reports = std::vector<std::string>{"so-y-te"}}) == "");
    CHECK(errors.others() ==
          "cthd: the programme has 1 error elsewhere; see 'cthd validate'\nproblems");
    CHECK(errors.stop({.checked = false}) == "");
    CHECK(errors.others() ==
          "cthd: the programme has 1 error, so this output may be wrong; see "
          "'cthd validate'\nproblems");
    CHECK(errors.stop({}) == "programme/reports/2026/so-tai-chinh.yaml:5:14\n");
    CHECK(errors.others() == "problems");
    Errors sound{{}};
    CHECK(sound.stop({.texts = true, .proposals = true}) == "");
    CHECK(sound.others() == "");
}
