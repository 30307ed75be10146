#include <algorithm>
#include <map>
#include <set>

#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/document_keys.h"
#include "check/mentions.h"
#include "check/replacements.h"
#include "check/word_place.h"
#include "model/amendment.h"
#include "model/programme.h"
#include "model/registry/in_force.h"

namespace cthd {

namespace {

/// What the texts of a programme cite, and what of documents.yaml that uses.
class CitationCheck {
public:
    explicit CitationCheck(const Checked& checked) : checked_(checked) {}

    /// Outside of the tasks a mention is only looked up; there is no 'cites' to agree with.
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

    /// A due date of a section file has a plan that says so, with number and date.
    void check_basis(const Due& due, Diagnostics& diagnostics) {
        const auto& basis = due.basis;
        if (basis.value.empty())
            return;  // reported when it was read
        const auto* document = checked_.registry.document(basis.value);
        used_.insert(document);
        if (document == nullptr && find_act(checked_.programme(), basis.value) != nullptr)
            diagnostics.error(basis.place, "document",
                              tr("'{}' is an act, whose file sets its due dates", basis.value),
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
                              tr("take it out of 'cites'"));
    }

    const Checked& checked_;
    MentionFinder finder_{checked_.programme()};
    std::set<const Document*> used_;
};

/// What the acts of one day make of the texts and citations of tasks.
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

    /// Adds what is wrong after the acts and is theirs, at a place in one of them.
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
        const Change* change = nullptr;  ///< The last that does something to the task.
        std::set<std::string> known;     ///< What was wrong with it before.
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
        return;  // documents.yaml could not be read, so none is known
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

}  // namespace cthd
