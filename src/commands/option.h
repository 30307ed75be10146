// What a command takes on its command line, as rows; cli/ makes them known to CLI11.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/dates.h"
#include "base/message.h"
#include "base/source_file.h"
#include "base/text.h"
#include "record/statement.h"
#include "sheet/csv.h"

namespace cthd {

/// One option or argument.
struct Option {
    std::string name;   ///< "-a,--agency"; that of an argument has no dashes.
    std::string value;  ///< What the help shows in the place of its value; empty for a flag.
    std::string about;  ///< One sentence for the help.
    /// Puts a value that was typed where it belongs, for a flag the empty one. Throws Failure for
    /// what it does not understand.
    std::function<void(const std::string&)> take;
    bool is_repeated = false;
    bool is_required = false;
    /// Of a command that does one of several things (its modes): those that it goes with, all where
    /// there is none, and those that it is needed for.
    std::vector<std::string> modes = {};
    std::vector<std::string> needed_for = {};
    std::vector<std::string> needs = {};     ///< What must be given with it, by long names.
    std::vector<std::string> excludes = {};  ///< What must not.

    Option required() &&;
    Option in(std::vector<std::string> modes) &&;
    Option needed_in(std::vector<std::string> modes) &&;
    Option with(std::string other) &&;
    Option without(std::vector<std::string> others) &&;

    /// The long one of its names; that of an argument.
    std::string long_name() const { return name.substr(name.rfind(',') + 1); }
    bool is_argument() const { return !name.starts_with('-'); }
    /// Its name for messages: the long one; of an argument that of its value.
    std::string shown_name() const;
};

/// What a command is asked to do, where it can do one of several things.
struct Modes {
    /// The mode, once the options are filled; empty where they need not fit. May throw Failure.
    std::function<std::string()> chosen;
    /// How messages name a mode.
    std::function<std::string(const std::string& mode)> shown;
};

/// Throws Failure, with a remedy, unless the options of a command that are given fit each other and
/// its mode.
void refuse_misfits(const std::vector<Option>& options,
                    const std::function<bool(const Option&)>& is_given, const Modes& modes);

/// Some words and what they mean.
template <class T>
using Words = std::vector<std::pair<std::string, T>>;

/// The place of `typed` among `words`. Throws Failure, with the nearest, where it is none of them.
std::size_t place_among(const std::vector<std::string>& words, const std::string& typed);

/// The day or the reporting year (2000 to 2100) that `typed` means. Throws Failure.
Date typed_date(const std::string& typed);
int typed_year(const std::string& typed);

namespace option {

/// Sets `target`, which must outlive the row, as all that the following take.
Option flag(const std::string& name, bool& target, const std::string& about);

/// An option whose value `read` takes as it was typed. The target is a plain or an optional one, or
/// for what may be repeated a vector.
template <class Target, class Read>
Option raw(const std::string& name, Target& target, Read read, const std::string& shown,
           const std::string& about) {
    constexpr bool is_repeated = requires {
        target.push_back(read(name));
    };
    const auto take = [&target, read](const std::string& typed) {
        if constexpr (is_repeated)
            target.push_back(read(typed));
        else
            target = read(typed);
    };
    return {.name = name, .value = shown, .about = about, .take = take, .is_repeated = is_repeated};
}

/// An option whose value `read` understands: it returns it, or throws Failure. Leftovers of the
/// program that it was copied from are taken off first (see `legible`).
template <class Target, class Read>
Option value(const std::string& name, Target& target, Read read, const std::string& shown,
             const std::string& about) {
    const auto read_legible = [read](const std::string& typed) { return read(legible(typed)); };
    return raw(name, target, read_legible, shown, about);
}

/// A text as it was typed, or a path.
template <class Target>
Option text(const std::string& name, Target& target, const std::string& shown,
            const std::string& about) {
    return raw(
        name, target, [](const std::string& typed) { return typed; }, shown, about);
}

/// A text that goes into a file.
template <class Target>
Option words(const std::string& name, Target& target, const std::string& shown,
             const std::string& about) {
    return raw(
        name, target,
        [](const std::string& typed) {
            return Text{typed, {}};
        },
        shown, about);
}

/// One of some words, which mean something.
template <class Target, class T>
Option choice(const std::string& name, Target& target, const Words<T>& words,
              const std::string& about) {
    std::vector<std::string> names;
    for (const auto& [word, meaning] : words)
        names.push_back(word);
    const auto read = [names, words](const std::string& typed) {
        return words[place_among(names, typed)].second;
    };
    return value(name, target, read, join(names, "|"), about);
}

/// A day of the calendar.
template <class Target>
Option date(const std::string& name, Target& target, const std::string& about) {
    return value(name, target, typed_date, tr("DATE"), about);
}

/// A reporting year.
template <class Target>
Option year(const std::string& name, Target& target, const std::string& about) {
    return value(name, target, typed_year, tr("YEAR"), about);
}

/// The reporting year that a command means: -y,--year.
Option year_meant(std::optional<int>& target);

/// How CSV is written: --plain and --delimiter.
std::vector<Option> csv(CsvForm& target);

/// The programme without its amendments: --as-issued.
Option as_issued(bool& target);

/// Nothing is to be written: -n,--dry-run.
Option dry_run(bool& target);

/// What may be recorded although it is unusual: --again and --force.
std::vector<Option> permission(Permission& target);

}  // namespace option

/// The rows of all lists, one list after the other.
std::vector<Option> joined(std::vector<std::vector<Option>> lists);

/// The rows, for some modes only.
std::vector<Option> in(const std::vector<std::string>& modes, std::vector<Option> rows);

/// Throws Failure when `form` says how CSV is written, but none is.
void refuse_csv_form(const CsvForm& form, bool is_csv);

}  // namespace cthd
