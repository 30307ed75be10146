// The cells of a form that agencies do not fill in: whether they are of this programme, and
// unchanged.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "form/cells.h"
#include "form/layout.h"
#include "model/registry/register.h"
#include "sheet/sheet.h"

namespace cthd {

/// All results that any agency has reported on a task, of any year.
using KnownResults = std::function<std::vector<std::string>(const TaskId&)>;

/// The fixed cells of one sheet. The references must outlive it.
class FixedCells {
public:
    FixedCells(const Sheet& sheet, const FormLayout& layout, const Programme& programme,
               const KnownResults& known_results)
        : sheet_(sheet), layout_(layout), programme_(programme), known_results_(known_results) {}

    /// The task of a row; none if its cell names none that exists on any day.
    std::optional<TaskId> task_of(const SheetRow& row) const;

    /// Whether the form is of this programme: by its key, or, without one, by the texts of its
    /// tasks and of those that are answered, of which at most half may be none that the task ever
    /// had, or one. Otherwise adds an error.
    bool are_of_programme(const std::function<bool(const SheetRow&)>& is_answered,
                          Diagnostics& diagnostics) const;

    /// Warns of a changed text of the task of `row`, which is ignored. Reports an answer in the
    /// columns of the last status and result: an error if the row has none elsewhere (`is_answered`
    /// is false), since the answer would be lost.
    void check(const SheetRow& row, bool is_answered, Diagnostics& diagnostics) const;

private:
    /// How many texts are of tasks of the programme, and how many are not.
    struct TextCount {
        int known = 0;
        int other = 0;

        bool is_mostly_other() const { return other > 1 && other > known; }
    };

    std::optional<PlacedCell> text(const SheetRow& row, FormColumn column) const;
    bool has_changed_text(const SheetRow& row, const TaskId& task) const;
    bool is_answer(const PlacedCell& cell, FormColumn column, const TaskId& task) const;

    const Sheet& sheet_;
    const FormLayout& layout_;
    const Programme& programme_;
    const KnownResults& known_results_;
};

}  // namespace cthd
