// The updates on tasks that count, from all year reports, by task and agency.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/programme.h"
#include "model/registry/register.h"

namespace cthd {

/// An update and its year report. Points into a Programme.
struct Entry {
    const YearReport* report = nullptr;
    const Update* update = nullptr;
    const TaskUpdates* task = nullptr;  ///< Those of its task in the report.

    /// The day from which it speaks, see `effective_date`.
    Date date() const { return effective_date(*update).value; }
};

/// The updates that `correction` replaces, in the order of the file; none if it is no correction.
std::vector<Entry> corrected_by(const Entry& correction);

/// All updates by task and agency, without those that were corrected: their corrections stand in
/// their place, as of any day. Points into a Programme, which must outlive it.
class History {
public:
    explicit History(const Programme& programme);

    /// Every update of `agency` on `task`, oldest first; on equal dates, in the order of the files.
    const std::vector<Entry>& entries(const TaskId& task, std::string_view agency) const;

    /// Every update that counts for an assignment: those of its agency and of its predecessors,
    /// oldest first; on equal dates, predecessors first.
    std::vector<Entry> entries(const TaskId& task, const Assignment& assignment) const;

    /// The ids of all agencies with at least one update on `task`, sorted.
    std::vector<std::string> agencies(const TaskId& task) const;

    /// The update of an agency, or for an assignment, that is valid on `as_of`: the latest dated on
    /// or before that day; if `year` is given, only from reports of that year. Null if there is
    /// none.
    const Update* latest(const TaskId& task, std::string_view agency, const Date& as_of,
                         std::optional<int> year = {}) const;
    const Update* latest(const TaskId& task, const Assignment& assignment, const Date& as_of,
                         std::optional<int> year = {}) const;

private:
    std::map<TaskId, std::map<std::string, std::vector<Entry>, std::less<>>> entries_;
};

}  // namespace cthd
