// All views, and the tables of names of their structs.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "report/template/fields.h"
#include "report/views/agency.h"
#include "report/views/changes.h"
#include "report/views/overview.h"
#include "report/views/programme.h"
#include "report/views/proposals.h"
#include "report/views/remind.h"
#include "report/views/return_letter.h"
#include "report/views/year.h"

namespace cthd {

const Fields& fields_of(const AgencyView* /*type*/);
const Fields& fields_of(const AgencyTask* /*type*/);
const Fields& fields_of(const GroupMember* /*type*/);
const Fields& fields_of(const AgencyName* /*type*/);
const Fields& fields_of(const FormerName* /*type*/);
const Fields& fields_of(const DocumentFacts* /*type*/);
const Fields& fields_of(const StatusCount* /*type*/);
const Fields& fields_of(const OverviewView* /*type*/);
const Fields& fields_of(const OverviewSection* /*type*/);
const Fields& fields_of(const OverviewTask* /*type*/);
const Fields& fields_of(const AgencyState* /*type*/);
const Fields& fields_of(const OverviewAgency* /*type*/);
const Fields& fields_of(const PastAgency* /*type*/);
const Fields& fields_of(const FormerSubmission* /*type*/);
const Fields& fields_of(const AgencyRemarks* /*type*/);
const Fields& fields_of(const Remark* /*type*/);
const Fields& fields_of(const YearView* /*type*/);
const Fields& fields_of(const Paper* /*type*/);
const Fields& fields_of(const OpenStatus* /*type*/);
const Fields& fields_of(const OpenTask* /*type*/);
const Fields& fields_of(const OpenPart* /*type*/);
const Fields& fields_of(const ChangesView* /*type*/);
const Fields& fields_of(const ActChanges* /*type*/);
const Fields& fields_of(const AgencyChanges* /*type*/);
const Fields& fields_of(const TaskChange* /*type*/);
const Fields& fields_of(const ChangeUpdate* /*type*/);
const Fields& fields_of(const NewSubmission* /*type*/);
const Fields& fields_of(const ProgrammeView* /*type*/);
const Fields& fields_of(const ProgrammeSection* /*type*/);
const Fields& fields_of(const ProgrammePoint* /*type*/);
const Fields& fields_of(const ProgrammeBullet* /*type*/);
const Fields& fields_of(const Note* /*type*/);
const Fields& fields_of(const ProposalsView* /*type*/);
const Fields& fields_of(const ProposalSection* /*type*/);
const Fields& fields_of(const ProposalPlace* /*type*/);
const Fields& fields_of(const ProposalFacts* /*type*/);
const Fields& fields_of(const ProposalStateCount* /*type*/);
const Fields& fields_of(const RemindView* /*type*/);
const Fields& fields_of(const OwedTask* /*type*/);
const Fields& fields_of(const ReturnView* /*type*/);
const Fields& fields_of(const ReturnRemark* /*type*/);
const Fields& fields_of(const TaskFacts* /*type*/);
const Fields& fields_of(const ActFacts* /*type*/);
const Fields& fields_of(const ChangeFacts* /*type*/);
const Fields& fields_of(const RepealedTask* /*type*/);
const Fields& fields_of(const FormerDue* /*type*/);
const Fields& fields_of(const SuspectFacts* /*type*/);
const Fields& fields_of(const Paragraph* /*type*/);

/// A row of the table of views, which is used to parse, suggest and document them. A view is
/// referred to by a pointer to its row.
struct ViewName {
    std::string_view word;  ///< As typed; names of template files begin with it.
    const char* meaning;
    const Fields& (*fields)();  ///< The table of its own names, which leads to those of its lists.
};

inline constexpr auto view_names = std::to_array<ViewName>({
    {"agency", CTHD_N("what one agency has done in a year"), fields_of<AgencyView>},
    {"overview", CTHD_N("the state of the whole programme in a year"), fields_of<OverviewView>},
    {"year", CTHD_N("the consolidated report at the end of a year"), fields_of<YearView>},
    {"changes", CTHD_N("what changed between two days"), fields_of<ChangesView>},
    {"programme", CTHD_N("the document with the amendments in force on a day"),
     fields_of<ProgrammeView>},
    {"proposals", CTHD_N("what agencies propose to change in the document"),
     fields_of<ProposalsView>},
    {"remind", CTHD_N("the letter to an agency that has not reported in full"),
     fields_of<RemindView>},
    {"return", CTHD_N("the letter that sends a form with errors back"), fields_of<ReturnView>},
});

/// The view with this word; null if there is none.
const ViewName* find_view(std::string_view word);
/// The view of a template file by its name, which is the word of the view alone or followed by a
/// hyphen (overview.md, overview-short.md); null if there is none.
const ViewName* view_of_name(const std::filesystem::path& name);
/// All words, for suggestions.
std::vector<std::string> view_words();

/// The root row of a view for its template.
template <class View>
Row row_of(const View& view) {
    return {&view, &fields_of(&view)};
}

// --- lists of names ---------------------------------------------------------------------------

/// A group of names: those of the view itself, or of the rows of some lists.
struct NameGroup {
    /// The lists whose rows have the names; empty for those of the view and of every list.
    std::vector<std::string> lists;
    const Fields* fields = nullptr;
    bool in_every_list = false;
};

/// All groups of a view: its own names, those of its lists, each table once and in the order of the
/// lists, then those of every list.
std::vector<NameGroup> name_groups(const ViewName& view);

/// The shortest path of nested lists, by name, from `fields` to `name`; empty if there is none.
std::vector<std::string> lists_to(const Fields& fields, std::string_view name);

}  // namespace cthd
