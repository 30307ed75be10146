#include "form/fixed_cells.h"

#include <algorithm>

#include "base/message.h"
#include "base/text.h"
#include "form/view.h"
#include "model/registry/in_force.h"

namespace cthd {

std::optional<TaskId> FixedCells::task_of(const SheetRow& row) const {
    const auto cell = text(row, FormColumn::task);
    const auto id = cell ? parse_typed_task_id(cell->cell.text) : std::nullopt;
    return id && is_ever_task(programme_, *id) ? id : std::nullopt;
}

bool FixedCells::are_of_programme(const std::function<bool(const SheetRow&)>& is_answered,
                                  Diagnostics& diagnostics) const {
    const auto key = programme_key(programme_);
    bool has_key = false;
    std::optional<Place> other_key;
    TextCount all;
    TextCount answered;
    for (const auto& row : sheet_.rows) {
        if (row.number <= layout_.head_row())
            continue;
        if (const auto cell = text(row, FormColumn::programme)) {
            const bool is_own = trim(cell->cell.text) == key;
            has_key = has_key || is_own;
            if (!is_own)
                other_key = other_key.value_or(cell->place);
        }
        const auto id = text(row, FormColumn::task);
        const auto task = id ? parse_typed_task_id(id->cell.text) : std::nullopt;
        if (!task || !text(row, FormColumn::text))
            continue;
        const bool is_other = !is_ever_task(programme_, *task) || has_changed_text(row, *task);
        ++(is_other ? all.other : all.known);
        if (is_answered(row))
            ++(is_other ? answered.other : answered.known);
    }
    const bool is_other =
        other_key || (!has_key && (all.is_mostly_other() || answered.is_mostly_other()));
    if (is_other)
        diagnostics.error(other_key.value_or(Place{sheet_.source.get(), layout_.head_row(), 0}),
                          "source", tr("this is a form of another programme"),
                          other_key ? tr("import it into its own programme, with -C")
                                    : tr("most texts of its tasks are not of this programme"));
    return !is_other;
}

void FixedCells::check(const SheetRow& row, bool is_answered, Diagnostics& diagnostics) const {
    const auto task = task_of(row);
    if (!task)
        return;
    if (has_changed_text(row, *task))
        diagnostics.warning(
            text(row, FormColumn::text)->place, "source",
            tr("the text of {} was changed here; the change is ignored", to_string(*task)),
            tr("what the agency has to say belongs in the columns from '{}' on",
               head_of(FormColumn::status)));
    for (const auto column : {FormColumn::last_status, FormColumn::last_result}) {
        const auto cell = text(row, column);
        if (!cell || !is_answer(*cell, column, *task))
            continue;
        const auto own =
            column == FormColumn::last_result ? FormColumn::result : FormColumn::status;
        const auto message =
            tr("the column '{}' was changed here; the change is ignored", head_of(column));
        const auto hint = tr("move the answer to the column '{}'", head_of(own));
        if (is_answered)
            diagnostics.warning(cell->place, "source", message, hint);
        else
            diagnostics.error(cell->place, "source",
                              tr("an answer is in the column '{}'", head_of(column)), hint);
    }
}

std::optional<PlacedCell> FixedCells::text(const SheetRow& row, FormColumn column) const {
    const auto* cell = layout_.cell(row, column);
    if (!is_filled(cell) || cell->kind != Cell::Kind::text)
        return std::nullopt;
    return PlacedCell{*cell, sheet_.place(row, layout_.column(column))};
}

/// Forms may be older or newer than an act.
bool FixedCells::has_changed_text(const SheetRow& row, const TaskId& task) const {
    const auto cell = text(row, FormColumn::text);
    if (!cell)
        return false;
    const auto here = squeeze(cell->cell.text);
    return std::ranges::none_of(texts_of(programme_, task), [&](const Text* version) {
        return squeeze(version->value) == here;
    });
}

bool FixedCells::is_answer(const PlacedCell& cell, FormColumn column, const TaskId& task) const {
    auto here = squeeze(cell.cell.text);
    // The form shows a status with its date, and none as what it is.
    if (column == FormColumn::last_status)
        return parse_typed_status(here).has_value() && !here.ends_with(')');
    return std::ranges::none_of(known_results_(task), [&](const std::string& result) {
        const auto known = squeeze(result);
        return here == known || here.starts_with(known + " (");
    });
}

}  // namespace cthd
