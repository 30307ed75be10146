#include "record/additions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "model/amendment.h"
#include "model/registry/register.h"
#include "model/year_report.h"
#include "record/year.h"
#include "yaml_edit/additions.h"
#include "yaml_edit/layout.h"

namespace cthd {

namespace {

// Converts a value to YAML, by its type.

YamlValue value_of(const Text& text) {
    return text_value(text.value);
}

YamlValue value_of(const At<Date>& date) {
    return word_value(iso(date.value));
}

YamlValue value_of(const At<int>& percent) {
    return word_value(std::to_string(percent.value));
}

YamlValue value_of(const Citation& citation);

template <class T>
YamlValue value_of(const std::vector<T>& list) {
    std::vector<YamlValue> items;
    for (const auto& item : list)
        items.push_back(value_of(item));
    return list_value(std::move(items));
}

/// Adds `key` if it has a value.
template <class T>
void add(YamlEntries& entries, const char* key, const std::optional<T>& value) {
    if (value)
        entries.push_back({key, value_of(*value)});
}

template <class T>
void add(YamlEntries& entries, const char* key, const std::vector<T>& list) {
    if (!list.empty())
        entries.push_back({key, value_of(list)});
}

YamlValue value_of(const Citation& citation) {
    if (!citation.confirmed)
        return value_of(citation.document);
    const auto& [on, basis, replacement] = *citation.confirmed;
    YamlEntries confirmed{{"on", value_of(on)}, {"basis", value_of(basis)}};
    add(confirmed, "replacement", replacement);
    return braces_value({{"document", value_of(citation.document)},
                         {"confirmed", braces_value(std::move(confirmed))}});
}

/// The fields of a task that an act adds.
YamlValue addition_value(const Change& change) {
    YamlEntries entries;
    for_each_task_field(change, [&](const ChangeField& field, const auto& changed, auto) {
        if (changed)
            add(entries, field.key, changed->after);
        if (field.is_wording)
            add(entries, "heading", change.addition->heading);
    });
    add(entries, "note", change.addition->note);
    return lines_value(std::move(entries));
}

YamlValue paper_value(const Submission& paper) {
    YamlEntries entries{{"number", value_of(paper.number)}, {"date", value_of(paper.date)}};
    add(entries, "received", paper.received);
    return braces_value(std::move(entries));
}

YamlEntry step_entry(const ProposalStep& step) {
    YamlEntries entries{{"on", value_of(step.on)}};
    add(entries, "paper", step.paper);
    return {std::string{word(step.state)}, braces_value(std::move(entries))};
}

/// The elements after the first `count`, converted by `entries_of`.
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

/// The updates in `wanted` that are not in `before`, by task, in the order of the file.
std::vector<ListAddition> new_updates(const YearReport& before, const YearReport& wanted,
                                      const Programme& programme) {
    const auto cutoff = data_period(programme.calendar, wanted.year.value).last;
    std::optional<Register> registry;  // expensive and seldom needed
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
                                         {{"received", value_of(*wanted.submission->received)}}));
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
    YamlEntries entries{{"date", value_of(update.date)}};
    add(entries, "corrects", update.corrects);
    entries.push_back({"status", word_value(std::string{word(update.status.value)})});
    for_each_update_field(update, [&](const UpdateField& field, const auto& value) {
        add(entries, field.key, value);
    });
    return entries;
}

YamlEntries proposal_entries(const Proposal& proposal) {
    YamlEntries entries{{"id", word_value(proposal.id.value)},
                        {"agency", word_value(proposal.agency.value)},
                        {"task", word_value(to_string(proposal.about.value))},
                        {"kind", word_value(std::string{word(proposal.kind.value)})},
                        {"content", value_of(proposal.content)},
                        {"reason", value_of(proposal.reason)}};
    for (const auto& step : proposal.steps)
        entries.push_back(step_entry(step));
    return entries;
}

YamlEntries change_entries(const Change& change) {
    YamlEntries entries;
    if (change.task)
        entries.push_back({"task", word_value(to_string(change.task->value))});
    if (change.section)
        entries.push_back({"section", word_value(section_id(change.section->value))});
    if (change.addition) {
        entries.push_back({"new", addition_value(change)});
        return entries;
    }
    for_each_change_field(change, [&](const ChangeField& field, const auto& changed, auto) {
        if (!changed)
            return;
        YamlEntries values;
        add(values, "old", changed->before);
        add(values, "new", changed->after);
        entries.push_back({field.key, field.is_wording ? lines_value(std::move(values))
                                                       : braces_value(std::move(values))});
    });
    if (change.repeal)
        entries.push_back({"repeal", word_value("true")});
    return entries;
}

std::string new_act_text(const Amendment& act) {
    assert(!act.changes.empty());
    YamlEntries head{{"number", value_of(act.number)}};
    add(head, "type", act.type);
    head.push_back({"date", value_of(act.date)});
    head.push_back({"effective", value_of(act.effective)});
    head.push_back({"issuer", value_of(act.issuer)});
    head.push_back({"title", value_of(act.title)});
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
