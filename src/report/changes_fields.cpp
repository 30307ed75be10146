#include "report/act_fields.h"
#include "report/involvement_fields.h"
#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

constexpr auto iso_of_date = static_cast<std::string (*)(const Date&)>(in_iso);
constexpr auto iso_if_any = static_cast<std::string (*)(const std::optional<Date>&)>(in_iso);

int size_of(const std::vector<ActChanges>& acts) {
    return static_cast<int>(acts.size());
}

void add_before(Fields& all) {
    add<&TaskChange::before, &KnownState::status, status_label>(
        all, "before_status", CTHD_N("its status before, or that there was no report"),
        "chưa thực hiện");
    add<&TaskChange::before, &KnownState::status, status_word>(
        all, "before_status_word", CTHD_N("the same for programs"), "not-started");
    add<&TaskChange::before, &KnownState::date>(all, "before_date",
                                                CTHD_N("since when that was known"), "31/3/2026");
    add<&TaskChange::before, &KnownState::date, iso_if_any>(
        all, "before_date_iso", CTHD_N("the same day for programs"), "2026-03-31");
    add<&TaskChange::before, &KnownState::progress>(all, "before_progress",
                                                    CTHD_N("progress in percent before"), "10");
}

void add_after(Fields& all) {
    add<&TaskChange::after, &KnownState::status, status_label>(
        all, "after_status", CTHD_N("its status after"), "đang thực hiện");
    add<&TaskChange::after, &KnownState::status, status_word>(
        all, "after_status_word", CTHD_N("the same for programs"), "in-progress");
    add<&TaskChange::after, &KnownState::date>(all, "after_date",
                                               CTHD_N("since when that is known"), "30/6/2026");
    add<&TaskChange::after, &KnownState::progress>(all, "after_progress",
                                                   CTHD_N("progress in percent after"), "40");
}

}  // namespace

const Fields& fields_of(const ChangesView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&ChangesView::programme>(all);
        add<&ChangesView::from>(all, "from", CTHD_N("the day after which changes are shown"),
                                "31/3/2026");
        add<&ChangesView::from, iso_of_date>(all, "from_iso", CTHD_N("the same day for programs"),
                                             "2026-03-31");
        add<&ChangesView::to>(all, "to", CTHD_N("the last day of the changes"), "30/6/2026");
        add<&ChangesView::to, iso_of_date>(all, "to_iso", CTHD_N("the same day for programs"),
                                           "2026-06-30");
        add<&ChangesView::of_agencies>(
            all, "of_agencies", CTHD_N("whose changes, where not everybody's"), "Sở Tài chính");
        add<&ChangesView::status_changes>(
            all, "count_status_changes",
            CTHD_N("how many tasks of agencies have another status than before"), "5");
        add<&ChangesView::first_reports>(
            all, "count_first_reports",
            CTHD_N("how many tasks of agencies were reported on for the first time"), "7");
        add<&ChangesView::new_results>(
            all, "count_new_results", CTHD_N("how many tasks of agencies have a new result"), "11");
        add<&ChangesView::updates>(all, "count_updates",
                                   CTHD_N("how many updates there were; what was stated as "
                                          "coordination is in none of the four counts"),
                                   "14");
        add<&ChangesView::submissions>(all, "count_submissions", CTHD_N("how many papers came in"),
                                       "2");
        add<&ChangesView::acts, size_of>(
            all, "count_acts", CTHD_N("how many acts that amend the programme came into force"),
            "1");
        add<&ChangesView::acts>(all, "acts",
                                CTHD_N("the acts that amend the programme and came into force"));
        add<&ChangesView::agencies>(all, "agencies",
                                    CTHD_N("the agencies of whom something moved"));
    });
    return fields;
}

const Fields& fields_of(const ActChanges* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_act<&ActChanges::act>(all);
        add<&ActChanges::changes>(all, "act_changes", CTHD_N("what the act changes"));
    });
    return fields;
}

