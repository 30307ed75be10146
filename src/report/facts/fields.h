// Tables of template names that several views share; see views.h for the others.
#pragma once

#include "base/text.h"
#include "report/facts/reporters.h"
#include "report/facts/reporting.h"
#include "report/template/fields.h"

namespace cthd {

// Tables of structs that are members of views, not rows of lists.
const Fields& fields_of(const ProgrammeHead* /*type*/);
const Fields& fields_of(const ReportHead* /*type*/);
const Fields& fields_of(const Letterhead* /*type*/);
const Fields& fields_of(const SubmissionFacts* /*type*/);
const Fields& fields_of(const Counts* /*type*/);
const Fields& fields_of(const Compared<Counts>* /*type*/);
const Fields& fields_of(const UpdateFacts* /*type*/);
const Fields& fields_of(const TaskState* /*type*/);
const Fields& fields_of(const Involvement* /*type*/);
const Fields& fields_of(const AgencyReporting* /*type*/);
// Fewer names, for the year before.
const Fields& last_year_update();  ///< Of UpdateFacts.
const Fields& last_year_counts();  ///< Of Counts.

/// Joins the texts that `member` returns for some rows with "; ". Empty texts are left out.
template <class Member>
auto joined(Member member) {
    return [member](const auto& rows) {
        std::vector<std::string> texts;
        for (const auto& row : rows) {
            if (std::string text = std::invoke(member, row); !text.empty())
                texts.push_back(std::move(text));
        }
        return join(texts, "; ");
    };
}

}  // namespace cthd
