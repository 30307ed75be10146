// Opening a reporting year: a year report for each agency that leads a task, with a key for each.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/assignments.h"
#include "record/record.h"

namespace cthd {

/// What opening came to for the report of one agency.
struct OpenedReport {
    std::string agency;  ///< Its id.
    /// The report with all keys, or as it stands when it has errors. Places point into it.
    std::unique_ptr<const SourceFile> file{};
    Diagnostics diagnostics{};  ///< Of the old file; when there are errors nothing is written.
    std::string old_text{};     ///< Empty when there was no file.
    std::size_t added = 0;      ///< Keys that were not there before; in a new file all of them.
    bool created = false;       ///< There was no file.

    bool is_changed() const { return created || added > 0; }
};

/// Refuses a reporting year of which there can be no reports on the day `today`: one before the
/// programme was issued, or later than the one after the year meant, so that forms can go out in
/// time but no wrong year is opened. One that is closed is refused unless it was `named`.
std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today);

/// Throws Failure as refused_year says.
void require_year(const Programme& programme, int year, bool named, const Date& today);

/// True when the agency leads a task on the day of `known`.
bool leads_any(const Register& known, std::string_view agency);

/// Throws Failure with the reason why `agency`, which leads no task on the day of `known`, has
/// nothing to report for `year`. REQUIRES: `known` has a day.
[[noreturn]] void refuse_without_tasks(const Register& known, std::string_view agency, int year);

/// The year report `old` of `agency` with a key for each task that it leads on the day of `known`,
/// in document order and under its comment; pure. Keys that are there stay, also those of tasks
/// that it leads no more. The new text has been read again and holds exactly what the old one does
/// plus the empty keys. Throws Failure where it would not, and where `tasks` is written as `~`.
OpenedReport with_all_keys(const SourceFile& old, const std::string& agency, int year,
                           const Register& known);

/// Creates or completes the reports of `agencies` for `year`, while others who want to write wait:
/// all of them or, when one has errors, none. `only_try` does everything but writing. REQUIRES:
/// `known` is as of the cutoff of the year and has each of the agencies, as leader of a task.
/// Throws Failure as with_all_keys does, for a report in a file of another name, and when a file
/// cannot be written; nothing has been written then.
std::vector<OpenedReport> open_reports(const std::vector<std::string>& agencies, int year,
                                       const Register& known, const ProgrammeFolder& folder,
                                       bool only_try = false);

}  // namespace cthd
