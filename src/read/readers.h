// One function per kind of file: text to structs. All of them report what is wrong under the checks
// that `cthd checks` lists and return what is sound.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"
#include "read/yaml.h"

namespace cthd {

/// programme.yaml: everything of the programme that has no file of its own.
void read_head(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// agencies.yaml: agencies and groups.
void read_agencies(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// documents.yaml. A document with neither number nor name is reported and left out.
void read_documents(const SourceFile& file, Programme& programme, Diagnostics& diagnostics);

/// A section, II.2.yaml; none when not even its number can be read.
std::optional<Section> read_section(const SourceFile& file, Diagnostics& diagnostics);

/// The documents that a task cites: keys, or mappings of `document` and `confirmed`. Empty where
/// there is no sequence.
std::vector<Citation> read_citations(const Node* node, Diagnostics& diagnostics);

/// Who takes over from agencies that were split: `{so-a: [so-b], …}`. Empty where there is no
/// mapping.
std::vector<SuccessorChoice> read_choices(const Node* node, Diagnostics& diagnostics);

/// An act, amendments/2025-02-10-512-qd-ubnd.yaml; none when its number or one of its dates cannot
/// be read. Changes that are not sound are left out.
std::optional<Amendment> read_amendment(const SourceFile& file, Diagnostics& diagnostics);
/// The same of the tree that was read from `file`.
std::optional<Amendment> read_amendment(const SourceFile& file, const Node& root,
                                        Diagnostics& diagnostics);

/// The proposals of a year, proposals/2026.yaml; none when not even its year can be read.
std::optional<ProposalYear> read_proposals(const SourceFile& file, Diagnostics& diagnostics);
/// The same of the tree that was read from `file`.
std::optional<ProposalYear> read_proposals(const SourceFile& file, const Node& root,
                                           Diagnostics& diagnostics);

/// A year report, reports/2026/so-tai-chinh.yaml: what is sound of it.
YearReport read_year_report(const SourceFile& file, Diagnostics& diagnostics);
/// The same of the tree that was read from `file`.
YearReport read_year_report(const SourceFile& file, const Node& root, Diagnostics& diagnostics);

}  // namespace cthd
