#include "report/views/proposals.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/facts/reporters.h"
#include "report/views/views.h"

namespace cthd {

namespace {

constexpr int behind_all = std::numeric_limits<int>::max();

StepFacts step_facts(const ProposalStep& step) {
    return {step.on.value, value_of(step.paper)};
}

StepFacts facts_of_step(const Proposal& proposal, ProposalState state, const Date& as_of) {
    const auto* step = proposal.step_into(state);
    return step == nullptr || step->on.value > as_of ? StepFacts{} : step_facts(*step);
}

/// The facts of a proposal as of `as_of`. REQUIRES: it was received by then.
ProposalFacts proposal_facts(const Register& registry, const Proposal& proposal,
                             const Date& as_of) {
    const auto& step = *proposal.step_on(as_of);
    const auto at = [&](ProposalState state) { return facts_of_step(proposal, state, as_of); };
    ProposalFacts facts{.id = proposal.id.value,
                        .about = to_string(proposal.about.value),
                        .agency = agency_name(registry, proposal.agency.value),
                        .answered_by = {},
                        .kind = proposal.kind.value,
                        .content = std::string{trim(proposal.content.value)},
                        .reason = std::string{trim(proposal.reason.value)},
                        .note = value_of(proposal.note),
                        .state = step.state,
                        .since = step.on.value,
                        .received = at(ProposalState::received),
                        .consolidated = at(ProposalState::consolidated),
                        .submitted = at(ProposalState::submitted),
                        .accepted = at(ProposalState::accepted),
                        .rejected = at(ProposalState::rejected),
                        .file = std::string{path_of(proposal.place)},
                        .line = static_cast<int>(proposal.place.line)};
    const auto& agency = proposal.agency.value;
    if (ended_on(registry, agency) && !registry.answering(agency).empty())
        facts.answered_by = names(answering_agencies(registry, agency));
    return facts;
}

/// Whether the report selects a proposal.
bool is_chosen(const Proposal& proposal, const ProposalsOptions& options) {
    if (options.paper)
        return facts_of_step(proposal, ProposalState::submitted, options.as_of).paper ==
               *options.paper;
    const auto state = proposal.step_on(options.as_of)->state;
    return contains(options.states, state);
}

/// The position of a proposal in the report: new tasks after those of their point, new points after
/// those of their section.
TaskId place_of(const Proposal& proposal) {
    auto place = proposal.about.value;
    if (proposal.kind.value != ProposalKind::addition)
        return place;
    if (place.letter == 0)
        place.letter = behind_all;
    place.bullet = behind_all;
    return place;
}

/// The facts of the place for a new task.
TaskFacts facts_of_place(const Register& registry, const TaskId& id) {
    TaskFacts facts;
    facts.id = to_string(id);
    facts.section = section_id(id.section);
    if (id.letter > 0)
        facts.letter = letter_at(id.letter);
    const auto* section = find_section(registry.sections(), id.section);
    if (section == nullptr)
        return facts;
    facts.section_title = section->title.value;
    if (const auto* point = find_point(*section, id.letter); point != nullptr && id.letter > 0)
        facts.heading = value_of(point->heading);
    return facts;
}

ProposalPlace proposal_place(const Register& registry, const Proposal& proposal) {
    const auto& id = proposal.about.value;
    const bool is_new = proposal.kind.value == ProposalKind::addition;
    const auto* row = is_new ? nullptr : row_of(registry, id);
    return {row == nullptr ? facts_of_place(registry, id) : task_facts(registry, *row), is_new, {}};
}

std::vector<const Proposal*> known_proposals(const Programme& programme, const Date& as_of) {
    auto known = all_proposals(programme);
    std::erase_if(known, [&](const Proposal* one) { return one->step_on(as_of) == nullptr; });
    return known;
}

std::vector<ProposalSection> proposal_sections(const Register& registry,
                                               const std::vector<const Proposal*>& chosen,
                                               const Date& as_of) {
    std::map<TaskId, ProposalPlace> places;
    for (const auto* proposal : chosen) {
        auto& place = places.try_emplace(place_of(*proposal), proposal_place(registry, *proposal))
                          .first->second;
        place.proposals.push_back(proposal_facts(registry, *proposal, as_of));
    }
    std::vector<ProposalSection> sections;
    for (auto& [id, place] : places) {
        if (sections.empty() || sections.back().number != id.section)
            sections.push_back({place.facts.section, id.section, place.facts.section_title, {}});
        sections.back().places.push_back(std::move(place));
    }
    return sections;
}

std::vector<ProposalStateCount> state_counts(const std::vector<const Proposal*>& known,
                                             const ProposalsOptions& options) {
    std::vector<ProposalStateCount> counts;
    for (const auto& name : proposal_state_names) {
        const auto in_state = [&](const Proposal* proposal) {
            return proposal->step_on(options.as_of)->state == name.value;
        };
        const bool chosen = !options.paper && contains(options.states, name.value);
        counts.push_back(
            {name.value, static_cast<int>(std::ranges::count_if(known, in_state)), chosen});
    }
    return counts;
}

void add_proposals(ProposalsView& view, const Register& registry, const ProposalsOptions& options) {
    const auto known = known_proposals(registry.programme(), options.as_of);
    std::vector<const Proposal*> chosen;
    for (const auto* proposal : known) {
        if (is_chosen(*proposal, options))
            chosen.push_back(proposal);
        else if (proposal->step_on(options.as_of)->state == ProposalState::received)
            view.waiting.push_back(proposal_facts(registry, *proposal, options.as_of));
    }
    view.sections = proposal_sections(registry, chosen, options.as_of);
    view.chosen = static_cast<int>(chosen.size());
    view.states = state_counts(known, options);
    if (options.paper && !chosen.empty())
        view.submitted = facts_of_step(*chosen.front(), ProposalState::submitted, options.as_of);
}

}  // namespace

ProposalsView proposals_view(const Register& registry, const ProposalsOptions& options) {
    const auto& programme = registry.programme();
    const auto& calendar = programme.calendar;
    ProposalsView view;
    view.programme = programme_head(programme);
    view.as_of = options.as_of;
    view.organisation_heading = programme.organisation.heading.value;
    view.letterhead = letterhead(registry);
    view.addressees = answering_agencies(registry, calendar.addressee.value);
    view.copies = names_as_given(registry, calendar.copies);
    view.is_submission = options.paper || (options.states.size() == 1 &&
                                           options.states.front() == ProposalState::consolidated);
    add_proposals(view, registry, options);
    return view;
}

// --- names ------------------------------------------------------------------------------------

namespace {

// Parts of the date in a letterhead: "ngày 05 tháng 02 năm 2026" (Decree 30/2020/NĐ-CP, annex I).

std::string day_number(const std::optional<Date>& date) {
    return date ? fmt::format("{:02}", static_cast<unsigned>(date->day())) : "";
}

std::string month_number(const std::optional<Date>& date) {
    const auto month = date ? static_cast<unsigned>(date->month()) : 0U;
    return month == 0 ? "" : fmt::format("{:0{}}", month, month < 3 ? 2 : 1);
}

std::string year_number(const std::optional<Date>& date) {
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
        {"as_of", &ProposalsView::as_of, CTHD_N("the day to which the report refers"), "30/6/2026"},
        {"organisation_heading", &ProposalsView::organisation_heading, CTHD_N("heading of part III"), "TỔ CHỨC THỰC HIỆN"},
        part(&ProposalsView::letterhead),
        {"addressees", &ProposalsView::addressees, CTHD_N("who receives the submission")},
        {"addressee", of(&ProposalsView::addressees, names), CTHD_N("their names"), "Ủy ban nhân dân tỉnh"},
        {"copies", &ProposalsView::copies, CTHD_N("who gets copies of the reports"), "Ban Chỉ đạo; các sở, ngành"},
        {"for_submission", &ProposalsView::is_submission, CTHD_N("it is the submission to the addressee: of the proposals consolidated, or of those submitted with one paper")},
        {"paper", of(&ProposalsView::submitted, &StepFacts::paper), CTHD_N("number of the requested submission; empty for one still to be written"), "77/TTr-SKHĐT"},
        {"paper_date", of(&ProposalsView::submitted, &StepFacts::on), CTHD_N("its date"), "10/9/2026"},
        {"paper_day", of(&ProposalsView::submitted, &StepFacts::on, day_number), CTHD_N("day of it"), "10"},
        {"paper_month", of(&ProposalsView::submitted, &StepFacts::on, month_number), CTHD_N("month of it"), "9"},
        {"paper_year", of(&ProposalsView::submitted, &StepFacts::on, year_number), CTHD_N("year of it"), "2026"},
        {"count_chosen", &ProposalsView::chosen, CTHD_N("how many proposals the report contains"), "12"},
        {"sections", &ProposalsView::sections, CTHD_N("the sections that they are about")},
        {"proposal_states", &ProposalsView::states, CTHD_N("all states, with how many proposals are in each")},
        {"count_waiting", of(&ProposalsView::waiting, how_many), CTHD_N("how many others are only received, not yet consolidated"), "3"},
        {"waiting_proposals", &ProposalsView::waiting, CTHD_N("those others")},
    });
    return all;
}

