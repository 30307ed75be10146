#include "report/facts/fields.h"

#include <algorithm>
#include <cassert>

#include "report/views/views.h"

namespace cthd {

namespace {

std::string due_date(const FormerDue& due) {
    return iso(due.date);
}

/// The count of a status, or of no report.
auto count_of(std::optional<Status> status) {
    return [status](const Counts& counts) -> const StatusCount& {
        const auto found = std::ranges::find(counts.statuses, status, &StatusCount::status);
        assert(found != counts.statuses.end());  // counted() adds all statuses
        return *found;
    };
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const ProgrammeHead* /*type*/) {
    static const auto all = table_of<ProgrammeHead>({
        {"programme_kind", &ProgrammeHead::kind, CTHD_N("kind of the document"), "CHƯƠNG TRÌNH HÀNH ĐỘNG"},
        {"programme_kind_in_text", &ProgrammeHead::kind_in_text, CTHD_N("the kind as it stands within a sentence"), "Chương trình hành động"},
        {"programme_citation", &ProgrammeHead::citation, CTHD_N("number, date and issuer, as papers cite it behind its kind"), "số 05/CTrHĐ-UBND tháng 10 năm 2020 của Ủy ban nhân dân tỉnh"},
        {"programme_title", &ProgrammeHead::title, CTHD_N("title of the programme"), "Thực hiện Nghị quyết số 12/NQ-CP …"},
        {"programme_number", &ProgrammeHead::number, CTHD_N("its number and symbol"), "05/CTrHĐ-UBND"},
        {"programme_day", &ProgrammeHead::day, CTHD_N("day of issue, if the text gives one"), "15"},
        {"programme_month", &ProgrammeHead::month, CTHD_N("month of issue"), "10"},
        {"programme_year", &ProgrammeHead::year, CTHD_N("year of issue"), "2020"},
        {"programme_dateline", &ProgrammeHead::dateline, CTHD_N("place and date as the text words them"), "ngày 15 tháng 10 năm 2020"},
        {"programme_issuer", &ProgrammeHead::issuer, CTHD_N("who issued it"), "Ủy ban nhân dân tỉnh"},
    });
    return all;
}

const Fields& fields_of(const ReportHead* /*type*/) {
    static const auto all = table_of<ReportHead>({
        {"year", &ReportHead::year, CTHD_N("the reporting year"), "2026"},
        {"last_year", &ReportHead::last_year, CTHD_N("the year before"), "2025"},
        {"as_of", &ReportHead::as_of, CTHD_N("the day to which the report refers"), "30/6/2026"},
        {"data_first", of(&ReportHead::data, &Period::first), CTHD_N("first day of the year's data"), "15/12/2025"},
        {"data_last", of(&ReportHead::data, &Period::last), CTHD_N("last day of the year's data"), "14/12/2026"},
        {"deadline", &ReportHead::deadline, CTHD_N("the day before which reports are due"), "25/12/2026"},
        {"receiver", &ReportHead::receives, CTHD_N("who receives the reports"), "Sở Kế hoạch và Đầu tư"},
        {"receiver_formerly", &ReportHead::receives_formerly, CTHD_N("the agencies in whose place it is responsible on the day of the report")},
        {"consolidator", &ReportHead::consolidates, CTHD_N("who consolidates them"), "Sở Kế hoạch và Đầu tư"},
        {"consolidator_formerly", &ReportHead::consolidates_formerly, CTHD_N("the agencies in whose place it is responsible on the day of the report")},
        {"addressee", &ReportHead::addressee, CTHD_N("to whom the consolidated report goes"), "Ủy ban nhân dân tỉnh"},
        {"addressee_formerly", &ReportHead::addressee_formerly, CTHD_N("the agencies in whose place it is responsible on the day of the report")},
        {"leaves_acts_out", &ReportHead::leaves_acts_out, CTHD_N("the report is of the text as issued, although acts have changed it since")},
    });
    return all;
}

// Issuers are in capitals as in Decree 30/2020/NĐ-CP, annex I.
const Fields& fields_of(const Letterhead* /*type*/) {
    static const auto all = table_of<Letterhead>({
        {"place", &Letterhead::place, CTHD_N("where the paper is signed"), "Lai Châu"},
        {"superior", &Letterhead::superior, CTHD_N("who stands above the name of its author, if anybody"), "Ủy ban nhân dân tỉnh Lai Châu"},
        {"superior_capitals", of(&Letterhead::superior, capitals), CTHD_N("the same in capital letters"), "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"},
        {"issuers", &Letterhead::issuers, CTHD_N("the agency that consolidates, and so writes the paper, on its date")},
        {"issuer_names", of(&Letterhead::issuers, names), CTHD_N("their names"), "Sở Kế hoạch và Đầu tư"},
        {"issuer_short_names", of(&Letterhead::issuers, short_names), CTHD_N("their short names"), "SKHĐT"},
        {"issuer_capitals", of(&Letterhead::issuers, names_on_papers, capitals), CTHD_N("their names at the head of papers, in capital letters"), "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"},
        {"programme_issuer_capitals", of(&Letterhead::programme_issuer, capitals), CTHD_N("who issued the programme, as at the head of papers, in capital letters"), "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"},
    });
    return all;
}

const Fields& fields_of(const AgencyName* /*type*/) {
    static const auto all = table_of<AgencyName>({
        {"agency_id", &AgencyName::id, CTHD_N("id of the agency"), "so-tai-chinh"},
        {"agency_name", &AgencyName::name, CTHD_N("its name"), "Sở Tài chính"},
        {"agency_short", &AgencyName::short_name, CTHD_N("its short name, else its name"), "STC"},
        {"formerly", &AgencyName::formerly, CTHD_N("the agencies in whose place it is responsible on the day of the report")},
    });
    return all;
}

const Fields& fields_of(const FormerName* /*type*/) {
    static const auto all = table_of<FormerName>({
        {"former_name", &FormerName::name, CTHD_N("name of the agency that ended"), "Sở Kế hoạch và Đầu tư"},
        {"former_until", &FormerName::until, CTHD_N("the first day on which it no longer existed"), "01/3/2025"},
    });
    return all;
}

const Fields& fields_of(const SubmissionFacts* /*type*/) {
    static const auto all = table_of<SubmissionFacts>({
        {"submission_number", &SubmissionFacts::number, CTHD_N("number of the paper that the report came in"), "312/BC-STC"},
        {"submission_date", &SubmissionFacts::date, CTHD_N("date of that paper"), "18/12/2026"},
        {"submission_received", &SubmissionFacts::received, CTHD_N("the day it was received"), "19/12/2026"},
    });
    return all;
}

const Fields& fields_of(const StatusCount* /*type*/) {
    static const auto all = table_of<StatusCount>({
        {"status", &StatusCount::status, CTHD_N("the status"), Status::in_progress},
        {"count", &StatusCount::count, CTHD_N("how many assignments have it"), "12"},
        {"percent", &StatusCount::percent, CTHD_N("their share in percent"), "44"},
        {"last_year_count", &StatusCount::last_year_count, CTHD_N("how many had it in the year before, if the report compares"), "9"},
        {"last_year_percent", &StatusCount::last_year_percent, CTHD_N("their share in percent"), "31"},
    });
    return all;
}

const Fields& fields_of(const Counts* /*type*/) {
    static const auto all = table_of<Counts>({
        {"count_tasks", &Counts::tasks, CTHD_N("how many tasks"), "11"},
        {"count_assignments", &Counts::assignments, CTHD_N("how many assignments: a task counts once for each agency that leads it"), "27"},
        {"count_not_started", of(count_of(Status::not_started), &StatusCount::count), CTHD_N("how many assignments are not started"), "2"},
        {"percent_not_started", of(count_of(Status::not_started), &StatusCount::percent), CTHD_N("their share in percent"), "7"},
        {"count_in_progress", of(count_of(Status::in_progress), &StatusCount::count), CTHD_N("how many assignments are in progress"), "12"},
        {"percent_in_progress", of(count_of(Status::in_progress), &StatusCount::percent), CTHD_N("their share in percent"), "44"},
        {"count_completed", of(count_of(Status::completed), &StatusCount::count), CTHD_N("how many assignments are completed"), "8"},
        {"percent_completed", of(count_of(Status::completed), &StatusCount::percent), CTHD_N("their share in percent"), "30"},
        {"count_suspended", of(count_of(Status::suspended), &StatusCount::count), CTHD_N("how many assignments are suspended"), "1"},
        {"percent_suspended", of(count_of(Status::suspended), &StatusCount::percent), CTHD_N("their share in percent"), "4"},
        {"count_no_report", of(count_of(std::nullopt), &StatusCount::count), CTHD_N("how many assignments have no report in the year"), "4"},
        {"percent_no_report", of(count_of(std::nullopt), &StatusCount::percent), CTHD_N("their share in percent"), "15"},
        {"statuses", &Counts::statuses, CTHD_N("all statuses, with how many assignments have each")},
        {"present_statuses", &Counts::present, CTHD_N("the same, without statuses that no assignment has")},
        {"has_due_dates", &Counts::has_due_dates, CTHD_N("any of the tasks has a due date; if none has, the four counts below mean nothing")},
        {"count_on_time", &Counts::on_time, CTHD_N("how many assignments were completed by their due date, in any year"), "1"},
        {"count_late", &Counts::late, CTHD_N("how many were completed after it"), "1"},
        {"count_within_term", &Counts::within_term, CTHD_N("how many are not completed while their due date has not passed"), "2"},
        {"count_past_term", &Counts::past_term, CTHD_N("how many are not completed though their due date has passed"), "1"},
        {"count_without_due_date", &Counts::without_due_date, CTHD_N("how many assignments have no due date, so that the four above leave them out"), "22"},
    });
    return all;
}

const Fields& last_year_counts() {
    static const auto all = table_of<Counts>({
        {"count_tasks", &Counts::tasks, CTHD_N("how many tasks in the year before"), "11"},
        {"count_assignments", &Counts::assignments, CTHD_N("how many assignments in the year before"), "29"},
        {"count_not_started", of(count_of(Status::not_started), &StatusCount::count), CTHD_N("how many of those were not started"), "9"},
        {"count_in_progress", of(count_of(Status::in_progress), &StatusCount::count), CTHD_N("how many of those were in progress"), "12"},
        {"count_completed", of(count_of(Status::completed), &StatusCount::count), CTHD_N("how many of those were completed"), "3"},
        {"percent_completed", of(count_of(Status::completed), &StatusCount::percent), CTHD_N("their share in percent"), "10"},
        {"count_suspended", of(count_of(Status::suspended), &StatusCount::count), CTHD_N("how many of those were suspended"), "1"},
        {"count_no_report", of(count_of(std::nullopt), &StatusCount::count), CTHD_N("how many of those had no report"), "4"},
        {"has_due_dates", &Counts::has_due_dates, CTHD_N("any of the tasks had a due date in the year before")},
        {"count_on_time", &Counts::on_time, CTHD_N("how many were by the end of that year completed by their due date"), "1"},
        {"count_late", &Counts::late, CTHD_N("how many were by then completed after it"), "0"},
        {"count_within_term", &Counts::within_term, CTHD_N("how many were by then not completed and their due date not passed"), "3"},
        {"count_past_term", &Counts::past_term, CTHD_N("how many were by then not completed though their due date had passed"), "0"},
        {"count_without_due_date", &Counts::without_due_date, CTHD_N("how many of those had no due date"), "25"},
    });
    return all;
}

const Fields& fields_of(const Compared<Counts>* /*type*/) {
    static const auto all = table_of<Compared<Counts>>({
        part(&Compared<Counts>::now),
        part("last_year_", &Compared<Counts>::last_year, last_year_counts()),
    });
    return all;
}

const Fields& fields_of(const TaskFacts* /*type*/) {
    static const auto all = table_of<TaskFacts>({
        {"id", &TaskFacts::id, CTHD_N("id of the task"), "II.2.d.1"},
        {"number", &TaskFacts::number, CTHD_N("place of the task in the whole document, from 1"), "15"},
        {"section", &TaskFacts::section, CTHD_N("its section"), "II.2"},
        {"section_title", &TaskFacts::section_title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        {"letter", &TaskFacts::letter, CTHD_N("letter of its point, if it has one"), "d"},
        {"heading", &TaskFacts::heading, CTHD_N("agency line of its point, if any"), "Sở Tài chính"},
        {"bullet", &TaskFacts::bullet, CTHD_N("which bullet it is, from 1; empty for a paragraph"), "1"},
        {"text", &TaskFacts::text, CTHD_N("its text, word for word"), "Tham mưu hỗ trợ cấp vốn …"},
        {"period", &TaskFacts::period, CTHD_N("its period, as the text words it"), "giai đoạn 2021 - 2025"},
        {"due", &TaskFacts::due, CTHD_N("due date, if a document sets one"), "31/12/2026"},
        {"due_basis", &TaskFacts::due_basis, CTHD_N("the document that sets it"), "15/KH-UBND"},
        {"cites", &TaskFacts::cites, CTHD_N("documents that its text cites"), "116/2018/NĐ-CP; 55/2015/NĐ-CP"},
        {"related", &TaskFacts::related, CTHD_N("tasks that belong to it"), "II.5.3"},
        {"note", &TaskFacts::note, CTHD_N("note on its text"), "Văn bản viết “hàng năm”."},
        {"given_to", &TaskFacts::given_to, CTHD_N("who leads, as the text gives it: agencies or groups"), "UBND các huyện, thành phố"},
        {"shared", &TaskFacts::shared, CTHD_N("a group or several agencies lead it, each with a status of its own")},
        {"leaders", &TaskFacts::leaders, CTHD_N("the agencies that lead it, groups expanded")},
        {"leader_names", of(&TaskFacts::leaders, names), CTHD_N("their names"), "Sở Tài chính; Sở Công Thương"},
        {"unanswered", &TaskFacts::unanswered, CTHD_N("agencies that led it and ended without a successor")},
        {"count_unanswered", of(&TaskFacts::unanswered, how_many), CTHD_N("how many there are"), "8"},
        {"lead_in_sentence", of(&TaskFacts::lead_from, is(LeadFrom::sentence)), CTHD_N("the sentence itself says who leads")},
        {"lead_in_agency_line", of(&TaskFacts::lead_from, is(LeadFrom::agency_line)), CTHD_N("the agency line of the point says who leads")},
        {"lead_in_heading", of(&TaskFacts::lead_from, is(LeadFrom::heading)), CTHD_N("the section's heading or opening says who leads")},
        {"lead_in_amendment", of(&TaskFacts::lead_from, is(LeadFrom::amendment)), CTHD_N("an act says who leads, not the text as issued")},
        {"coordinators", &TaskFacts::coordinators, CTHD_N("who coordinates, as the text gives it"), "các sở, ngành; các địa phương"},
        {"amendments", &TaskFacts::amendments, CTHD_N("the acts that have changed it, or added it")},
        {"amended_by", of(&TaskFacts::amendments, joined(&ActFacts::number)), CTHD_N("their numbers"), "512/QĐ-UBND; 77/QĐ-UBND"},
        {"lead_act", &TaskFacts::lead_act, CTHD_N("number of the act that says who leads"), "512/QĐ-UBND"},
        {"former_dues", &TaskFacts::former_dues, CTHD_N("due dates that acts have replaced")},
        {"former_due_dates", of(&TaskFacts::former_dues, joined(due_date)), CTHD_N("those dates for programs"), "2025-12-31; 2026-12-31"},
        {"repealed_by", &TaskFacts::repealed_by, CTHD_N("number of the act that has repealed it"), "77/QĐ-UBND"},
        {"repealed_on", &TaskFacts::repealed_on, CTHD_N("the first day on which it was repealed"), "01/3/2025"},
        {"suspects", &TaskFacts::suspects, CTHD_N("documents that its text cites and that are no longer in force, unless somebody has confirmed the citation since")},
        {"suspect_documents", of(&TaskFacts::suspects, joined(&SuspectFacts::document)), CTHD_N("those documents"), "Luật Hợp tác xã năm 2012"},
        {"suspect_replacements", of(&TaskFacts::suspects, joined(&SuspectFacts::replacement)), CTHD_N("what has replaced them"), "Luật Hợp tác xã năm 2023"},
        {"beginning", of(&TaskFacts::text, beginning_of), CTHD_N("the beginning of its text"), "Tham mưu hỗ trợ cấp vốn bổ sung hàng năm cho Quỹ…"},
    });
    return all;
}

const Fields& fields_of(const UpdateFacts* /*type*/) {
    static const auto all = table_of<UpdateFacts>({
        {"status", &UpdateFacts::status, CTHD_N("its status, or that there is no report"), Status::in_progress},
        {"no_report", of(&UpdateFacts::status, is(std::nullopt)), CTHD_N("the agency has not reported on it in the year")},
        {"not_started", of(&UpdateFacts::status, is(Status::not_started)), CTHD_N("its status is: not started")},
        {"in_progress", of(&UpdateFacts::status, is(Status::in_progress)), CTHD_N("its status is: in progress")},
        {"completed", of(&UpdateFacts::status, is(Status::completed)), CTHD_N("its status is: completed")},
        {"suspended", of(&UpdateFacts::status, is(Status::suspended)), CTHD_N("its status is: suspended")},
        {"date", &UpdateFacts::date, CTHD_N("date of the update; of a correction, of the update that it corrects"), "30/6/2026"},
        {"corrected", &UpdateFacts::corrected, CTHD_N("the day on which it was corrected"), "20/7/2026"},
        {"progress", &UpdateFacts::progress, CTHD_N("progress in percent"), "40"},
        {"result", &UpdateFacts::result, CTHD_N("what was achieved"), "Đã trình UBND tỉnh …"},
        {"difficulty", &UpdateFacts::difficulty, CTHD_N("what stands in the way"), "Chưa bố trí được vốn"},
        {"proposal", &UpdateFacts::proposal, CTHD_N("what the agency asks for"), "Đề nghị bổ sung kinh phí"},
        {"evidence", &UpdateFacts::evidence, CTHD_N("papers that prove it"), "1234/QĐ-UBND; 56/KH-STC"},
        {"recorded_by_id", of(&UpdateFacts::origin, &UpdateOrigin::agency), CTHD_N("id of the agency that recorded the update"), "so-tai-chinh"},
        {"file", of(&UpdateFacts::origin, &UpdateOrigin::file), CTHD_N("the file that contains the update"), "programme/reports/2026/so-tai-chinh.yaml"},
        {"line", of(&UpdateFacts::origin, &UpdateOrigin::line), CTHD_N("its line there"), "12"},
    });
    return all;
}

const Fields& last_year_update() {
    static const auto all = table_of<UpdateFacts>({
        {"status", &UpdateFacts::status, CTHD_N("its status at the end of the year before"), Status::not_started},
        {"date", &UpdateFacts::date, CTHD_N("date of that year's last update"), "10/12/2025"},
        {"progress", &UpdateFacts::progress, CTHD_N("progress at the end of the year before"), "10"},
        {"recorded_by_id", of(&UpdateFacts::origin, &UpdateOrigin::agency), CTHD_N("id of the agency that recorded that update"), "so-tai-chinh"},
        {"file", of(&UpdateFacts::origin, &UpdateOrigin::file), CTHD_N("the file that contains that update"), "programme/reports/2025/so-tai-chinh.yaml"},
        {"line", of(&UpdateFacts::origin, &UpdateOrigin::line), CTHD_N("its line there"), "12"},
    });
    return all;
}

const Fields& fields_of(const TaskState* /*type*/) {
    static const auto all = table_of<TaskState>({
        part(&TaskState::now),
        {"on_time", of(&TaskState::timeliness, is(Timeliness::on_time)), CTHD_N("completed by its due date")},
        {"late", of(&TaskState::timeliness, is(Timeliness::late)), CTHD_N("completed after its due date")},
        {"within_term", of(&TaskState::timeliness, is(Timeliness::within_term)), CTHD_N("not completed, due date not passed")},
        {"past_term", of(&TaskState::timeliness, is(Timeliness::past_term)), CTHD_N("not completed, due date passed")},
        {"has_last_year", of(&TaskState::last_year, is_there), CTHD_N("the agency reported on it in the year before")},
        part("last_year_", &TaskState::last_year, last_year_update()),
    });
    return all;
}

const Fields& fields_of(const Involvement* /*type*/) {
    static const auto all = table_of<Involvement>({
        {"leads", is(Involvement::leads), CTHD_N("the agency leads the task, so its status counts")},
        {"coordinates", is(Involvement::coordinates), CTHD_N("it coordinates the task")},
        {"succeeded", is(Involvement::succeeded), CTHD_N("another agency is responsible in its place, and this does not count for that agency")},
        {"ended", is(Involvement::ended), CTHD_N("it no longer exists and has no successor")},
        {"relieved", is(Involvement::relieved), CTHD_N("it led or coordinated the task until an act assigned it to others")},
        {"outside", is(Involvement::outside), CTHD_N("the task was not assigned to it")},
    });
    return all;
}

const Fields& fields_of(const AgencyReporting* /*type*/) {
    using A = AgencyReporting;
    static const auto all = table_of<AgencyReporting>({
        part(&A::agency),
        {"obliged", &A::obliged, CTHD_N("the agency must report every year")},
        {"voluntary", &A::voluntary, CTHD_N("the agency may report and is never late")},
        {"reported", &A::reported, CTHD_N("it has reported in the year")},
        {"reporting", &A::state, CTHD_N("the state of its report of the year"), ReportingState::partly_reported},
        {"received_in_time", of(&A::state, is(ReportingState::in_time)), CTHD_N("it must report, and its paper came in time")},
        {"received_late", of(&A::state, is(ReportingState::late)), CTHD_N("it must report, and its paper came late")},
        {"partly_reported", of(&A::state, is(ReportingState::partly_reported)), CTHD_N("it has updates, but its paper has not arrived")},
        {"not_reported", of(&A::state, is(ReportingState::not_reported)), CTHD_N("it has neither updates nor a paper")},
        {"days_late", &A::days_late, CTHD_N("how many days late its paper was or is now, if it must report"), "3"},
        {"count_reported", &A::tasks_reported, CTHD_N("how many of the tasks it leads have a report in the year"), "7"},
        part(&A::submission),
        {"former_submissions", &A::former_submissions, CTHD_N("papers sent by agencies in whose place it is now responsible")},
        part(&A::counts),
    });
    return all;
}

const Fields& fields_of(const FormerSubmission* /*type*/) {
    static const auto all = table_of<FormerSubmission>({
        part(&FormerSubmission::agency),
        part(&FormerSubmission::submission),
    });
    return all;
}

const Fields& fields_of(const Paragraph* /*type*/) {
    static const auto all = table_of<Paragraph>({
        {"text", &Paragraph::text, CTHD_N("the paragraph, without its number"), "Tổ chức quán triệt …"},
    });
    return all;
}

// clang-format on

// --- acts and their changes -------------------------------------------------------------------

namespace {

/// True if the act changes an existing task, or the title of a section.
bool is_amended(const ChangeFacts& change) {
    return !change.added && !change.repealed;
}

/// The names for a replaced value: whether it is replaced, the old value, the new value.
template <class T>
Fields replaced(std::optional<T> ChangeFacts::*field, const std::string& name, const char* changes,
                const char* before, const char* after, const char* example_before,
                const char* example_after) {
    const auto get = [field](auto member) {
        return [=](const ChangeFacts& change) {
            return change.*field ? (*(change.*field)).*member : decltype(T::before){};
        };
    };
    return table_of<ChangeFacts>({
        {name + "_changed", [=](const ChangeFacts& change) { return (change.*field).has_value(); },
         changes},
        {"old_" + name, get(&T::before), before, example_before},
        {"new_" + name, get(&T::after), after, example_after},
    });
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const ActFacts* /*type*/) {
    static const auto all = table_of<ActFacts>({
        {"act_number", &ActFacts::number, CTHD_N("number and symbol of the act"), "512/QĐ-UBND"},
        {"act_type", &ActFacts::type, CTHD_N("its type"), "Quyết định"},
        {"act_date", &ActFacts::date, CTHD_N("its date"), "10/02/2025"},
        {"act_effective", &ActFacts::effective, CTHD_N("the first day on which it is in force"), "01/3/2025"},
        {"act_issuer", &ActFacts::issuer, CTHD_N("who issued it"), "UBND tỉnh"},
        {"act_title", &ActFacts::title, CTHD_N("what it is about"), "về việc sửa đổi, bổ sung Chương trình hành động …"},
        {"act_note", &ActFacts::note, CTHD_N("note on it"), "Kéo dài thời hạn đến hết năm 2026."},
        {"act_file", &ActFacts::file, CTHD_N("the file that holds it"), "programme/amendments/2025-02-10-512-qd-ubnd.yaml"},
    });
    return all;
}

const Fields& fields_of(const ChangeFacts* /*type*/) {
    using C = ChangeFacts;
    static const auto all = table_of<ChangeFacts>({
        {"id", &C::id, CTHD_N("id of the task, or of the section"), "II.2.k.1"},
        {"section", &C::section, CTHD_N("its section"), "II.2"},
        {"task_text", &C::task_text, CTHD_N("text of the task on the day of the report, or as it last was; empty for a section"), "Tham mưu hỗ trợ cấp vốn …"},
        {"added", &C::added, CTHD_N("the act adds the task")},
        {"repealed", &C::repealed, CTHD_N("the act repeals the task")},
        {"amended", is_amended, CTHD_N("the act changes the task or the title of the section")},
        {"new_heading", &C::heading, CTHD_N("agency line of the point that a new task opens"), "Sở Tài chính"},
        replaced(&C::title, "title", CTHD_N("the act changes the title of a section"), CTHD_N("the old title"), CTHD_N("the new title"), "Đẩy mạnh tuyên truyền", "Đổi mới tuyên truyền"),
        replaced(&C::text, "text", CTHD_N("the text is changed or new"), CTHD_N("the old text; empty for a new task"), CTHD_N("the new text"), "Tham mưu hỗ trợ vốn …", "Tham mưu hỗ trợ cấp vốn …"),
        replaced(&C::lead, "lead", CTHD_N("the act says who leads"), CTHD_N("who led before"), CTHD_N("who leads from then on"), "Sở Tài chính", "Sở Công Thương"),
        replaced(&C::coordinate, "coordinate", CTHD_N("the act says who coordinates"), CTHD_N("who coordinated before; empty if nobody did"), CTHD_N("who coordinates from then on; empty if nobody does"), "các sở, ngành", "các sở, ngành; các địa phương"),
        replaced(&C::cites, "cites", CTHD_N("the cited documents change"), CTHD_N("the documents cited before"), CTHD_N("the documents cited from then on"), "55/2015/NĐ-CP", "116/2018/NĐ-CP"),
        replaced(&C::period, "period", CTHD_N("the wording of the period changes"), CTHD_N("the old wording of the period"), CTHD_N("the new wording of the period"), "giai đoạn 2021 - 2025", "giai đoạn 2021 - 2030"),
        replaced(&C::due, "due", CTHD_N("the due date is changed, added or removed"), CTHD_N("the old due date, if any"), CTHD_N("the new due date, if any"), "31/12/2025", "31/12/2026"),
    });
    return all;
}

const Fields& fields_of(const FormerDue* /*type*/) {
    static const auto all = table_of<FormerDue>({
        {"former_due", &FormerDue::date, CTHD_N("a due date that is no longer in force"), "31/12/2025"},
        part(&FormerDue::act),
    });
    return all;
}

const Fields& fields_of(const SuspectFacts* /*type*/) {
    static const auto all = table_of<SuspectFacts>({
        {"suspect_document", &SuspectFacts::document, CTHD_N("the cited document that is no longer in force"), "Luật Hợp tác xã năm 2012"},
        {"suspect_replacement", &SuspectFacts::replacement, CTHD_N("what replaced it, if anything"), "Luật Hợp tác xã năm 2023"},
        {"suspect_since", &SuspectFacts::since, CTHD_N("the first day on which it was no longer in force"), "01/7/2024"},
    });
    return all;
}

const Fields& fields_of(const RepealedTask* /*type*/) {
    static const auto all = table_of<RepealedTask>({
        part(&RepealedTask::facts),
        part(&RepealedTask::act),
        {"states", &RepealedTask::states, CTHD_N("the last update of each agency on it, in any year: its leaders, then others")},
    });
    return all;
}

// clang-format on

}  // namespace cthd
