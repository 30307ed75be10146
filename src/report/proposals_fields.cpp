#include "report/letterhead_fields.h"
#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

constexpr auto iso_of_date = static_cast<std::string (*)(const Date&)>(in_iso);
constexpr auto iso_if_any = static_cast<std::string (*)(const std::optional<Date>&)>(in_iso);

int size_of(const std::vector<ProposalFacts>& proposals) {
    return static_cast<int>(proposals.size());
}

std::string kind_label(const ProposalKind& kind) {
    return std::string{label(kind)};
}

std::string kind_word(const ProposalKind& kind) {
    return std::string{word(kind)};
}

std::string state_label(const ProposalState& state) {
    return std::string{label(state)};
}

std::string state_word(const ProposalState& state) {
    return std::string{word(state)};
}

template <ProposalState Which>
bool is_in_state(const ProposalState& state) {
    return state == Which;
}

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

void add_paper_head(Fields& all) {
    add_letterhead<ProposalsView, &ProposalsView::programme>(
        all, CTHD_N("who consolidates, and so writes, on the day of the report"));
    add<&ProposalsView::addressees>(all, "addressees", CTHD_N("to whom the submission goes"));
    add<&ProposalsView::addressees, names>(all, "addressee", CTHD_N("their names"),
                                           "Ủy ban nhân dân tỉnh");
    add<&ProposalsView::copies>(all, "copies", CTHD_N("who gets copies of the reports"),
                                "Ban Chỉ đạo; các sở, ngành");
}

void add_paper(Fields& all) {
    add<&ProposalsView::submitted, &StepFacts::paper>(
        all, "paper", CTHD_N("number of the submission asked for; empty for one to be written"),
        "77/TTr-SKHĐT");
    add<&ProposalsView::submitted, &StepFacts::on>(all, "paper_date", CTHD_N("its date"),
                                                   "10/9/2026");
    add<&ProposalsView::submitted, &StepFacts::on, day_of>(all, "paper_day", CTHD_N("day of it"),
                                                           "10");
    add<&ProposalsView::submitted, &StepFacts::on, month_of>(all, "paper_month",
                                                             CTHD_N("month of it"), "9");
    add<&ProposalsView::submitted, &StepFacts::on, year_of>(all, "paper_year", CTHD_N("year of it"),
                                                            "2026");
}

template <auto Step>
void add_step(Fields& all, const std::string& name, const char* on, const char* paper,
              const char* example) {
    add<Step, &StepFacts::on>(all, name + "_on", on, "02/3/2026");
    add<Step, &StepFacts::on, iso_if_any>(all, name + "_on_iso",
                                          CTHD_N("the same day for programs"), "2026-03-02");
    add<Step, &StepFacts::paper>(all, name + "_paper", paper, example);
}

void add_steps(Fields& all) {
    using P = ProposalFacts;
    add_step<&P::received>(all, "received", CTHD_N("the day it was received"),
                           CTHD_N("number of the paper it came in"), "112/STC-QLNS");
    add_step<&P::consolidated>(all, "consolidated", CTHD_N("the day it was consolidated"),
                               CTHD_N("number of a paper of that"), "15/BC-SKHĐT");
    add_step<&P::submitted>(all, "submitted", CTHD_N("the day it was submitted"),
                            CTHD_N("number of the submission"), "77/TTr-SKHĐT");
    add_step<&P::accepted>(all, "accepted", CTHD_N("the day it was accepted"),
                           CTHD_N("number of the act that does what it asks for"), "512/QĐ-UBND");
    add_step<&P::rejected>(all, "rejected", CTHD_N("the day it was rejected"),
                           CTHD_N("number of the paper that rejects it"), "90/UBND-TH");
}

}  // namespace

