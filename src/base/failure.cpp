#include "base/failure.h"

#include "base/message.h"

namespace cthd {

std::string with_hint(const std::string& message, const std::string& hint) {
    return hint.empty() ? message : fmt::format("{}\n{} {}", message, tr("hint:"), hint);
}

void refuse(const std::string& message, const std::string& hint) {
    throw Failure(with_hint(message, hint));
}

void refuse(const Refusal& refused) {
    refuse(refused.message, refused.hint);
}

void refuse_if(const std::optional<Refusal>& refused) {
    if (refused)
        refuse(*refused);
}

}  // namespace cthd
