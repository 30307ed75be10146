#include "commands/proposal_list.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/needs.h"
#include "commands/shared/typed_amending.h"

namespace cthd {

namespace {

using Json = nlohmann::ordered_json;

/// A proposal and how far it is on the day of the list.
struct Listed {
    const Proposal* proposal = nullptr;
    const ProposalStep* step = nullptr;

    std::string paper() const { return step->paper ? step->paper->value : ""; }
};

/// What is wanted.
struct Filters {
    std::vector<ProposalState> states;
    std::vector<std::string> agencies;
    std::optional<int> year;
    Date day{};
};

Filters filters(const ProposalListOptions& options, const Register& registry) {
    Filters wanted;
    for (const auto& typed : options.states)
        wanted.states.push_back(typed_proposal_state(typed));
    if (options.agency)
        wanted.agencies = typed_agencies(registry, *options.agency);
    wanted.year = options.year;
    wanted.day = *registry.day();
    return wanted;
}

template <class T>
bool allows(const std::vector<T>& wanted, const T& value) {
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

std::vector<Listed> selected(const Programme& programme, const Filters& wanted) {
    std::vector<Listed> found;
    for (const auto& year : programme.proposals) {
        if (wanted.year && *wanted.year != year.year.value)
            continue;
        for (const auto& proposal : year.proposals) {
            const auto* step = proposal.step_on(wanted.day);
            if (step != nullptr && allows(wanted.states, step->state) &&
                allows(wanted.agencies, proposal.agency.value))
                found.push_back({&proposal, step});
        }
    }
    std::ranges::stable_sort(found, {}, [](const Listed& one) { return one.step->state; });
    return found;
}

/// How many there are in each state.
std::string counts_text(const std::vector<Listed>& proposals) {
    std::vector<std::string> counts;
    for (const auto& name : proposal_state_names) {
        const auto count = std::ranges::count_if(
            proposals, [&](const Listed& one) { return one.step->state == name.value; });
        if (count > 0)
            counts.push_back(fmt::format("{} {}", count, shown(name.value)));
    }
    const auto all = proposals.size();
    return fmt::format("\n{}: {}\n", trn("{} proposal", "{} proposals", all, all),
                       join(counts, ", "));
}

std::string as_table(const std::vector<Listed>& proposals, const Register& registry, int width) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& [proposal, step] : proposals)
        rows.push_back({proposal->id.value, shown(step->state), iso(step->on.value),
                        registry.short_name_of(proposal->agency.value),
                        to_string(proposal->about.value), shown(proposal->kind.value),
                        squeeze(proposal->content.value)});
    return table({tr("proposal"), tr("state"), tr("since"), tr("agency"), tr("task"), tr("kind"),
                  tr("content")},
                 rows, width) +
           counts_text(proposals);
}

std::string as_csv(const std::vector<Listed>& proposals, const Register& registry,
                   const CsvForm& form) {
    std::vector<std::vector<std::string>> rows{
        {"id", "state", "since", "paper", "agency", "name", "task", "kind", "content", "reason"}};
    for (const auto& listed : proposals) {
        const auto& [proposal, step] = listed;
        rows.push_back({proposal->id.value, std::string{word(step->state)}, iso(step->on.value),
                        listed.paper(), proposal->agency.value,
                        registry.name_of(proposal->agency.value), to_string(proposal->about.value),
                        std::string{word(proposal->kind.value)}, proposal->content.value,
                        proposal->reason.value});
    }
    return csv_text(rows, form);
}

Json text_or_null(const std::optional<Text>& text) {
    return text ? Json(text->value) : Json(nullptr);
}

std::string as_json(const std::vector<Listed>& proposals, const Date& day) {
    auto array = Json::array();
    for (const auto& [proposal, step] : proposals) {
        auto steps = Json::array();
        for (const auto& one : proposal->steps) {
            if (one.on.value <= day)
                steps.push_back({{"state", word(one.state)},
                                 {"on", iso(one.on.value)},
                                 {"paper", text_or_null(one.paper)}});
        }
        array.push_back({{"id", proposal->id.value},
                         {"state", word(step->state)},
                         {"since", iso(step->on.value)},
                         {"paper", text_or_null(step->paper)},
                         {"agency", proposal->agency.value},
                         {"task", to_string(proposal->about.value)},
                         {"kind", word(proposal->kind.value)},
                         {"content", proposal->content.value},
                         {"reason", proposal->reason.value},
                         {"steps", std::move(steps)},
                         {"note", text_or_null(proposal->note)}});
    }
    return array.dump(2) + "\n";
}

}  // namespace

ExitCode list_proposals(const ProposalListOptions& options, Context& context) {
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.checked = false,
                     .proposals = true,
                     .tasks = std::vector<TaskId>{},
                     .reports = nobody()}))
        return ExitCode::problems;
    const auto code = errors.tell_others();
    const Register registry{opened.loaded.programme, as_of(context)};
    const auto proposals = selected(opened.loaded.programme, filters(options, registry));
    switch (options.format) {
        case ProposalFormat::table:
            if (!proposals.empty())
                context.out << as_table(proposals, registry, context.width);
            else if (!context.quiet)
                context.err << tr("no proposal meets the filters") << '\n';
            break;
        case ProposalFormat::csv:
            context.out << as_csv(proposals, registry, options.csv);
            break;
        case ProposalFormat::json:
            context.out << as_json(proposals, *registry.day());
            break;
    }
    return code;
}

}  // namespace cthd
