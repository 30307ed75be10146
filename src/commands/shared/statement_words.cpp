#include "commands/shared/statement_words.h"

#include <fmt/format.h>

#include "base/message.h"

namespace cthd {

std::string statement_words(const Statement& statement, const Register& registry) {
    const auto& update = statement.update;
    auto what = fmt::format("{} {}, {}, {}", to_string(statement.task),
                            registry.short_name_of(statement.agency), vietnamese(update.date.value),
                            shown(update.status.value));
    if (update.progress)
        what += fmt::format(" {}%", update.progress->value);
    const auto* row = registry.task(statement.task);
    const bool coordinates = row != nullptr && row->role_of(statement.agency) == Role::coordinate;
    return coordinates ? tr("{} (as coordinator)", what) : what;
}

}  // namespace cthd
