// What agencies propose to change in the programme, as data: the submission of part III.3.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/task.h"

namespace cthd {

/// Of when a report on proposals speaks, and which it is of.
struct ProposalsOptions {
    Date as_of{};
    std::vector<ProposalState> states;  ///< Those in one of these states on that day.
    std::optional<std::string> paper;   ///< Instead those submitted until then with this paper.
};

/// When a proposal came into a state, and by which paper; nothing where it did not.
struct StepFacts {
    std::optional<Date> on;
    std::string paper;
};

struct ProposalFacts {
    std::string id;           ///< 2026-07
    std::string about;        ///< Id of the task; of the point or section that is to get a new one.
    AgencyName agency;        ///< Who proposes.
    std::string answered_by;  ///< Who answers for it where it has ended by the day of the report.
    ProposalKind kind = ProposalKind::text;
    std::string content;
    std::string reason;
    std::string note;
    ProposalState state = ProposalState::received;  ///< On the day of the report.
    Date since{};                                   ///< Since when it is in that state.
    StepFacts received;
    StepFacts consolidated;
    StepFacts submitted;
    StepFacts accepted;
    StepFacts rejected;
    std::string file;
    std::optional<int> line;
};

/// A task that proposals are about, or where a new one is to stand.
struct ProposalPlace {
    /// As in force on the day. Where a new task is to stand only its id (that of the point or
    /// section), section, title, letter and heading.
    TaskFacts facts;
    bool for_new_task = false;
    std::vector<ProposalFacts> proposals;  ///< In the order in which they came in.
};

struct ProposalSection {
    std::string section;  ///< II.2
    int number = 0;
    std::string title;
    std::vector<ProposalPlace> places;  ///< In document order; new tasks behind those of a point.
};

struct ProposalStateCount {
    ProposalState state = ProposalState::received;
    int count = 0;
    bool chosen = false;  ///< The report is of those in this state.
};

struct ProposalsView {
    ProgrammeHead programme;
    Date as_of{};
    std::string organisation_heading;  ///< Of part III, which orders it.
    Letterhead letterhead;
    std::vector<AgencyName> addressees;
    std::string copies;  ///< Who gets copies: names with "; " between them.
    /// It is what goes to the addressee: of those consolidated, or submitted with one paper.
    bool is_submission = false;
    StepFacts submitted;  ///< The paper asked for, and its day.
    std::vector<ProposalSection> sections;
    int chosen = 0;                          ///< How many proposals there are in the sections.
    std::vector<ProposalStateCount> states;  ///< Of all proposals, in the order of the states.
    /// Those that are only received, where they are not in the sections.
    std::vector<ProposalFacts> waiting;
};

ProposalsView proposals_view(const Register& registry, const ProposalsOptions& options);

}  // namespace cthd
