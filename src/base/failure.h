// The one exception type of the program.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

namespace cthd {

/// Wrong use or trouble with the surroundings: an unknown agency on the command line, no such
/// folder, a full disk. `what()` is a sentence for the user, translated, lower case, without full
/// stop, perhaps with a hint on a line of its own. Thrown anywhere, caught once, in `run`, which
/// ends with exit code 2.
///
/// Problems in somebody's data are never a Failure: they are Diagnostics.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Why something is refused, and what to do about it.
struct Refusal {
    std::string message;
    std::string hint;  ///< May be empty.
};

/// `message`, and below it `hint` as one, unless that is empty.
std::string with_hint(const std::string& message, const std::string& hint);

/// Throws a Failure of `message` with `hint`, which may be empty.
[[noreturn]] void refuse(const std::string& message, const std::string& hint = {});
[[noreturn]] void refuse(const Refusal& refused);

/// Throws `refused`, if there is one.
void refuse_if(const std::optional<Refusal>& refused);

}  // namespace cthd
