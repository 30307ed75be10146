// The one exception type of the program.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

namespace cthd {

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

}  // namespace cthd
