// What the views say of a task, of an agency and of a document: the parts that they share.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "model/programme.h"
#include "model/registry/history.h"
#include "model/registry/register.h"
#include "report/facts/act.h"
#include "report/facts/agency.h"
#include "report/facts/counts.h"

namespace cthd {

/// A text, empty where there is none.
inline std::string value_of(const std::optional<Text>& text) {
    return text ? text->value : "";
}

/// Of when a report speaks.
struct ViewOptions {
    int year = 0;  ///< The reporting year whose updates count.
    Date as_of{};  ///< Only updates dated on or before this day count.
};

/// What identifies the programme, at the head of every view.
struct ProgrammeHead {
    std::string kind;
    std::string title;
    std::string number;  ///< Number and symbol.
    std::optional<int> day;
    int month = 0;
    int year = 0;
    std::string dateline;
    std::string issuer;
};
ProgrammeHead programme_head(const Programme& programme);

/// Of when and for whom a report is.
struct ReportHead {
    int year = 0;
    int last_year = 0;
    Date as_of{};
    Period data{};    ///< From when to when the data of the year run.
    Date deadline{};  ///< The day before which reports are to be in.
    /// Names of those who answer on the day for the agencies that the reporting calendar gives,
    /// with "; " between them where one was split; its own where nobody does. With each, in whose
    /// place they answer.
    std::string receives;
    std::vector<FormerName> receives_formerly;
    std::string consolidates;
    std::vector<FormerName> consolidates_formerly;
    std::string addressee;
    std::vector<FormerName> addressee_formerly;
    /// It is of the text as issued, although acts in force on its day have changed that.
    bool leaves_acts_out = false;
};
ReportHead report_head(const Register& registry, const ViewOptions& options);

/// Numbers or names with "; " between them.
std::string cited_keys(const std::vector<Citation>& cites);

/// The task with that id, also when it is repealed; null when there is none.
const TaskRow* row_of(const Register& registry, const TaskId& id);

/// All tasks in document order, with those that are repealed.
std::vector<const TaskRow*> all_rows(const Register& registry);

/// The beginning of a task's text, cut behind a word: enough to know the task. The whole where that
/// is short.
std::string beginning_of(std::string_view text);

/// Where papers of the programme are signed, as its dateline says; empty where it does not.
std::string signing_place(const Programme& programme);

/// What stands at the head of a paper.
struct Letterhead {
    std::string place;                ///< Where papers are signed; see signing_place.
    std::vector<AgencyName> issuers;  ///< Who consolidates, and so writes, on the day.
    std::string programme_issuer;
};
Letterhead letterhead(const Register& registry);

/// A task as the programme gives it. Texts are empty where the programme says nothing.
struct TaskFacts {
    std::string id;
    int number = 0;       ///< Place in the whole document, from 1.
    std::string section;  ///< II.2
    std::string section_title;
    std::string letter;
    std::string heading;        ///< The agency line of its point.
    std::optional<int> bullet;  ///< Which bullet it is, from 1; none if it is a paragraph.
    std::string text;
    std::string period;
    std::string note;
    std::string related;  ///< Ids with ", " between them.
    std::string cites;    ///< Numbers or names with "; " between them.
    LeadFrom lead_from = LeadFrom::sentence;
    std::vector<AgencyName> leaders;  ///< The agencies, groups expanded.
    bool shared = false;              ///< Led by a group or by several agencies.
    /// Who was to lead and has ended, so that nobody answers in its place.
    std::vector<FormerName> unanswered;
    std::string given_to;      ///< Who leads, as the text gives it, so a group by its own name.
    std::string coordinators;  ///< Who coordinates, as given.
    std::optional<Date> due;
    std::string due_basis;  ///< The document that sets it.
    std::vector<FormerDue> former_dues;
    std::vector<ActFacts> amendments;    ///< The acts that have changed it, or added it.
    std::string lead_act;                ///< The number of the act that says who leads.
    std::string repealed_by;             ///< The number of the act that has repealed it.
    std::optional<Date> repealed_on;     ///< The first day on which it was repealed.
    std::vector<SuspectFacts> suspects;  ///< Of a task that is not repealed.
};

/// REQUIRES: `row` is one of `all_rows(registry)`.
TaskFacts task_facts(const Register& registry, const TaskRow& row);

/// Where an update was read. Empty where there is none.
struct UpdateOrigin {
    std::string agency;  ///< The id of who recorded it.
    std::string file;
    std::optional<int> line;
};

/// What an update says. Texts are empty where it says nothing; all is empty where there is none.
struct UpdateFacts {
    std::optional<Status> status;
    std::optional<Date> date;
    std::optional<int> progress;  ///< Percent, 0–100.
    std::string result;
    std::string difficulty;
    std::string proposal;
    std::string evidence;  ///< Numbers with "; " between them.
    UpdateOrigin origin;
};
UpdateFacts update_facts(const Entry& entry);

/// The last of `entries` for which `fits` holds; null when there is none.
template <class Fits>
const Entry* last_entry(const std::vector<Entry>& entries, Fits fits) {
    const auto found = std::find_if(entries.rbegin(), entries.rend(), fits);
    return found == entries.rend() ? nullptr : &*found;
}

/// What that one says; none when there is none.
template <class Fits>
std::optional<UpdateFacts> last_facts(const std::vector<Entry>& entries, Fits fits) {
    const auto* last = last_entry(entries, fits);
    return last == nullptr ? std::nullopt : std::optional{update_facts(*last)};
}

/// Whether an entry is dated until `day`.
inline auto until(const Date& day) {
    return [day](const Entry& entry) { return entry.update->date.value <= day; };
}

/// How far a task is with the agency that answers for it, or what one without an assignment says of
/// it. What predecessors stated counts as its own.
struct TaskState {
    UpdateFacts now;                       ///< Empty while there is no report in the year.
    std::optional<UpdateFacts> last_year;  ///< None if it was not reported on in the year before.
    /// From all years: what was completed once is not overdue in the years after.
    std::optional<Timeliness> timeliness;
};
TaskState task_state(const Task& task, const Assignment& assignment, const History& history,
                     const ViewOptions& options);

/// What `counted` takes of a state.
Standing standing(const TaskState& state);

/// The paper that a year report came in, as far as it was there on the day of the report.
struct SubmissionFacts {
    std::string number;  ///< Empty when there is none.
    std::optional<Date> date;
    std::optional<Date> received;
};
SubmissionFacts submission_of(const Programme& programme, std::string_view agency,
                              const ViewOptions& options);

/// A document that tasks cite. Texts are empty where the programme says nothing.
struct DocumentFacts {
    std::string key;  ///< What tasks cite it by: its number, else its name.
    std::string number;
    std::string name;
    std::string type;
    std::optional<Date> date;
    std::string issuer;
    std::string title;
    std::optional<Date> ended;  ///< The first day on which it was no longer in force, where that
                                ///< has come by the day of the report.
    std::string replacement;    ///< What has taken its place by then.
    std::string tasks;  ///< Ids of those of the given tasks that cite it, with ", " between them.
};

/// The documents that `rows` cite, in the order of documents.yaml; unknown ones at the end.
std::vector<DocumentFacts> cited_documents(const Register& registry,
                                           const std::vector<const TaskRow*>& rows);

}  // namespace cthd
