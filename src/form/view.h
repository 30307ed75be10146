// The form that an agency fills in for a reporting year, as data.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/columns.h"
#include "report/facts/task.h"

namespace cthd {

/// One task on the form.
struct FormTask {
    std::string id;
    std::string text;
    Role role = Role::lead;  ///< Of the agency in the task.
    /// As the text gives them, empty where it names none; of a task that the agency coordinates,
    /// after those who lead it.
    std::string coordinators;

    // The last update of any year until the day of the form, by the agency responsible then.
    UpdateFacts last;
    std::optional<UpdateFacts> last_with_result;  ///< The last update that states a result.
};

struct FormView {
    ProgrammeHead programme;
    ReportHead head;
    std::string place;     ///< Where the programme was issued: Lai Châu.
    AgencyName agency;     ///< Whose form it is.
    std::string symbol;    ///< Its short name, as in the numbers of its papers; may be empty.
    bool obliged = false;  ///< Must report by the calendar.
    std::string receiver;  ///< Who answers for the receiver of the calendar.
    std::vector<std::string> copies;         ///< Who gets copies; groups by their own names.
    std::vector<FormTask> lead_tasks;        ///< What the agency leads, in document order.
    std::vector<FormTask> coordinate_tasks;  ///< The tasks it coordinates.
};

/// Tasks that stand together on the form.
struct FormPart {
    std::string_view title;  ///< Empty where all tasks of the form are to be reported on.
    std::span<const FormTask> tasks;
};

/// The parts of the form: what the agency leads, then what it coordinates; empty ones are left out.
std::vector<FormPart> form_parts(const FormView& view);

/// The form of the agency with the id `agency`, as of the day of the register for who answers, and
/// as of `options.as_of` for what was last known.
FormView form_view(const Register& registry, const History& history, std::string_view agency,
                   const ViewOptions& options);

/// What stands in a cell of a task's row; empty where the agency fills it in.
std::string form_cell(const FormView& view, const FormTask& task, FormColumn column);

/// The table of the form: the heads, then one row a task, and above those of a part with a title
/// one that holds nothing but that.
std::vector<std::vector<std::string>> form_table(const FormView& view);

}  // namespace cthd
