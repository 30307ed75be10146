// What a command gets from the outside.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "base/dates.h"

namespace cthd {

/// How the program ended.
enum class ExitCode {
    success = 0,
    problems = 1,  ///< Something in the data is wrong.
    failure = 2,   ///< Wrong use, or trouble with the surroundings.
};

/// The world as a command sees it: nothing else is asked of the system. The streams are not owned
/// and outlive the run.
struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool in_is_terminal = false;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int width = 0;                 ///< Columns of the terminal that `out` is; 0 when it is none.
    std::filesystem::path folder;  ///< The folder the command runs in, absolute.
    Date today;                    ///< The only clock; `--today` replaces it.
    /// A variable of the environment; none when it is not set or empty.
    std::function<std::optional<std::string>(const std::string&)> variable;
    std::filesystem::path program;  ///< The executable, to find what is installed with it.

    // The options that every command has, as they were given.
    std::optional<std::filesystem::path> programme{};  ///< -C
    std::optional<std::filesystem::path> templates{};  ///< --templates
    std::optional<Date> as_of{};                       ///< --as-of; see as_of() of open.h.
    bool quiet = false;
    bool verbose = false;
    bool is_coloured = false;         ///< Standard error may have colours.
    bool is_output_coloured = false;  ///< Standard output may have colours.
    int error_width = 120;            ///< Columns that problems are shown in.
};

}  // namespace cthd
