#include "commands/shared/selection.h"

#include <algorithm>

#include "base/text.h"
#include "model/registry/suspects.h"

namespace cthd {

namespace {

bool is_given_to(const TaskRow& row, const Selection& selection) {
    return selection.agencies.empty() ||
           std::ranges::any_of(row.assignments, [&](const Assignment& assignment) {
               return is_of_any(assignment, selection.agencies) &&
                      (!selection.role || assignment.role == *selection.role);
           });
}

/// True when `wanted` stands in `text` as whole words: "ong" is not found in "trong".
bool has_words(std::string_view text, std::string_view wanted) {
    // Folded, the letters of Vietnamese are ASCII.
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (auto at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + 1)) {
        const auto end = at + wanted.size();
        const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(text[at]);
        const bool ends = end == text.size() || !is_letter(text[end]) || !is_letter(text[end - 1]);
        if (begins && ends)
            return true;
    }
    return false;
}

bool has_texts(const TaskRow& row, const Selection& selection) {
    if (selection.texts.empty())
        return true;
    auto text = fold(row.task->text.value);
    if (row.point->heading)
        text += "\n" + fold(row.point->heading->value);
    return std::ranges::all_of(selection.texts, [&](const std::string& wanted) {
        return wanted.empty() || has_words(text, wanted);
    });
}

bool has_cites(const TaskRow& row, const Selection& selection) {
    return std::ranges::all_of(selection.cites, [&](const std::string& key) {
        return std::ranges::any_of(row.task->cites, [&](const Citation& citation) {
            return citation.document.value == key;
        });
    });
}

bool is_suspect(const Register& registry, const TaskRow& row, const Selection& selection) {
    return !selection.suspect ||
           !suspects(registry.programme(), *row.task, selection.as_of).empty();
}

std::vector<Answer> answers(const TaskRow& row, const History& history,
                            const Selection& selection) {
    const auto leads = row.leads();
    const auto is_selected = [&](const Assignment& lead) {
        return is_of_any(lead, selection.agencies);
    };
    const bool some_lead = std::ranges::any_of(leads, is_selected);
    std::vector<Answer> found;
    for (const auto& lead : leads) {
        if (!some_lead || is_selected(lead))
            found.push_back(
                {lead.agency, history.latest(row.id(), lead, selection.as_of, selection.year)});
    }
    if (!selection.statuses.empty())
        std::erase_if(found, [&](const Answer& answer) {
            return !contains(selection.statuses, answer.status());
        });
    return found;
}

}  // namespace

std::vector<Selected> select(const Register& registry, const History& history,
                             const Selection& selection) {
    std::vector<Selected> selected;
    for (const auto& row : registry.tasks()) {
        const bool in_section =
            selection.sections.empty() || contains(selection.sections, row.section->number.value);
        if (!in_section || !is_given_to(row, selection) || !has_cites(row, selection) ||
            !has_texts(row, selection) || !is_suspect(registry, row, selection))
            continue;
        auto found = answers(row, history, selection);
        if (selection.statuses.empty() || !found.empty())
            selected.push_back({&row, std::move(found)});
    }
    return selected;
}

}  // namespace cthd
