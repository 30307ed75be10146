// The names that several structs of the views have in common, for the tables in view_fields.h.
#pragma once

#include <string_view>

#include "report/fields.h"
#include "report/rows.h"
#include "report/task_act_fields.h"

namespace cthd {

// Each adds the names of a part that other structs hold; the path leads to that part.

template <auto... Path>
void add_programme_head(Fields& fields) {
    add<Path..., &ProgrammeHead::kind>(fields, "programme_kind", CTHD_N("kind of the document"),
                                       "CHƯƠNG TRÌNH HÀNH ĐỘNG");
    add<Path..., &ProgrammeHead::title>(fields, "programme_title", CTHD_N("title of the programme"),
                                        "Thực hiện Nghị quyết số 12/NQ-CP …");
    add<Path..., &ProgrammeHead::number>(fields, "programme_number",
                                         CTHD_N("its number and symbol"), "05/CTrHĐ-UBND");
    add<Path..., &ProgrammeHead::day>(fields, "programme_day",
                                      CTHD_N("day of issue, where the text gives one"), "15");
    add<Path..., &ProgrammeHead::month>(fields, "programme_month", CTHD_N("month of issue"), "10");
    add<Path..., &ProgrammeHead::year>(fields, "programme_year", CTHD_N("year of issue"), "2020");
    add<Path..., &ProgrammeHead::dateline>(fields, "programme_dateline",
                                           CTHD_N("place and date in the words of the text"),
                                           "ngày 15 tháng 10 năm 2020");
    add<Path..., &ProgrammeHead::issuer>(fields, "programme_issuer", CTHD_N("who issued it"),
                                         "Ủy ban nhân dân tỉnh");
}

/// The names with "; " between them.
std::string former_names(const std::vector<FormerName>& formerly);

template <auto... Path>
void add_report_head(Fields& fields) {
    add<Path..., &ReportHead::year>(fields, "year", CTHD_N("the reporting year"), "2026");
    add<Path..., &ReportHead::last_year>(fields, "last_year", CTHD_N("the year before"), "2025");
    add<Path..., &ReportHead::as_of>(fields, "as_of", CTHD_N("the day of which the report speaks"),
                                     "30/6/2026");
    add<Path..., &ReportHead::as_of, static_cast<std::string (*)(const Date&)>(in_iso)>(
        fields, "as_of_iso", CTHD_N("the same day for programs"), "2026-06-30");
    add<Path..., &ReportHead::data, &Period::first>(
        fields, "data_first", CTHD_N("first day of the year's data"), "15/12/2025");
    add<Path..., &ReportHead::data, &Period::last>(
        fields, "data_last", CTHD_N("last day of the year's data"), "14/12/2026");
    add<Path..., &ReportHead::deadline>(
        fields, "deadline", CTHD_N("the day before which reports are to be in"), "25/12/2026");
    add<Path..., &ReportHead::receives>(fields, "receiver", CTHD_N("who receives the reports"),
                                        "Sở Kế hoạch và Đầu tư");
    add<Path..., &ReportHead::receives_formerly>(
        fields, "receiver_formerly", CTHD_N("in whose place it answers on the day of the report"));
    add<Path..., &ReportHead::consolidates>(fields, "consolidator", CTHD_N("who consolidates them"),
                                            "Sở Kế hoạch và Đầu tư");
    add<Path..., &ReportHead::consolidates_formerly>(
        fields, "consolidator_formerly",
        CTHD_N("in whose place it answers on the day of the report"));
    add<Path..., &ReportHead::addressee>(fields, "addressee",
                                         CTHD_N("to whom the consolidated report goes"),
                                         "Ủy ban nhân dân tỉnh");
    add<Path..., &ReportHead::addressee_formerly>(
        fields, "addressee_formerly", CTHD_N("in whose place it answers on the day of the report"));
    add<Path..., &ReportHead::leaves_acts_out>(
        fields, "leaves_acts_out",
        CTHD_N("the report is of the text as issued, although acts have changed it since"));
}

template <auto... Path>
void add_agency_name(Fields& fields) {
    add<Path..., &AgencyName::id>(fields, "agency_id", CTHD_N("id of the agency"), "so-tai-chinh");
    add<Path..., &AgencyName::name>(fields, "agency_name", CTHD_N("its name"), "Sở Tài chính");
    add<Path..., &AgencyName::short_name>(fields, "agency_short",
                                          CTHD_N("its short name, else its name"), "STC");
    add<Path..., &AgencyName::formerly>(
        fields, "formerly", CTHD_N("in whose place it answers on the day of the report"));
}

template <auto... Path>
void add_former_name(Fields& fields) {
    add<Path..., &FormerName::name>(fields, "former_name", CTHD_N("name of the agency that ended"),
                                    "Sở Kế hoạch và Đầu tư");
    add<Path..., &FormerName::until>(fields, "former_until",
                                     CTHD_N("the first day on which it was no more"), "01/3/2025");
    add<Path..., &FormerName::until, static_cast<std::string (*)(const Date&)>(in_iso)>(
        fields, "former_until_iso", CTHD_N("the same day for programs"), "2025-03-01");
}

template <auto... Path>
void add_submission(Fields& fields) {
    add<Path..., &SubmissionFacts::number>(fields, "submission_number",
                                           CTHD_N("number of the paper that the report came in"),
                                           "312/BC-STC");
    add<Path..., &SubmissionFacts::date>(fields, "submission_date", CTHD_N("date of that paper"),
                                         "18/12/2026");
    add<Path..., &SubmissionFacts::received>(fields, "submission_received",
                                             CTHD_N("the day it was received"), "19/12/2026");
}

std::string text_beginning(const std::string& text);

/// The count of the status at a place of `Counts::statuses`.
template <std::size_t Place>
const StatusCount& status_count(const Counts& counts) {
    return counts.statuses.at(Place);
}

std::string status_label(const std::optional<Status>& status);
std::string status_word(const std::optional<Status>& status);

template <auto... Path>
void add_counts(Fields& fields) {
    add<Path..., &Counts::tasks>(fields, "count_tasks", CTHD_N("how many tasks"), "11");
    add<Path..., &Counts::assignments>(
        fields, "count_assignments",
        CTHD_N("how many assignments: a task counts once for each agency that leads it"), "27");
    add<Path..., status_count<0>, &StatusCount::count>(
        fields, "count_not_started", CTHD_N("how many assignments are not started"), "2");
    add<Path..., status_count<0>, &StatusCount::percent>(fields, "percent_not_started",
                                                         CTHD_N("their share in percent"), "7");
    add<Path..., status_count<1>, &StatusCount::count>(
        fields, "count_in_progress", CTHD_N("how many assignments are in progress"), "12");
    add<Path..., status_count<1>, &StatusCount::percent>(fields, "percent_in_progress",
                                                         CTHD_N("their share in percent"), "44");
    add<Path..., status_count<2>, &StatusCount::count>(
        fields, "count_completed", CTHD_N("how many assignments are completed"), "8");
    add<Path..., status_count<2>, &StatusCount::percent>(fields, "percent_completed",
                                                         CTHD_N("their share in percent"), "30");
    add<Path..., status_count<3>, &StatusCount::count>(
        fields, "count_suspended", CTHD_N("how many assignments are suspended"), "1");
    add<Path..., status_count<3>, &StatusCount::percent>(fields, "percent_suspended",
                                                         CTHD_N("their share in percent"), "4");
    add<Path..., status_count<4>, &StatusCount::count>(
        fields, "count_no_report", CTHD_N("how many assignments have no report in the year"), "4");
    add<Path..., status_count<4>, &StatusCount::percent>(fields, "percent_no_report",
                                                         CTHD_N("their share in percent"), "15");
    add<Path..., &Counts::statuses>(fields, "statuses",
                                    CTHD_N("all statuses, with how many assignments have each"));
    add<Path..., &Counts::present>(fields, "present_statuses",
                                   CTHD_N("the same without those that none has"));
    add<Path..., &Counts::has_due_dates>(fields, "has_due_dates",
                                         CTHD_N("any of the tasks has a due date; if none has, the "
                                                "four counts below mean nothing"));
    add<Path..., &Counts::on_time>(
        fields, "count_on_time",
        CTHD_N("how many assignments were completed by their due date, in whatever year"), "1");
    add<Path..., &Counts::late>(fields, "count_late", CTHD_N("how many were completed after it"),
                                "1");
    add<Path..., &Counts::within_term>(
        fields, "count_within_term",
        CTHD_N("how many are not completed while their due date has not passed"), "2");
    add<Path..., &Counts::past_term>(
        fields, "count_past_term",
        CTHD_N("how many are not completed though their due date has passed"), "1");
    add<Path..., &Counts::without_due_date>(
        fields, "count_without_due_date",
        CTHD_N("how many assignments have no due date, so that the four above leave them out"),
        "22");
}

/// The beginning of a text, for tables of many tasks.
template <auto... Path>
void add_beginning(Fields& fields) {
    add<Path..., text_beginning>(fields, "beginning", CTHD_N("the beginning of its text"),
                                 "Tham mưu hỗ trợ cấp vốn bổ sung hàng năm cho Quỹ…");
}

template <LeadFrom From>
bool leads_from(const LeadFrom& from) {
    return from == From;
}

int how_many(const std::vector<FormerName>& agencies);

template <auto... Path>
void add_task_facts(Fields& fields) {
    add<Path..., &TaskFacts::id>(fields, "id", CTHD_N("id of the task"), "II.2.d.1");
    add<Path..., &TaskFacts::number>(
        fields, "number", CTHD_N("place of the task in the whole document, from 1"), "15");
    add<Path..., &TaskFacts::section>(fields, "section", CTHD_N("section it stands in"), "II.2");
    add<Path..., &TaskFacts::section_title>(fields, "section_title", CTHD_N("its title"),
                                            "Rà soát, hoàn thiện hệ thống pháp luật, …");
    add<Path..., &TaskFacts::letter>(fields, "letter",
                                     CTHD_N("letter of its point, where the section has any"), "d");
    add<Path..., &TaskFacts::heading>(
        fields, "heading", CTHD_N("agency line of its point, where there is one"), "Sở Tài chính");
    add<Path..., &TaskFacts::bullet>(
        fields, "bullet", CTHD_N("which bullet it is, from 1; empty for a paragraph"), "1");
    add<Path..., &TaskFacts::text>(fields, "text", CTHD_N("its text, word for word"),
                                   "Tham mưu hỗ trợ cấp vốn …");
    add<Path..., &TaskFacts::period>(fields, "period",
                                     CTHD_N("when it is to be done, in the words of the text"),
                                     "giai đoạn 2021 - 2025");
    add<Path..., &TaskFacts::due>(fields, "due", CTHD_N("due date, where a document sets one"),
                                  "31/12/2026");
    add<Path..., &TaskFacts::due, static_cast<std::string (*)(const std::optional<Date>&)>(in_iso)>(
        fields, "due_iso", CTHD_N("the same day for programs"), "2026-12-31");
    add<Path..., &TaskFacts::due_basis>(fields, "due_basis", CTHD_N("the document that sets it"),
                                        "15/KH-UBND");
    add<Path..., &TaskFacts::cites>(fields, "cites", CTHD_N("documents that its text cites"),
                                    "116/2018/NĐ-CP; 55/2015/NĐ-CP");
    add<Path..., &TaskFacts::related>(fields, "related", CTHD_N("tasks that belong to it"),
                                      "II.5.3");
    add<Path..., &TaskFacts::note>(fields, "note", CTHD_N("note on its text"),
                                   "Văn bản viết “hàng năm”.");
    add<Path..., &TaskFacts::given_to>(
        fields, "given_to", CTHD_N("who leads, as the text gives it: agencies or groups"),
        "UBND các huyện, thành phố");
    add<Path..., &TaskFacts::shared>(
        fields, "shared",
        CTHD_N("a group or several agencies lead it, each with a status of its own"));
    add<Path..., &TaskFacts::leaders>(fields, "leaders",
                                      CTHD_N("the agencies that lead it, groups expanded"));
    add<Path..., &TaskFacts::leaders, names>(fields, "leader_names", CTHD_N("their names"),
                                             "Sở Tài chính; Sở Công Thương");
    add<Path..., &TaskFacts::unanswered>(
        fields, "unanswered",
        CTHD_N("agencies that led it and ended, so that nobody answers in their place"));
    add<Path..., &TaskFacts::unanswered, how_many>(fields, "count_unanswered",
                                                   CTHD_N("how many they are"), "8");
    add<Path..., &TaskFacts::lead_from, leads_from<LeadFrom::sentence>>(
        fields, "lead_in_sentence", CTHD_N("the sentence itself says who leads"));
    add<Path..., &TaskFacts::lead_from, leads_from<LeadFrom::agency_line>>(
        fields, "lead_in_agency_line", CTHD_N("the agency line of the point says who leads"));
    add<Path..., &TaskFacts::lead_from, leads_from<LeadFrom::heading>>(
        fields, "lead_in_heading", CTHD_N("the section's heading or opening says who leads"));
    add<Path..., &TaskFacts::lead_from, leads_from<LeadFrom::amendment>>(
        fields, "lead_in_amendment", CTHD_N("an act says who leads, not the text as issued"));
    add<Path..., &TaskFacts::coordinators>(fields, "coordinators",
                                           CTHD_N("who coordinates, as the text gives it"),
                                           "các sở, ngành; các địa phương");
    add_task_acts<Path...>(fields);
}

template <Status Which>
bool has_status(const std::optional<Status>& status) {
    return status == Which;
}

std::string task_status_label(const TaskState& state);
std::string task_status_word(const TaskState& state);
bool task_has_no_report(const TaskState& state);

template <Timeliness Which>
bool is_timely(const std::optional<Timeliness>& timeliness) {
    return timeliness == Which;
}

std::string last_year_label(const TaskState& state);
std::string last_year_word(const TaskState& state);

/// Whether it was done in time, where the task has a due date.
template <auto... Path>
void add_timeliness(Fields& fields) {
    add<Path..., &TaskState::timeliness, is_timely<Timeliness::on_time>>(
        fields, "on_time", CTHD_N("completed by its due date"));
    add<Path..., &TaskState::timeliness, is_timely<Timeliness::late>>(
        fields, "late", CTHD_N("completed after its due date"));
    add<Path..., &TaskState::timeliness, is_timely<Timeliness::within_term>>(
        fields, "within_term", CTHD_N("not completed, due date not passed"));
    add<Path..., &TaskState::timeliness, is_timely<Timeliness::past_term>>(
        fields, "past_term", CTHD_N("not completed, due date passed"));
}

/// How far it was at the end of the year before.
template <auto... Path>
void add_last_year_state(Fields& fields) {
    add<Path..., &TaskState::has_last_year>(fields, "has_last_year",
                                            CTHD_N("the agency reported on it in the year before"));
    add<Path..., last_year_label>(fields, "last_year_status",
                                  CTHD_N("its status at the end of the year before"),
                                  "chưa thực hiện");
    add<Path..., last_year_word>(fields, "last_year_status_word", CTHD_N("the same for programs"),
                                 "not-started");
    add<Path..., &TaskState::last_year_date>(
        fields, "last_year_date", CTHD_N("date of that year's last update"), "10/12/2025");
    add<Path..., &TaskState::last_year_date,
        static_cast<std::string (*)(const std::optional<Date>&)>(in_iso)>(
        fields, "last_year_date_iso", CTHD_N("the same day for programs"), "2025-12-10");
    add<Path..., &TaskState::last_year_progress>(
        fields, "last_year_progress", CTHD_N("progress at the end of the year before"), "10");
    add<Path..., &TaskState::last_year_origin, &UpdateOrigin::agency>(
        fields, "last_year_recorded_by_id", CTHD_N("id of the agency that recorded that update"),
        "so-tai-chinh");
    add<Path..., &TaskState::last_year_origin, &UpdateOrigin::file>(
        fields, "last_year_file", CTHD_N("the file that that update stands in"),
        "programme/reports/2025/so-tai-chinh.yaml");
    add<Path..., &TaskState::last_year_origin, &UpdateOrigin::line>(fields, "last_year_line",
                                                                    CTHD_N("its line there"), "12");
}

template <auto... Path>
void add_task_state(Fields& fields) {
    add<Path..., task_status_label>(
        fields, "status", CTHD_N("its status, or that there is no report"), "đang thực hiện");
    add<Path..., task_status_word>(fields, "status_word", CTHD_N("the same for programs"),
                                   "in-progress");
    add<Path..., task_has_no_report>(fields, "no_report",
                                     CTHD_N("the agency has not reported on it in the year"));
    add<Path..., &TaskState::status, has_status<Status::not_started>>(
        fields, "not_started", CTHD_N("its status is: not started"));
    add<Path..., &TaskState::status, has_status<Status::in_progress>>(
        fields, "in_progress", CTHD_N("its status is: in progress"));
    add<Path..., &TaskState::status, has_status<Status::completed>>(
        fields, "completed", CTHD_N("its status is: completed"));
    add<Path..., &TaskState::status, has_status<Status::suspended>>(
        fields, "suspended", CTHD_N("its status is: suspended"));
    add<Path..., &TaskState::date>(fields, "date", CTHD_N("date of the latest update"),
                                   "30/6/2026");
    add<Path..., &TaskState::date,
        static_cast<std::string (*)(const std::optional<Date>&)>(in_iso)>(
        fields, "date_iso", CTHD_N("the same day for programs"), "2026-06-30");
    add<Path..., &TaskState::progress>(fields, "progress", CTHD_N("progress in percent"), "40");
    add<Path..., &TaskState::result>(fields, "result", CTHD_N("what was achieved"),
                                     "Đã trình UBND tỉnh …");
    add<Path..., &TaskState::difficulty>(fields, "difficulty", CTHD_N("what stands in the way"),
                                         "Chưa bố trí được vốn");
    add<Path..., &TaskState::proposal>(fields, "proposal", CTHD_N("what the agency asks for"),
                                       "Đề nghị bổ sung kinh phí");
    add<Path..., &TaskState::evidence>(fields, "evidence", CTHD_N("papers that prove it"),
                                       "1234/QĐ-UBND; 56/KH-STC");
    add<Path..., &TaskState::origin, &UpdateOrigin::agency>(
        fields, "recorded_by_id", CTHD_N("id of the agency that recorded the update"),
        "so-tai-chinh");
    add<Path..., &TaskState::origin, &UpdateOrigin::file>(
        fields, "file", CTHD_N("the file that the update stands in"),
        "programme/reports/2026/so-tai-chinh.yaml");
    add<Path..., &TaskState::origin, &UpdateOrigin::line>(fields, "line", CTHD_N("its line there"),
                                                          "12");
    add_timeliness<Path...>(fields);
    add_last_year_state<Path...>(fields);
}

}  // namespace cthd
