// Rules that refuse: one function and one wording for options, forms, files and checks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/failure.h"
#include "model/agency.h"

namespace cthd {

/// Nothing is dated later than today.
std::optional<Refusal> refused_future(const Date& date, const Date& today);

/// An agency says nothing on a day on which it does not exist: one that is not there yet, or that
/// has ended; `instead` are the ids of those who answer in its place.
std::optional<Refusal> refused_absence(const Agency& agency, const Date& day,
                                       const std::vector<std::string>& instead);

/// Progress is a whole number of percent.
constexpr bool is_percent(double number) {
    return number >= 0 && number <= 100;
}

/// A year that a year report may be of.
constexpr bool is_year(double number) {
    return number >= 2000 && number <= 2100;
}

/// Why `typed` is none of these.
Refusal not_a_date(std::string_view typed);
Refusal not_a_percentage(std::string_view typed);
Refusal not_a_year(std::string_view typed);

/// The number of a paper has the form of Decree 30/2020/NĐ-CP, annex I.
std::optional<Refusal> refused_number(std::string_view number);

/// Warns that a number below 10 lacks its leading zero. REQUIRES: not refused_number.
std::optional<Refusal> missing_zero(std::string_view number);

}  // namespace cthd
