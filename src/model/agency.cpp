#include "model/agency.h"

namespace cthd {

std::optional<Date> last_day(const Agency& agency) {
    if (!agency.successors.empty())
        return day_before(agency.successors.front().from.value);
    if (agency.validity && agency.validity->to)
        return agency.validity->to->value;
    return std::nullopt;
}

bool exists_on(const Agency& agency, const Date& date) {
    const auto last = last_day(agency);
    return (!agency.validity || !agency.validity->from || agency.validity->from->value <= date) &&
           (!last || date <= *last);
}

}  // namespace cthd
