// What the declarations of the commands' options share.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/option_values.h"

namespace cthd {

inline const Words<char> delimiters{{",", ','}, {";", ';'}, {"tab", '\t'}};

/// The options of a command and the words that become enums after parsing. It lives in the runner,
/// because CLI11 fills it while it parses.
template <class Options>
struct Typed {
    Options options;
    std::string format;
    std::string delimiter = ",";
};

template <class Options>
std::shared_ptr<Typed<Options>> typed(const std::string& format) {
    auto made = std::make_shared<Typed<Options>>();
    made->format = format;
    return made;
}

/// An option that may be repeated; each takes one value, so that arguments may follow.
inline CLI::Option* add_repeated(CLI::App& app, const std::string& name,
                                 std::vector<std::string>& values, const std::string& about) {
    return app.add_option(name, values, about)->allow_extra_args(false);
}

template <class Options>
void add_csv_options(CLI::App& app, Typed<Options>& typed) {
    app.add_flag(
        "--plain", typed.options.csv.plain,
        tr("CSV for programs: no byte order mark, no ' before cells that look like formulas"));
    add_choice(app, "--delimiter", typed.delimiter, delimiters,
               tr("what separates the fields of CSV"));
}

/// For the commands that mean one reporting year.
inline void add_year(CLI::App& app, std::optional<int>& year) {
    allow_only_years(app.add_option("-y,--year", year,
                                    tr("the reporting year; else the one being reported or, when "
                                       "none is, the one whose data are gathered")));
}

/// For the commands that show the text of tasks.
inline void add_as_issued(CLI::App& app, bool& as_issued) {
    app.add_flag("--as-issued", as_issued, tr("the programme without its amendments"));
}

// Each declares the options of one command; what they fill lives in the runner. One file for each
// kind of work.

// looking_options.cpp
Runner add_validate(CLI::App& app);
Runner add_checks(CLI::App& app);
Runner add_list(CLI::App& app);
Runner add_show(CLI::App& app);

// recording_options.cpp
Runner add_open(CLI::App& app);
Runner add_update(CLI::App& app);
Runner add_import(CLI::App& app);
Runner add_submit(CLI::App& app);

// amending_options.cpp
Runner add_propose(CLI::App& app);
Runner add_amend(CLI::App& app);

// reporting_options.cpp
Runner add_report(CLI::App& app);
Runner add_form(CLI::App& app);
Runner add_status(CLI::App& app);
Runner add_remind(CLI::App& app);

}  // namespace cthd
