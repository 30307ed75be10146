// Whether `old` is what stands there: a part of the check `amendment`.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "check/replay.h"

namespace cthd {

/// What is changed: of which task or section, and the last day on which it is as it was.
struct Changed {
    std::string of;  ///< The id of the task or section.
    Date last{};
};

/// `change` is of the text or the title that reads `now`.
void check_old_text(std::string_view field, const Changed& changed, const Text& now,
                    const Replacement<Text>& change, Diagnostics& diagnostics);

/// The words for when something is to be done; none when there are none.
void check_old_period(const Changed& changed, const std::optional<Text>& now,
                      const Replacement<Text>& change, Diagnostics& diagnostics);

/// `change` is of a list of agencies, in their order.
void check_old_agencies(std::string_view field, const Changed& changed, const Texts& now,
                        const Replacement<Texts>& change, Diagnostics& diagnostics);

void check_old_cites(const Changed& changed, const std::vector<Citation>& now,
                     const Replacement<std::vector<Citation>>& change, Diagnostics& diagnostics);

void check_old_due(const Changed& changed, const std::optional<Date>& now,
                   const Replacement<At<Date>>& change, Diagnostics& diagnostics);

}  // namespace cthd
