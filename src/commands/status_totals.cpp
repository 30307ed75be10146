#include "commands/status_totals.h"

#include <algorithm>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

constexpr int gap = 2;

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
            whole += pad("", gap) + pad_left(line[i], widths[i]);
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

}  // namespace cthd
