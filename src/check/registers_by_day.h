// What is to be done and who answers for it, as of any day.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "model/assignments.h"

namespace cthd {

/// A Register for each stretch of time in which no agency begins or ends and no act comes into
/// force, made when it is first asked for; none of its own where that never happens. Due dates of
/// plans are not looked at. Refers to `always`, which outlives it.
class RegistersByDay {
public:
    /// `always` is one without a day.
    explicit RegistersByDay(const Register& always);

    const Register& on(const Date& day);

private:
    const Register& always_;
    std::vector<Date> changes_;  ///< The first days of the stretches but the first, in order.
    std::map<std::ptrdiff_t, Register> made_;
};

}  // namespace cthd
