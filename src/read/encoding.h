// What can be wrong with the bytes of a file before it is YAML.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// Adds what is wrong with the characters of `file` (check `encoding`): invalid UTF-8, control
/// characters, text that is no NFC or looks like TCVN3 or VNI, Eth (Ð) in place of Đ, invisible
/// characters, a byte order mark; and merge-conflict markers (check `conflict`). Returns whether
/// its text can be read any further.
bool check_encoding(const SourceFile& file, Diagnostics& diagnostics);

/// The place of the byte at `offset` of `file`.
Place place_at(const SourceFile& file, std::size_t offset);

// --- text in TCVN3 and VNI fonts --------------------------------------------------------------

/// The offset in bytes of the first word that looks like TCVN3 (ABC) or VNI text read as Latin
/// letters: "Së KÕ ho¹ch", "UÛy ban". None when `text`, valid UTF-8, looks like Unicode Vietnamese.
///
/// State bodies write Unicode as TCVN 6909:2001 has it (Decree 30/2020/NĐ-CP, annex I). Such text
/// cannot be converted without knowing its font, so it is only pointed out.
std::optional<std::size_t> first_legacy_word(std::string_view text);

}  // namespace cthd
