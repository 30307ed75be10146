// Whether what tasks cite is still in force.
#include "model/registry/suspects.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.h"
#include "check/checks.h"
#include "check/document_keys.h"
#include "model/amendment.h"
#include "model/registry/rules.h"

namespace cthd {

namespace {

/// A scalar inside of `{…}`, in quotes where it needs them.
std::string in_flow(const std::string& text) {
    if (text.find_first_of(",:#[]{}'\"") == std::string::npos)
        return text;
    std::string quoted{"'"};
    for (const char c : text) {
        quoted += c;
        if (c == '\'')
            quoted += c;
    }
    return quoted + "'";
}

void report(const Checked& checked, const Task& task, const Suspect& suspect,
            Diagnostics& diagnostics) {
    const auto id = to_string(task.id.value);
    const auto& cited = suspect.citation->document;
    const auto& ended = suspect.document->key();
    const auto since = iso(suspect.since);
    auto message = tr("{} cites '{}', which ended on {}", id, cited.value, since);
    if (suspect.replacement != nullptr)
        message = tr("{} cites '{}', which '{}' replaced on {}", id, cited.value,
                     suspect.replacement->key(), since);
    if (cited.value != ended)
        message = suspect.replacement == nullptr
                      ? tr("{} cites '{}', and '{}', which followed on it, ended on {}", id,
                           cited.value, ended, since)
                      : tr("{} cites '{}', and '{}', which followed on it, was replaced by '{}' "
                           "on {}",
                           id, cited.value, ended, suspect.replacement->key(), since);
    const auto confirmed = fmt::format("{{document: {}, confirmed: {{on: {}, basis: …}}}}",
                                       in_flow(cited.value), iso(checked.today));
    diagnostics.warning(
        cited.place, "suspect", message,
        suspect.replacement == nullptr
            ? tr("read the task again; if it still holds, write the citation as {}", confirmed)
            : tr("read the task under '{}'; if it still holds, write the citation as {}",
                 suspect.replacement->key(), confirmed));
}

/// Whether `key` follows on `document`, directly or by others.
bool follows(const Register& registry, const Document& document, const std::string& key) {
    const auto* last = &document;
    for (std::size_t i = 0; i < registry.programme().documents.size(); ++i) {
        if (!last->replaced_by)
            return false;
        if (last->replaced_by->value == key)
            return true;
        last = registry.document(last->replaced_by->value);
        if (last == nullptr)
            return false;
    }
    return false;
}

void check_confirmation(const Checked& checked, const Citation& citation,
                        Diagnostics& diagnostics) {
    const auto* document = checked.registry.document(citation.document.value);
    if (!citation.confirmed || document == nullptr)
        return;  // unknown, which check_documents says
    const auto& [on, basis, replacement] = *citation.confirmed;
    const auto& key = document->key();
    if (const auto refused = refused_future(on.value, checked.today))
        diagnostics.error(on.place, "suspect", *refused);
    if (replacement && checked.registry.document(replacement->value) == nullptr)
        report_unknown_document(*replacement, "suspect", checked.programme(), diagnostics);
    else if (replacement && !follows(checked.registry, *document, replacement->value))
        diagnostics.error(replacement->place, "suspect",
                          tr("'{}' does not replace '{}'", replacement->value, key),
                          tr("correct it, or 'replaced_by' in documents.yaml"));
    else if (!document->replaced_by && !document->ended)
        diagnostics.warning(on.place, "suspect",
                            tr("nothing has replaced '{}', so there is nothing to confirm", key),
                            tr("write only '{}', or 'replaced_by' in documents.yaml", key));
}

void check_confirmations(const Checked& checked, const std::vector<Citation>& cites,
                         Diagnostics& diagnostics) {
    for (const auto& citation : cites)
        check_confirmation(checked, citation, diagnostics);
}

/// Where acts write citations.
void check_confirmations_of_acts(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& one : all_changes(checked.programme())) {
        for_each_new<std::vector<Citation>>(
            *one.change, [&](const ChangeField&, const std::vector<Citation>& cites) {
                check_confirmations(checked, cites, diagnostics);
            });
    }
}

/// What is in force today.
void check_tasks(const Checked& checked, const std::vector<Section>& sections,
                 const InForce* in_force, Diagnostics& diagnostics) {
    for (const auto& standing : all_tasks(sections)) {
        const auto& task = *standing.task;
        if (in_force != nullptr && in_force->repeal_of(task.id.value) != nullptr)
            continue;
        for (const auto& suspect : suspects(checked.programme(), task, checked.today))
            report(checked, task, suspect, diagnostics);
    }
}

}  // namespace

void check_suspects(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (programme.documents.empty())
        return;  // documents.yaml could not be read, or nothing is cited
    for (const auto& row : checked.registry.tasks())
        check_confirmations(checked, row.task->cites, diagnostics);
    check_confirmations_of_acts(checked, diagnostics);
    if (programme.amendments.empty()) {
        check_tasks(checked, programme.sections, nullptr, diagnostics);
    } else {
        const auto today = in_force(programme, checked.today, checked.today);
        check_tasks(checked, today.sections, &today, diagnostics);
    }
}

}  // namespace cthd
