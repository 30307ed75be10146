// The status of a task.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
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

/// What people write for a status.
struct StatusSynonym {
    std::string_view text;
    Status status;
    /// It means that status and no other, so it is taken. Of the rest only the person knows whether
    /// it does ("xong" may be said of a part): they are asked back.
    bool is_certain;
};

inline constexpr auto status_synonyms = std::to_array<StatusSynonym>({
    {"chưa bắt đầu", Status::not_started, true},
    {"chưa triển khai", Status::not_started, true},
    {"chưa tiến hành", Status::not_started, true},
    {"chưa triển khai thực hiện", Status::not_started, true},
    {"chưa", Status::not_started, false},
    {"chưa làm", Status::not_started, false},
    {"not begun", Status::not_started, false},
    {"todo", Status::not_started, false},
    {"to do", Status::not_started, false},
    {"chưa thực hiện được", Status::not_started, false},
    {"chưa th", Status::not_started, false},
    {"đang triển khai", Status::in_progress, true},
    {"đang triển khai thực hiện", Status::in_progress, true},
    {"đang tiến hành", Status::in_progress, true},
    {"đang trong quá trình thực hiện", Status::in_progress, true},
    {"đang trong quá trình triển khai", Status::in_progress, true},
    {"đang tổ chức thực hiện", Status::in_progress, true},
    {"đang tổ chức triển khai", Status::in_progress, true},
    {"đang tiếp tục thực hiện", Status::in_progress, true},
    {"đang thực hiện thường xuyên", Status::in_progress, true},
    {"đang", Status::in_progress, false},
    {"đang làm", Status::in_progress, false},
    {"đang xử lý", Status::in_progress, false},
    {"doing", Status::in_progress, false},
    {"inprogress", Status::in_progress, false},
    {"ongoing", Status::in_progress, false},
    {"started", Status::in_progress, false},
    {"underway", Status::in_progress, false},
    {"đang th", Status::in_progress, false},
    {"đang thực hiện dở dang", Status::in_progress, false},
    {"đã thực hiện xong", Status::completed, true},
    {"hoàn tất", Status::completed, true},
    {"đã hoàn tất", Status::completed, true},
    {"đã hoàn thành", Status::completed, true},
    {"đã hoàn thành xong", Status::completed, true},
    {"hoàn thành xong", Status::completed, true},
    {"hoàn thành toàn bộ", Status::completed, true},
    {"hoàn thành nhiệm vụ", Status::completed, true},
    {"đã hoàn thành nhiệm vụ", Status::completed, true},
    {"xong", Status::completed, false},
    {"xong rồi", Status::completed, false},
    {"đã xong", Status::completed, false},
    {"làm xong", Status::completed, false},
    {"đã làm xong", Status::completed, false},
    {"thực hiện xong", Status::completed, false},
    {"done", Status::completed, false},
    {"finished", Status::completed, false},
    {"ht", Status::completed, false},
    {"đã tạm dừng", Status::suspended, true},
    {"đang tạm dừng", Status::suspended, true},
    {"tạm ngừng", Status::suspended, true},
    {"tạm ngưng", Status::suspended, true},
    {"đã tạm ngừng", Status::suspended, true},
    {"dừng", Status::suspended, false},
    {"dừng lại", Status::suspended, false},
    {"đã dừng", Status::suspended, false},
    {"đang dừng", Status::suspended, false},
    {"ngừng", Status::suspended, false},
    {"tạm hoãn", Status::suspended, false},
    {"paused", Status::suspended, false},
    {"on hold", Status::suspended, false},
    {"stopped", Status::suspended, false},
});

/// A status as people write it, with the percentage that they add.
struct TypedStatus {
    Status status = Status::not_started;
    std::optional<int> percent;  ///< 0–100, of "đang thực hiện (60%)", "hoàn thành 100%".
};

/// Parses a status: its word, its label, or a certain synonym. Ignores punctuation at its end and
/// what is derived from dates ("đúng hạn", "quá hạn"). None if it is anything else.
std::optional<TypedStatus> parse_typed_status(std::string_view typed);

/// Likewise, where a percentage has a place of its own: none if there is one here.
std::optional<Status> parse_plain_status(std::string_view typed);

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

/// Why `typed`, which parse_typed_status does not read, is refused. The hint asks back the one
/// status that is meant, by its synonyms or but for a slip; else it lists all.
Refusal refused_status(std::string_view typed);

/// Same for values that may also be no report.
Refusal refused_status_or_none(std::string_view typed);

}  // namespace cthd
