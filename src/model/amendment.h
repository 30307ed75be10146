// Acts that change the programme (part III.3).
#pragma once

#include <optional>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"
#include "model/ids.h"
#include "model/section.h"

namespace cthd {

/// What an act puts in the place of something. Both are kept, so that what was there can be seen
/// for ever and an act that does not fit is found.
template <class T>
struct Replacement {
    std::optional<T> before;  ///< What stands there until then; none where nothing does.
    std::optional<T> after;   ///< What stands there from then on; none where nothing does.
    Place place;

    bool operator==(const Replacement&) const = default;
};

/// What an act says of a task that it adds, beside the fields that it can also change later. Of
/// these a new task always has a text.
struct Addition {
    /// The agency line, where the task opens a new point of its section.
    std::optional<Text> heading;
    std::vector<SuccessorChoice> successors;  ///< As of other tasks; no part of the act.
    std::optional<Text> note;
    Place place;

    bool operator==(const Addition&) const = default;
};

/// What an act does to one task, or to the title of one section. Exactly one of `task` and
/// `section` is set. Each field of a new task takes the place of nothing: its `before` is empty.
struct Change {
    std::optional<At<TaskId>> task;
    std::optional<At<int>> section;
    std::optional<Replacement<Text>> title;  ///< Of a section; everything else is of a task.
    std::optional<Replacement<Text>> text;
    std::optional<Replacement<Texts>> lead;        ///< Ids of agencies and groups. None in a new
                                                   ///< task where its point or section says it.
    std::optional<Replacement<Texts>> coordinate;  ///< Likewise.
    std::optional<Replacement<std::vector<Citation>>> cites;
    std::optional<Replacement<Text>> period;
    std::optional<Replacement<At<Date>>> due;  ///< The act is the basis of the new one.
    std::optional<Place> repeal;               ///< Set where the task is repealed.
    std::optional<Addition> addition;          ///< Set where the task is new.
    Place place;

    bool operator==(const Change&) const = default;
};

/// An act: one file of amendments/.
struct Amendment {
    Text number;  ///< Number and symbol: 512/QĐ-UBND.
    std::optional<Text> type;
    At<Date> date;
    At<Date> effective;  ///< The first day on which its changes are in force.
    Text issuer;
    Text title;
    std::vector<Change> changes;
    std::optional<Text> note;
    Place place;  ///< The file as a whole.

    bool operator==(const Amendment&) const = default;
};

}  // namespace cthd
