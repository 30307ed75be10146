// Facts for all views: the report itself, tasks, updates, submissions, documents.
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

/// The text; empty if there is none.
inline std::string value_of(const std::optional<Text>& text) {
    return text ? text->value : "";
}

/// The period that a report covers.
struct ViewOptions {
    int year = 0;  ///< The reporting year whose updates count.
    Date as_of{};  ///< Only updates dated on or before this day count.
};

/// Identifies the programme, at the head of every view.
struct ProgrammeHead {
    std::string kind;
    std::string title;
    std::string number;  ///< Number and symbol.
    std::optional<int> day;
    int month = 0;
    int year = 0;
    std::string dateline;
    std::string issuer;

    /// The kind as it stands within a sentence: Chương trình hành động.
    std::string kind_in_text() const;
    /// As papers cite it behind its kind: `số …/CTrHD-UBND tháng 10 năm 2020 của Ủy ban nhân dân
    /// tỉnh`, with "…" for a number missing before the symbol. Days below 10 and months below 3
    /// have a leading zero (Decree 30/2020/NĐ-CP, annex I).
    std::string citation() const;
};
ProgrammeHead programme_head(const Programme& programme);

/// The period and the recipients of a report.
struct ReportHead {
    int year = 0;
    int last_year = 0;
    Date as_of{};
    Period data{};    ///< The data period of the year.
    Date deadline{};  ///< Reports are due before this day.
    // The names of the agencies responsible on the day for those named by the reporting calendar,
    // separated by "; " if one was split; the name in the calendar if there is none. With their
    // predecessors.
    std::string receives;
    std::vector<FormerName> receives_formerly;
    std::string consolidates;
    std::vector<FormerName> consolidates_formerly;
    std::string addressee;
    std::vector<FormerName> addressee_formerly;
    /// The report shows the text as issued although acts in force on its day change it.
    bool leaves_acts_out = false;
};
ReportHead report_head(const Register& registry, const ViewOptions& options);

/// The cited numbers or names, separated by "; ".
std::string cited_keys(const std::vector<Citation>& cites);

/// The task with this id, even if it is repealed; null if there is none.
const TaskRow* row_of(const Register& registry, const TaskId& id);

/// All tasks in document order, including repealed ones.
std::vector<const TaskRow*> all_rows(const Register& registry);

/// The beginning of a task's text, cut after a word, to recognise the task. The whole text if it is
/// short.
std::string beginning_of(std::string_view text);

/// The head of a paper.
struct Letterhead {
    std::string place;                ///< Where the first of the issuers signs; see signing_place.
    std::string superior;             ///< Of the first of the issuers; see superior_name.
    std::vector<AgencyName> issuers;  ///< The agencies that consolidate, and so write, on the day.
    std::string programme_issuer;     ///< See issuer_on_papers.
};
Letterhead letterhead(const Register& registry);

/// A task of the programme. Missing texts are empty.
struct TaskFacts {
    std::string id;
    int number = 0;       ///< Position in the whole document, from 1.
    std::string section;  ///< II.2
    std::string section_title;
    std::string letter;
    std::string heading;        ///< The agency line of its point.
    std::optional<int> bullet;  ///< Number of the bullet, from 1; none for a paragraph.
    std::string text;
    std::string period;
    std::string note;
    std::string related;  ///< Ids separated by ", ".
    std::string cites;    ///< Numbers or names separated by "; ".
    LeadFrom lead_from = LeadFrom::sentence;
    std::vector<AgencyName> leaders;  ///< The agencies, groups expanded.
    bool shared = false;              ///< Led by a group or by several agencies.
    /// Leaders that ended without a successor.
    std::vector<FormerName> unanswered;
    std::string given_to;      ///< The leaders as named in the text; a group by its own name.
    std::string coordinators;  ///< The coordinators as named in the text.
    std::optional<Date> due;
    std::string due_basis;  ///< The document that sets it.
    std::vector<FormerDue> former_dues;
    std::vector<ActFacts> amendments;    ///< The acts that changed or added it.
    std::string lead_act;                ///< The number of the act that names its leaders.
    std::string repealed_by;             ///< The number of the act that repealed it.
    std::optional<Date> repealed_on;     ///< The day from which it is repealed.
    std::vector<SuspectFacts> suspects;  ///< Empty for a repealed task.
};

/// The facts of a task. REQUIRES: `row` is one of `all_rows(registry)`.
TaskFacts task_facts(const Register& registry, const TaskRow& row);

/// Where an update was read; empty if there is no update.
struct UpdateOrigin {
    std::string agency;  ///< The id of the agency that recorded it.
    std::string file;
    std::optional<int> line;
};

/// An update. Missing texts are empty; everything is empty if there is no update.
struct UpdateFacts {
    std::optional<Status> status;
    std::optional<Date> date;       ///< The day that it speaks of.
    std::optional<Date> corrected;  ///< Of a correction, the day on which it was made.
    std::optional<int> progress;    ///< Percent, 0–100.
    std::string result;
    std::string difficulty;
    std::string proposal;
    std::string evidence;  ///< Numbers separated by "; ".
    UpdateOrigin origin;
};
UpdateFacts update_facts(const Entry& entry);

/// The last of `entries` for which `fits` is true; null if there is none.
template <class Fits>
const Entry* last_entry(const std::vector<Entry>& entries, Fits fits) {
    const auto found = std::find_if(entries.rbegin(), entries.rend(), fits);
    return found == entries.rend() ? nullptr : &*found;
}

/// The facts of that entry; none if there is none.
template <class Fits>
std::optional<UpdateFacts> last_facts(const std::vector<Entry>& entries, Fits fits) {
    const auto* last = last_entry(entries, fits);
    return last == nullptr ? std::nullopt : std::optional{update_facts(*last)};
}

/// A predicate for entries dated on or before `day`.
inline auto until(const Date& day) {
    return [day](const Entry& entry) { return entry.date() <= day; };
}

/// The state of a task according to one agency, with or without an assignment. Updates of its
/// predecessors count as its own.
struct TaskState {
    UpdateFacts now;                       ///< Empty if there is no report in the year.
    std::optional<UpdateFacts> last_year;  ///< None if there was no report in the year before.
    /// From updates of all years: a task completed once is not overdue in later years.
    std::optional<Timeliness> timeliness;
};
TaskState task_state(const Task& task, const Assignment& assignment, const History& history,
                     const ViewOptions& options);

/// The part of a state that `counted` needs.
Standing standing(const TaskState& state);

/// The paper of a year report, if it was received by the day of the report.
struct SubmissionFacts {
    std::string number;  ///< Empty if there is no paper.
    std::optional<Date> date;
    std::optional<Date> received;
};
SubmissionFacts submission_of(const Programme& programme, std::string_view agency,
                              const ViewOptions& options);

/// A document that tasks cite. Missing texts are empty.
struct DocumentFacts {
    std::string key;  ///< Its key in citations: its number, otherwise its name.
    std::string number;
    std::string name;
    std::string type;
    std::optional<Date> date;
    std::string issuer;
    std::string title;
    std::optional<Date> ended;  ///< The first day on which it was not in force, if that is not
                                ///< after the day of the report.
    std::string replacement;    ///< The document that replaces it by then.
    std::string tasks;          ///< Ids of the given tasks that cite it, separated by ", ".
};

/// The documents that `rows` cite, in the order of documents.yaml; unknown ones at the end.
std::vector<DocumentFacts> cited_documents(const Register& registry,
                                           const std::vector<const TaskRow*>& rows);

}  // namespace cthd
