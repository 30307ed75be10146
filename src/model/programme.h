// The model: plain structs, no I/O.
//
//   Programme                     the whole document
//     head, purposes, organisation, recipients, signatory
//     Calendar                    who reports what by when (part III.1)
//     Agency, Group               who leads, coordinates, reports
//     Document                    legal documents cited
//     Section II.1 … II.6
//       Point a, b, c, d, đ …     (a section without letters holds one point without letter)
//         Task                    a bullet or a paragraph
//     YearReport                  all updates of one agency in one reporting year
//       Submission                the paper it came in
//       TaskUpdates
//         Update                  one dated statement on one task
//     source                      the text as issued
//
// Texts are verbatim and NFC. References (agencies, documents, tasks) are ids as written; that they
// exist is for the checks to say, so everything that follows one copes with an unknown id. Places
// point into the files that were read and are valid as long as those are (see Loaded); they are no
// part of a value and do not count in comparisons.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"
#include "model/letters.h"
#include "model/status.h"

namespace cthd {

using Text = At<std::string>;
using Texts = std::vector<Text>;

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

    bool operator==(const Agency&) const = default;
};

/// A named set of agencies. A task given to a group is given to each member.
struct Group {
    Text id;
    Text name;
    Texts aliases;
    Texts members;      ///< Agencies or other groups; empty when open.
    bool open = false;  ///< Named in the text without a closed list: expands to nobody.
    std::optional<Text> not_in_text;
    std::optional<Text> note;

    bool operator==(const Group&) const = default;
};

/// A legal document, with what the text gives of it.
struct Document {
    std::optional<Text> number;  ///< Number and symbol: 134/NQ-CP.
    std::optional<Text> name;  ///< For what the text cites by name: Luật Hợp tác xã năm 2012.
    std::optional<Text> type;
    std::optional<At<Date>> date;
    std::optional<Text> issuer;
    std::optional<Text> title;
    Texts aliases;
    std::optional<Text> note;
    Place place;

    bool operator==(const Document&) const = default;

    /// What `cites` refers to it by: its number, else its name. REQUIRES: one of them.
    const std::string& key() const { return number ? number->value : name->value; }
};

/// When something is to be done, and the document that says so.
struct Due {
    At<Date> date;
    Text basis;  ///< A document of documents.yaml.

    bool operator==(const Due&) const = default;
};

/// Who takes over, where an agency was split, what stands here; not part of the text as issued.
struct SuccessorChoice {
    Text agency;  ///< The agency that was split.
    Texts to;     ///< One or several of its successors.

    bool operator==(const SuccessorChoice&) const = default;
};

struct Task {
    At<TaskId> id;
    Text text;
    Texts lead;        ///< Where the sentence itself names who leads; else see `lead_of`.
    Texts coordinate;  ///< Where the sentence assigns it; else see `coordinate_of`.
    std::vector<SuccessorChoice> successors;  ///< See `choice_of`, as in point and section.
    Texts cites;
    std::optional<Text> period;  ///< Words of the text, for display.
    std::optional<Due> due;      ///< The programme as issued sets none.
    std::vector<At<TaskId>> related;
    std::optional<Text> note;

    bool operator==(const Task&) const = default;
};

/// What a point has that is lettered wrongly.
inline constexpr int unknown_letter = -1;

struct Point {
    At<int> letter;  ///< Place in the legal order; 0 in a section without letters, unknown_letter
                     ///< where what stands there is none.
    std::optional<Text> heading;  ///< The agency line; none where a sentence names its subject.
    bool is_inline = false;  ///< Heading and text on one line: "l) Ban Dân tộc tỉnh: …".
    Texts lead;
    Texts coordinate;
    std::vector<SuccessorChoice> successors;
    std::vector<Task> tasks;

    bool operator==(const Point&) const = default;
};

struct Section {
    At<int> number;  ///< 2 for mục II.2.
    Text title;
    std::optional<Text> intro;
    Texts lead;
    Texts coordinate;
    std::vector<SuccessorChoice> successors;
    std::vector<Point> points;

    bool operator==(const Section&) const = default;
};

/// A part of the document outside part II: a heading and numbered paragraphs.
struct Part {
    Text heading;
    Texts items;  ///< Without their numbers, which are their places from 1.

    bool operator==(const Part&) const = default;
};

