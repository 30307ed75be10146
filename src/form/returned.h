// A form that goes back to the agency: what it typed, and what is wrong with that.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "form/import.h"
#include "form/typed.h"
#include "form/view.h"
#include "report/views/return_letter.h"

namespace cthd {

/// A form to be sent back.
struct ReturnedForm {
    TypedForm typed;
    std::vector<ReturnRemark> remarks;  ///< In the order of the file.
};

/// What `file` answers, and the errors of `found` in it. The errors of a cell stand at that cell,
/// those of a row at its task; hints that are about the command line are left out. `view` is the
/// form made anew. Nothing that was typed in a row with an answer is left out.
ReturnedForm returned_form(const ImportedFile& file, const Diagnostics& found,
                           const FormView& view);

}  // namespace cthd
