// Whether `old` is what stands there: a part of the check `amendment`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/amendment.h"

namespace cthd {

/// What is changed: of which task or section, and the last day on which it is as it was.
struct Changed {
    std::string of;  ///< The id of the task or section.
    Date last{};
};

/// `now` is what stands there, none where nothing does. Words of the document are compared one by
/// one, everything else as it is written in a file.
void check_old(const ChangeField& field, const Changed& changed, const std::optional<Text>& now,
               const Replacement<Text>& change, Diagnostics& diagnostics);
void check_old(const ChangeField& field, const Changed& changed, const std::optional<Texts>& now,
               const Replacement<Texts>& change, Diagnostics& diagnostics);
void check_old(const ChangeField& field, const Changed& changed,
               const std::optional<std::vector<Citation>>& now,
               const Replacement<std::vector<Citation>>& change, Diagnostics& diagnostics);
void check_old(const ChangeField& field, const Changed& changed, const std::optional<At<Date>>& now,
               const Replacement<At<Date>>& change, Diagnostics& diagnostics);

}  // namespace cthd