/// Who reports, to whom and by when, as part III.1 orders it.
struct Calendar {
    Text basis;                         ///< Where it is ordered: III.1.
    At<std::chrono::month_day> before;  ///< Reports are on time before this day (25 December).
    At<std::chrono::month_day> cutoff;  ///< The last day of a year's data (14 December).
    Texts obliged;                      ///< Who must report: agencies or groups.
    Texts voluntary;                    ///< Who may report and is never late.
    Text receives;
    Text consolidates;
    Texts copies;
    Text addressee;  ///< To whom the consolidated report goes.

    bool operator==(const Calendar&) const = default;
};

struct Signatory {
    Text authority;
    Text position;
    Text name;

    bool operator==(const Signatory&) const = default;
};

/// One dated statement of one agency on one task.
struct Update {
    At<Date> date;
    At<Status> status;
    std::optional<At<int>> progress;  ///< Percent, 0–100.
    std::optional<Text> result;
    std::optional<Text> difficulty;
    std::optional<Text> proposal;
    Texts evidence;  ///< Numbers of papers.
    Place place;

    bool operator==(const Update&) const = default;
};

/// What an agency stated of one task in one year, in the order of the file.
struct TaskUpdates {
    At<TaskId> task;
    std::vector<Update> updates;  ///< Empty while the task waits for a report.

    bool operator==(const TaskUpdates&) const = default;
};

/// The paper a year report came in.
struct Submission {
    Text number;
    At<Date> date;
    std::optional<At<Date>> received;

    bool operator==(const Submission&) const = default;
};

/// All updates of one agency in one reporting year: one file.
struct YearReport {
    Text agency;
    At<int> year;
    std::optional<Submission> submission;
    std::vector<TaskUpdates> tasks;
    Place place;  ///< The file as a whole.

    bool operator==(const YearReport&) const = default;
};

struct Programme {
    Text kind;  ///< CHƯƠNG TRÌNH HÀNH ĐỘNG
    Text title;
    Text number;  ///< Number and symbol; as issued here only the symbol: /CTrHD-UBND.
    At<std::chrono::year_month> month;  ///< When it was issued.
    std::optional<int> day;             ///< Its day, where the text gives one.
    Text dateline;                      ///< Place and date, verbatim.
    Text issuer;
    Text preamble;
    Part purposes;       ///< Part I.
    Text tasks_heading;  ///< Of part II.
    Part organisation;   ///< Part III.
    Texts recipients;
    Signatory signatory;
    Calendar calendar;

    std::vector<Agency> agencies;
    std::vector<Group> groups;
    std::vector<Document> documents;
    std::vector<Section> sections;    ///< By number.
    std::vector<YearReport> reports;  ///< By year, then agency id.
    Text source;                      ///< source.md: the text as issued.

    bool operator==(const Programme&) const = default;
};

/// Where in the document the lead of a task is named.
enum class LeadFrom { sentence, agency_line, heading };

/// Who leads a task, by the nearest that says so: the task, its point, its section.
struct Lead {
    const Texts& ids;
    LeadFrom from;
};
Lead lead_of(const Section& section, const Point& point, const Task& task);

/// Who coordinates, by the nearest of task, point and section that says so; empty where none does.
const Texts& coordinate_of(const Section& section, const Point& point, const Task& task);

/// Which of its successors take over from `agency` in a task, by the nearest of task, point and
/// section that says so; null where none does.
const Texts* choice_of(const Section& section, const Point& point, const Task& task,
                       std::string_view agency);

/// The last day of an agency, which its successors or its validity say; none while it has no end.
std::optional<Date> last_day(const Agency& agency);

/// Whether the agency exists on that day: neither before its first day nor after its last.
bool exists_on(const Agency& agency, const Date& date);

/// The reporting year that the data of `date` belong to: after the cutoff it is the next one.
int reporting_year(const Calendar& calendar, const Date& date);

/// The first and the last day of a reporting year's data.
struct Period {
    Date first;
    Date last;

    bool contains(const Date& date) const { return first <= date && date <= last; }
};
Period data_period(const Calendar& calendar, int year);

/// The first day on which a report of `year` is late: 25 December of it.
Date deadline(const Calendar& calendar, int year);

/// The day that tells who answers in a report of `year` as of `as_of`: that day, but not after the
/// year's cutoff, since a body that takes over later answers for the next year.
Date answering_day(const Calendar& calendar, int year, const Date& as_of);

/// The reporting year that is being worked on: the latest not after the calendar year of `today`
/// that has a year report and whose data have begun; the calendar year itself where none has.
int current_year(const Programme& programme, const Date& today);

}  // namespace cthd
