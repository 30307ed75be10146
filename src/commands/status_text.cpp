#include "commands/status_text.h"

#include <algorithm>
#include <cstdlib>

#include "base/message.h"
#include "base/text.h"
#include "commands/status_totals.h"

namespace cthd {

namespace {

constexpr int gap = 2;
constexpr int fixed_bar = 20;  // without a terminal
constexpr int narrowest_bar = 8;
constexpr int widest_bar = 30;
constexpr int narrowest_name = 12;
constexpr int usual_name = 32;  // most names fit; longer ones are wrapped

std::string without_blanks_at_ends(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

/// The colour that says whether all is well; none where it is too early to say.
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
    std::vector<std::string> former;  ///< Papers of those in whose place it answers.
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
    const auto widest = [&](auto column, bool only_if_any) {
        int most = 0;
        for (const auto& row : rows)
            most = std::max(most, display_width(row.*column));
        return most == 0 && only_if_any ? 0 : std::max(most, display_width(head.*column));
    };
    Layout layout{.name = widest(&AgencyRow::name, false),
                  .state = widest(&AgencyRow::state, false),
                  .tasks = widest(&AgencyRow::tasks, false),
                  .bar = fixed_bar,
                  .late = widest(&AgencyRow::late, true),
                  .width = width};
    if (width == 0)
        return layout;

    const int paper = widest(&AgencyRow::paper, true);
    const int late = layout.late == 0 ? 0 : layout.late + gap;
    const int left = width - layout.state - layout.tasks - late - 3 * gap;
    const int beside = left - (paper == 0 ? 0 : paper + gap);
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
    for (const auto& line : wrap(text, std::max(width - gap, narrowest_name)))
        lines += fmt::format("  {}\n", line);
    return lines;
}

std::string row_text(const AgencyRow& row, const Layout& layout, bool coloured) {
    const auto colour =
        coloured && row.agency != nullptr ? colour_of(*row.agency) : std::string_view{};
    const auto names = layout.width == 0 ? std::vector{row.name} : wrap(row.name, layout.name);
    auto line = pad(names.front(), layout.name + gap);
    line += coloured_cell(colour, pad(row.state, layout.state)) + pad("", gap);
    line += pad_left(row.tasks, layout.tasks) + pad("", gap);
    const auto done = row.agency == nullptr ? ""
                                            : bar(row.agency->tasks_reported(),
                                                  row.agency->counts.assignments, layout.bar);
    line += coloured_cell(done.empty() ? "" : colour, pad(done, layout.bar));
    if (layout.late > 0)
        line += pad("", gap) + pad_left(row.late, layout.late);
    if (!layout.paper_beneath && !row.paper.empty())
        line += pad("", gap) + row.paper;
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

}  // namespace cthd
