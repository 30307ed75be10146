// Records the paper with which a year report was submitted.
#pragma once

#include <string>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// The paper of an agency for a reporting year.
struct SubmittedPaper {
    std::string agency;  ///< Its id.
    int year = 0;        ///< The reporting year, which determines the file.
    Submission submission;
};

/// Returns `number` as `standard_number` writes it. Throws Failure if it is not UTF-8 or not the
/// number of one paper.
std::string normalised_number(std::string_view number);

/// Throws Failure for impossible dates, as of `today`: dated or received in the future or before
/// the programme was issued, received before its date, dated before the data period of its
/// reporting year or after that of the next.
void require_sound(const SubmittedPaper& paper, const Programme& programme, const Date& today);

/// The day whose assignments a report of `agency` for `year` covers: the cutoff of the year, or the
/// last day of the agency if it ended within the data period of that year. REQUIRES: `programme`
/// has the agency.
Date last_answering_day(const Programme& programme, const Agency& agency, int year);

/// Opens or creates the year report of the paper with `open_report` in year.h. Throws Failure like
/// that function, and also if the report is new, the agency leads no task, and the calendar does
/// not name it among those that must or may report. REQUIRES: the programme has the agency.
Edit<YearReport>& open_report(Transaction& transaction, const SubmittedPaper& paper);

/// Adds the paper, or the day it was received, to `report`. Throws Failure if another paper or day
/// is recorded. REQUIRES: `paper` passes `require_sound` and its number is normalised; `report` is
/// that of its agency and year and has no errors.
void add_submission(Edit<YearReport>& report, const SubmittedPaper& paper);

}  // namespace cthd