const Fields& fields_of(const ProposalSection* /*type*/) {
    static const auto all = table_of<ProposalSection>({
        {"section", &ProposalSection::section, CTHD_N("id of the section"), "II.2"},
        {"section_number", &ProposalSection::number, CTHD_N("its number"), "2"},
        {"section_title", &ProposalSection::title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        {"places", &ProposalSection::places, CTHD_N("the tasks that proposals are about, and the places for new ones")},
    });
    return all;
}

const Fields& fields_of(const ProposalPlace* /*type*/) {
    static const auto all = table_of<ProposalPlace>({
        part(&ProposalPlace::facts),
        {"for_new_task", &ProposalPlace::for_new_task, CTHD_N("it is not a task, but the point or section for a new one")},
        {"proposals", &ProposalPlace::proposals, CTHD_N("the proposals, in the order in which they came in")},
    });
    return all;
}

const Fields& fields_of(const ProposalFacts* /*type*/) {
    using P = ProposalFacts;
    static const auto all = table_of<ProposalFacts>({
        {"proposal_id", &P::id, CTHD_N("id of the proposal"), "2026-07"},
        {"about", &P::about, CTHD_N("id of the task, or of the point or section for a new one"), "II.2.d.1"},
        part(&P::agency),
        {"answered_by", &P::answered_by, CTHD_N("the agency responsible in its place, if it has ended"), "Sở Tài chính"},
        {"kind", &P::kind, CTHD_N("what it asks to change"), ProposalKind::due},
        {"content", &P::content, CTHD_N("what it asks for"), "Kéo dài đến 31/12/2027."},
        {"reason", &P::reason, CTHD_N("why"), "Chưa bố trí được vốn."},
        {"proposal_note", &P::note, CTHD_N("note on it"), "Đã trao đổi với các huyện."},
        {"state", &P::state, CTHD_N("its state"), ProposalState::consolidated},
        {"state_since", &P::since, CTHD_N("the first day of that state"), "01/9/2026"},
        step(&P::received, "received", CTHD_N("the day it was received"), CTHD_N("number of the paper it came in"), "112/STC-QLNS"),
        step(&P::consolidated, "consolidated", CTHD_N("the day it was consolidated"), CTHD_N("number of the paper on that"), "15/BC-SKHĐT"),
        step(&P::submitted, "submitted", CTHD_N("the day it was submitted"), CTHD_N("number of the submission"), "77/TTr-SKHĐT"),
        step(&P::accepted, "accepted", CTHD_N("the day it was accepted"), CTHD_N("number of the act that carries it out"), "512/QĐ-UBND"),
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
        {"is_waiting", of(&C::state, is(ProposalState::received)), CTHD_N("it is the state of those only received, not yet consolidated")},
        {"count", &C::count, CTHD_N("how many proposals are in it"), "12"},
        {"chosen", &C::chosen, CTHD_N("the report contains the proposals in this state")},
    });
    return all;
}

// clang-format on

}  // namespace cthd
