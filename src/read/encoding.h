// What can be wrong with the bytes of a file before it is YAML.
#pragma once

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

}  // namespace cthd
