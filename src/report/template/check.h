// Finds errors in templates before they are rendered, since mstch reports none.
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

/// Adds an error (check `template`) for everything that mstch ignores or fails on: names that
/// `view` does not have at that point, unclosed or wrongly closed sections, unclosed tags, missing
/// or recursive partials, a list used inside itself, lists and flags in place of a text, text that
/// is not UTF-8. Without a view, names are not checked. The problems point into the files of
/// `checked`.
void check_template(const Template& checked, const ViewName* view, Diagnostics& diagnostics);

/// The view of a template: the one named by a comment in its first line (`{{! view: overview }}`),
/// otherwise that of `view_of_name`; null if neither names one. Adds an error if the comment names
/// an unknown view.
const ViewName* view_of_template(const SourceFile& file, Diagnostics& diagnostics);

/// Checks every template in `folder`: the files with an extension of `format_names`, except README.
/// Included files are checked where they are included. A partial that is never included is checked
/// without names, and so is a template of an unknown view, which also gets a warning. Returns the
/// files read, which the problems point into. Throws Failure if a file cannot be read.
std::vector<std::unique_ptr<const SourceFile>> check_templates(TemplateFolder folder,
                                                               Diagnostics& diagnostics);

}  // namespace cthd
