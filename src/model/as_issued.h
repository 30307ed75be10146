// The programme as the sequence of lines of the document as issued.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// A stretch of the document that the data hold at one place, with what stands around it.
struct IssuedLine {
    std::string before;  ///< Fixed words before it: "Số: ", "1. ", "đ) ", "- ".
    Text text;           ///< The data.
    std::string after;   ///< Fixed words after it: ":".
};

/// All lines in the order of the document: head (Decree 30/2020/NĐ-CP, annex I, fixes the words
/// "Số:" and "Nơi nhận:"), parts I, II and III, recipients, signatory.
std::vector<IssuedLine> as_issued(const Programme& programme);

/// The text of source.md without the marks that Markdown adds, which mean nothing: # at the
/// beginning of a line and ** anywhere. Every line stays a line.
std::string without_marks(std::string_view source);

}  // namespace cthd
