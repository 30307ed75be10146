#include "check/replacements.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "check/document_keys.h"

namespace cthd {

namespace {

/// What takes the place of `document`; null when nothing does, or it is unknown.
const Document* replacement_of(const Register& registry, const Document& document) {
    return document.replaced_by ? registry.document(document.replaced_by->value) : nullptr;
}

/// False, with a problem reported, when `other` is not another document of documents.yaml.
bool is_other(const Checked& checked, const Document& document, const Text& other,
              Diagnostics& diagnostics) {
    if (other.value.empty())
        return false;  // reported when it was read
    const auto* found = checked.registry.document(other.value);
    if (found == nullptr)
        report_unknown_document(other, "document", checked.programme(), diagnostics);
    else if (found->key() == document.key())
        diagnostics.error(other.place, "document", tr("'{}' names itself here", document.key()),
                          tr("name another document, or delete the entry"));
    else
        return true;
    return false;
}

void check_amends(const Checked& checked, const Document& document, Diagnostics& diagnostics) {
    std::set<std::string_view> seen;
    for (const auto& amended : document.amends) {
        if (!is_other(checked, document, amended, diagnostics))
            continue;
        if (!seen.insert(amended.value).second)
            diagnostics.error(amended.place, "document", tr("'{}' is here twice", amended.value),
                              tr("keep one of them"));
    }
}

void check_days(const Document& document, Diagnostics& diagnostics) {
    const auto& from = document.in_force_from;
    const auto& ended = document.ended;
    if (from && ended && ended->value <= from->value)
        diagnostics.error(ended->place, "document",
                          tr("'{}' ended on {}, but it is in force from {}", document.key(),
                             iso(ended->value), iso(from->value)),
                          tr("'ended' is the first day on which it is no longer in force"));
}

/// The day on which one document ends is the day on which the other takes its place.
void check_handover(const Document& document, const Document& replacement,
                    Diagnostics& diagnostics) {
    const auto& ended = document.ended;
    const auto& from = replacement.in_force_from;
    if (!ended && !from)
        diagnostics.error(
            document.replaced_by->place, "document",
            tr("nothing says from which day '{}' replaces '{}'", replacement.key(), document.key()),
            tr("add 'ended' here, or 'in_force_from' to '{}'", replacement.key()));
    if (ended && from && ended->value != from->value)
        diagnostics.error(
            ended->place, "document",
            tr("'{}' ended on {}, but '{}', which replaced it, is in force from {}", document.key(),
               iso(ended->value), replacement.key(), iso(from->value)),
            tr("correct one of the two"));
}

/// The documents that follow on `document`, itself only in a circle.
std::set<const Document*> line_of(const Register& registry, const Document& document) {
    std::set<const Document*> line;
    const auto* next = replacement_of(registry, document);
    while (next != nullptr && line.insert(next).second)
        next = replacement_of(registry, *next);
    return line;
}

/// Each circle once, at the first of its documents.
void check_circles(const Checked& checked, Diagnostics& diagnostics) {
    std::set<const Document*> told;
    for (const auto& document : checked.programme().documents) {
        const auto line = line_of(checked.registry, document);
        const auto* replacement = replacement_of(checked.registry, document);
        if (!line.contains(&document) || replacement == &document || told.contains(&document))
            continue;
        told.insert(line.begin(), line.end());
        diagnostics.error(document.replaced_by->place, "document",
                          tr("'{}' comes back to itself through '{}', which replaces it",
                             document.key(), replacement->key()),
                          tr("take one 'replaced_by' out"));
    }
}

}  // namespace

void check_replacements(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& document : checked.programme().documents) {
        check_days(document, diagnostics);
        check_amends(checked, document, diagnostics);
        if (document.replaced_by &&
            is_other(checked, document, *document.replaced_by, diagnostics) &&
            !line_of(checked.registry, document).contains(&document))
            check_handover(document, *replacement_of(checked.registry, document), diagnostics);
    }
    check_circles(checked, diagnostics);
}

}  // namespace cthd
