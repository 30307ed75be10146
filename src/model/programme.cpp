#include "model/programme.h"

#include <algorithm>

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

const Texts* choice_of(const Section& section, const Point& point, const Task& task,
                       std::string_view agency) {
    for (const auto* choices : {&task.successors, &point.successors, &section.successors}) {
        const auto found =
            std::ranges::find_if(*choices, [&](const auto& c) { return c.agency.value == agency; });
        if (found != choices->end())
            return &found->to;
    }
    return nullptr;
}

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

Date answering_day(const Calendar& calendar, int year, const Date& as_of) {
    return calendar.cutoff.value.ok() ? std::min(as_of, data_period(calendar, year).last) : as_of;
}

int current_year(const Programme& programme, const Date& today) {
    const auto calendar_year = static_cast<int>(today.year());
    std::optional<int> latest;
    if (!programme.calendar.cutoff.value.ok())
        return calendar_year;  // a broken head, which was reported when it was read
    for (const auto& report : programme.reports) {
        const auto year = report.year.value;
        if (year <= calendar_year && data_period(programme.calendar, year).first <= today)
            latest = std::max(latest.value_or(year), year);
    }
    return latest.value_or(calendar_year);
}

}  // namespace cthd
