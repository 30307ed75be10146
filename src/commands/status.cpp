#include <optional>
#include "commands/command.h"
#include "sheet/csv.h"

#include <ostream>

#include "base/failure.h"
#include "base/message.h"
#include "commands/shared/needs.h"
#include "commands/shared/viewed_year.h"
#include "commands/status_data.h"
#include "commands/status_text.h"

namespace cthd {

namespace {

/// How the desk view is written.
enum class StatusFormat { table, json, csv };

struct StatusOptions {
    std::optional<int> year;  ///< Else the one that is being worked on.
    StatusFormat format = StatusFormat::table;
    CsvForm csv;
};

ExitCode status(const StatusOptions& options, Context& context) {
    refuse_csv_form(options.csv, options.format == StatusFormat::csv);
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.checked = false}))
        return ExitCode::problems;
    const auto& programme = opened.loaded.programme;
    const auto view = viewed_year(options.year, programme, as_of(context));
    const auto code = errors.tell_others();
    const Register registry{programme,
                            AsOf{.day = answering_day(programme.calendar, view.year, view.as_of),
                                 .due_day = view.as_of}};
    const History history{programme};
    const DeskView desk{view, last_day_in_time(programme.calendar, view.year),
                        reporting(registry, history, view)};

    switch (options.format) {
        case StatusFormat::table:
            context.out << status_text(desk, context.width, context.is_output_coloured);
            break;
        case StatusFormat::json:
            context.out << status_json(desk);
            break;
        case StatusFormat::csv:
            context.out << status_csv(desk, options.csv);
            break;
    }
    return code;
}

const Words<StatusFormat> formats{
    {"table", StatusFormat::table}, {"json", StatusFormat::json}, {"csv", StatusFormat::csv}};

std::vector<Option> rows(StatusOptions& options) {
    return joined({{option::year_meant(options.year),
                    option::choice("--format", options.format, formats, tr("how to write it"))},
                   option::csv(options.csv)});
}

}  // namespace

const Command status_command{
    "status", CTHD_N("show who has reported in a year, and what is missing"),
    CTHD_N("Reads the programme and the year reports; writes no file. Prints the deadline, for "
           "every agency how far its report is, how many of its tasks have one and the paper "
           "it came in, then the totals. Agencies that need not report are never late.\n\n"
           "  cthd status\n"
           "  cthd status --year 2026 --as-of 24/12/2026\n"
           "  cthd status --format csv > status.csv"),
    [] { return prepared(rows, status); }};

}  // namespace cthd
