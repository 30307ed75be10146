// Legal documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// A legal document, with what the text gives of it.
struct Document {
    std::optional<Text> number;  ///< Number and symbol: 134/NQ-CP.
    std::optional<Text> name;    ///< Of what is cited by name: Luật Hợp tác xã năm 2012.
    std::optional<Text> type;
    std::optional<At<Date>> date;
    std::optional<Text> issuer;
    std::optional<Text> title;
    std::optional<At<Date>> in_force_from;  ///< Its first day in force.
    std::optional<At<Date>> ended;          ///< The first day on which it is no longer in force.
    std::optional<Text> replaced_by;        ///< The document that takes its place from `ended` on.
    Texts amends;                           ///< Documents that it changes and leaves in force.
    Texts aliases;
    std::optional<Text> note;
    Place place;

    bool operator==(const Document&) const = default;

    /// What `cites` refers to it by: its number, else its name. REQUIRES: one of them.
    const std::string& key() const { return number ? number->value : name->value; }

    /// Its first day in force, as far as is known: else its date; none when neither is.
    std::optional<Date> first_day() const {
        const auto& day = in_force_from ? in_force_from : date;
        return day ? std::optional{day->value} : std::nullopt;
    }
};

// --- how documents are cited ------------------------------------------------------------------

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
