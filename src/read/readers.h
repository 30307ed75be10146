// Reads files into structs, one function per kind of file. All report problems under the checks
// that `cthd checks` lists, and return the valid parts.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"
#include "read/yaml.h"

namespace cthd {

/// programme.yaml: the parts of the programme that have no file of their own.
void read_head(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// agencies.yaml from its tree `root`.
AgencyList read_agencies(const SourceFile& file, const Node& root, Diagnostics& diagnostics);

/// documents.yaml. Reports and omits a document with neither number nor name.
void read_documents(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// A section, II.2.yaml; none if its number cannot be read.
std::optional<Section> read_section(const SourceFile& file, Diagnostics& diagnostics);
/// Same from the tree `root` of the file.
std::optional<Section> read_section(const Node& root, Diagnostics& diagnostics);

/// The documents that a task cites: keys, or mappings of `document` and `confirmed`. `node` is a
/// sequence; if it is null, the result is empty.
std::vector<Citation> read_citations(const Node* node, Diagnostics& diagnostics);

/// The successors of agencies that were split: `{so-a: [so-b], …}`. `node` is a mapping; if it is
/// null, the result is empty.
std::vector<SuccessorChoice> read_choices(const Node* node, Diagnostics& diagnostics);

/// An act, amendments/2025-02-10-512-qd-ubnd.yaml; none if its number or one of its dates cannot
/// be read. Omits invalid changes.
std::optional<Amendment> read_amendment(const SourceFile& file, Diagnostics& diagnostics);
/// Same from the tree `root` of `file`.
std::optional<Amendment> read_amendment(const SourceFile& file, const Node& root,
                                        Diagnostics& diagnostics);

/// The proposals of a year, proposals/2026.yaml; none if the year cannot be read. Omits invalid
/// proposals.
std::optional<ProposalYear> read_proposals(const SourceFile& file, Diagnostics& diagnostics);
/// Same from the tree `root` of `file`.
std::optional<ProposalYear> read_proposals(const SourceFile& file, const Node& root,
                                           Diagnostics& diagnostics);

/// The valid parts of a year report, reports/2026/so-tai-chinh.yaml.
YearReport read_year_report(const SourceFile& file, Diagnostics& diagnostics);
/// Same from the tree `root` of `file`.
YearReport read_year_report(const SourceFile& file, const Node& root, Diagnostics& diagnostics);

}  // namespace cthd
