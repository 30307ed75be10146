// What agencies propose to change in the programme (part III.3).
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

/// What a proposal asks to change.
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

/// How far a proposal is. Accepted and rejected both end it.
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

/// When a proposal came into a state, and by which paper.
struct ProposalStep {
    ProposalState state = ProposalState::received;
    At<Date> on;
    std::optional<Text> paper;  ///< Its number; of an accepted proposal, the act.
    Place place;

    bool operator==(const ProposalStep&) const = default;
};

struct Proposal {
    Text id;      ///< `2026-07`: the year of its file, its place in it.
    Text agency;  ///< Who proposes.
    /// What it is about: a task; for a new one the point that is to get it (letter, no bullet), or
    /// the section (neither).
    At<TaskId> about;
    At<ProposalKind> kind;
    Text content;
    Text reason;
    std::vector<ProposalStep> steps;  ///< In the order of the states; first that it was received.
    std::optional<Text> note;
    Place place;

    bool operator==(const Proposal&) const = default;

    /// The step that brought it into a state; null where none did.
    const ProposalStep* step_into(ProposalState state) const;
    /// How far it is on a day; null before it was received.
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
