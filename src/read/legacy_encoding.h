// Vietnamese text from before Unicode.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cthd {

/// The offset in bytes of the first word that looks like TCVN3 (ABC) or VNI text read as Latin
/// letters: "Së KÕ ho¹ch", "UÛy ban". None when `text`, valid UTF-8, looks like Unicode Vietnamese.
///
/// State bodies write Unicode as TCVN 6909:2001 has it (Decree 30/2020/NĐ-CP, annex I). Such text
/// cannot be converted without knowing its font, so it is only pointed out.
std::optional<std::size_t> first_legacy_word(std::string_view text);

}  // namespace cthd
