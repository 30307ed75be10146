// Checks the bytes of a file before they are parsed as YAML.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// Reports problems with the characters of `file` (check `encoding`): invalid UTF-8, control
/// characters, text that is not NFC or looks like TCVN3 or VNI, Eth (Ð) instead of Đ, invisible
/// characters, non-breaking spaces, a byte order mark. Also reports merge-conflict markers (check
/// `conflict`). Returns false if the text cannot be parsed: for invalid UTF-8, control characters
/// and conflict markers.
bool check_encoding(const SourceFile& file, Diagnostics& diagnostics);

/// Refuses a value with characters that `check_encoding` would report in a file: the first of them.
std::optional<Refusal> refused_characters(std::string_view value);

/// The place of the byte at `offset` of `file`.
Place place_at(const SourceFile& file, std::size_t offset);

// --- text in TCVN3 and VNI fonts --------------------------------------------------------------

/// Returns the byte offset of the first word that looks like TCVN3 (ABC) or VNI text read as Latin
/// letters: "Së KÕ ho¹ch", "UÛy ban". None if `text` looks like Unicode Vietnamese. REQUIRES:
/// `text` is valid UTF-8.
///
/// State bodies must use Unicode according to TCVN 6909:2001 (Decree 30/2020/NĐ-CP, annex I).
/// Converting such text requires its font, so it is only reported.
std::optional<std::size_t> first_legacy_word(std::string_view text);

}  // namespace cthd
