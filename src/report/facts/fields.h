// The tables of names that several views have in common, for those in view_fields.h.
#pragma once

#include "base/text.h"
#include "report/facts/reporters.h"
#include "report/facts/reporting.h"
#include "report/template/fields.h"

namespace cthd {

// Of what a view holds but not in a list.
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
// Fewer names, of the year before.
const Fields& last_year_update();  ///< Of UpdateFacts.
const Fields& last_year_counts();  ///< Of Counts.

/// The texts that `member` gives of some rows, with "; " between them; empty ones are left out.
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
