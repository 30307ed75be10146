#include "commands/status.h"

#include <ostream>

#include "base/failure.h"
#include "base/message.h"
#include "commands/needs.h"
#include "commands/status_data.h"
#include "commands/status_text.h"
#include "commands/viewed_year.h"

namespace cthd {

ExitCode status(const StatusOptions& options, Context& context) {
    if (options.format != StatusFormat::csv &&
        (options.csv.plain || options.csv.delimiter != CsvForm{}.delimiter))
        refuse(tr("--plain and --delimiter are for CSV only"), tr("add --format csv"));
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

}  // namespace cthd
