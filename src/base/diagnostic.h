// Problems in the programme's files, and how they are shown; the one exception type.
//
// A problem in the data is a value, not an exception: readers and checks add Diagnostics to a list
// and continue, so that one run shows every problem.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace cthd {

// --- wrong use, and trouble with the environment -------------------------------------------------

/// Wrong use or an error of the environment: an unknown agency on the command line, a missing
/// folder, a full disk. `what()` is a sentence for the user: translated, lower case, no full stop,
/// with an optional hint on its own line. Thrown anywhere, caught once, in `run`, which ends with
/// exit code 2.
///
/// Problems in the data are never a Failure: they are Diagnostics.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Why something is refused, and what to do about it.
struct Refusal {
    std::string message;
    std::string hint;  ///< May be empty.
};

/// `message` with `hint` on the line below, unless `hint` is empty.
std::string with_hint(const std::string& message, const std::string& hint);

/// Throws Failure with `message` and `hint`, which may be empty.
[[noreturn]] void refuse(const std::string& message, const std::string& hint = {});
[[noreturn]] void refuse(const Refusal& refused);

/// Throws Failure if `refused` is set.
void refuse_if(const std::optional<Refusal>& refused);

// --- problems in the files ----------------------------------------------------------------------

enum class Severity { error, warning };

/// One problem at one place.
struct Diagnostic {
    Severity severity = Severity::error;
    Place place{};             ///< Where the offending value begins.
    std::string_view check{};  ///< The check that found it, as listed by `cthd checks`; a literal.
    std::string message{};     ///< Translated, lower case, no full stop, quotes the bad value.
    std::string hint{};        ///< What to do about it; may be empty.
};

/// The problems of one run.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(const Place& place, std::string_view check, std::string message,
               std::string hint = {});
    void warning(const Place& place, std::string_view check, std::string message,
                 std::string hint = {});
    /// Adds what a rule refuses.
    void error(const Place& place, std::string_view check, const Refusal& refused);
    void warning(const Place& place, std::string_view check, const Refusal& refused);

    void append(const Diagnostics& others);

    bool empty() const { return found_.empty(); }

    /// True if there is at least one error; warnings do not count.
    bool has_errors() const { return errors_ > 0; }
    std::size_t error_count() const { return errors_; }

    /// True if `check` found at least one error.
    bool has_errors(std::string_view check) const;

    /// Sorted by file, line and column; problems at one place keep the order they were added in.
    std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> found_;
    std::size_t errors_ = 0;
};

/// `found`, sorted and without duplicates: a file may be checked twice.
Diagnostics each_once(const Diagnostics& found);

/// `error` or `warning`, translated.
std::string name(Severity severity);

/// `diagnostic` as a compiler prints it, with a final newline:
///
///     programme/II.2.yaml:41:14: error: unknown agency 'so-tai-chinhh' [agency]
///        41 |     lead: [so-tai-chinhh]
///           |            ^
///     hint: did you mean 'so-tai-chinh'?
///
/// The column counts characters. There is no excerpt if the place has no line or is a cell of a
/// sheet. A long line is cut around the caret to `width` columns. `coloured` adds terminal colours.
std::string render(const Diagnostic& diagnostic, bool coloured = false, int width = 120);

}  // namespace cthd
