// What is to be done and who answers for it, as of any day.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "model/registry/register.h"

namespace cthd {

/// Registers of one programme, each made when it is first asked for. Refers to the programme, which
/// outlives it.
class Registers {
public:
    explicit Registers(const Programme& programme);

    const Programme& programme() const { return programme_; }

    /// The register of `day`.
    const Register& on(const Date& day);

    /// A register that is valid for `day` except for its own day and the due dates of plans. Days
    /// share it between which no agency begins or ends and no act comes into force.
    const Register& around(const Date& day);

private:
    const Programme& programme_;
    std::vector<Date> changes_;  ///< The first days of the stretches but the first, in order.
    std::map<Date, Register> by_day_;
    std::map<std::ptrdiff_t, Register> by_stretch_;
};

}  // namespace cthd
