// The names of what acts have done to a task, for the tables in view_fields.h.
#pragma once

#include "report/fields.h"
#include "report/rows.h"

namespace cthd {

std::string act_numbers(const std::vector<ActFacts>& acts);
std::string former_due_dates(const std::vector<FormerDue>& dues);
std::string suspect_documents(const std::vector<SuspectFacts>& suspects);
std::string suspect_replacements(const std::vector<SuspectFacts>& suspects);

/// What acts have done to a task, and what has become of the documents that it cites.
template <auto... Path>
void add_task_acts(Fields& fields) {
    add<Path..., &TaskFacts::amendments>(fields, "amendments",
                                         CTHD_N("the acts that have changed it, or added it"));
    add<Path..., &TaskFacts::amendments, act_numbers>(fields, "amended_by", CTHD_N("their numbers"),
                                                      "512/QĐ-UBND; 77/QĐ-UBND");
    add<Path..., &TaskFacts::lead_act>(
        fields, "lead_act", CTHD_N("number of the act that says who leads"), "512/QĐ-UBND");
    add<Path..., &TaskFacts::former_dues>(
        fields, "former_dues", CTHD_N("due dates that acts have put others in the place of"));
    add<Path..., &TaskFacts::former_dues, former_due_dates>(
        fields, "former_due_dates", CTHD_N("those dates for programs"), "2025-12-31; 2026-12-31");
    add<Path..., &TaskFacts::repealed_by>(
        fields, "repealed_by", CTHD_N("number of the act that has repealed it"), "77/QĐ-UBND");
    add<Path..., &TaskFacts::repealed_on>(
        fields, "repealed_on", CTHD_N("the first day on which it was repealed"), "01/3/2025");
    add<Path..., &TaskFacts::repealed_on,
        static_cast<std::string (*)(const std::optional<Date>&)>(in_iso)>(
        fields, "repealed_on_iso", CTHD_N("the same day for programs"), "2025-03-01");
    add<Path..., &TaskFacts::suspects>(
        fields, "suspects",
        CTHD_N("documents that its text cites and that are no longer in force, unless somebody "
               "has confirmed the citation since"));
    add<Path..., &TaskFacts::suspects, suspect_documents>(
        fields, "suspect_documents", CTHD_N("those documents"), "Luật Hợp tác xã năm 2012");
    add<Path..., &TaskFacts::suspects, suspect_replacements>(fields, "suspect_replacements",
                                                             CTHD_N("what has taken their place"),
                                                             "Luật Hợp tác xã năm 2023");
}

}  // namespace cthd
