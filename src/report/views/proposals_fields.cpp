#include <fmt/format.h>

#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

// A letterhead has its date in words: "ngày 05 tháng 02 năm 2026" (Decree 30/2020/NĐ-CP, annex I).

std::string day_of(const std::optional<Date>& date) {
    return date ? fmt::format("{:02}", static_cast<unsigned>(date->day())) : "";
}

std::string month_of(const std::optional<Date>& date) {
    const auto month = date ? static_cast<unsigned>(date->month()) : 0U;
    return month == 0 ? "" : fmt::format("{:0{}}", month, month < 3 ? 2 : 1);
}

std::string year_of(const std::optional<Date>& date) {
    return date ? fmt::format("{}", static_cast<int>(date->year())) : "";
}

Fields step(StepFacts ProposalFacts::*step, const std::string& name, const char* on,
            const char* paper, const char* example) {
    return table_of<ProposalFacts>({
        {name + "_on", of(step, &StepFacts::on), on, "02/3/2026"},
        {name + "_paper", of(step, &StepFacts::paper), paper, example},
    });
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const ProposalsView* /*type*/) {
    static const auto all = table_of<ProposalsView>({
        part(&ProposalsView::programme),
        {"as_of", &ProposalsView::as_of, CTHD_N("the day of which the report speaks"), "30/6/2026"},
        {"organisation_heading", &ProposalsView::organisation_heading, CTHD_N("heading of part III"), "TỔ CHỨC THỰC HIỆN"},
        part(&ProposalsView::letterhead),
        {"addressees", &ProposalsView::addressees, CTHD_N("to whom the submission goes")},
        {"addressee", of(&ProposalsView::addressees, names), CTHD_N("their names"), "Ủy ban nhân dân tỉnh"},
        {"copies", &ProposalsView::copies, CTHD_N("who gets copies of the reports"), "Ban Chỉ đạo; các sở, ngành"},
        {"for_submission", &ProposalsView::is_submission, CTHD_N("it is what goes to the addressee: of the proposals consolidated, or of those submitted with one paper")},
        {"paper", of(&ProposalsView::submitted, &StepFacts::paper), CTHD_N("number of the submission asked for; empty for one to be written"), "77/TTr-SKHĐT"},
        {"paper_date", of(&ProposalsView::submitted, &StepFacts::on), CTHD_N("its date"), "10/9/2026"},
        {"paper_day", of(&ProposalsView::submitted, &StepFacts::on, day_of), CTHD_N("day of it"), "10"},
        {"paper_month", of(&ProposalsView::submitted, &StepFacts::on, month_of), CTHD_N("month of it"), "9"},
        {"paper_year", of(&ProposalsView::submitted, &StepFacts::on, year_of), CTHD_N("year of it"), "2026"},
        {"count_chosen", &ProposalsView::chosen, CTHD_N("how many proposals the report is of"), "12"},
        {"sections", &ProposalsView::sections, CTHD_N("the sections that they are about")},
        {"proposal_states", &ProposalsView::states, CTHD_N("all states, with how many proposals are in each")},
        {"count_waiting", of(&ProposalsView::waiting, how_many), CTHD_N("how many others are only received and wait for being consolidated"), "3"},
        {"waiting_proposals", &ProposalsView::waiting, CTHD_N("those others")},
    });
    return all;
}

const Fields& fields_of(const ProposalSection* /*type*/) {
    static const auto all = table_of<ProposalSection>({
        {"section", &ProposalSection::section, CTHD_N("id of the section"), "II.2"},
        {"section_number", &ProposalSection::number, CTHD_N("its number"), "2"},
        {"section_title", &ProposalSection::title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        {"places", &ProposalSection::places, CTHD_N("the tasks that proposals are about, and where new ones are to stand")},
    });
    return all;
}

const Fields& fields_of(const ProposalPlace* /*type*/) {
    static const auto all = table_of<ProposalPlace>({
        part(&ProposalPlace::facts),
        {"for_new_task", &ProposalPlace::for_new_task, CTHD_N("it is no task, but the point or section that is to get a new one")},
        {"proposals", &ProposalPlace::proposals, CTHD_N("the proposals, as they came in")},
    });
    return all;
}

const Fields& fields_of(const ProposalFacts* /*type*/) {
    using P = ProposalFacts;
    static const auto all = table_of<ProposalFacts>({
        {"proposal_id", &P::id, CTHD_N("id of the proposal"), "2026-07"},
        {"about", &P::about, CTHD_N("id of the task, or of the point or section that is to get one"), "II.2.d.1"},
        part(&P::agency),
        {"answered_by", &P::answered_by, CTHD_N("who answers in its place, where it has ended"), "Sở Tài chính"},
        {"kind", &P::kind, CTHD_N("what it asks to change"), ProposalKind::due},
        {"content", &P::content, CTHD_N("what it asks for"), "Kéo dài đến 31/12/2027."},
        {"reason", &P::reason, CTHD_N("why"), "Chưa bố trí được vốn."},
        {"proposal_note", &P::note, CTHD_N("note on it"), "Đã trao đổi với các huyện."},
        {"state", &P::state, CTHD_N("how far it is"), ProposalState::consolidated},
        {"state_since", &P::since, CTHD_N("since when"), "01/9/2026"},
        step(&P::received, "received", CTHD_N("the day it was received"), CTHD_N("number of the paper it came in"), "112/STC-QLNS"),
        step(&P::consolidated, "consolidated", CTHD_N("the day it was consolidated"), CTHD_N("number of a paper of that"), "15/BC-SKHĐT"),
        step(&P::submitted, "submitted", CTHD_N("the day it was submitted"), CTHD_N("number of the submission"), "77/TTr-SKHĐT"),
        step(&P::accepted, "accepted", CTHD_N("the day it was accepted"), CTHD_N("number of the act that does what it asks for"), "512/QĐ-UBND"),
        step(&P::rejected, "rejected", CTHD_N("the day it was rejected"), CTHD_N("number of the paper that rejects it"), "90/UBND-TH"),
        {"file", &P::file, CTHD_N("the file that records it"), "programme/proposals/2026.yaml"},
        {"line", &P::line, CTHD_N("its line there"), "12"},
    });
    return all;
}

const Fields& fields_of(const ProposalStateCount* /*type*/) {
    using C = ProposalStateCount;
    static const auto all = table_of<ProposalStateCount>({
        {"state", &C::state, CTHD_N("the state"), ProposalState::consolidated},
        {"is_waiting", of(&C::state, is(ProposalState::received)), CTHD_N("it is that of those only received, which wait")},
        {"count", &C::count, CTHD_N("how many proposals are in it"), "12"},
        {"chosen", &C::chosen, CTHD_N("the report is of those in it")},
    });
    return all;
}

// clang-format on

}  // namespace cthd
