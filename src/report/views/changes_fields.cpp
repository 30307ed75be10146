#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

// A name is a line.
// clang-format off

const Fields& fields_of(const ChangesView* /*type*/) {
    static const auto all = table_of<ChangesView>({
        part(&ChangesView::programme),
        {"from", &ChangesView::from, CTHD_N("the day after which changes are shown"), "31/3/2026"},
        {"to", &ChangesView::to, CTHD_N("the last day of the changes"), "30/6/2026"},
        {"of_agencies", &ChangesView::of_agencies, CTHD_N("whose changes, where not everybody's"), "Sở Tài chính"},
        {"count_status_changes", &ChangesView::status_changes, CTHD_N("how many tasks of agencies have another status than before"), "5"},
        {"count_first_reports", &ChangesView::first_reports, CTHD_N("how many tasks of agencies were reported on for the first time"), "7"},
        {"count_new_results", &ChangesView::new_results, CTHD_N("how many tasks of agencies have a new result"), "11"},
        {"count_updates", &ChangesView::updates, CTHD_N("how many updates there were; what was stated as coordination is in none of the four counts"), "14"},
        {"count_submissions", &ChangesView::submissions, CTHD_N("how many papers came in"), "2"},
        {"count_acts", of(&ChangesView::acts, how_many), CTHD_N("how many acts that amend the programme came into force"), "1"},
        {"acts", &ChangesView::acts, CTHD_N("the acts that amend the programme and came into force")},
        {"agencies", &ChangesView::agencies, CTHD_N("the agencies of whom something moved")},
    });
    return all;
}

const Fields& fields_of(const ActChanges* /*type*/) {
    static const auto all = table_of<ActChanges>({
        part(&ActChanges::act),
        {"act_changes", &ActChanges::changes, CTHD_N("what the act changes")},
    });
    return all;
}

const Fields& fields_of(const AgencyChanges* /*type*/) {
    static const auto all = table_of<AgencyChanges>({
        part(&AgencyChanges::agency),
        {"ended_on", &AgencyChanges::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
        {"changes", &AgencyChanges::changes, CTHD_N("the tasks it reported on in that time")},
        {"submissions", &AgencyChanges::submissions, CTHD_N("the papers that came in from it in that time")},
    });
    return all;
}

const Fields& fields_of(const TaskChange* /*type*/) {
    static const auto all = table_of<TaskChange>({
        part(&TaskChange::facts),
        part(&TaskChange::part),
        {"before_status", of(&TaskChange::before, &UpdateFacts::status), CTHD_N("its status before, or that there was no report"), Status::not_started},
        {"before_date", of(&TaskChange::before, &UpdateFacts::date), CTHD_N("since when that was known"), "31/3/2026"},
        {"before_progress", of(&TaskChange::before, &UpdateFacts::progress), CTHD_N("progress in percent before"), "10"},
        {"after_status", of(&TaskChange::after, &UpdateFacts::status), CTHD_N("its status after"), Status::in_progress},
        {"after_date", of(&TaskChange::after, &UpdateFacts::date), CTHD_N("since when that is known"), "30/6/2026"},
        {"after_progress", of(&TaskChange::after, &UpdateFacts::progress), CTHD_N("progress in percent after"), "40"},
        {"first_report", &TaskChange::first_report, CTHD_N("there was no report on it before, of any year")},
        {"status_changed", &TaskChange::status_changed, CTHD_N("its status is another than before")},
        {"new_result", &TaskChange::new_result, CTHD_N("a new result was stated")},
        {"updates", &TaskChange::updates, CTHD_N("the updates of that time, oldest first")},
    });
    return all;
}

const Fields& fields_of(const ChangeUpdate* /*type*/) {
    static const auto all = table_of<ChangeUpdate>({
        part(&ChangeUpdate::facts),
        {"year", &ChangeUpdate::year, CTHD_N("the reporting year it belongs to"), "2026"},
        {"is_new_result", &ChangeUpdate::new_result, CTHD_N("it is another result than the one stated before")},
        {"recorded_by", &ChangeUpdate::recorded_by, CTHD_N("who recorded the update, where it was another"), "Sở Kế hoạch và Đầu tư"},
    });
    return all;
}

const Fields& fields_of(const NewSubmission* /*type*/) {
    static const auto all = table_of<NewSubmission>({
        part(&NewSubmission::submission),
        {"year", &NewSubmission::year, CTHD_N("the reporting year it is for"), "2026"},
        {"recorded_by", &NewSubmission::recorded_by, CTHD_N("whose paper it is, where it is another's"), "Sở Kế hoạch và Đầu tư"},
        {"file", &NewSubmission::file, CTHD_N("the file that records it"), "programme/reports/2026/so-tai-chinh.yaml"},
    });
    return all;
}

// clang-format on

}  // namespace cthd
