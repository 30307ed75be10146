// Proposals of agencies to change the programme (part III.3).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/names.h"
#include "base/source_file.h"
#include "model/ids.h"

namespace cthd {

/// The kind of change that a proposal asks for.
enum class ProposalKind { text, lead, coordinate, due, repeal, addition };

inline constexpr NameTable<ProposalKind, 6> proposal_kind_names{{
    {ProposalKind::text, "text", "sửa đổi nội dung"},
    {ProposalKind::lead, "lead", "thay đổi cơ quan chủ trì"},
    {ProposalKind::coordinate, "coordinate", "thay đổi cơ quan phối hợp"},
    {ProposalKind::due, "due", "điều chỉnh thời hạn"},
    {ProposalKind::repeal, "repeal", "bãi bỏ"},
    {ProposalKind::addition, "new", "bổ sung nhiệm vụ"},
}};

constexpr const auto& names_of(ProposalKind /*value*/) {
    return proposal_kind_names;
}

/// The state of a proposal. Accepted and rejected are final.
enum class ProposalState { received, consolidated, submitted, accepted, rejected };

inline constexpr NameTable<ProposalState, 5> proposal_state_names{{
    {ProposalState::received, "received", "đã tiếp nhận"},
    {ProposalState::consolidated, "consolidated", "đã tổng hợp"},
    {ProposalState::submitted, "submitted", "đã trình"},
    {ProposalState::accepted, "accepted", "được chấp thuận"},
    {ProposalState::rejected, "rejected", "không được chấp thuận"},
}};

constexpr const auto& names_of(ProposalState /*value*/) {
    return proposal_state_names;
}

/// The day on which a proposal entered a state, and the paper that says so.
struct ProposalStep {
    ProposalState state = ProposalState::received;
    At<Date> on;
    std::optional<Text> paper;  ///< Its number; for an accepted proposal, that of the act.
    Place place;

    bool operator==(const ProposalStep&) const = default;
};

struct Proposal {
    Text id;      ///< `2026-07`: the year of its file and its number there.
    Text agency;  ///< The agency that proposes.
    /// Its subject: a task. For a new task, its point (a letter, bullet 0) or its section (letter
    /// 0, bullet 0).
    At<TaskId> about;
    At<ProposalKind> kind;
    Text content;
    Text reason;
    std::vector<ProposalStep> steps;  ///< In the order of the states; `received` is first.
    std::optional<Text> note;
    Place place;

    bool operator==(const Proposal&) const = default;

    /// The step into `state`; null if there is none.
    const ProposalStep* step_into(ProposalState state) const;
    /// The last step on or before `day`; null before it was received.
    const ProposalStep* step_on(const Date& day) const;
};

/// The proposals of a year: one file of proposals/.
struct ProposalYear {
    At<int> year;
    std::vector<Proposal> proposals;
    Place place;  ///< The file as a whole.

    bool operator==(const ProposalYear&) const = default;
};

}  // namespace cthd
