// The ids of tasks that acts add: a part of the check `amendment`.
#pragma once

#include "base/diagnostic.h"
#include "model/programme.h"

namespace cthd {

/// All tasks that acts add to a point, whenever they come into force, go on counting where those as
/// issued end, without a gap and none twice; so do the letters of new points.
void check_added_ids(const Programme& programme, Diagnostics& diagnostics);

}  // namespace cthd
