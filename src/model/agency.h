// Agencies and groups, which lead and coordinate tasks and report on them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// The time in which an agency exists, if shorter than that of the programme.
struct Validity {
    std::optional<At<Date>> from;  ///< Its first day.
    std::optional<At<Date>> to;    ///< Its last day.
    Text basis;                    ///< The act or source that sets the days.

    bool operator==(const Validity&) const = default;
};

/// A successor of an agency. The agency no longer exists from `from` on.
struct Succession {
    At<Date> from;  ///< The first day on which the successor is responsible.
    Text to;        ///< The id of the successor, an agency.
    Text basis;     ///< The act or source for it.
    /// Of an agency that was split: takes over every task for which none of its successors is
    /// chosen; see `successors_for`.
    bool is_default = false;

    bool operator==(const Succession&) const = default;
};

struct Agency {
    Text id;
    Text name;                       ///< On the day of the programme.
    std::optional<Text> short_name;  ///< As used in the numbers of its papers: STC.
    Texts aliases;                   ///< Other spellings in the text of the programme.
    std::optional<Text>
        not_in_text;  ///< The confirmation of an agency that the text does not name.
    std::optional<Validity> validity;
    std::vector<Succession> successors;  ///< Several if it was split, all from one day.
    std::optional<Text> note;
    Place place;

    bool operator==(const Agency&) const = default;
};

/// A named set of agencies. A task of a group is a task of each member.
struct Group {
    Text id;
    Text name;
    Texts aliases;
    Texts members;      ///< Ids of agencies or groups; empty if open.
    bool open = false;  ///< True if the text does not list the members.
    std::optional<Text> not_in_text;
    std::optional<Text> note;
    Place place;

    bool operator==(const Group&) const = default;
};

/// The ids of all successors of an agency.
inline std::vector<std::string> all_successors(const Agency& agency) {
    std::vector<std::string> ids;
    for (const auto& succession : agency.successors)
        ids.push_back(succession.to.value);
    return ids;
}

/// The last day of an agency, from its successors or else its validity; none if it has no end.
inline std::optional<Date> last_day(const Agency& agency) {
    if (!agency.successors.empty())
        return day_before(agency.successors.front().from.value);
    if (agency.validity && agency.validity->to)
        return agency.validity->to->value;
    return std::nullopt;
}

/// True if `date` is not before the first day of the agency and not after its last.
inline bool exists_on(const Agency& agency, const Date& date) {
    const auto last = last_day(agency);
    return (!agency.validity || !agency.validity->from || agency.validity->from->value <= date) &&
           (!last || date <= *last);
}

}  // namespace cthd
