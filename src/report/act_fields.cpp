#include "report/act_fields.h"

#include "base/text.h"
#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

bool is_amended(const ChangeFacts& change) {
    return !change.added && !change.repealed;
}

std::optional<Date> old_due(const ChangeFacts& change) {
    return change.due ? change.due->before : std::nullopt;
}

std::optional<Date> new_due(const ChangeFacts& change) {
    return change.due ? change.due->after : std::nullopt;
}

std::string old_due_iso(const ChangeFacts& change) {
    return in_iso(old_due(change));
}

std::string new_due_iso(const ChangeFacts& change) {
    return in_iso(new_due(change));
}

std::string act_numbers(const std::vector<ActFacts>& acts) {
    std::vector<std::string> numbers;
    for (const auto& act : acts)
        numbers.push_back(act.number);
    return join(numbers, "; ");
}

std::string former_due_dates(const std::vector<FormerDue>& dues) {
    std::vector<std::string> dates;
    for (const auto& due : dues)
        dates.push_back(iso(due.date));
    return join(dates, "; ");
}

std::string suspect_documents(const std::vector<SuspectFacts>& suspects) {
    std::vector<std::string> documents;
    for (const auto& suspect : suspects)
        documents.push_back(suspect.document);
    return join(documents, "; ");
}

std::string suspect_replacements(const std::vector<SuspectFacts>& suspects) {
    std::vector<std::string> documents;
    for (const auto& suspect : suspects) {
        if (!suspect.replacement.empty())
            documents.push_back(suspect.replacement);
    }
    return join(documents, "; ");
}

const Fields& fields_of(const ActFacts* /*type*/) {
    static const Fields fields = table_of([](Fields& all) { add_act<>(all); });
    return fields;
}

const Fields& fields_of(const ChangeFacts* /*type*/) {
    static const Fields fields = table_of([](Fields& all) { add_change<>(all); });
    return fields;
}

const Fields& fields_of(const FormerDue* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&FormerDue::date>(all, "former_due", CTHD_N("a due date that is no longer in force"),
                              "31/12/2025");
        add<&FormerDue::date, static_cast<std::string (*)(const Date&)>(in_iso)>(
            all, "former_due_iso", CTHD_N("the same day for programs"), "2025-12-31");
        add_act<&FormerDue::act>(all);
    });
    return fields;
}

const Fields& fields_of(const SuspectFacts* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&SuspectFacts::document>(all, "suspect_document",
                                     CTHD_N("the document cited, which is no longer in force"),
                                     "Luật Hợp tác xã năm 2012");
        add<&SuspectFacts::replacement>(all, "suspect_replacement",
                                        CTHD_N("what has taken its place, where anything has"),
                                        "Luật Hợp tác xã năm 2023");
        add<&SuspectFacts::since>(all, "suspect_since",
                                  CTHD_N("the first day on which it was no longer in force"),
                                  "01/7/2024");
        add<&SuspectFacts::since, static_cast<std::string (*)(const Date&)>(in_iso)>(
            all, "suspect_since_iso", CTHD_N("the same day for programs"), "2024-07-01");
    });
    return fields;
}

}  // namespace cthd
