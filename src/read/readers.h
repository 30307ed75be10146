// One function per kind of file: text to structs. All of them report what is wrong under the checks
// that `cthd checks` lists and return what is sound.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"

namespace cthd {

/// programme.yaml: everything of the programme that has no file of its own.
void read_head(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// agencies.yaml: agencies and groups.
void read_agencies(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// documents.yaml. A document with neither number nor name is reported and left out.
void read_documents(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// A section, II.2.yaml; none when not even its number can be read.
std::optional<Section> read_section(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace cthd
