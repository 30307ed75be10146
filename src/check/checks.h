// The named checks.
#pragma once

#include <span>
#include <string_view>

#include "base/dates.h"
#include "base/diagnostic.h"
#include "model/programme.h"
#include "model/registry/history.h"
#include "model/registry/register.h"

namespace cthd {

/// What the checks look at. Refers to what its maker owns.
struct Checked {
    const Register& registry;
    const History& history;
    Registers& registers;
    Date today{};          ///< Nothing may be dated later.
    bool complete = true;  ///< False when a file of the programme is missing or could not be read:
                           ///< what needs the whole is not checked then, to spare its consequences.

    const Programme& programme() const { return registry.programme(); }
};

/// One named check. Its name stands in its messages, in `cthd checks` and in the name of its
/// golden test.
struct Check {
    std::string_view name;
    const char* about;  ///< What it finds, one sentence, for `translated`.
    /// Adds what it finds; null for a check that is made where the files are read, or the
    /// templates. Never writes anything else.
    void (*run)(const Checked& checked, Diagnostics& diagnostics);
};

/// All checks, in the order in which `cthd checks` lists them.
std::span<const Check> all_checks();

/// What all checks find in `programme`, which need not be as it was read: commands that write look
/// at what would become of it. The rest as in Checked.
Diagnostics run_checks(const Programme& programme, const Date& today, bool complete);

// The checks, by the file that holds them.

// ids.cpp
void check_ids(const Checked& checked, Diagnostics& diagnostics);
void check_letters(const Checked& checked, Diagnostics& diagnostics);
void check_file_names(const Checked& checked, Diagnostics& diagnostics);

// agencies.cpp
void check_agencies(const Checked& checked, Diagnostics& diagnostics);
void check_groups(const Checked& checked, Diagnostics& diagnostics);

// calendar.cpp
void check_calendar(const Checked& checked, Diagnostics& diagnostics);

// successions.cpp
void check_successions(const Checked& checked, Diagnostics& diagnostics);

// answers.cpp
void check_answers(const Checked& checked, Diagnostics& diagnostics);

// documents.cpp
void check_documents(const Checked& checked, Diagnostics& diagnostics);

// suspects.cpp
void check_suspects(const Checked& checked, Diagnostics& diagnostics);

// source.cpp
void check_source(const Checked& checked, Diagnostics& diagnostics);

// amendments.cpp
void check_amendments(const Checked& checked, Diagnostics& diagnostics);

// proposals.cpp
void check_proposals(const Checked& checked, Diagnostics& diagnostics);

// repeals.cpp
void check_repeals(const Checked& checked, Diagnostics& diagnostics);

// updates.cpp
void check_dates(const Checked& checked, Diagnostics& diagnostics);
void check_assignments(const Checked& checked, Diagnostics& diagnostics);
void check_years(const Checked& checked, Diagnostics& diagnostics);
void check_history(const Checked& checked, Diagnostics& diagnostics);
void check_progress(const Checked& checked, Diagnostics& diagnostics);
void check_submissions(const Checked& checked, Diagnostics& diagnostics);

}  // namespace cthd
