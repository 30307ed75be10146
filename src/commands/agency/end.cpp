#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/recording.h"
#include "model/registry/directory.h"
#include "record/agencies.h"
#include "record/statement.h"

namespace cthd {

namespace {

/// What was typed.
struct AgencyEndOptions {
    std::vector<std::string> agencies;
    Date last{};
    std::string basis;
    bool dry_run = false;  ///< Print the change, write nothing.
};

ExitCode end_agencies(const AgencyEndOptions& options, Context& context) {
    const auto basis = squeeze(normalised_text("--basis", options.basis));
    Recording recording{context, {.trees = true}, needs_to_amend(), options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    auto& transaction = recording.transaction;
    std::vector<std::pair<std::string, Outcome>> ended;
    for (const auto& typed : options.agencies) {
        const auto id = typed_single_agency(recording.programme(), typed);
        const bool is_new = end_agency(transaction, id, options.last, basis);
        ended.emplace_back(id, is_new ? Outcome::recorded : Outcome::recorded_already);
    }
    transaction.prepare();
    if (!is_sound_after(transaction, context))
        return ExitCode::problems;
    if (finish(transaction, context) || context.quiet)
        return ExitCode::success;
    const auto after = transaction.after();
    const Directory directory{after};
    for (const auto& [id, outcome] : ended) {
        const auto& agency = *directory.agency(id);
        tell(agency.validity->to->place,
             tr("{}: last day {}, {}", id, vietnamese(agency.validity->to->value), basis), outcome,
             context);
    }
    return ExitCode::success;
}

std::vector<Option> rows(AgencyEndOptions& options) {
    return {
        option::text("agencies", options.agencies, tr("AGENCY..."), tr("the agencies that end"))
            .required(),
        option::date("--on", options.last, tr("the last day")).required(),
        option::text("--basis", options.basis, tr("TEXT"), tr("the act that ends them")).required(),
        option::dry_run(options.dry_run)};
}

}  // namespace

const Command agency_end_command{
    "end", CTHD_N("record the end of agencies without a successor"),
    CTHD_N("Reads the programme. Inserts the last day of the agencies and its basis into their "
           "entries in agencies.yaml; prints what it wrote and where. What is already recorded "
           "stays; another day or basis is refused, and so is an agency that has successors. If "
           "others take over, use 'cthd agency succeed' instead.\n\n"
           "  cthd agency end \"UBND huyện Than Uyên\" --on 30/6/2025 --basis 203/2025/QH15"),
    [] { return prepared<AgencyEndOptions>(rows, end_agencies); }};

}  // namespace cthd
