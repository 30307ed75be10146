// Changing files of the programme other than year reports: who waits, what is proved, what is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "commands/open.h"
#include "record/file_change.h"

namespace cthd {

/// A programme that nobody else changes until this is destroyed, so that what was read still holds
/// when it is written; unless it is only to try.
class LockedProgramme {
public:
    /// As open_to_record. Throws Failure when the folder cannot be locked, too.
    LockedProgramme(const Common& common, const Environment& environment, bool only_try);

    const Opened& opened() const { return opened_; }
    const Programme& programme() const { return opened_.loaded.programme; }
    ProgrammeFolder folder() const { return {opened_.folder, opened_.shown}; }

private:
    std::optional<FolderLock> lock_;
    Opened opened_;
};

/// Shows the errors that reading found, but in year reports, and says that nothing was recorded;
/// returns whether there are none. What acts and proposals build on must have been read.
bool is_read(const Opened& opened, const Common& common, const Environment& environment);

/// The errors that the checks find in `changed` and did not find in the programme as it was read,
/// wherever it stood.
Diagnostics new_errors(const Opened& opened, const Programme& changed,
                       const Environment& environment);

/// Shows `errors`, if there are any, and says that nothing was recorded; returns whether there are
/// none.
bool is_proved(const Diagnostics& errors, const Common& common, const Environment& environment);

/// Writes what is changed, all files or none; or prints the differences where it is only to try.
/// Throws Failure when writing is not possible.
void store(const std::vector<const FileChange*>& changes, const LockedProgramme& locked,
           bool only_try, const Environment& environment);

/// Says on standard output what stands where: `programme/proposals/2026.yaml:4: …`.
void tell(const Place& place, const std::string& what, const Environment& environment);

}  // namespace cthd
