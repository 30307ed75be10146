// Legal documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// A legal document, with the data in documents.yaml.
struct Document {
    std::optional<Text> number;  ///< Number and symbol: 134/NQ-CP.
    std::optional<Text> name;    ///< Of a document cited by name: Luật Hợp tác xã năm 2012.
    std::optional<Text> type;
    std::optional<At<Date>> date;
    std::optional<Text> issuer;
    std::optional<Text> title;
    std::optional<At<Date>> in_force_from;  ///< Its first day in force.
    std::optional<At<Date>> ended;          ///< The first day on which it is no longer in force.
    std::optional<Text> replaced_by;        ///< The document that replaces it from `ended` on.
    Texts amends;                           ///< Documents that it changes without replacing them.
    Texts aliases;
    std::optional<Text> note;
    Place place;

    bool operator==(const Document&) const = default;

    /// Its key in `cites`: its number, or else its name. REQUIRES: it has one of them.
    const std::string& key() const { return number ? number->value : name->value; }

    /// Its first day in force if known, else its date; none if neither is known.
    std::optional<Date> first_day() const {
        const auto& day = in_force_from ? in_force_from : date;
        return day ? std::optional{day->value} : std::nullopt;
    }
};

// --- how documents are cited ------------------------------------------------------------------

/// The document numbers in `text`, in order, as views of it: 134/NQ-CP, 116/2018/NĐ-CP, 70-KL/TW,
/// 23/2012/QH13.
///
/// Decree 30/2020/NĐ-CP, annex I, sets the form: number, slash, abbreviation of the type, hyphen,
/// abbreviation of the issuer. Legal norms have the year after the first slash. The Party writes
/// the hyphen first, then the slash.
std::vector<std::string_view> document_numbers(std::string_view text);

/// True if `text` is exactly one such number.
bool is_document_number(std::string_view text);

/// Returns the document number that a person typed as `text` in the form of the decree: without a
/// bullet, a "số" or a full stop around it, without blanks around its slashes and hyphens, which
/// may be other dashes. If that is not a number, returns `text` squeezed and without its bullet.
std::string standard_number(std::string_view text);

/// The papers that `text` lists, each as `standard_number` returns it: one a line, or separated by
/// `;`, or by commas if all pieces between them are numbers, since a comma may be part of a
/// description. Empty pieces are left out.
std::vector<std::string> listed_papers(std::string_view text);

/// True for a number below 10 without the leading zero that the decree requires: 5/BC-STC.
/// REQUIRES: `number` is the number of a document.
bool lacks_leading_zero(std::string_view number);

}  // namespace cthd
