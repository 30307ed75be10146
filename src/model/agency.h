// Who can lead, coordinate or report: agencies, and named sets of them.
#pragma once

#include <optional>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// From when to when an agency exists, as far as that is not the whole time of the programme.
struct Validity {
    std::optional<At<Date>> from;  ///< Its first day.
    std::optional<At<Date>> to;    ///< Its last day.
    Text basis;                    ///< The act or source that says so.

    bool operator==(const Validity&) const = default;
};

/// Who takes over from an agency: from that day on it no longer exists.
struct Succession {
    At<Date> from;  ///< The first day of the successor in its place.
    Text to;        ///< An agency's id.
    Text basis;     ///< The act or source that says so.

    bool operator==(const Succession&) const = default;
};

struct Agency {
    Text id;
    Text name;                        ///< As of the day of the programme.
    std::optional<Text> short_name;   ///< As in the numbers of its papers: STC.
    Texts aliases;                    ///< Other spellings that the text uses.
    std::optional<Text> not_in_text;  ///< Set where the text does not name it: what confirms it.
    std::optional<Validity> validity;
    std::vector<Succession> successors;  ///< Several where it was split, all from one day.
    std::optional<Text> note;
    Place place;

    bool operator==(const Agency&) const = default;
};

/// A named set of agencies. A task given to a group is given to each member.
struct Group {
    Text id;
    Text name;
    Texts aliases;
    Texts members;      ///< Agencies or other groups; empty when open.
    bool open = false;  ///< Named in the text without a closed list: has no members.
    std::optional<Text> not_in_text;
    std::optional<Text> note;
    Place place;

    bool operator==(const Group&) const = default;
};

/// The last day of an agency, which its successors or its validity say; none while it has no end.
std::optional<Date> last_day(const Agency& agency);

/// Whether the agency exists on that day: neither before its first day nor after its last.
bool exists_on(const Agency& agency, const Date& date);

}  // namespace cthd
