// The report on proposals to change the programme, as data: the submission of part III.3.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/task.h"

namespace cthd {

/// The day and the selection of a report on proposals.
struct ProposalsOptions {
    Date as_of{};
    std::vector<ProposalState> states;  ///< The states on that day to select.
    std::optional<std::string> paper;   ///< If given, selects those submitted with it instead.
};

/// The day and paper of a step of a proposal; empty if it was not taken.
struct StepFacts {
    std::optional<Date> on;
    std::string paper;
};

struct ProposalFacts {
    std::string id;           ///< 2026-07
    std::string about;        ///< Id of the task, or of the point or section for a new one.
    AgencyName agency;        ///< The proposing agency.
    std::string answered_by;  ///< Its successors, if it has ended by the day of the report.
    ProposalKind kind = ProposalKind::text;
    std::string content;
    std::string reason;
    std::string note;
    ProposalState state = ProposalState::received;  ///< On the day of the report.
    Date since{};                                   ///< The day on which it entered that state.
    StepFacts received;
    StepFacts consolidated;
    StepFacts submitted;
    StepFacts accepted;
    StepFacts rejected;
    std::string file;
    std::optional<int> line;
};

/// A task that proposals are about, or a place for a new one.
struct ProposalPlace {
    /// As in force on the day. For a new task only the id (of the point or section), section,
    /// title, letter and heading.
    TaskFacts facts;
    bool for_new_task = false;
    std::vector<ProposalFacts> proposals;  ///< In the order in which they were received.
};

struct ProposalSection {
    std::string section;  ///< II.2
    int number = 0;
    std::string title;
    std::vector<ProposalPlace>
        places;  ///< In document order; new tasks after those of their point.
};

struct ProposalStateCount {
    ProposalState state = ProposalState::received;
    int count = 0;
    bool chosen = false;  ///< The report selects this state.
};

struct ProposalsView {
    ProgrammeHead programme;
    Date as_of{};
    std::string organisation_heading;  ///< Of part III, which requires the report.
    Letterhead letterhead;
    std::vector<AgencyName> addressees;
    std::string copies;  ///< Recipients of copies, separated by "; ".
    /// The report goes to the addressee: it is of consolidated proposals, or of those of one paper.
    bool is_submission = false;
    StepFacts submitted;  ///< The selected paper and its day.
    std::vector<ProposalSection> sections;
    int chosen = 0;                          ///< The number of proposals in the sections.
    std::vector<ProposalStateCount> states;  ///< Of all proposals, in the order of the states.
    /// The proposals that are only received, unless they are in the sections.
    std::vector<ProposalFacts> waiting;
};

ProposalsView proposals_view(const Register& registry, const ProposalsOptions& options);

}  // namespace cthd
