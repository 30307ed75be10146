// What is wrong with a template, found before it is filled in: mstch itself reports nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "report/template/files.h"
#include "report/views/views.h"

namespace cthd {

/// Adds an error (check `template`) for whatever mstch ignores or fails on:
/// names that `view` does not offer where they stand, sections not closed or closed wrongly, tags
/// not closed, partials missing or including themselves, a list used inside itself, lists and
/// yes-or-no names where text is wanted, text that is not UTF-8. Without a view, names are not
/// looked at. The problems point into the files of `checked`.
void check_template(const Template& checked, const ViewName* view, Diagnostics& diagnostics);

/// The view that a template is for: the one that a comment in its first line names
/// (`{{! view: overview }}`), else the one whose word its file name begins with, alone or before a
/// hyphen (overview.md, overview-short.md); null when neither does. Adds an error when the comment
/// names no view.
const ViewName* view_of_template(const SourceFile& file, Diagnostics& diagnostics);

/// Checks every template in `folder`: files with one of the extensions of `format_names`, but
/// README. A file that others include is checked where it is included; a partial of the folder that
/// none includes is checked without names, and so is a template whose view is not known, which also
/// gets a warning. Returns the files read, which the problems point into. Throws Failure when one
/// cannot be read.
std::vector<std::unique_ptr<const SourceFile>> check_templates(TemplateFolder folder,
                                                               Diagnostics& diagnostics);

}  // namespace cthd
