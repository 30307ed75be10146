// Agencies and groups, which lead and coordinate tasks and report on them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/message.h"
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

/// How an agency appears on the papers that it writes (Decree 30/2020/NĐ-CP, annex I).
struct AgencyPapers {
    /// The id of the agency above its name, or `no_superior`. If not set, see `superior_name`.
    std::optional<Text> superior;
    std::optional<Text> under;  ///< The line above its name, if that names no agency.
    std::optional<Text> name;   ///< At the head of papers, if longer than in the programme.
    std::optional<Text> place;  ///< Where they are signed, if not where the programme was.

    bool operator==(const AgencyPapers&) const = default;
};

/// A `superior` that says that no agency of the programme is above this one.
inline constexpr std::string_view no_superior = "none";

struct Agency {
    Text id;
    Text name;                       ///< On the day of the programme.
    std::optional<Text> short_name;  ///< As used in the numbers of its papers: STC.
    Texts aliases;                   ///< Other spellings in the text of the programme.
    std::optional<Text>
        not_in_text;  ///< The confirmation of an agency that the text does not name.
    std::optional<Validity> validity;
    std::vector<Succession> successors;  ///< Several if it was split, all from one day.
    AgencyPapers papers;
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

/// Agencies and groups as agencies.yaml lists them.
struct AgencyList {
    std::vector<Agency> agencies;
    std::vector<Group> groups;
    Place place;  ///< The file as a whole.

    bool operator==(const AgencyList&) const = default;
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

// --- the fields of an agency ------------------------------------------------------------------

/// Properties of a field.
struct AgencyField {
    const char* key = "";     ///< In the file; also a head of its column in a list of agencies.
    const char* option = "";  ///< Of `cthd agency add`, with its dashes.
    const char* value = "";   ///< What the help shows in the place of its value.
    const char* about = "";   ///< The help of its option.
    const char* heads = "";   ///< Vietnamese heads of its column, separated by `|`.
    /// Differs from agency to agency, so an option cannot give it to all of a list.
    bool is_own = false;
};

/// Calls `visit(field, value)` for each field that is a text, but for the id. `value` is a member
/// of the agency: Text, std::optional<Text> or Texts.
template <class AnyAgency, class Visit>
void for_each_agency_field(AnyAgency& agency, const Visit& visit) {
    visit(AgencyField{"name", "--name", CTHD_N("NAME"), CTHD_N("its name in full"),
                      "Tên|Tên cơ quan|Tên đơn vị|Cơ quan|Đơn vị", true},
          agency.name);
    visit(AgencyField{"short", "--short", CTHD_N("ABBREVIATION"),
                      CTHD_N("the abbreviation in the numbers of its papers, such as STC"),
                      "Viết tắt|Tên viết tắt|Ký hiệu", true},
          agency.short_name);
    visit(AgencyField{"aliases", "--alias", CTHD_N("NAME"), CTHD_N("another spelling of its name"),
                      "Tên khác|Tên gọi khác", true},
          agency.aliases);
    visit(AgencyField{"not_in_text", "--not-in-text", CTHD_N("TEXT"),
                      CTHD_N("what confirms an agency that the programme does not name"),
                      "Căn cứ ngoài văn bản|Không có trong văn bản"},
          agency.not_in_text);
    visit(AgencyField{"superior", "--superior", CTHD_N("AGENCY"),
                      CTHD_N("the agency above its name on papers, or none"),
                      "Cơ quan cấp trên|Cấp trên|Cơ quan chủ quản"},
          agency.papers.superior);
    visit(AgencyField{"under", "--under", CTHD_N("NAME"),
                      CTHD_N("the body above its name that is no agency of the programme"),
                      "Cấp trên ngoài danh mục"},
          agency.papers.under);
    visit(AgencyField{"letterhead", "--letterhead", CTHD_N("NAME"),
                      CTHD_N("its name at the head of papers, if it differs"),
                      "Tên ở đầu văn bản|Tên trên văn bản", true},
          agency.papers.name);
    visit(AgencyField{"place", "--place", CTHD_N("PLACE"), CTHD_N("where it signs its papers"),
                      "Địa danh|Nơi ký|Địa danh ký văn bản", true},
          agency.papers.place);
    visit(AgencyField{"note", "--note", CTHD_N("TEXT"), CTHD_N("a remark"), "Ghi chú"},
          agency.note);
}

}  // namespace cthd