const Fields& fields_of(const ProposalsView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&ProposalsView::programme>(all);
        add<&ProposalsView::as_of>(all, "as_of", CTHD_N("the day of which the report speaks"),
                                   "30/6/2026");
        add<&ProposalsView::as_of, iso_of_date>(all, "as_of_iso",
                                                CTHD_N("the same day for programs"), "2026-06-30");
        add<&ProposalsView::organisation_heading>(
            all, "organisation_heading", CTHD_N("heading of part III"), "TỔ CHỨC THỰC HIỆN");
        add_paper_head(all);
        add<&ProposalsView::is_submission>(
            all, "for_submission",
            CTHD_N("it is what goes to the addressee: of the proposals consolidated, or of those "
                   "submitted with one paper"));
        add_paper(all);
        add<&ProposalsView::chosen>(all, "count_chosen",
                                    CTHD_N("how many proposals the report is of"), "12");
        add<&ProposalsView::sections>(all, "sections", CTHD_N("the sections that they are about"));
        add<&ProposalsView::states>(all, "proposal_states",
                                    CTHD_N("all states, with how many proposals are in each"));
        add<&ProposalsView::waiting, size_of>(
            all, "count_waiting",
            CTHD_N("how many others are only received and wait for being consolidated"), "3");
        add<&ProposalsView::waiting>(all, "waiting_proposals", CTHD_N("those others"));
    });
    return fields;
}

const Fields& fields_of(const ProposalSection* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ProposalSection::section>(all, "section", CTHD_N("id of the section"), "II.2");
        add<&ProposalSection::number>(all, "section_number", CTHD_N("its number"), "2");
        add<&ProposalSection::title>(all, "section_title", CTHD_N("its title"),
                                     "Rà soát, hoàn thiện hệ thống pháp luật, …");
        add<&ProposalSection::places>(
            all, "places",
            CTHD_N("the tasks that proposals are about, and where new ones are to stand"));
    });
    return fields;
}

const Fields& fields_of(const ProposalPlace* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&ProposalPlace::facts>(all);
        add<&ProposalPlace::for_new_task>(
            all, "for_new_task",
            CTHD_N("it is no task, but the point or section that is to get a new one"));
        add<&ProposalPlace::proposals>(all, "proposals", CTHD_N("the proposals, as they came in"));
    });
    return fields;
}

const Fields& fields_of(const ProposalFacts* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        using P = ProposalFacts;
        add<&P::id>(all, "proposal_id", CTHD_N("id of the proposal"), "2026-07");
        add<&P::about>(all, "about",
                       CTHD_N("id of the task, or of the point or section that is to get one"),
                       "II.2.d.1");
        add_agency_name<&P::agency>(all);
        add<&P::answered_by>(all, "answered_by",
                             CTHD_N("who answers in its place, where it has ended"),
                             "Sở Tài chính");
        add<&P::kind, kind_label>(all, "kind", CTHD_N("what it asks to change"),
                                  "điều chỉnh thời hạn");
        add<&P::kind, kind_word>(all, "kind_word", CTHD_N("the same for programs"), "due");
        add<&P::content>(all, "content", CTHD_N("what it asks for"), "Kéo dài đến 31/12/2027.");
        add<&P::reason>(all, "reason", CTHD_N("why"), "Chưa bố trí được vốn.");
        add<&P::note>(all, "proposal_note", CTHD_N("note on it"), "Đã trao đổi với các huyện.");
        add<&P::state, state_label>(all, "state", CTHD_N("how far it is"), "đã tổng hợp");
        add<&P::state, state_word>(all, "state_word", CTHD_N("the same for programs"),
                                   "consolidated");
        add<&P::since>(all, "state_since", CTHD_N("since when"), "01/9/2026");
        add<&P::since, iso_of_date>(all, "state_since_iso", CTHD_N("the same day for programs"),
                                    "2026-09-01");
        add_steps(all);
        add<&P::file>(all, "file", CTHD_N("the file that records it"),
                      "programme/proposals/2026.yaml");
        add<&P::line>(all, "line", CTHD_N("its line there"), "12");
    });
    return fields;
}

const Fields& fields_of(const ProposalStateCount* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        using C = ProposalStateCount;
        add<&C::state, state_label>(all, "state", CTHD_N("the state"), "đã tổng hợp");
        add<&C::state, state_word>(all, "state_word", CTHD_N("the same for programs"),
                                   "consolidated");
        add<&C::state, is_in_state<ProposalState::received>>(
            all, "is_waiting", CTHD_N("it is that of those only received, which wait"));
        add<&C::count>(all, "count", CTHD_N("how many proposals are in it"), "12");
        add<&C::chosen>(all, "chosen", CTHD_N("the report is of those in it"));
    });
    return fields;
}

}  // namespace cthd
