#include "record/additions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "model/assignments.h"
#include "record/year_report_file.h"
#include "yaml_edit/additions.h"
#include "yaml_edit/layout.h"

namespace cthd {

namespace {

YamlValue text_of(const Text& text) {
    return text_value(text.value);
}

YamlValue date_of(const At<Date>& date) {
    return word_value(iso(date.value));
}

YamlValue list_of(const Texts& texts) {
    std::vector<YamlValue> items;
    for (const auto& text : texts)
        items.push_back(text_of(text));
    return list_value(std::move(items));
}

YamlValue citation_value(const Citation& citation) {
    if (!citation.confirmed)
        return text_of(citation.document);
    const auto& [on, basis, replacement] = *citation.confirmed;
    YamlEntries confirmed{{"on", date_of(on)}, {"basis", text_of(basis)}};
    if (replacement)
        confirmed.push_back({"replacement", text_of(*replacement)});
    return braces_value({{"document", text_of(citation.document)},
                         {"confirmed", braces_value(std::move(confirmed))}});
}

YamlValue citations_of(const std::vector<Citation>& citations) {
    std::vector<YamlValue> items;
    for (const auto& citation : citations)
        items.push_back(citation_value(citation));
    return list_value(std::move(items));
}

/// Adds `key` where there is something to write under it.
template <class T, class Write>
void add(YamlEntries& entries, const char* key, const std::optional<T>& value, const Write& write) {
    if (value)
        entries.push_back({key, write(*value)});
}

template <class T, class Write>
YamlEntries replacement_entries(const Replacement<T>& replacement, const Write& write) {
    YamlEntries entries;
    add(entries, "old", replacement.before, write);
    add(entries, "new", replacement.after, write);
    return entries;
}

/// On lines of their own, for what is long.
template <class T, class Write>
void add_lines(YamlEntries& entries, const char* key,
               const std::optional<Replacement<T>>& replacement, const Write& write) {
    add(entries, key, replacement,
        [&](const auto& value) { return lines_value(replacement_entries(value, write)); });
}

template <class T, class Write>
void add_braces(YamlEntries& entries, const char* key,
                const std::optional<Replacement<T>>& replacement, const Write& write) {
    add(entries, key, replacement,
        [&](const auto& value) { return braces_value(replacement_entries(value, write)); });
}

/// What a new task gets.
template <class T, class Write>
void add_new(YamlEntries& entries, const char* key, const std::optional<Replacement<T>>& field,
             const Write& write) {
    if (field)
        add(entries, key, field->after, write);
}

YamlValue addition_value(const Change& change) {
    YamlEntries entries;
    add_new(entries, "text", change.text, text_of);
    add(entries, "heading", change.addition->heading, text_of);
    add_new(entries, "lead", change.lead, list_of);
    add_new(entries, "coordinate", change.coordinate, list_of);
    add_new(entries, "cites", change.cites, citations_of);
    add_new(entries, "period", change.period, text_of);
    add_new(entries, "due", change.due, date_of);
    add(entries, "note", change.addition->note, text_of);
    return lines_value(std::move(entries));
}

YamlValue paper_value(const Submission& paper) {
    YamlEntries entries{{"number", text_of(paper.number)}, {"date", date_of(paper.date)}};
    add(entries, "received", paper.received, date_of);
    return braces_value(std::move(entries));
}

YamlEntry step_entry(const ProposalStep& step) {
    YamlEntries entries{{"on", date_of(step.on)}};
    add(entries, "paper", step.paper, text_of);
    return {std::string{word(step.state)}, braces_value(std::move(entries))};
}

/// What stands behind the first `count`, each as `entries_of` writes it.
template <class T, class Write>
std::vector<YamlEntries> behind(std::size_t count, const std::vector<T>& all,
                                const Write& entries_of) {
    std::vector<YamlEntries> entries;
    for (std::size_t i = count; i < all.size(); ++i)
        entries.push_back(entries_of(all[i]));
    return entries;
}

void append_lines(std::string& text, const std::vector<std::string>& lines) {
    for (const auto& line : lines)
        text += line + "\n";
}

/// The lists of updates that `wanted` has and `before` has not, in the order of the file.
std::vector<ListAddition> new_updates(const YearReport& before, const YearReport& wanted,
                                      const Programme& programme) {
    const auto cutoff = data_period(programme.calendar, wanted.year.value).last;
    std::optional<Register> registry;  // costs more than all the rest, and is seldom needed
    const auto comment = [&](const TaskId& id) {
        if (!registry)
            registry.emplace(programme, cutoff);
        const auto* row = registry->task(id);
        return [task = row != nullptr ? std::optional{*row->task} : std::nullopt](
                   std::size_t indent) { return task ? task_comment(*task, indent) : ""; };
    };
    std::vector<ListAddition> lists;
    std::size_t place = 0;
    for (const auto& [task, updates] : wanted.tasks) {
        const bool is_there = place < before.tasks.size() && before.tasks[place].task == task;
        const auto known = is_there ? before.tasks[place].updates.size() : 0;
        auto items = behind(known, updates, update_entries);
        if (!is_there)
            lists.push_back({to_string(task.value), place, comment(task.value), std::move(items)});
        else if (!items.empty())
            lists.push_back({"", place, {}, std::move(items)});
        place += is_there ? 1 : 0;
    }
    return lists;
}

}  // namespace

std::vector<Insertion> additions(const Edit<YearReport>& edit, const Programme& programme) {
    const auto& [before, wanted] = std::tie(edit.before, edit.wanted);
    std::vector<Insertion> insertions;
    if (!before.submission && wanted.submission) {
        insertions.push_back(add_behind(*edit.file, *edit.root, "year",
                                        {"submission", paper_value(*wanted.submission)}));
    } else if (before.submission && before.submission != wanted.submission) {
        const auto& paper = *edit.root->find("submission");
        insertions.push_back(add_entries(*edit.file, paper, depth_of(edit.root->keys.front()),
                                         {{"received", date_of(*wanted.submission->received)}}));
    }
    for (auto& insertion :
         add_to_lists(*edit.file, *edit.root, "tasks", new_updates(before, wanted, programme)))
        insertions.push_back(std::move(insertion));
    return insertions;
}

std::vector<Insertion> additions(const Edit<Amendment>& edit, const Programme& /*programme*/) {
    return {add_items(*edit.file, *edit.root, "changes",
                      behind(edit.before.changes.size(), edit.wanted.changes, change_entries))};
}

std::vector<Insertion> additions(const Edit<ProposalYear>& edit, const Programme& /*programme*/) {
    const auto& before = edit.before.proposals;
    const auto& wanted = edit.wanted.proposals;
    const auto& list = *edit.root->find("proposals");
    std::vector<Insertion> insertions;
    for (std::size_t i = 0; i < before.size(); ++i) {
        YamlEntries steps;
        for (auto step = before[i].steps.size(); step < wanted[i].steps.size(); ++step)
            steps.push_back(step_entry(wanted[i].steps[step]));
        if (!steps.empty())
            insertions.push_back(add_entries(*edit.file, list.values[i], depth_of(list), steps));
    }
    if (wanted.size() > before.size())
        insertions.push_back(add_items(*edit.file, *edit.root, "proposals",
                                       behind(before.size(), wanted, proposal_entries)));
    return insertions;
}

YamlEntries update_entries(const Update& update) {
    YamlEntries entries{{"date", date_of(update.date)},
                        {"status", word_value(std::string{word(update.status.value)})}};
    add(entries, "progress", update.progress,
        [](const At<int>& percent) { return word_value(std::to_string(percent.value)); });
    add(entries, "result", update.result, text_of);
    add(entries, "difficulty", update.difficulty, text_of);
    add(entries, "proposal", update.proposal, text_of);
    if (!update.evidence.empty())
        entries.push_back({"evidence", list_of(update.evidence)});
    return entries;
}

YamlEntries proposal_entries(const Proposal& proposal) {
    YamlEntries entries{{"id", word_value(proposal.id.value)},
                        {"agency", word_value(proposal.agency.value)},
                        {"task", word_value(to_string(proposal.about.value))},
                        {"kind", word_value(std::string{word(proposal.kind.value)})},
                        {"content", text_of(proposal.content)},
                        {"reason", text_of(proposal.reason)}};
    for (const auto& step : proposal.steps)
        entries.push_back(step_entry(step));
    return entries;
}

YamlEntries change_entries(const Change& change) {
    YamlEntries entries;
    add(entries, "task", change.task,
        [](const At<TaskId>& id) { return word_value(to_string(id.value)); });
    add(entries, "section", change.section,
        [](const At<int>& number) { return word_value(section_id(number.value)); });
    if (change.addition) {
        entries.push_back({"new", addition_value(change)});
        return entries;
    }
    add_lines(entries, "title", change.title, text_of);
    add_lines(entries, "text", change.text, text_of);
    add_braces(entries, "lead", change.lead, list_of);
    add_braces(entries, "coordinate", change.coordinate, list_of);
    add_braces(entries, "cites", change.cites, citations_of);
    add_braces(entries, "period", change.period, text_of);
    add_braces(entries, "due", change.due, date_of);
    add(entries, "repeal", change.repeal, [](const Place&) { return word_value("true"); });
    return entries;
}

std::string new_act_text(const Amendment& act) {
    assert(!act.changes.empty());
    YamlEntries head{{"number", text_of(act.number)}};
    add(head, "type", act.type, text_of);
    head.push_back({"date", date_of(act.date)});
    head.push_back({"effective", date_of(act.effective)});
    head.push_back({"issuer", text_of(act.issuer)});
    head.push_back({"title", text_of(act.title)});
    std::string text;
    append_lines(text, block_lines(head, 0));
    text += "changes:\n";
    for (const auto& change : act.changes)
        append_lines(text, item_lines(change_entries(change), {2, 4}));
    return text;
}

std::string new_proposals_text(const ProposalYear& year) {
    assert(!year.proposals.empty());
    auto text =
        fmt::format("# Kiến nghị sửa đổi, bổ sung Chương trình – năm {}\nyear: {}\nproposals:\n",
                    year.year.value, year.year.value);
    for (const auto& proposal : year.proposals)
        append_lines(text, item_lines(proposal_entries(proposal), {2, 4}));
    return text;
}

std::string new_report_text(const Programme& programme, std::string_view agency, int year) {
    return fmt::format("# {} – báo cáo năm {}\nagency: {}\nyear: {}\ntasks:\n",
                       Directory{programme}.name_of(agency), year, agency, year);
}

}  // namespace cthd
