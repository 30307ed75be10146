#include "base/message.h"
#include "base/spelling.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

std::optional<ProposalKind> to_kind(const Text& text, Diagnostics& diagnostics) {
    const auto found = parse_name<ProposalKind>(text.value);
    if (!found) {
        std::vector<std::string> words;
        for (const auto& name : proposal_kind_names)
            words.emplace_back(name.word);
        diagnostics.error(text.place, "proposal", tr("unknown kind of proposal '{}'", text.value),
                          suggestion(text.value, words));
    }
    return found;
}

/// The subject of a proposal: a task; for a new task, its point or section.
std::optional<TaskId> to_subject(const Text& text, Diagnostics& diagnostics) {
    if (const auto section = parse_section_id(text.value))
        return TaskId{*section, 0, 0};
    return to_task_id(text, diagnostics);
}

std::optional<ProposalStep> read_step(ProposalState state, const Node* node,
                                      Diagnostics& diagnostics) {
    if (node == nullptr)
        return std::nullopt;
    MappingReader fields{*node, diagnostics};
    const auto on = fields.value<Date>("on", to_date);
    const auto paper = fields.optional_text("paper");
    fields.finish();
    return on ? std::optional{ProposalStep{state, *on, paper, node->place}} : std::nullopt;
}

/// None if its subject or kind is missing or invalid.
std::optional<Proposal> read_proposal(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    Proposal proposal;
    proposal.place = node.place;
    proposal.id = fields.text("id");
    proposal.agency = fields.text("agency");
    const auto about = fields.value<TaskId>("task", to_subject);
    const auto kind = fields.value<ProposalKind>("kind", to_kind);
    proposal.content = fields.text("content");
    proposal.reason = fields.text("reason");
    for (const auto& name : proposal_state_names) {
        const bool is_first = name.value == ProposalState::received;
        const auto* step =
            is_first ? fields.mapping(name.word) : fields.optional_mapping(name.word);
        if (auto read = read_step(name.value, step, diagnostics))
            proposal.steps.push_back(std::move(*read));
    }
    proposal.note = fields.optional_text("note");
    fields.finish();
    if (!about || !kind)
        return std::nullopt;
    proposal.about = *about;
    proposal.kind = *kind;
    return proposal;
}

}  // namespace

std::optional<ProposalYear> read_proposals(const SourceFile& file, Diagnostics& diagnostics) {
    const auto root = parse_yaml(file, diagnostics);
    return root ? read_proposals(file, *root, diagnostics) : std::nullopt;
}

std::optional<ProposalYear> read_proposals(const SourceFile& file, const Node& root,
                                           Diagnostics& diagnostics) {
    MappingReader fields{root, diagnostics};
    const auto year = fields.value<int>("year", to_year);
    ProposalYear proposals;
    proposals.place = {&file, 0, 0};
    if (const auto* nodes = fields.sequence("proposals")) {
        for (const auto& node : nodes->values) {
            if (auto proposal = read_proposal(node, diagnostics))
                proposals.proposals.push_back(std::move(*proposal));
        }
    }
    fields.finish();
    if (!year)
        return std::nullopt;
    proposals.year = *year;
    return proposals;
}

}  // namespace cthd
