// The act and the change that the options of cthd amend mean.
#pragma once

#include "commands/amend.h"
#include "model/registry/register.h"

namespace cthd {

/// The act as recorded, which the options agree with; null when it is new. Throws Failure where
/// they do not agree, and for an act dated after `today`. REQUIRES: options without a file.
const Amendment* typed_old_act(const AmendOptions& options, const Programme& programme,
                               const Date& today);

/// The head of a new act, without any change. Throws Failure for what is missing.
Amendment typed_new_act(const AmendOptions& options);

/// The change by an act in force from `effective`, with what it takes the place of: what is in
/// force the day before. A new task that `old`, the act as recorded, has already is that one; null
/// where it is new. Throws Failure for what is unknown or would change nothing.
Change typed_change(const AmendOptions& options, const Programme& programme, const Amendment* old,
                    const Date& effective);

}  // namespace cthd