const Fields& fields_of(const AgencyChanges* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&AgencyChanges::agency>(all);
        add<&AgencyChanges::ended_on>(all, "ended_on",
                                      CTHD_N("the first day on which the agency existed no more"),
                                      "01/7/2025");
        add<&AgencyChanges::changes>(all, "changes",
                                     CTHD_N("the tasks it reported on in that time"));
        add<&AgencyChanges::submissions>(all, "submissions",
                                         CTHD_N("the papers that came in from it in that time"));
    });
    return fields;
}

const Fields& fields_of(const TaskChange* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&TaskChange::facts>(all);
        add_involvement<&TaskChange::part>(all);
        add_before(all);
        add_after(all);
        add<&TaskChange::first_report>(all, "first_report",
                                       CTHD_N("there was no report on it before, of any year"));
        add<&TaskChange::status_changed>(all, "status_changed",
                                         CTHD_N("its status is another than before"));
        add<&TaskChange::new_result>(all, "new_result", CTHD_N("a new result was stated"));
        add<&TaskChange::updates>(all, "updates", CTHD_N("the updates of that time, oldest first"));
    });
    return fields;
}

const Fields& fields_of(const ChangeUpdate* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ChangeUpdate::date>(all, "date", CTHD_N("date of the update"), "30/6/2026");
        add<&ChangeUpdate::date, iso_of_date>(all, "date_iso", CTHD_N("the same day for programs"),
                                              "2026-06-30");
        add<&ChangeUpdate::year>(all, "year", CTHD_N("the reporting year it belongs to"), "2026");
        add<&ChangeUpdate::status, status_label>(all, "status", CTHD_N("the status"),
                                                 "đang thực hiện");
        add<&ChangeUpdate::status, status_word>(all, "status_word", CTHD_N("the same for programs"),
                                                "in-progress");
        add<&ChangeUpdate::progress>(all, "progress", CTHD_N("progress in percent"), "40");
        add<&ChangeUpdate::result>(all, "result", CTHD_N("what was achieved"),
                                   "Đã trình UBND tỉnh …");
        add<&ChangeUpdate::new_result>(all, "is_new_result",
                                       CTHD_N("it is another result than the one stated before"));
        add<&ChangeUpdate::difficulty>(all, "difficulty", CTHD_N("what stands in the way"),
                                       "Chưa bố trí được vốn");
        add<&ChangeUpdate::proposal>(all, "proposal", CTHD_N("what the agency asks for"),
                                     "Đề nghị bổ sung kinh phí");
        add<&ChangeUpdate::evidence>(all, "evidence", CTHD_N("papers that prove it"),
                                     "1234/QĐ-UBND; 56/KH-STC");
        add<&ChangeUpdate::recorded_by>(all, "recorded_by",
                                        CTHD_N("who recorded the update, where it was another"),
                                        "Sở Kế hoạch và Đầu tư");
        add<&ChangeUpdate::origin, &UpdateOrigin::file>(
            all, "file", CTHD_N("the file that the update stands in"),
            "programme/reports/2026/so-tai-chinh.yaml");
        add<&ChangeUpdate::origin, &UpdateOrigin::line>(all, "line", CTHD_N("its line there"),
                                                        "12");
    });
    return fields;
}

const Fields& fields_of(const NewSubmission* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_submission<&NewSubmission::submission>(all);
        add<&NewSubmission::submission, &SubmissionFacts::date, iso_if_any>(
            all, "submission_date_iso", CTHD_N("the date of the paper for programs"), "2026-12-18");
        add<&NewSubmission::submission, &SubmissionFacts::received, iso_if_any>(
            all, "submission_received_iso", CTHD_N("the day it was received for programs"),
            "2026-12-19");
        add<&NewSubmission::year>(all, "year", CTHD_N("the reporting year it is for"), "2026");
        add<&NewSubmission::recorded_by>(all, "recorded_by",
                                         CTHD_N("whose paper it is, where it is another's"),
                                         "Sở Kế hoạch và Đầu tư");
        add<&NewSubmission::file>(all, "file", CTHD_N("the file that records it"),
                                  "programme/reports/2026/so-tai-chinh.yaml");
    });
    return fields;
}

}  // namespace cthd
