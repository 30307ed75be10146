#include "commands/status.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/json_text.h"
#include "commands/shared/programme.h"
#include "sheet/csv.h"

namespace cthd {

namespace {

constexpr int column_gap = 2;

/// Lines of a label and numbers, which stand under each other's ends.
using Lines = std::vector<std::vector<std::string>>;

std::string aligned(const Lines& lines) {
    std::vector<int> widths;
    for (const auto& line : lines) {
        widths.resize(std::max(widths.size(), line.size()), 0);
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], display_width(line[i]));
    }
    std::string text;
    for (const auto& line : lines) {
        auto whole = pad(line.front(), widths.front());
        for (std::size_t i = 1; i < line.size(); ++i)
            whole += pad("", column_gap) + pad_left(line[i], widths[i]);
        text += whole.substr(0, whole.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

std::string states_text(const std::vector<AgencyReporting>& agencies) {
    const auto count = [&](bool obliged, std::optional<ReportingState> state) {
        return fmt::format("{}", std::ranges::count_if(agencies, [&](const auto& agency) {
                               return agency.obliged == obliged &&
                                      (!state || agency.state == *state);
                           }));
    };
    Lines lines{{tr("reports"), tr("must report"), tr("may report")}};
    for (const auto& name : reporting_state_names) {
        const bool only_obliged =
            name.value == ReportingState::in_time || name.value == ReportingState::late;
        const bool only_others = name.value == ReportingState::received;
        lines.push_back({shown(name.value), only_others ? "" : count(true, name.value),
                         only_obliged ? "" : count(false, name.value)});
    }
    lines.push_back({tr("agencies"), count(true, {}), count(false, {})});
    return aligned(lines);
}

std::string counts_text(const Counts& counts) {
    const auto share = [](int percent) { return fmt::format("{}%", percent); };
    Lines lines{{tr("tasks by leader"), tr("count"), ""}};
    for (const auto& status : counts.statuses)
        lines.push_back(
            {shown(status.status), fmt::format("{}", status.count), share(status.percent)});
    const auto& none = counts.statuses.back();
    const int reported = counts.assignments - none.count;
    lines.push_back({tr("reported"), fmt::format("{}/{}", reported, counts.assignments),
                     share(counts.assignments == 0 ? 0 : 100 - none.percent)});
    return aligned(lines);
}

std::string due_text(const Counts& counts) {
    Lines lines;
    const auto add = [&](const std::string& label, int count) {
        lines.push_back({label, fmt::format("{}", count)});
    };
    const int with_due = counts.on_time + counts.late + counts.within_term + counts.past_term;
    if (counts.has_due_dates) {
        add(tr("completed by the due date"), counts.on_time);
        add(tr("completed after the due date"), counts.late);
        add(tr("open, due date not passed"), counts.within_term);
        add(tr("open, due date passed"), counts.past_term);
    }
    add(tr("without a due date"), counts.assignments - with_due);
    return aligned(lines);
}

}  // namespace

std::string totals_text(const Reporting& reporting) {
    return states_text(reporting.agencies) + "\n" + counts_text(reporting.counts) + "\n" +
           due_text(reporting.counts);
}

namespace {

constexpr int fixed_bar = 20;  // without a terminal
constexpr int narrowest_bar = 8;
constexpr int widest_bar = 30;
constexpr int narrowest_name = 12;
constexpr int usual_name = 32;  // most names fit; longer ones are wrapped

std::string without_blanks_at_ends(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

/// The colour of a state; none while it is too early to judge.
std::string_view colour_of(const AgencyReporting& agency) {
    constexpr std::string_view red = "\x1b[31m";
    constexpr std::string_view green = "\x1b[32m";
    constexpr std::string_view yellow = "\x1b[33m";
    switch (agency.state) {
        case ReportingState::in_time:
        case ReportingState::received:
            return green;
        case ReportingState::late:
            return red;
        case ReportingState::partly_reported:
            return agency.days_late ? red : yellow;
        case ReportingState::not_reported:
            break;
    }
    return agency.days_late ? red : std::string_view{};
}

std::string paper_text(const SubmissionFacts& paper) {
    if (!paper.date)
        return "";
    const auto sent = fmt::format("{}, {}", paper.number, vietnamese(*paper.date));
    return paper.received && paper.received != paper.date
               ? tr("{}, received {}", sent, vietnamese(*paper.received))
               : sent;
}

/// A row of the table of agencies.
struct AgencyRow {
    const AgencyReporting* agency = nullptr;
    std::string name;
    std::string state;
    std::string tasks;  ///< 3/11
    std::string late;   ///< 3 days
    std::string paper;
    std::vector<std::string> former;  ///< Papers of its predecessors.
};

AgencyRow row_of(const AgencyReporting& agency) {
    AgencyRow row{&agency, agency.agency.short_name, shown(agency.state), "", "", "", {}};
    row.tasks = fmt::format("{}/{}", agency.tasks_reported(), agency.counts.assignments);
    if (const auto late = agency.days_late)
        row.late = trn("{} day", "{} days", static_cast<std::size_t>(*late), *late);
    row.paper = paper_text(agency.submission);
    for (const auto& [former, paper] : agency.former_submissions)
        row.former.push_back(
            tr("before {}: {}: {}", vietnamese(former.until), former.name, paper_text(paper)));
    return row;
}

/// The widths of the columns; a column of width 0 is left out.
struct Layout {
    int name = 0;
    int state = 0;
    int tasks = 0;
    int bar = 0;
    int late = 0;
    bool paper_beneath = false;  ///< Under its row, since there is no room beside.
    int width = 0;               ///< Of the terminal; 0 without one.
};

Layout layout_of(const AgencyRow& head, const std::vector<AgencyRow>& rows, int width) {
    const auto width_of = [&](auto column, bool only_if_any) {
        int most = 0;
        for (const auto& row : rows)
            most = std::max(most, display_width(row.*column));
        return most == 0 && only_if_any ? 0 : std::max(most, display_width(head.*column));
    };
    Layout layout{.name = width_of(&AgencyRow::name, false),
                  .state = width_of(&AgencyRow::state, false),
                  .tasks = width_of(&AgencyRow::tasks, false),
                  .bar = fixed_bar,
                  .late = width_of(&AgencyRow::late, true),
                  .width = width};
    if (width == 0)
        return layout;

    const int paper = width_of(&AgencyRow::paper, true);
    const int late = layout.late == 0 ? 0 : layout.late + column_gap;
    const int left = width - layout.state - layout.tasks - late - 3 * column_gap;
    const int beside = left - (paper == 0 ? 0 : paper + column_gap);
    layout.paper_beneath = beside < std::min(layout.name, usual_name) + narrowest_bar;
    const int room = layout.paper_beneath ? left : beside;
    const int least = std::clamp(room / 4, narrowest_bar, widest_bar);
    layout.name = std::min(layout.name, std::max(room - least, narrowest_name));
    layout.bar = std::clamp(room - layout.name, narrowest_bar, widest_bar);
    return layout;
}

std::string coloured_cell(std::string_view colour, const std::string& text) {
    return colour.empty() ? text : fmt::format("{}{}\x1b[0m", colour, text);
}

/// `text` under a row, indented and wrapped.
std::string beneath(const std::string& text, int width) {
    if (width == 0)
        return fmt::format("  {}\n", text);
    std::string lines;
    for (const auto& line : wrap(text, std::max(width - column_gap, narrowest_name)))
        lines += fmt::format("  {}\n", line);
    return lines;
}

std::string row_text(const AgencyRow& row, const Layout& layout, bool coloured) {
    const auto colour =
        coloured && row.agency != nullptr ? colour_of(*row.agency) : std::string_view{};
    const auto names = layout.width == 0 ? std::vector{row.name} : wrap(row.name, layout.name);
    auto line = pad(names.front(), layout.name + column_gap);
    line += coloured_cell(colour, pad(row.state, layout.state)) + pad("", column_gap);
    line += pad_left(row.tasks, layout.tasks) + pad("", column_gap);
    const auto done = row.agency == nullptr ? ""
                                            : bar(row.agency->tasks_reported(),
                                                  row.agency->counts.assignments, layout.bar);
    line += coloured_cell(done.empty() ? "" : colour, pad(done, layout.bar));
    if (layout.late > 0)
        line += pad("", column_gap) + pad_left(row.late, layout.late);
    if (!layout.paper_beneath && !row.paper.empty())
        line += pad("", column_gap) + row.paper;
    auto text = without_blanks_at_ends(line);
    for (std::size_t i = 1; i < names.size(); ++i)
        text += names[i] + "\n";
    if (layout.paper_beneath && row.agency != nullptr && !row.paper.empty())
        text += beneath(row.paper, layout.width);
    for (const auto& former : row.former)
        text += beneath(former, layout.width);
    return text;
}

std::string agencies_text(const DeskView& desk, int width, bool coloured) {
    std::vector<AgencyRow> rows;
    for (const auto& agency : desk.reporting.agencies)
        rows.push_back(row_of(agency));
    std::stable_partition(rows.begin(), rows.end(),
                          [](const AgencyRow& row) { return row.agency->obliged; });
    const AgencyRow head{nullptr,    tr("agency"), tr("state"), tr("tasks"),
                         tr("late"), tr("paper"),  {}};
    const auto layout = layout_of(head, rows, width);

    auto text = row_text(head, layout, coloured);
    bool obliged = true;
    for (const auto& row : rows) {
        if (obliged && !row.agency->obliged)
            text += "\n" + tr("who may report:") + "\n";
        obliged = row.agency->obliged;
        text += row_text(row, layout, coloured);
    }
    return text;
}

std::string deadline_text(const DeskView& desk) {
    const auto days = desk.days_left();
    const auto number = static_cast<std::size_t>(std::abs(days));
    const auto left = days == 0  ? tr("this is the last day")
                      : days > 0 ? trn("{} day left", "{} days left", number, number)
                                 : trn("{} day past", "{} days past", number, number);
    return tr("Reports of {} as of {}: due before {}, {}", desk.of.year, vietnamese(desk.of.as_of),
              vietnamese(next_day(desk.last_day)), left);
}

}  // namespace

std::string bar(int done, int all, int width) {
    if (all == 0)
        return "";
    auto filled = (2 * done * width + all) / (2 * all);
    if (done > 0 && done < all)
        filled = std::clamp(filled, 1, std::max(width - 1, 1));
    std::string text;
    for (int column = 0; column < width; ++column)
        text += column < filled ? "█" : "░";
    return text;
}

std::string status_text(const DeskView& desk, int width, bool coloured) {
    std::string text;
    const auto head = deadline_text(desk);
    for (const auto& line : width == 0 ? std::vector{head} : wrap(head, width))
        text += line + "\n";
    return text + "\n" + agencies_text(desk, width, coloured) + "\n" + totals_text(desk.reporting);
}

namespace {

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

/// An object with year, as_of, deadline, last_day (the last in time), days_left (negative when it
/// has passed), `agencies` and `totals`. An agency has its id, name and short name, formerly (name,
/// until), duty (obliged, voluntary, none), state, complete, tasks, reported, statuses, days_late,
/// submission and former_submissions (number, date, received). Missing values are null.
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
    return json_text(object);
}

/// A row for every agency, in the order of agencies.yaml.
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

/// How the desk view is written.
enum class StatusFormat { table, json, csv };

struct StatusOptions {
    std::optional<int> year;  ///< Else the one that is being worked on.
    StatusFormat format = StatusFormat::table;
    CsvForm csv;
};

ExitCode status(const StatusOptions& options, Context& context) {
    refuse_csv_form(options.csv, options.format == StatusFormat::csv);
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.checked = false}))
        return ExitCode::problems;
    const auto& programme = opened.loaded.programme;
    const auto view = viewed_year(options.year, programme, as_of(context));
    const auto code = errors.tell_others();
    const Register registry{programme,
                            AsOf{.day = answering_day(programme.calendar, view.year, view.as_of),
                                 .due_day = view.as_of}};
    const History history{programme};
    const DeskView desk{view, last_day_in_time(programme.calendar, view.year),
                        reporting(registry, history, view)};

    switch (options.format) {
        case StatusFormat::table:
            context.out << status_text(desk, context.width, context.is_output_coloured);
            break;
        case StatusFormat::json:
            context.out << status_json(desk);
            break;
        case StatusFormat::csv:
            context.out << status_csv(desk, options.csv);
            break;
    }
    return code;
}

const Words<StatusFormat> status_formats{
    {"table", StatusFormat::table}, {"json", StatusFormat::json}, {"csv", StatusFormat::csv}};

std::vector<Option> rows(StatusOptions& options) {
    return joined(
        {{option::year_meant(options.year),
          option::choice("--format", options.format, status_formats, tr("the output format"))},
         option::csv(options.csv)});
}

}  // namespace

const Command status_command{
    "status", CTHD_N("show who has reported in a year, and what is missing"),
    CTHD_N("Reads the programme and the year reports; writes no file. Prints the deadline; for "
           "every agency the state of its report, how many of its tasks have one, and the paper; "
           "then the totals. Agencies that need not report are never late.\n\n"
           "  cthd status\n"
           "  cthd status --year 2026 --as-of 24/12/2026\n"
           "  cthd status --format csv > status.csv"),
    [] { return prepared<StatusOptions>(rows, status); }};

}  // namespace cthd
