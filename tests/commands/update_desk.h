// `cthd update` on a desk of its own, for the tests.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "support/scratch.h"

namespace cthd::test {

/// What is typed behind `cthd update`: options with their values; a flag has none. The task stands
/// under "".
using Typed = std::map<std::string, std::vector<std::string>>;

/// The command on a scratch copy of the made-up programme, on 2026-07-15 or another day.
class Desk {
public:
    Desk();

    std::filesystem::path operator/(std::string_view inside) const { return scratch_ / inside; }
    std::map<std::string, std::string> files() const { return files_below(scratch_.path()); }

    /// It is `day` from now on.
    void be_on(const Date& day) { today_ = day; }
    /// --quiet is given from now on.
    void be_quiet() { is_quiet_ = true; }
    /// The streams are a terminal from now on.
    void be_terminal() { is_terminal_ = true; }
    /// Edits in a terminal from now on by a shell script, which gets the form as $1.
    void edit_with(const std::string& script);

    /// Standard output, standard error behind `err: `, and the exit code where it is not 0. The
    /// scratch folder is shown as DIR.
    std::string update(const Typed& options, const std::string& input = "");

private:
    std::string shown(std::string text) const;

    Scratch scratch_;
    std::map<std::string, std::string> variables_;
    bool is_terminal_ = false;
    bool is_quiet_ = false;
    Date today_ = std::chrono::year{2026} / 7 / 15;
};

/// An update of II.2.c by Sở Tài chính, as typed.
Typed typed();

/// The year report that it goes into.
inline const std::string report = "programme/reports/2026/so-tai-chinh.yaml";

}  // namespace cthd::test
