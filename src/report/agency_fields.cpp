#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

const Fields& fields_of(const AgencyView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&AgencyView::programme>(all);
        add_report_head<&AgencyView::head>(all);
        add_agency_name<&AgencyView::agency>(all);
        add<&AgencyView::group>(
            all, "group", CTHD_N("it is a group of agencies: its members stand side by side"));
        add<&AgencyView::ended_on>(
            all, "ended_on",
            CTHD_N("the first day on which the agency, or every member of the group, existed no "
                   "more; of a group only where nobody answers in their place"),
            "01/7/2025");
        add<&AgencyView::answered_by>(all, "answered_by",
                                      CTHD_N("who answers in its place; empty where nobody does"),
                                      "Sở Tài chính");
        add<&AgencyView::obliged>(all, "obliged", CTHD_N("the agency must report every year"));
        add<&AgencyView::voluntary>(all, "voluntary",
                                    CTHD_N("the agency may report and is never late"));
        add_submission<&AgencyView::submission>(all);
        add_counts<&AgencyView::counts>(all);
        add<&AgencyView::members>(
            all, "members", CTHD_N("the members of the group, or who answers in their place"));
        add<&AgencyView::lead_tasks>(all, "lead_tasks",
                                     CTHD_N("the tasks it leads, in document order"));
        add<&AgencyView::coordinate_tasks>(all, "coordinate_tasks",
                                           CTHD_N("the tasks it coordinates, in document order"));
        add<&AgencyView::other_tasks>(
            all, "other_tasks", CTHD_N("tasks not given to it that it reported on all the same"));
        add<&AgencyView::repealed_tasks>(
            all, "repealed_tasks",
            CTHD_N("repealed tasks that were given to it or that it reported on"));
        add<&AgencyView::documents>(all, "documents",
                                    CTHD_N("the documents that the tasks given to it cite"));
    });
    return fields;
}

const Fields& fields_of(const AgencyTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&AgencyTask::facts>(all);
        add<&AgencyTask::co_leaders>(all, "co_leaders", CTHD_N("the other agencies that lead it"));
        add<&AgencyTask::co_leaders, names>(all, "co_leader_names", CTHD_N("their names"),
                                            "Sở Công Thương; Sở Nội vụ");
        add<&AgencyTask::taken_over>(all, "taken_over",
                                     CTHD_N("the agencies from which it has come to the agency"));
        add<&AgencyTask::taken_over, former_names>(all, "taken_over_names", CTHD_N("their names"),
                                                   "Sở Kế hoạch và Đầu tư");
        add<&AgencyTask::relieved>(
            all, "relieved",
            CTHD_N("it led or coordinated the task until an act gave it to others"));
        add<&AgencyTask::answered_by>(
            all, "answered_by", CTHD_N("who answers for it in place of an agency that has ended"),
            "Sở Tài chính");
        add<&AgencyTask::states>(all, "states",
                                 CTHD_N("how far the members of the group are with it; who ended "
                                        "or coordinates stands there only with what it stated"));
        add<&AgencyTask::counts, &Counts::assignments>(
            all, "count_members", CTHD_N("how many members of the group lead it"), "8");
        add<&AgencyTask::counts, &Counts::present>(all, "member_statuses",
                                                   CTHD_N("the statuses that those members have"));
        add_task_state<&AgencyTask::state>(all);
    });
    return fields;
}

const Fields& fields_of(const GroupMember* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&GroupMember::agency>(all);
        add<&GroupMember::ended_on>(all, "ended_on",
                                    CTHD_N("the first day on which the agency existed no more"),
                                    "01/7/2025");
        add_submission<&GroupMember::submission>(all);
        add_counts<&GroupMember::counts>(all);
    });
    return fields;
}

const Fields& fields_of(const DocumentFacts* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&DocumentFacts::key>(all, "document", CTHD_N("what tasks cite it by: number or name"),
                                 "116/2018/NĐ-CP");
        add<&DocumentFacts::number>(all, "document_number", CTHD_N("its number and symbol"),
                                    "116/2018/NĐ-CP");
        add<&DocumentFacts::name>(all, "document_name",
                                  CTHD_N("its name, where the text gives no number"),
                                  "Luật Bảo hiểm xã hội");
        add<&DocumentFacts::type>(all, "document_type", CTHD_N("its type"), "Nghị định");
        add<&DocumentFacts::date>(all, "document_date", CTHD_N("its date"), "07/9/2018");
        add<&DocumentFacts::issuer>(all, "document_issuer", CTHD_N("who issued it"), "Chính phủ");
        add<&DocumentFacts::title>(all, "document_title", CTHD_N("what it is about"),
                                   "sửa đổi, bổ sung một số điều của …");
        add<&DocumentFacts::ended>(
            all, "document_ended",
            CTHD_N("the first day on which it was no longer in force, where that has come"),
            "01/7/2024");
        add<&DocumentFacts::replacement>(all, "document_replacement",
                                         CTHD_N("what has taken its place by then"),
                                         "Luật Hợp tác xã năm 2023");
        add<&DocumentFacts::tasks>(all, "document_tasks", CTHD_N("ids of the tasks that cite it"),
                                   "II.2.đ.1, II.2.đ.2");
    });
    return fields;
}

}  // namespace cthd
