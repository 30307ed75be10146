// The words around the table of the form, and the help beside its cells.
#pragma once

#include <string>
#include <vector>

#include "form/view.h"

namespace cthd {

/// The texts above and below the table.
struct FormWords {
    std::string superior;  ///< The body above the agency; empty if none is printed.
    std::string agency;
    std::string number;  ///< The agency completes this and the next.
    std::string place_and_date;
    std::string nation;
    std::string motto;
    std::string kind;
    std::string subject;  ///< Trích yếu.
    std::string title;    ///< Title of the programme, in brackets.
    std::string receiver;
    std::string deadline;
    std::string how_to;
    std::string recipients_head;
    std::vector<std::string> recipients;
    std::string signatory;  ///< To be replaced by the position of the signatory.
    std::string signature;
};
FormWords form_words(const FormView& view);

/// What a spreadsheet shows beside a cell during input, and for refused input. Titles have at most
/// 32 characters, texts 255.
struct CellHelp {
    std::string title;
    std::string input;
    std::string error;  ///< Empty if all input is accepted.
};
CellHelp status_help();
CellHelp progress_help();
CellHelp evidence_help();
CellHelp date_help(const FormView& view);

}  // namespace cthd
