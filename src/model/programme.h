// The model: plain structs, no I/O.
//
//   Programme                     the whole document
//     head, purposes, organisation, recipients, signatory
//     Calendar                    who reports to whom by when (part III.1)
//     Agency, Group               those who lead, coordinate and report
//     Document                    legal documents cited
//     Section II.1 … II.6
//       Point a, b, c, d, đ …     (a section without letters holds one point without letter)
//         Task                    a bullet or a paragraph
//     Amendment                   an act that changes the programme (part III.3)
//       Change                    its effect on one task or title
//     ProposalYear, Proposal      changes that agencies propose, by year
//     YearReport                  all updates of one agency in one reporting year
//       Submission                the paper that contained it
//       TaskUpdates
//         Update                  one dated statement on one task
//     source                      the text as issued
//
// Sections are as issued. `in_force` (registry/in_force.h) applies the amendments of a day; a
// Register with a day calls it. Texts are verbatim and NFC. References to agencies, documents and
// tasks are ids as written. The checks verify that they exist; all other code must handle unknown
// ids. Places point into the files that were read and are valid as long as those (see Loaded).
// Comparisons ignore places.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"
#include "model/agency.h"
#include "model/amendment.h"
#include "model/calendar.h"
#include "model/document.h"
#include "model/proposal.h"
#include "model/section.h"
#include "model/year_report.h"

namespace cthd {

/// A part of the document outside part II: a heading and numbered paragraphs.
struct Part {
    Text heading;
    Texts items;  ///< Without their numbers, which count from 1.

    bool operator==(const Part&) const = default;
};

struct Signatory {
    Text authority;
    Text position;
    Text name;

    bool operator==(const Signatory&) const = default;
};

struct Programme {
    Text kind;  ///< CHƯƠNG TRÌNH HÀNH ĐỘNG
    Text title;
    Text number;  ///< Number and symbol; here as issued only the symbol: /CTrHD-UBND.
    At<std::chrono::year_month> month;  ///< The month of issue.
    std::optional<int> day;             ///< The day of issue, if the text gives it.
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
    std::vector<Section> sections;        ///< As issued, by number.
    std::vector<Amendment> amendments;    ///< In the order in which they enter into force.
    std::vector<ProposalYear> proposals;  ///< By year.
    std::vector<YearReport> reports;      ///< By year, then agency id.
    Text source;                          ///< source.md: the text as issued.

    bool operator==(const Programme&) const = default;
};

// Each result points into the programme; null if there is none.
const Document* find_document(const Programme& programme, std::string_view key);
const Amendment* find_act(const Programme& programme, std::string_view number);
const Proposal* find_proposal(const Programme& programme, std::string_view id);

/// A change with its act. Points into a programme.
struct ActChange {
    const Amendment* act = nullptr;
    const Change* change = nullptr;
};

/// Every change of every act, in the order in which the acts enter into force.
std::vector<ActChange> all_changes(const Programme& programme);

/// Every proposal, by year. The results point into the programme.
std::vector<const Proposal*> all_proposals(const Programme& programme);

/// An update with its task and year report. Points into a programme.
struct StatedUpdate {
    const YearReport* report = nullptr;
    const TaskUpdates* task = nullptr;
    const Update* update = nullptr;
};

/// Every update of every year report, by year, agency and order in the file.
std::vector<StatedUpdate> all_updates(const Programme& programme);

/// The first reporting year: the year whose data include the day of issue.
int first_year(const Programme& programme);

/// The reporting year that a command uses on `day` if none is given: the year being reported, else
/// the year whose data include that day. The years before it are closed. If the cutoff is invalid,
/// the calendar year.
int year_meant(const Programme& programme, const Date& day);

// --- the text as issued -----------------------------------------------------------------------

/// A line of the document with a text from the data, and the fixed words around it.
struct IssuedLine {
    std::string before;  ///< Fixed words before the text: "Số: ", "1. ", "đ) ", "- ".
    Text text;           ///< The text from the data.
    std::string after;   ///< Fixed words after the text: ":".
};

/// All lines in the order of the document: head (Decree 30/2020/NĐ-CP, annex I, fixes the words
/// "Số:" and "Nơi nhận:"), parts I, II and III, recipients, signatory.
std::vector<IssuedLine> as_issued(const Programme& programme);

/// The text of source.md without the marks of Markdown, which are not part of the document: # at
/// the beginning of a line and ** anywhere. Keeps all lines.
std::string without_marks(std::string_view source);

}  // namespace cthd
