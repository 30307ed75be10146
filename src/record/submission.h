// Recording the paper that a year report came in.
#pragma once

#include <string>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// The paper of an agency for a reporting year.
struct SubmittedPaper {
    std::string agency;  ///< Its id.
    int year = 0;        ///< The reporting year, which says in which file it is recorded.
    Submission submission;
};

/// `number` in Unicode's normal form C and without white space around it. Throws Failure unless it
/// has the form of a paper's number.
std::string normalised_number(std::string_view number);

/// Throws Failure for a paper that cannot be what it is said to be on the day `today`: dated or
/// received in the future, received before its date, dated before the data of its reporting year
/// begin or after those of the next one end.
void require_sound(const SubmittedPaper& paper, const Calendar& calendar, const Date& today);

/// The day that tells which tasks a report of `agency` for `year` is about: the cutoff of the year,
/// or the agency's last day where it ended in that year before. REQUIRES: `programme` has it.
Date last_answering_day(const Programme& programme, const Agency& agency, int year);

/// Opens the report that the paper belongs to; a new one gets its keys as open_report says. Throws
/// Failure as open_report does, and for an agency that has no report, leads no task that year and
/// is not named by the calendar. REQUIRES: the programme has the agency.
Edit<YearReport>& open_report(Transaction& transaction, const SubmittedPaper& paper);

/// Puts the paper, or the day that it was received, into `report`. Throws Failure when another
/// paper is recorded. REQUIRES: `paper` is sound and its number normalised; the report is its own,
/// without errors.
void add_submission(Edit<YearReport>& report, const SubmittedPaper& paper);

}  // namespace cthd
