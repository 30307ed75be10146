// The letter that sends a form back to the agency that filled it in, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/reporting.h"

namespace cthd {

/// What is to be mended in a form.
struct ReturnRemark {
    std::string task;    ///< The id in the row; empty for what is wrong with the form as a whole.
    std::string column;  ///< The head of the column; empty for the row as a whole.
    std::string typed;   ///< What stands there, on one line.
    std::string wrong;   ///< What is wrong with it; a sentence without a full stop.
    std::string remedy;  ///< What to do about it; may be empty.
};

struct ReturnView {
    ProgrammeHead programme;
    ReportHead head;
    Letterhead letterhead;
    AgencyName agency;
    std::string form;      ///< The name of the file that was sent in.
    std::string workbook;  ///< The name of the one to mend; empty if none could be made.
    std::vector<ReturnRemark> remarks;  ///< In the order of the form.
    std::optional<Date> until;          ///< The last day for the answer; none if nobody said.
};

}  // namespace cthd
