// Recording the paper that a year report came in.
#pragma once

#include <string>

#include "base/source_file.h"
#include "model/assignments.h"
#include "record/record.h"

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

/// The year report `old` with the paper in it; pure. The new text has been read again and holds
/// exactly what the old one does plus the paper. `line` is where it stands; the text stays as it
/// is when it holds it already. Throws Failure when another paper is recorded, and when the result
/// would not hold what it should. REQUIRES: `paper` is sound and its number normalised.
Recorded with_submission(const SourceFile& old, const SubmittedPaper& paper);

/// Puts the paper into the agency's report of that year, which is created with all its keys when
/// there is none, while others who want to write wait. `only_try` does everything but writing.
/// Throws Failure as require_sound and with_submission do, for an agency that has no report and no
/// task that year, and when the file cannot be written.
Recorded submit(const SubmittedPaper& paper, const Programme& programme, const Date& today,
                const ProgrammeFolder& folder, bool only_try = false);

}  // namespace cthd
