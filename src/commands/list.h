// cthd list: the tasks that meet some filters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "commands/context.h"

namespace cthd {

/// How a list is written.
enum class ListFormat { table, csv, json, ids };

/// The filters as typed; see Selection for what they mean.
struct ListOptions {
    std::vector<std::string> agencies;
    std::optional<std::string> role;  ///< lead, coordinate or any; none is lead.
    std::vector<std::string> sections;
    std::vector<std::string> statuses;
    std::vector<std::string> texts;
    std::vector<std::string> cites;
    std::optional<int> year;
    bool suspect = false;    ///< Only tasks that cite a document that was replaced since.
    bool as_issued = false;  ///< The programme without its amendments.
    ListFormat format = ListFormat::table;
    CsvForm csv;
};

/// Writes the tasks to standard output. Where something that they need (see Needs) could not be
/// read, shows those errors instead. Throws Failure when a filter names what does not exist.
ExitCode list(const ListOptions& options, Context& context);

}  // namespace cthd
