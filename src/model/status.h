// How far a task is.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace cthd {

/// What an agency states of a task. Facts only: whether something is late is derived.
enum class Status { not_started, in_progress, completed, suspended };

/// A row of the one table of statuses, from which they are read, shown, suggested and documented.
struct StatusName {
    Status status;
    std::string_view word;   ///< As stored.
    std::string_view label;  ///< In Vietnamese, as reports print it.
};

inline constexpr std::array<StatusName, 4> status_names{{
    {Status::not_started, CTHD_N("not-started"), "chưa thực hiện"},
    {Status::in_progress, CTHD_N("in-progress"), "đang thực hiện"},
    {Status::completed, CTHD_N("completed"), "hoàn thành"},
    {Status::suspended, CTHD_N("suspended"), "tạm dừng"},
}};

/// What stands where there is no update: derived, never stored.
inline constexpr std::string_view no_report_word = CTHD_N("no-report");
inline constexpr std::string_view no_report_label = "chưa báo cáo";

std::string_view word(Status status);
std::string_view label(Status status);

/// The word or label of a status, or of no report where there is none.
std::string_view word(const std::optional<Status>& status);
std::string_view label(const std::optional<Status>& status);

/// The status, or no report, as a person reads it on the screen: in the language of the messages.
std::string shown(const std::optional<Status>& status);

/// Reads a status by its word or its Vietnamese label, folded ("dang thuc hien").
std::optional<Status> parse_status(std::string_view text);

/// All words and labels, for suggestions.
std::vector<std::string> status_spellings();

}  // namespace cthd
