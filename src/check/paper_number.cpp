#include "check/paper_number.h"

#include "model/registry/rules.h"

namespace cthd {

void check_paper_number(const Text& number, std::string_view check, Diagnostics& diagnostics) {
    if (number.value.empty())
        return;
    if (const auto refused = refused_number(number.value))
        diagnostics.error(number.place, check, *refused);
    else if (const auto missing = missing_zero(number.value))
        diagnostics.warning(number.place, check, *missing);
}

}  // namespace cthd
