// What stands around the table of the form, in Vietnamese: the parts of a report that Decree
// 30/2020/NĐ-CP (Điều 8 and annex I) asks for, and what helps to fill it in.
#pragma once

#include <string>
#include <vector>

#include "form/view.h"

namespace cthd {

/// The texts above and below the table.
struct FormWords {
    std::string superior;  ///< The body above the agency; empty where none is to be printed.
    std::string agency;
    std::string number;  ///< The agency writes its own into it, as into the next.
    std::string place_and_date;
    std::string nation;
    std::string motto;
    std::string kind;
    std::string subject;  ///< Trích yếu.
    std::string title;    ///< Of the programme, in brackets.
    std::string receiver;
    std::string deadline;
    std::string how_to;
    std::string recipients_head;
    std::vector<std::string> recipients;
    std::string signatory;  ///< To be replaced by the position of whoever signs.
    std::string signature;
};
FormWords form_words(const FormView& view);

/// What a spreadsheet says beside a cell that is being filled in, and when what was typed is
/// refused. A title has at most 32 characters, a text 255.
struct CellHelp {
    std::string title;
    std::string input;
    std::string error;  ///< Empty where everything is taken.
};
CellHelp status_help();
CellHelp progress_help();
CellHelp evidence_help();
CellHelp date_help(const FormView& view);

}  // namespace cthd
