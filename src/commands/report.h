// cthd report: fills in a template with what the files say, or writes that as JSON.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "sheet/csv.h"

namespace cthd {

struct ReportOptions {
    std::string view;  ///< The word of a view, as typed.
    std::optional<std::string>
        agency;                       ///< As typed, also a group; for the views agency and changes.
    bool all = false;                 ///< Everybody of `reported_on`, one file each.
    std::optional<int> year;          ///< Else the one that is being worked on.
    std::optional<Date> from;         ///< As typed; for the view changes, as the next.
    std::optional<Date> to;           ///< Else the day of --as-of.
    std::vector<std::string> states;  ///< As typed; for the view proposals, as the next.
    std::optional<std::string> paper;  ///< The number of the paper that they were submitted with.
    bool as_issued = false;            ///< The programme without its amendments.
    std::optional<std::filesystem::path> template_file;  ///< Instead of `<view>.<format>`.
    std::optional<std::string> format;  ///< An extension of templates, or json; else md.
    CsvForm csv;
    std::optional<std::filesystem::path>
        output;               ///< A file, with `all` a folder; else standard output.
    bool list_names = false;  ///< Only show the names that a template of the view can use.
};

}  // namespace cthd
