#include "model/programme.h"

namespace cthd {

Lead lead_of(const Section& section, const Point& point, const Task& task) {
    if (!task.lead.empty())
        return {task.lead, LeadFrom::sentence};
    if (!point.lead.empty())
        return {point.lead, LeadFrom::agency_line};
    return {section.lead, LeadFrom::heading};
}

const Texts& coordinate_of(const Section& section, const Point& point, const Task& task) {
    if (!task.coordinate.empty())
        return task.coordinate;
    return point.coordinate.empty() ? section.coordinate : point.coordinate;
}

int reporting_year(const Calendar& calendar, const Date& date) {
    const auto year = static_cast<int>(date.year());
    return date <= data_period(calendar, year).last ? year : year + 1;
}

Period data_period(const Calendar& calendar, int year) {
    const auto cutoff = calendar.cutoff.value;
    return {next_day(std::chrono::year{year - 1} / cutoff), std::chrono::year{year} / cutoff};
}

Date deadline(const Calendar& calendar, int year) {
    return std::chrono::year{year} / calendar.before.value;
}

}  // namespace cthd
