#include "report/fixture.h"
#include "report/views/agency.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view east = R"(agency: ubnd-huyen-dong
year: 2026
submission: {number: 41/BC-UBND, date: 2026-06-01}
tasks:
  II.2.a.1:
    - {date: 2026-03-01, status: completed, result: Đã khảo sát.}
  II.2.đ.1:
    - {date: 2026-03-01, status: in-progress, progress: 40, result: Đã chọn chợ.}
  II.3.1:
    - {date: 2026-04-01, status: completed}
)";

/// Of a group: its members, and how far each is with each task.
constexpr std::string_view side_by_side =
    "{{#group}}{{agency_name}}{{#ended_on}}, hết {{ended_on}}{{/ended_on}}: {{count_tasks}} việc, "
    "{{count_assignments}} lượt, {{count_completed}} xong{{/group}}\n"
    "{{#members}}{{agency_short}}{{#ended_on}} †{{ended_on}}{{/ended_on}}{{#submission_number}} "
    "{{submission_number}}{{/submission_number}} {{count_completed}}/{{count_assignments}}; "
    "{{/members}}\n"
    "{{#lead_tasks}}{{id}}{{status}}{{#no_report}}!{{/no_report}} {{count_members}}:"
    "{{#member_statuses}} {{count}} {{status}}{{/member_statuses}} |{{#states}} {{agency_short}} "
    "{{status}}{{#progress}} {{progress}}%{{/progress}}{{#ended}} †{{ended_on}}{{/ended}} "
    "{{result}};{{/states}}{{#has_co_leaders}} cùng {{co_leader_names}}{{/has_co_leaders}}\n"
    "{{/lead_tasks}}--\n"
    "{{#coordinate_tasks}}{{id}}{{status}}{{#states}} {{agency_short}}: {{result}}{{/states}}\n"
    "{{/coordinate_tasks}}";

std::string of_group(Honey& honey, std::string_view group, std::string_view on) {
    return filled(agency_view(honey.on(on), honey.history(), group, {2026, day(on)}), side_by_side);
}

}  // namespace

TEST_CASE("group view: the tasks given to a group, each member's state, and counts over them") {
    Honey honey{east};
    CHECK(
        of_group(honey, "ubnd-cac-huyen", "2026-06-30") ==
        "UBND các huyện: 4 việc, 8 lượt, 1 xong\n"
        "UBND huyện Đông 41/BC-UBND 1/4; UBND huyện Tây 0/4; \n"
        "II.2.đ.1 2: 1 đang thực hiện 1 chưa báo cáo | UBND huyện Đông đang thực hiện 40% Đã "
        "chọn chợ.; UBND huyện Tây chưa báo cáo ;\n"
        "II.2.đ.2 2: 2 chưa báo cáo | UBND huyện Đông chưa báo cáo ; UBND huyện Tây chưa báo cáo "
        ";\n"
        "II.3.1 2: 1 hoàn thành 1 chưa báo cáo | UBND huyện Đông hoàn thành ; UBND huyện Tây chưa "
        "báo cáo ; cùng Sở Nông nghiệp; Sở Tài chính; Sở Công Thương\n"
        "II.3.2 2: 2 chưa báo cáo | UBND huyện Đông chưa báo cáo ; UBND huyện Tây chưa báo cáo ; "
        "cùng Sở Nông nghiệp; Sở Tài chính; Sở Công Thương\n"
        "--\n"
        "II.2.a.1 UBND huyện Đông: Đã khảo sát.\n");
}

TEST_CASE("group view: successors stand in for members, who ended without one stays with its end") {
    Honey honey{east};
    honey.end("ubnd-huyen-dong", "2026-04-30");
    honey.succeed("ubnd-huyen-tay", "2026-05-01", "so-nong-nghiep");
    const auto text = of_group(honey, "ubnd-cac-huyen", "2026-06-30");
    CHECK(text.starts_with(
        "UBND các huyện: 4 việc, 4 lượt, 0 xong\n"
        "UBND huyện Đông †01/5/2026 41/BC-UBND 0/0; SNN 0/4; \n"
        "II.2.đ.1 1: 1 chưa báo cáo | SNN chưa báo cáo ; UBND huyện Đông đang thực hiện 40% "
        "†01/5/2026 Đã chọn chợ.;\n"));
    honey.agency("ubnd-huyen-tay").successors.clear();
    honey.end("ubnd-huyen-tay", "2026-05-31");
    CHECK(of_group(honey, "ubnd-cac-huyen", "2026-05-31")
              .starts_with("UBND các huyện: 4 việc, 4 lượt, 0 xong\n"));
    CHECK(of_group(honey, "ubnd-cac-huyen", "2026-06-30")
              .starts_with("UBND các huyện, hết 01/6/2026: 4 việc, 0 lượt, 0 xong\n"));
}

TEST_CASE(
    "group view: what is given to a larger group is given to a smaller one, not the reverse") {
    Honey honey;
    const auto add = [&](const std::string& id, const std::vector<std::string>& members) {
        auto& group = honey.programme().groups.emplace_back();
        group.id.value = id;
        group.name.value = id;
        for (const auto& member : members)
            group.members.push_back({member, {}});
    };
    add("phia-dong", {"ubnd-huyen-dong"});
    add("tat-ca", {"so-nganh", "ubnd-cac-huyen"});
    honey.task("II.2.c").lead = {{"tat-ca", {}}};
    constexpr std::string_view ids =
        "{{#lead_tasks}}{{id}} {{count_members}}; {{/lead_tasks}}{{#coordinate_tasks}}{{id}} "
        "{{/coordinate_tasks}}";
    const auto of = [&](std::string_view group) {
        return filled(
            agency_view(honey.on("2026-06-30"), honey.history(), group, {2026, day("2026-06-30")}),
            ids);
    };
    CHECK(of("tat-ca") == "II.2.c 5; ");
    CHECK(of("so-nganh") == "II.2.c 3; II.3.1 3; II.3.2 3; ");
    CHECK(of("phia-dong") == "II.2.c 1; II.2.đ.1 1; II.2.đ.2 1; II.3.1 1; II.3.2 1; II.2.a.1 ");
    CHECK(of("co-quan-lien-quan") == "");
}
