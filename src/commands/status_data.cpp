#include "commands/status_data.h"

#include <nlohmann/json.hpp>

namespace cthd {

namespace {

using Json = nlohmann::ordered_json;

std::string_view duty(const AgencyReporting& agency) {
    if (agency.obliged)
        return "obliged";
    return agency.voluntary ? "voluntary" : "none";
}

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(iso(*date)) : Json(nullptr);
}

Json submission_json(const SubmissionFacts& submission) {
    if (!submission.date)
        return nullptr;
    return {{"number", submission.number},
            {"date", iso(*submission.date)},
            {"received", date_or_null(submission.received)}};
}

Json statuses_json(const Counts& counts) {
    auto object = Json::object();
    for (const auto& status : counts.statuses)
        object[std::string{word(status.status)}] = status.count;
    return object;
}

Json agency_json(const AgencyReporting& agency) {
    Json object{{"agency", agency.agency.id},
                {"name", agency.agency.name},
                {"short", agency.agency.short_name},
                {"formerly", Json::array()},
                {"duty", duty(agency)},
                {"state", word(agency.state)},
                {"complete", agency.is_complete()},
                {"tasks", agency.counts.assignments},
                {"reported", agency.tasks_reported()},
                {"statuses", statuses_json(agency.counts)},
                {"days_late", agency.days_late ? Json(*agency.days_late) : Json(nullptr)},
                {"submission", submission_json(agency.submission)},
                {"former_submissions", Json::array()}};
    for (const auto& [name, until] : agency.agency.formerly)
        object["formerly"].push_back({{"name", name}, {"until", iso(until)}});
    for (const auto& [former, paper] : agency.former_submissions) {
        Json sent{{"name", former.name}, {"until", iso(former.until)}};
        sent.update(submission_json(paper));
        object["former_submissions"].push_back(std::move(sent));
    }
    return object;
}

Json states_json(const std::vector<AgencyReporting>& agencies, bool obliged) {
    auto object = Json::object();
    for (const auto& name : reporting_state_names)
        object[std::string{name.word}] = 0;
    for (const auto& agency : agencies) {
        if (agency.obliged == obliged)
            object[std::string{word(agency.state)}] =
                object[std::string{word(agency.state)}].get<int>() + 1;
    }
    return object;
}

Json totals_json(const Reporting& reporting) {
    const auto& counts = reporting.counts;
    const int with_due = counts.on_time + counts.late + counts.within_term + counts.past_term;
    return {{"obliged", states_json(reporting.agencies, true)},
            {"others", states_json(reporting.agencies, false)},
            {"tasks", counts.tasks},
            {"assignments", counts.assignments},
            {"reported", counts.assignments - counts.statuses.back().count},
            {"statuses", statuses_json(counts)},
            {"due",
             {{"on_time", counts.on_time},
              {"late", counts.late},
              {"within_term", counts.within_term},
              {"past_term", counts.past_term},
              {"without_due_date", counts.assignments - with_due}}}};
}

}  // namespace

std::string status_json(const DeskView& desk) {
    Json object{{"year", desk.of.year},
                {"as_of", iso(desk.of.as_of)},
                {"deadline", iso(next_day(desk.last_day))},
                {"last_day", iso(desk.last_day)},
                {"days_left", desk.days_left()},
                {"agencies", Json::array()},
                {"totals", totals_json(desk.reporting)}};
    for (const auto& agency : desk.reporting.agencies)
        object["agencies"].push_back(agency_json(agency));
    return object.dump(2) + "\n";
}

std::string status_csv(const DeskView& desk, const CsvForm& form) {
    std::vector<std::vector<std::string>> rows{{"agency", "name", "duty", "state", "tasks",
                                                "reported", "days_late", "number", "date",
                                                "received"}};
    for (const auto& agency : desk.reporting.agencies) {
        const auto& paper = agency.submission;
        rows.push_back(
            {agency.agency.id, agency.agency.name, std::string{duty(agency)},
             std::string{word(agency.state)}, fmt::format("{}", agency.counts.assignments),
             fmt::format("{}", agency.tasks_reported()),
             agency.days_late ? fmt::format("{}", *agency.days_late) : "", paper.number,
             paper.date ? iso(*paper.date) : "", paper.received ? iso(*paper.received) : ""});
    }
    return csv_text(rows, form);
}

}  // namespace cthd
