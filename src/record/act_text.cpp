#include "record/act_text.h"

#include <utility>

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

YamlValue addition_value(const Addition& addition) {
    YamlEntries entries{{"text", text_of(addition.text)}};
    add(entries, "heading", addition.heading, text_of);
    if (!addition.lead.empty())
        entries.push_back({"lead", list_of(addition.lead)});
    if (!addition.coordinate.empty())
        entries.push_back({"coordinate", list_of(addition.coordinate)});
    if (!addition.cites.empty())
        entries.push_back({"cites", citations_of(addition.cites)});
    add(entries, "period", addition.period, text_of);
    add(entries, "due", addition.due, date_of);
    add(entries, "note", addition.note, text_of);
    return lines_value(std::move(entries));
}

}  // namespace

YamlEntries change_entries(const Change& change) {
    YamlEntries entries;
    add(entries, "task", change.task,
        [](const At<TaskId>& id) { return word_value(to_string(id.value)); });
    add(entries, "section", change.section,
        [](const At<int>& number) { return word_value(section_id(number.value)); });
    add_lines(entries, "title", change.title, text_of);
    add_lines(entries, "text", change.text, text_of);
    add_braces(entries, "lead", change.lead, list_of);
    add_braces(entries, "coordinate", change.coordinate, list_of);
    add_braces(entries, "cites", change.cites, citations_of);
    add_braces(entries, "period", change.period, text_of);
    add_braces(entries, "due", change.due, date_of);
    add(entries, "repeal", change.repeal, [](const Place&) { return word_value("true"); });
    add(entries, "new", change.addition, addition_value);
    return entries;
}

std::string new_act_text(const Amendment& act) {
    YamlEntries head{{"number", text_of(act.number)}};
    add(head, "type", act.type, text_of);
    head.push_back({"date", date_of(act.date)});
    head.push_back({"effective", date_of(act.effective)});
    head.push_back({"issuer", text_of(act.issuer)});
    head.push_back({"title", text_of(act.title)});
    std::string text;
    for (const auto& line : block_lines(head, 0))
        text += line + "\n";
    text += "changes:\n";
    for (const auto& line : item_lines(change_entries(act.changes.front()), {2, 4}))
        text += line + "\n";
    return text;
}

}  // namespace cthd
