// Documents: citations in texts, replacements, and citations that are out of date.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/shared.h"
#include "model/amendment.h"
#include "model/document.h"
#include "model/programme.h"
#include "model/registry/in_force.h"
#include "model/registry/suspects.h"
#include "model/rules.h"

namespace cthd {

// --- documents mentioned in a text ------------------------------------------------------------

namespace {

/// A number or name of a document in a text.
struct Mention {
    std::string text;
    std::size_t word;          ///< The index of its first word in the text.
    const Document* document;  ///< Null if unknown.
};

/// Finds the documents that a text mentions. Matching is case-sensitive: "pháp luật hợp tác xã" is
/// not a law. Points into a Programme, which must outlive it.
class MentionFinder {
public:
    explicit MentionFinder(const Programme& programme);

    /// The mentions in the order of the text. REQUIRES: white space in `text` is folded.
    std::vector<Mention> mentions(std::string_view text) const;

private:
    /// A way to cite a document.
    struct Spelling {
        std::string text;
        const Document* document;
    };
    std::vector<Spelling> spellings_;
};

/// Types of documents that are cited by type and name, without a number (Decree 30/2020/NĐ-CP).
constexpr std::array<std::string_view, 3> cited_by_name{"Luật ", "Bộ luật ", "Pháp lệnh "};

std::size_t word_index(std::string_view text, std::size_t at) {
    return static_cast<std::size_t>(std::ranges::count(text.substr(0, at), ' '));
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// True for the first byte of a letter or digit. The other characters in texts begin with 0xC2 (« »
/// and the non-breaking space) or 0xE2 (“ ” – …).
bool begins_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || (byte >= 0xC3U && byte != 0xE2U);
}

/// False if the match is part of a longer word or number.
bool is_whole(std::string_view text, std::size_t at, std::size_t size) {
    auto behind = at + size;
    if (behind < text.size() && text[behind] == '-')
        ++behind;  // 45/QĐ-UBND is not 45/QĐ-UBND-HC
    if (behind < text.size() && begins_word(text[behind]))
        return false;
    while (at > 0 && is_continuation(text[at - 1]))
        --at;
    return at == 0 || !begins_word(text[at - 1]);
}

/// The first words of the name of an unknown law, since its end is unknown.
std::string_view law_name(std::string_view text) {
    constexpr std::size_t shown_words = 4;
    std::size_t end = 0;
    for (std::size_t count = 0; count < shown_words && end < text.size(); ++count)
        end = std::min(text.find_first_of(" ,;.:()", end + 1), text.size());
    return text.substr(0, std::min({end, text.find_first_of(",;.:()"), text.find("”")}));
}

MentionFinder::MentionFinder(const Programme& programme) {
    for (const auto& document : programme.documents) {
        if (document.number)
            spellings_.push_back({document.number->value, &document});
        if (document.name)
            spellings_.push_back({document.name->value, &document});
        for (const auto& alias : document.aliases)
            spellings_.push_back({alias.value, &document});
    }
    // Longest first: "Luật Hợp tác xã năm 2012" before "Luật Hợp tác xã".
    std::ranges::stable_sort(spellings_, std::ranges::greater{},
                             [](const Spelling& spelling) { return spelling.text.size(); });
}

std::vector<Mention> MentionFinder::mentions(std::string_view text) const {
    std::vector<Mention> found;
    std::string rest{text};
    const auto take = [&](std::size_t at, std::string_view words, const Document* document) {
        found.push_back({std::string{words}, word_index(text, at), document});
        std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(at), words.size(), '\x01');
    };
    for (const auto& [spelling, document] : spellings_) {
        for (auto at = rest.find(spelling); at != std::string::npos;
             at = rest.find(spelling, at + 1)) {
            if (is_whole(rest, at, spelling.size()))
                take(at, spelling, document);
        }
    }
    const auto left = rest;
    for (const auto number : document_numbers(left))
        take(static_cast<std::size_t>(number.data() - left.data()), number, nullptr);
    for (const auto type : cited_by_name) {
        for (auto at = rest.find(type); at != std::string::npos; at = rest.find(type, at + 1)) {
            if (begins_with_capital(std::string_view{rest}.substr(at + type.size())))
                take(at, law_name(std::string_view{left}.substr(at)), nullptr);
        }
    }
    std::ranges::stable_sort(found, {}, &Mention::word);
    return found;
}

// --- replaced and amended documents -----------------------------------------------------------

/// The document that replaces `document`; null if there is none or it is unknown.
const Document* replacement_of(const Register& registry, const Document& document) {
    return document.replaced_by ? registry.document(document.replaced_by->value) : nullptr;
}

/// False, with a problem reported, if `other` is not another document of documents.yaml.
bool is_other(const Checked& checked, const Document& document, const Text& other,
              Diagnostics& diagnostics) {
    if (other.value.empty())
        return false;  // reported when it was read
    const auto* found = checked.registry.document(other.value);
    if (found == nullptr)
        report_unknown_document(other, "document", checked.programme(), diagnostics);
    else if (found->key() == document.key())
        diagnostics.error(other.place, "document", tr("'{}' refers to itself here", document.key()),
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
            diagnostics.error(amended.place, "document", tr("'{}' is listed twice", amended.value),
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

/// Reports missing or contradictory days: a document ends on the day its replacement enters into
/// force.
void check_handover(const Document& document, const Document& replacement,
                    Diagnostics& diagnostics) {
    const auto& ended = document.ended;
    const auto& from = replacement.in_force_from;
    if (!ended && !from)
        diagnostics.error(document.replaced_by->place, "document",
                          tr("the date on which '{}' replaces '{}' is missing", replacement.key(),
                             document.key()),
                          tr("add 'ended' here, or 'in_force_from' to '{}'", replacement.key()));
    if (ended && from && ended->value != from->value)
        diagnostics.error(
            ended->place, "document",
            tr("'{}' ended on {}, but '{}', which replaced it, is in force from {}", document.key(),
               iso(ended->value), replacement.key(), iso(from->value)),
            tr("correct one of the two"));
}

/// The documents that replace `document`, directly or through others. Contains `document` itself
/// only in a cycle.
std::set<const Document*> line_of(const Register& registry, const Document& document) {
    std::set<const Document*> line;
    const auto* next = replacement_of(registry, document);
    while (next != nullptr && line.insert(next).second)
        next = replacement_of(registry, *next);
    return line;
}

/// Reports each cycle once, at its first document.
void check_replacement_circles(const Checked& checked, Diagnostics& diagnostics) {
    std::set<const Document*> told;
    for (const auto& document : checked.programme().documents) {
        const auto line = line_of(checked.registry, document);
        const auto* replacement = replacement_of(checked.registry, document);
        if (!line.contains(&document) || replacement == &document || told.contains(&document))
            continue;
        told.insert(line.begin(), line.end());
        diagnostics.error(
            document.replaced_by->place, "document",
            tr("'{}' ends up replacing itself through '{}'", document.key(), replacement->key()),
            tr("delete one 'replaced_by'"));
    }
}

/// Checks that `replaced_by` and `amends` name other documents of documents.yaml, that replacements
/// form no cycle, and that the days of both documents agree.
void check_replacements(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& document : checked.programme().documents) {
        check_days(document, diagnostics);
        check_amends(checked, document, diagnostics);
        if (document.replaced_by &&
            is_other(checked, document, *document.replaced_by, diagnostics) &&
            !line_of(checked.registry, document).contains(&document))
            check_handover(document, *replacement_of(checked.registry, document), diagnostics);
    }
    check_replacement_circles(checked, diagnostics);
}

// --- citations --------------------------------------------------------------------------------

/// Checks what the texts of a programme cite, and records which documents are used.
class CitationCheck {
public:
    explicit CitationCheck(const Checked& checked) : checked_(checked) {}

    /// Checks a text outside of the tasks. There is no 'cites' to compare with.
    void check_text(const Text& text, Diagnostics& diagnostics) {
        for (const auto& mention : finder_.mentions(squeeze(text.value))) {
            if (mention.document == nullptr)
                report_unknown(mention.text, place_of_word(text, mention.word), diagnostics);
            used_.insert(mention.document);
        }
    }

    void check_task(const Task& task, Diagnostics& diagnostics) {
        const auto mentions = finder_.mentions(squeeze(task.text.value));
        std::set<std::string> cited;
        for (const auto& [cite, confirmed] : task.cites) {
            used_.insert(checked_.registry.document(cite.value));
            if (!cited.insert(cite.value).second)
                diagnostics.error(cite.place, "document", tr("'{}' is cited twice", cite.value),
                                  tr("keep one of them"));
            check_cite(cite, mentions, diagnostics);
        }
        for (const auto& mention : mentions) {
            if (mention.document && cited.insert(mention.document->key()).second)
                diagnostics.error(place_of_word(task.text, mention.word), "document",
                                  tr("'{}' is in the text but not in 'cites'", mention.text),
                                  tr("add '{}' to the task's 'cites'", mention.document->key()));
        }
    }

    /// Checks the plan that sets a due date of a section file: it is known, with number and date.
    void check_basis(const Due& due, Diagnostics& diagnostics) {
        const auto& basis = due.basis;
        if (basis.value.empty())
            return;  // reported when it was read
        const auto* document = checked_.registry.document(basis.value);
        used_.insert(document);
        if (document == nullptr && find_act(checked_.programme(), basis.value) != nullptr)
            diagnostics.error(basis.place, "document",
                              tr("'{}' is an act; its own file sets due dates", basis.value),
                              tr("write 'due: {{new: {}}}' there", iso(due.date.value)));
        else if (document == nullptr)
            report_unknown(basis.value, basis.place, diagnostics);
        else if (!document->number || !document->date)
            diagnostics.error(
                basis.place, "document",
                tr("'{}' sets a due date, but its number or its date is not known", basis.value),
                tr("give it 'number' and 'date' in documents.yaml"));
    }

    void use(const Text& key) { used_.insert(checked_.registry.document(key.value)); }

    void check_uses(Diagnostics& diagnostics) const {
        for (const auto& document : checked_.programme().documents) {
            if (!used_.contains(&document))
                diagnostics.warning(document.place, "document",
                                    tr("'{}' is cited nowhere", document.key()),
                                    tr("delete it, or correct its number where it is cited"));
        }
    }

private:
    void report_unknown(const std::string& key, const Place& place, Diagnostics& diagnostics) {
        report_unknown_document({key, place}, "document", checked_.programme(), diagnostics);
    }

    void check_cite(const Text& cite, const std::vector<Mention>& mentions,
                    Diagnostics& diagnostics) {
        const bool stands = std::ranges::any_of(mentions, [&](const Mention& mention) {
            return (mention.document ? mention.document->key() : mention.text) == cite.value;
        });
        if (!stands && checked_.registry.document(cite.value) == nullptr)
            report_unknown(cite.value, cite.place, diagnostics);
        else if (!stands)
            diagnostics.error(cite.place, "document",
                              tr("'{}' is in 'cites' but not in the text", cite.value),
                              tr("remove it from 'cites'"));
    }

    const Checked& checked_;
    MentionFinder finder_{checked_.programme()};
    std::set<const Document*> used_;
};

/// Checks the texts and citations of tasks after the acts of one day.
class CitationsOfActs {
public:
    CitationsOfActs(const Replay& before, CitationCheck& check) : check_(check) {
        for (const auto& act : before.acts()) {
            files_.insert(act.place.file);
            for (const auto& change : act.changes) {
                if (change.task && (change.text || change.cites || change.addition))
                    changed_[change.task->value].change = &change;
            }
        }
        for (auto& [id, changed] : changed_) {
            for (const auto& problem : problems(before.in_force(), id))
                changed.known.insert(problem.message);
        }
    }

    /// Reports the problems that the acts cause, each at a place in one of them.
    void check(const InForce& after, Diagnostics& diagnostics) const {
        for (const auto& [id, changed] : changed_) {
            for (auto& problem : problems(after, id)) {
                const bool is_theirs = files_.contains(problem.place.file);
                if (!is_theirs && changed.known.contains(problem.message))
                    continue;
                if (!is_theirs)
                    problem.place = changed.change->place;
                if (!changed.change->cites && !changed.change->addition)
                    problem.hint = tr("let the act change 'cites' of the task as well");
                diagnostics.add(std::move(problem));
            }
        }
    }

private:
    struct Changed {
        const Change* change = nullptr;  ///< The last change of the task.
        std::set<std::string> known;     ///< Problems it had before.
    };

    std::vector<Diagnostic> problems(const InForce& in_force, const TaskId& id) const {
        Diagnostics found;
        if (const auto standing = find_task(in_force.sections, id))
            check_.check_task(*standing->task, found);
        return found.sorted();
    }

    CitationCheck& check_;
    std::set<const SourceFile*> files_;
    std::map<TaskId, Changed> changed_;
};

void check_acts(const Programme& programme, CitationCheck& check, Diagnostics& diagnostics) {
    if (programme.amendments.empty())
        return;
    for (Replay replay{programme}; !replay.acts().empty();) {
        const CitationsOfActs of_day{replay, check};
        replay.step();
        of_day.check(replay.in_force(), diagnostics);
    }
    for (const auto& one : all_changes(programme)) {
        const auto& change = *one.change;
        for_each_new<Text>(change, [&](const ChangeField& field, const Text& text) {
            if (field.is_wording)
                check.check_text(text, diagnostics);
        });
        if (change.addition && change.addition->heading)
            check.check_text(*change.addition->heading, diagnostics);
    }
}

}  // namespace

void check_documents(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (programme.documents.empty() && !checked.complete)
        return;  // documents.yaml could not be read
    CitationCheck check{checked};
    for (const auto& line : as_issued(programme))
        check.check_text(line.text, diagnostics);
    for (const auto& row : checked.registry.tasks()) {
        check.check_task(*row.task, diagnostics);
        if (row.task->due)
            check.check_basis(*row.task->due, diagnostics);
    }
    check_acts(programme, check, diagnostics);
    check_replacements(checked, diagnostics);
    for (const auto& document : programme.documents) {
        if (document.replaced_by)
            check.use(*document.replaced_by);
        for (const auto& amended : document.amends)
            check.use(amended);
    }
    if (checked.complete)
        check.check_uses(diagnostics);
}

// --- citations out of date --------------------------------------------------------------------

namespace {

/// `text` as a YAML scalar inside `{…}`, quoted if needed.
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
        message = tr("{} cites '{}', which was replaced by '{}' on {}", id, cited.value,
                     suspect.replacement->key(), since);
    if (cited.value != ended)
        message = suspect.replacement == nullptr
                      ? tr("{} cites '{}', whose replacement '{}' ended on {}", id, cited.value,
                           ended, since)
                      : tr("{} cites '{}', whose replacement '{}' was replaced by '{}' on {}", id,
                           cited.value, ended, suspect.replacement->key(), since);
    const auto confirmed = fmt::format("{{document: {}, confirmed: {{on: {}, basis: …}}}}",
                                       in_flow(cited.value), iso(checked.today));
    diagnostics.warning(
        cited.place, "suspect", message,
        suspect.replacement == nullptr
            ? tr("review the task; if it is still valid, write the citation as {}", confirmed)
            : tr("review the task against '{}'; if it is still valid, write the citation as {}",
                 suspect.replacement->key(), confirmed));
}

/// Whether `key` replaces `document`, directly or through others.
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
        return;  // unknown, reported by check_documents
    const auto& [on, basis, replacement] = *citation.confirmed;
    const auto& key = document->key();
    if (const auto refused = refused_day(on.value, checked.programme(), checked.today))
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
                            tr("write only '{}', or add 'replaced_by' in documents.yaml", key));
}

void check_confirmations(const Checked& checked, const std::vector<Citation>& cites,
                         Diagnostics& diagnostics) {
    for (const auto& citation : cites)
        check_confirmation(checked, citation, diagnostics);
}

/// Checks the citations that acts write.
void check_confirmations_of_acts(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& one : all_changes(checked.programme())) {
        for_each_new<std::vector<Citation>>(
            *one.change, [&](const ChangeField&, const std::vector<Citation>& cites) {
                check_confirmations(checked, cites, diagnostics);
            });
    }
}

/// Reports suspect citations of the tasks in force today. `in_force` is null if there are no acts.
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
