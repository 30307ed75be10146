// The status of a task.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "base/names.h"

namespace cthd {

/// The status that an agency reports for a task. Whether a task is late is derived.
enum class Status { not_started, in_progress, completed, suspended };

inline constexpr NameTable<Status, 4> status_names{{
    {Status::not_started, "not-started", "chưa thực hiện"},
    {Status::in_progress, "in-progress", "đang thực hiện"},
    {Status::completed, "completed", "hoàn thành"},
    {Status::suspended, "suspended", "tạm dừng"},
}};

constexpr const auto& names_of(Status /*value*/) {
    return status_names;
}

/// A word that people write for a status. It is suggested in a hint but never accepted: only they
/// know whether "xong" means hoàn thành.
struct StatusSynonym {
    std::string_view text;
    Status status;
};

inline constexpr std::array<StatusSynonym, 44> status_synonyms{{
    {"chưa", Status::not_started},
    {"chưa làm", Status::not_started},
    {"chưa bắt đầu", Status::not_started},
    {"chưa triển khai", Status::not_started},
    {"chưa tiến hành", Status::not_started},
    {"not begun", Status::not_started},
    {"todo", Status::not_started},
    {"to do", Status::not_started},
    {"đang", Status::in_progress},
    {"đang làm", Status::in_progress},
    {"đang triển khai", Status::in_progress},
    {"đang triển khai thực hiện", Status::in_progress},
    {"đang tiến hành", Status::in_progress},
    {"đang xử lý", Status::in_progress},
    {"doing", Status::in_progress},
    {"inprogress", Status::in_progress},
    {"ongoing", Status::in_progress},
    {"started", Status::in_progress},
    {"underway", Status::in_progress},
    {"xong", Status::completed},
    {"xong rồi", Status::completed},
    {"đã xong", Status::completed},
    {"làm xong", Status::completed},
    {"đã làm xong", Status::completed},
    {"đã thực hiện xong", Status::completed},
    {"thực hiện xong", Status::completed},
    {"hoàn tất", Status::completed},
    {"đã hoàn tất", Status::completed},
    {"đã hoàn thành", Status::completed},
    {"done", Status::completed},
    {"finished", Status::completed},
    {"dừng", Status::suspended},
    {"dừng lại", Status::suspended},
    {"đã dừng", Status::suspended},
    {"đang dừng", Status::suspended},
    {"đã tạm dừng", Status::suspended},
    {"đang tạm dừng", Status::suspended},
    {"ngừng", Status::suspended},
    {"tạm ngừng", Status::suspended},
    {"tạm hoãn", Status::suspended},
    {"tạm ngưng", Status::suspended},
    {"paused", Status::suspended},
    {"on hold", Status::suspended},
    {"stopped", Status::suspended},
}};

/// Shown if there is no update: derived, never stored.
inline constexpr std::string_view no_report_word = "no-report";
inline constexpr std::string_view no_report_label = "chưa báo cáo";

/// The word or label of a status; without a status, that of no report.
std::string_view word(const std::optional<Status>& status);
std::string_view label(const std::optional<Status>& status);

/// The status, or no report, as shown on the screen: in the language of the messages.
std::string shown(const std::optional<Status>& status);

/// All statuses as `completed (hoàn thành)`, separated by commas.
std::string listed_statuses();

/// The refusal of `typed`, which parse_name does not accept. The hint suggests the status with a
/// matching synonym or similar spelling. For a word for no report, it says how to leave the update
/// out; else it lists all statuses.
Refusal refused_status(std::string_view typed);

/// Same for values that may also be no report.
Refusal refused_status_or_none(std::string_view typed);

}  // namespace cthd
