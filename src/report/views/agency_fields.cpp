#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

// A name is a line.
// clang-format off

const Fields& fields_of(const AgencyView* /*type*/) {
    static const auto all = table_of<AgencyView>({
        part(&AgencyView::programme),
        part(&AgencyView::head),
        part(&AgencyView::agency),
        {"group", &AgencyView::group, CTHD_N("it is a group of agencies: its members stand side by side")},
        {"ended_on", &AgencyView::ended_on, CTHD_N("the first day on which the agency, or every member of the group, no longer existed; of a group only where nobody answers in their place"), "01/7/2025"},
        {"answered_by", &AgencyView::answered_by, CTHD_N("who answers in its place; empty where nobody does"), "Sở Tài chính"},
        {"obliged", &AgencyView::obliged, CTHD_N("the agency must report every year")},
        {"voluntary", &AgencyView::voluntary, CTHD_N("the agency may report and is never late")},
        part(&AgencyView::submission),
        part(&AgencyView::counts),
        {"members", &AgencyView::members, CTHD_N("the members of the group, or who answers in their place")},
        {"lead_tasks", &AgencyView::lead_tasks, CTHD_N("the tasks it leads, in document order")},
        {"coordinate_tasks", &AgencyView::coordinate_tasks, CTHD_N("the tasks it coordinates, in document order")},
        {"other_tasks", &AgencyView::other_tasks, CTHD_N("tasks not given to it that it reported on all the same")},
        {"repealed_tasks", &AgencyView::repealed_tasks, CTHD_N("repealed tasks that were given to it or that it reported on")},
        {"documents", &AgencyView::documents, CTHD_N("the documents that the tasks given to it cite")},
    });
    return all;
}

const Fields& fields_of(const AgencyTask* /*type*/) {
    static const auto all = table_of<AgencyTask>({
        part(&AgencyTask::facts),
        {"co_leaders", &AgencyTask::co_leaders, CTHD_N("the other agencies that lead it")},
        {"co_leader_names", of(&AgencyTask::co_leaders, names), CTHD_N("their names"), "Sở Công Thương; Sở Nội vụ"},
        {"taken_over", &AgencyTask::taken_over, CTHD_N("the agencies from which it has come to the agency")},
        {"taken_over_names", of(&AgencyTask::taken_over, joined(&FormerName::name)), CTHD_N("their names"), "Sở Kế hoạch và Đầu tư"},
        {"relieved", &AgencyTask::relieved, CTHD_N("it led or coordinated the task until an act gave it to others")},
        {"answered_by", &AgencyTask::answered_by, CTHD_N("who answers for it in place of an agency that has ended"), "Sở Tài chính"},
        {"states", &AgencyTask::states, CTHD_N("how far the members of the group are with it; who ended or coordinates stands there only with what it stated")},
        {"count_members", of(&AgencyTask::counts, &Counts::assignments), CTHD_N("how many members of the group lead it"), "8"},
        {"member_statuses", of(&AgencyTask::counts, &Counts::present), CTHD_N("the statuses that those members have")},
        part(&AgencyTask::state),
    });
    return all;
}

const Fields& fields_of(const GroupMember* /*type*/) {
    static const auto all = table_of<GroupMember>({
        part(&GroupMember::agency),
        {"ended_on", &GroupMember::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
        part(&GroupMember::submission),
        part(&GroupMember::counts),
    });
    return all;
}

const Fields& fields_of(const DocumentFacts* /*type*/) {
    static const auto all = table_of<DocumentFacts>({
        {"document", &DocumentFacts::key, CTHD_N("what tasks cite it by: number or name"), "116/2018/NĐ-CP"},
        {"document_number", &DocumentFacts::number, CTHD_N("its number and symbol"), "116/2018/NĐ-CP"},
        {"document_name", &DocumentFacts::name, CTHD_N("its name, where the text gives no number"), "Luật Bảo hiểm xã hội"},
        {"document_type", &DocumentFacts::type, CTHD_N("its type"), "Nghị định"},
        {"document_date", &DocumentFacts::date, CTHD_N("its date"), "07/9/2018"},
        {"document_issuer", &DocumentFacts::issuer, CTHD_N("who issued it"), "Chính phủ"},
        {"document_title", &DocumentFacts::title, CTHD_N("what it is about"), "sửa đổi, bổ sung một số điều của …"},
        {"document_ended", &DocumentFacts::ended, CTHD_N("the first day on which it was no longer in force, where that has come"), "01/7/2024"},
        {"document_replacement", &DocumentFacts::replacement, CTHD_N("what has taken its place by then"), "Luật Hợp tác xã năm 2023"},
        {"document_tasks", &DocumentFacts::tasks, CTHD_N("ids of the tasks that cite it"), "II.2.đ.1, II.2.đ.2"},
    });
    return all;
}

// clang-format on

}  // namespace cthd
