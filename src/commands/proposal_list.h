// cthd propose --list: proposals by how far they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/context.h"
#include "sheet/csv.h"

namespace cthd {

/// How proposals are written.
enum class ProposalFormat { table, json, csv };

/// The filters as typed; empty or none means any.
struct ProposalListOptions {
    std::vector<std::string> states;    ///< Words or Vietnamese labels.
    std::optional<std::string> agency;  ///< Who proposes; of a group its members.
    std::optional<int> year;            ///< Of the file, which is that of their ids.
    ProposalFormat format = ProposalFormat::table;
    CsvForm csv;
};

/// Writes the proposals received until the day of --as-of to standard output, by the state they are
/// in that day, then as they stand in the files; a table has the counts below. Where
/// something of them could not be read, shows those errors instead. Throws Failure when a filter
/// names what does not exist.
ExitCode list_proposals(const ProposalListOptions& options, Context& context);

}  // namespace cthd
