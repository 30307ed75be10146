// Numbers of legal and administrative papers in a text.
#pragma once

#include <string_view>
#include <vector>

namespace cthd {

/// The numbers in `text`, in order, as views of it: 134/NQ-CP, 116/2018/NĐ-CP, 70-KL/TW,
/// 23/2012/QH13.
///
/// Decree 30/2020/NĐ-CP, annex I: number, stroke, abbreviation of the type, hyphen, abbreviation
/// of the issuer; legal norms have the year in between; the Party writes a hyphen, then a stroke.
std::vector<std::string_view> document_numbers(std::string_view text);

/// True when `text` is such a number and nothing else.
bool is_document_number(std::string_view text);

/// True for a number below 10 without the zero that the decree wants before it: 5/BC-STC. REQUIRES:
/// `number` is the number of a document.
bool lacks_leading_zero(std::string_view number);

}  // namespace cthd
