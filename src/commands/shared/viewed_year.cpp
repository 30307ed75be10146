#include "commands/shared/viewed_year.h"

#include "base/failure.h"
#include "base/message.h"

namespace cthd {

int asked_year(std::optional<int> typed, const Programme& programme, const Date& day) {
    const auto year = typed.value_or(year_meant(programme, day));
    const auto issued = static_cast<int>(programme.month.value.year());
    if (year < issued)
        refuse(tr("there are no reports for {}: the programme was issued in {}", year, issued));
    return year;
}

ViewOptions viewed_year(std::optional<int> typed, const Programme& programme, const Date& day) {
    const ViewOptions view{asked_year(typed, programme, day), day};
    const auto begins = data_period(programme.calendar, view.year).first;
    if (begins > day)
        refuse(tr("there are no reports of {} on {}: its data begin on {}", view.year, iso(day),
                  iso(begins)));
    return view;
}

}  // namespace cthd
