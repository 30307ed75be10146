// What acts change against what they find: a part of the check `amendment`.
#pragma once

#include "base/diagnostic.h"
#include "model/registry/in_force.h"

namespace cthd {

/// The acts of one day change what is there the day before, say rightly what that is, and do not
/// change the same thing twice.
void check_changes(const Programme& programme, const Replay& before, Diagnostics& diagnostics);

}  // namespace cthd
