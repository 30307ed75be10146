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
//     Amendment                   an act that changes the programme (part III.3)
//       Change                    what it does to one task or title
//     ProposalYear, Proposal      what agencies propose to change, by year
//     YearReport                  all updates of one agency in one reporting year
//       Submission                the paper it came in
//       TaskUpdates
//         Update                  one dated statement on one task
//     source                      the text as issued
//
// Sections are as issued; with the amendments of a day they come out of `in_force` (amendments.h),
// which a Register with a day does for everybody. Texts are verbatim and NFC. References (agencies,
// documents, tasks) are ids as written; that they exist is for the checks to say, so everything
// that follows one copes with an unknown id. Places point into the files that were read and are
// valid as long as those are (see Loaded); they are no part of a value and do not count in
// comparisons.
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
    Texts items;  ///< Without their numbers, which are their places from 1.

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
    std::vector<Section> sections;        ///< As issued, by number.
    std::vector<Amendment> amendments;    ///< In the order in which they come into force.
    std::vector<ProposalYear> proposals;  ///< By year.
    std::vector<YearReport> reports;      ///< By year, then agency id.
    Text source;                          ///< source.md: the text as issued.

    bool operator==(const Programme&) const = default;
};

// Each points into the programme, and is null when there is none.
const Document* find_document(const Programme& programme, std::string_view key);
const Amendment* find_act(const Programme& programme, std::string_view number);
const Proposal* find_proposal(const Programme& programme, std::string_view id);

/// A change with its act. Points into a programme.
struct ActChange {
    const Amendment* act = nullptr;
    const Change* change = nullptr;
};

/// Every change of every act, in the order in which they come into force.
std::vector<ActChange> all_changes(const Programme& programme);

/// Every proposal, by year. Points into the programme.
std::vector<const Proposal*> all_proposals(const Programme& programme);

/// An update with the task and the report that it stands in. Points into a programme.
struct StatedUpdate {
    const YearReport* report = nullptr;
    const TaskUpdates* task = nullptr;
    const Update* update = nullptr;
};

/// Every update of every report, by year, agency and place in the file.
std::vector<StatedUpdate> all_updates(const Programme& programme);

/// The first reporting year: the one whose data have the day on which the programme was issued.
int first_year(const Programme& programme);

/// The reporting year that is meant on `day` where none is named: the one being reported, else the
/// one whose data have that day. The years before it are closed. The calendar year where the cutoff
/// is broken.
int year_meant(const Programme& programme, const Date& day);

// --- the text as issued -----------------------------------------------------------------------

/// A stretch of the document that the data hold at one place, with what stands around it.
struct IssuedLine {
    std::string before;  ///< Fixed words before it: "Số: ", "1. ", "đ) ", "- ".
    Text text;           ///< The data.
    std::string after;   ///< Fixed words after it: ":".
};

/// All lines in the order of the document: head (Decree 30/2020/NĐ-CP, annex I, fixes the words
/// "Số:" and "Nơi nhận:"), parts I, II and III, recipients, signatory.
std::vector<IssuedLine> as_issued(const Programme& programme);

/// The text of source.md without the marks that Markdown adds, which mean nothing: # at the
/// beginning of a line and ** anywhere. Every line stays a line.
std::string without_marks(std::string_view source);

}  // namespace cthd
