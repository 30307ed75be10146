#include "commands/show_documents.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.h"
#include "base/text.h"
#include "model/registry/suspects.h"

namespace cthd {

namespace {

/// The keys of the documents that amend `document`.
std::vector<std::string> amending(const Register& registry, const Document& document) {
    std::vector<std::string> keys;
    for (const auto& other : registry.programme().documents) {
        if (std::ranges::find(other.amends, document.key(), &Text::value) != other.amends.end())
            keys.push_back(other.key());
    }
    return keys;
}

/// What has become of a document that is cited, and whether anybody has looked at that.
std::vector<std::string> fate(const Register& registry, const TaskRow& row,
                              const Citation& citation, const Date& day) {
    std::vector<std::string> lines;
    const auto* document = registry.document(citation.document.value);
    if (document != nullptr) {
        if (const auto keys = amending(registry, *document); !keys.empty())
            lines.push_back(tr("amended by {}", join(keys, ", ")));
    }
    for (const auto& suspect : suspects(registry.programme(), *row.task, day)) {
        if (suspect.citation != &citation)
            continue;
        const auto since = vietnamese(suspect.since);
        lines.push_back(suspect.replacement
                            ? tr("replaced by {} since {}; nobody has confirmed that the task "
                                 "still stands",
                                 suspect.replacement->key(), since)
                            : tr("no longer in force since {}; nobody has confirmed that the task "
                                 "still stands",
                                 since));
    }
    if (citation.confirmed && citation.confirmed->on.value <= day)
        lines.push_back(tr("confirmed on {}: {}", vietnamese(citation.confirmed->on.value),
                           squeeze(citation.confirmed->basis.value)));
    return lines;
}

std::string document_text(const Register& registry, const std::string& key) {
    const auto* document = registry.document(key);
    if (document == nullptr)
        return key;
    std::vector<std::string> parts{key};
    if (document->type && document->number)
        parts.front() = document->type->value + " " + key;
    if (document->date)
        parts.push_back(vietnamese(document->date->value));
    if (document->issuer)
        parts.push_back(document->issuer->value);
    if (document->title)
        parts.push_back(squeeze(document->title->value));
    return join(parts, ", ");
}

}  // namespace

void show_documents(FactWriter& sheet, const Register& registry, const TaskRow& row,
                    const Date& day) {
    auto label = tr("documents");
    for (const auto& cite : row.task->cites) {
        sheet.field(label, document_text(registry, cite.document.value));
        label.clear();
        for (const auto& line : fate(registry, row, cite, day))
            sheet.field("", "– " + line);
    }
}

}  // namespace cthd
