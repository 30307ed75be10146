#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

int reported_count(const OverviewView& view) {
    return how_many(view.agencies) - how_many(view.missing_agencies);
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const OverviewView* /*type*/) {
    using View = OverviewView;
    static const auto all = table_of<OverviewView>({
        part(&View::programme),
        part(&View::head),
        part(&View::counts),
        {"last_year_recorded", &View::last_year_recorded, CTHD_N("there are reports of the year before")},
        {"sections", &View::sections, CTHD_N("the sections with their tasks")},
        {"count_agencies", of(&View::agencies, how_many), CTHD_N("how many agencies lead tasks"), "27"},
        {"count_reporting", reported_count, CTHD_N("how many of them have reported"), "20"},
        {"count_missing", of(&View::missing_agencies, how_many), CTHD_N("how many of them have not"), "7"},
        {"agencies", &View::agencies, CTHD_N("the agencies that lead tasks")},
        {"missing_agencies", &View::missing_agencies, CTHD_N("those of them that have not reported in the year")},
        {"past_agencies", &View::past_agencies, CTHD_N("agencies that no longer exist, but led tasks in the year before or reported in this; those that led tasks then and lead none now")},
        {"difficulties", &View::difficulties, CTHD_N("agencies that stated difficulties in the year")},
        {"proposals", &View::proposals, CTHD_N("agencies that made proposals in the year")},
        {"count_repealed_tasks", of(&View::repealed_tasks, how_many), CTHD_N("how many tasks acts have repealed"), "1"},
        {"repealed_tasks", &View::repealed_tasks, CTHD_N("tasks that acts have repealed, which do not count")},
        {"count_suspect_tasks", of(&View::suspect_tasks, how_many), CTHD_N("how many tasks cite documents that are no longer in force"), "8"},
        {"suspect_tasks", &View::suspect_tasks, CTHD_N("tasks that cite documents that are no longer in force")},
    });
    return all;
}

const Fields& fields_of(const OverviewSection* /*type*/) {
    static const auto all = table_of<OverviewSection>({
        {"section", &OverviewSection::section, CTHD_N("id of the section"), "II.2"},
        {"section_number", &OverviewSection::number, CTHD_N("its number"), "2"},
        {"section_title", &OverviewSection::title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        part(&OverviewSection::counts),
        {"tasks", &OverviewSection::tasks, CTHD_N("its tasks, in document order")},
    });
    return all;
}

const Fields& fields_of(const OverviewTask* /*type*/) {
    static const auto all = table_of<OverviewTask>({
        part(&OverviewTask::facts),
        part(&OverviewTask::counts),
        {"states", &OverviewTask::states, CTHD_N("how far it is with each agency that leads it")},
        {"results", &OverviewTask::results, CTHD_N("those of them that have a result")},
        {"uncounted", &OverviewTask::uncounted, CTHD_N("what agencies stated in the year that does not count: coordinators, agencies that have ended or do not speak for their successor, others")},
        {"missing", &OverviewTask::missing, CTHD_N("the leaders that have not reported on it")},
        {"missing_names", of(&OverviewTask::missing, names), CTHD_N("their names"), "Sở Công Thương; Sở Nội vụ"},
        {"missing_short_names", of(&OverviewTask::missing, short_names), CTHD_N("their short names"), "SCT; SNV"},
        {"nobody_reported", &OverviewTask::nobody_reported, CTHD_N("none of its leaders has reported on it")},
    });
    return all;
}

const Fields& fields_of(const AgencyState* /*type*/) {
    static const auto all = table_of<AgencyState>({
        part(&AgencyState::agency),
        {"former_names", of(&AgencyState::agency, &AgencyName::formerly, joined(&FormerName::name)), CTHD_N("names of the agencies in whose place it answers"), "Sở Kế hoạch và Đầu tư"},
        part(&AgencyState::state),
        {"recorded_by", &AgencyState::recorded_by, CTHD_N("who recorded the update, where it was another"), "Sở Kế hoạch và Đầu tư"},
        part(&AgencyState::part),
        {"answered_by", &AgencyState::answered_by, CTHD_N("who answers in its place, where this does not speak for it"), "Sở Tài chính"},
        {"ended_on", &AgencyState::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
    });
    return all;
}

const Fields& fields_of(const OverviewAgency* /*type*/) {
    static const auto all = table_of<OverviewAgency>({
        part(&OverviewAgency::reporting),
        part("last_year_", &OverviewAgency::last_year, last_year_counts()),
        {"last_year_count_reported", of(&OverviewAgency::last_year, &Counts::reported), CTHD_N("how many of those had a report"), "25"},
    });
    return all;
}

const Fields& fields_of(const PastAgency* /*type*/) {
    static const auto all = table_of<PastAgency>({
        part(&PastAgency::agency),
        {"ended_on", &PastAgency::ended_on, CTHD_N("the first day on which the agency no longer existed; empty where it still exists"), "01/7/2025"},
        {"answered_by", &PastAgency::answered_by, CTHD_N("who answers in its place; empty where nobody does"), "Sở Tài chính"},
        part(&PastAgency::submission),
        part("last_year_", &PastAgency::last_year, last_year_counts()),
        {"last_year_count_reported", of(&PastAgency::last_year, &Counts::reported), CTHD_N("how many of those had a report"), "25"},
    });
    return all;
}

const Fields& fields_of(const AgencyRemarks* /*type*/) {
    static const auto all = table_of<AgencyRemarks>({
        part(&AgencyRemarks::agency),
        {"ended_on", &AgencyRemarks::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
        {"remarks", &AgencyRemarks::remarks, CTHD_N("what it stated, in the order of the tasks")},
    });
    return all;
}

const Fields& fields_of(const Remark* /*type*/) {
    static const auto all = table_of<Remark>({
        {"id", &Remark::task, CTHD_N("id of the task"), "II.2.d.1"},
        {"task_text", &Remark::task_text, CTHD_N("text of the task"), "Tham mưu hỗ trợ cấp vốn …"},
        {"beginning", of(&Remark::task_text, beginning_of), CTHD_N("the beginning of its text"), "Tham mưu hỗ trợ cấp vốn bổ sung hàng năm cho Quỹ…"},
        {"repealed_on", &Remark::repealed_on, CTHD_N("the first day on which the task was repealed"), "01/3/2025"},
        {"date", &Remark::date, CTHD_N("when it was stated"), "30/6/2026"},
        {"text", &Remark::text, CTHD_N("what was stated"), "Đề nghị bổ sung kinh phí"},
        {"recorded_by", &Remark::recorded_by, CTHD_N("who recorded the update, where it was another"), "Sở Kế hoạch và Đầu tư"},
        {"file", of(&Remark::origin, &UpdateOrigin::file), CTHD_N("the file that the update stands in"), "programme/reports/2026/so-tai-chinh.yaml"},
        {"line", of(&Remark::origin, &UpdateOrigin::line), CTHD_N("its line there"), "12"},
        part(&Remark::part),
    });
    return all;
}

// clang-format on

}  // namespace cthd
