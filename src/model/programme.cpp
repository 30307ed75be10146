#include "model/programme.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cthd {

const Document* find_document(const Programme& programme, std::string_view key) {
    const auto found = std::ranges::find(programme.documents, key, &Document::key);
    return found == programme.documents.end() ? nullptr : &*found;
}

const Amendment* find_act(const Programme& programme, std::string_view number) {
    const auto found = std::ranges::find(programme.amendments, number, [](const Amendment& act) {
        return std::string_view{act.number.value};
    });
    return found == programme.amendments.end() ? nullptr : &*found;
}

const Proposal* find_proposal(const Programme& programme, std::string_view id) {
    const auto all = all_proposals(programme);
    const auto found = std::ranges::find(
        all, id, [](const Proposal* one) { return std::string_view{one->id.value}; });
    return found == all.end() ? nullptr : *found;
}

std::vector<ActChange> all_changes(const Programme& programme) {
    std::vector<ActChange> changes;
    for (const auto& act : programme.amendments) {
        for (const auto& change : act.changes)
            changes.push_back({&act, &change});
    }
    return changes;
}

std::vector<const Proposal*> all_proposals(const Programme& programme) {
    std::vector<const Proposal*> proposals;
    for (const auto& year : programme.proposals) {
        for (const auto& proposal : year.proposals)
            proposals.push_back(&proposal);
    }
    return proposals;
}

std::vector<StatedUpdate> all_updates(const Programme& programme) {
    std::vector<StatedUpdate> updates;
    for (const auto& report : programme.reports) {
        for (const auto& task : report.tasks) {
            for (const auto& update : task.updates)
                updates.push_back({&report, &task, &update});
        }
    }
    return updates;
}

int first_year(const Programme& programme) {
    const auto day = std::chrono::day{static_cast<unsigned>(programme.day.value_or(1))};
    return reporting_year(programme.calendar, programme.month.value / day);
}

int year_meant(const Programme& programme, const Date& day) {
    const auto& calendar = programme.calendar;
    if (!has_cutoff(calendar))
        return static_cast<int>(day.year());  // the reader has reported it
    const auto gathered = reporting_year(calendar, day);
    const auto last = gathered - 1;
    return last >= first_year(programme) && day <= closing_day(calendar, last) ? last : gathered;
}

// --- the text as issued -----------------------------------------------------------------------

namespace {

void add_part(std::vector<IssuedLine>& lines, std::string_view numeral, const Part& part) {
    lines.push_back({fmt::format("{}. ", numeral), part.heading, ""});
    int number = 0;
    for (const auto& item : part.items)
        lines.push_back({fmt::format("{}. ", ++number), item, ""});
}

void add_point(std::vector<IssuedLine>& lines, const Point& point) {
    auto before = point.letter.value > 0 ? fmt::format("{}) ", letter_at(point.letter.value)) : "";
    if (point.heading) {
        lines.push_back({before, *point.heading, point.is_inline ? ":" : ""});
        before.clear();
    }
    for (const auto& task : point.tasks) {
        const bool is_bullet = task.id.value.bullet > 0;
        lines.push_back({is_bullet ? "- " : before, task.text, ""});
    }
}

}  // namespace

std::vector<IssuedLine> as_issued(const Programme& programme) {
    std::vector<IssuedLine> lines{
        {"Số: ", programme.number, ""}, {"", programme.dateline, ""}, {"", programme.kind, ""},
        {"", programme.title, ""},      {"", programme.preamble, ""},
    };
    add_part(lines, "I", programme.purposes);
    lines.push_back({"II. ", programme.tasks_heading, ""});
    for (const auto& section : programme.sections) {
        lines.push_back({fmt::format("{}. ", section.number.value), section.title, ""});
        if (section.intro)
            lines.push_back({"", *section.intro, ""});
        for (const auto& point : section.points)
            add_point(lines, point);
    }
    add_part(lines, "III", programme.organisation);
    auto before = std::string{"Nơi nhận: - "};
    for (const auto& recipient : programme.recipients) {
        lines.push_back({before, recipient, ""});
        before = "- ";
    }
    const auto& signatory = programme.signatory;
    for (const auto& line : {signatory.authority, signatory.position, signatory.name})
        lines.push_back({"", line, ""});
    return lines;
}

std::string without_marks(std::string_view source) {
    std::string text;
    text.reserve(source.size() + 1);
    for (auto line : split(source, '\n')) {
        if (line.starts_with('#'))
            line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.substr(at).starts_with("**"))
                ++at;
            else
                text += line[at];
        }
        text += '\n';
    }
    return text;
}

}  // namespace cthd
