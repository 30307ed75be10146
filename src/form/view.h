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

/// A task on the form.
struct FormTask {
    int number = 0;  ///< On the form, from 1.
    std::string id;
    std::string section;  ///< Its id and title: II.4. Tăng cường …
    std::string text;
    Role role = Role::lead;  ///< Of the agency in the task.
    /// As named in the text; empty if there are none. For a task that the agency coordinates,
    /// preceded by its leaders.
    std::string coordinators;
    /// Its due date with the document that sets it, else its period; then the acts that changed
    /// anything else of it, and cited documents that have ended.
    std::string due;

    // The last updates up to the day of the form, of any year, from the agency or its predecessors.
    UpdateFacts last;
    std::optional<UpdateFacts> last_with_result;  ///< The last update that states a result.
};

struct FormView {
    ProgrammeHead programme;
    std::string key;  ///< See `programme_key`.
    ReportHead head;
    std::string place;     ///< Where the agency signs its papers.
    std::string superior;  ///< Of the agency; see `superior_name`.
    AgencyName agency;     ///< The agency that fills in the form.
    std::string
        symbol;  ///< The short name of the agency, as in numbers of its papers; may be empty.
    bool obliged = false;  ///< The calendar obliges the agency to report.
    std::string receiver;  ///< The agency responsible for the receiver named by the calendar.
    std::vector<std::string> copies;   ///< Recipients of copies; groups under their own names.
    std::vector<FormTask> lead_tasks;  ///< Led by the agency, in document order.
    std::vector<FormTask> coordinate_tasks;  ///< Coordinated by it, in document order.
};

/// A group of tasks on the form: a part or, in a part, a section.
struct FormPart {
    std::string_view title;  ///< Of a part, empty if all tasks of the form are led by the agency.
    std::span<const FormTask> tasks;
};

/// The parts of the form: tasks that the agency leads, then those it coordinates. Empty parts are
/// left out.
std::vector<FormPart> form_parts(const FormView& view);

/// The sections of a part, in document order.
std::vector<FormPart> form_sections(const FormPart& part);

/// The columns of the form, in their order: all, but for last status and result only those with
/// something to show.
std::vector<FormColumn> form_columns(const FormView& view);

/// The form of the agency with the id `agency`. Assignments are as of the day of the register, last
/// updates as of `options.as_of`.
FormView form_view(const Register& registry, const History& history, std::string_view agency,
                   const ViewOptions& options);

/// What tells the programme from any other, made of what never changes: issuer, month of issue and
/// title. Eight hexadecimal digits.
std::string programme_key(const Programme& programme);

/// The text of a cell in a task's row; empty if the agency fills it in.
std::string form_cell(const FormView& view, const FormTask& task, FormColumn column);

/// The table of the form: the heads, then one row per task. A part with a title, and each section,
/// begins with a row that contains only the title, in the first column.
std::vector<std::vector<std::string>> form_table(const FormView& view);

}  // namespace cthd
