// The tables of names that several views have in common, for those in view_fields.h.
#pragma once

#include "base/text.h"
#include "report/fields.h"
#include "report/reporting.h"
#include "report/voices.h"

namespace cthd {

// Of what a view holds but not in a list.
const Fields& fields_of(const ProgrammeHead* /*type*/);
const Fields& fields_of(const ReportHead* /*type*/);
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

// A name is a line.
// clang-format off

/// Where the paper is signed, who writes it, and who issued the programme; Decree 30/2020/NĐ-CP,
/// annex I, sets the issuers in capitals. `View` has `place` and `issuers`; `issuers` says, marked
/// with CTHD_N, as of when they are; `programme` leads to the head of the programme.
template <class View, class Get>
Fields letterhead(Get programme, const char* issuers) {
    return table_of<View>({
        {"place", &View::place, CTHD_N("where papers are signed, as in the dateline of the text"), "Lai Châu"},
        {"issuers", &View::issuers, issuers},
        {"issuer_names", of(&View::issuers, names), CTHD_N("their names"), "Sở Kế hoạch và Đầu tư"},
        {"issuer_short_names", of(&View::issuers, short_names), CTHD_N("their short names"), "SKHĐT"},
        {"issuer_capitals", of(&View::issuers, names, capitals), CTHD_N("their names in capital letters"), "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"},
        {"programme_issuer_capitals", of(programme, &ProgrammeHead::issuer, capitals), CTHD_N("who issued the programme, in capital letters"), "ỦY BAN NHÂN DÂN TỈNH"},
    });
}

// clang-format on

}  // namespace cthd
