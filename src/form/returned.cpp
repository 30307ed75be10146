#include "form/returned.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace cthd {

namespace {

/// How much of a cell a letter quotes, in columns.
constexpr int longest_typed = 60;

/// The text of a cell as the spreadsheet shows it.
std::string shown_in_sheet(const Cell& cell) {
    if (cell.kind == Cell::Kind::number && cell.form == NumberForm::percent)
        return number_text(cell.number * 100) + "%";
    return cell.text;
}

/// What a clerk can do about a problem: nothing where the hint names options or commands.
std::string remedy_of(const Diagnostic& problem) {
    const bool is_for_clerks = problem.hint.find("--") == std::string::npos &&
                               problem.hint.find("cthd ") == std::string::npos;
    return is_for_clerks ? with_capital(problem.hint) : "";
}

/// Takes apart what one file answers and what is wrong with it.
class Returning {
public:
    Returning(const ImportedFile& file, const FormView& view) : file_(file) {
        for (const auto* tasks : {&view.lead_tasks, &view.coordinate_tasks}) {
            for (const auto& task : *tasks)
                on_form_.insert(task.id);
        }
        for (const auto& row : file.form.rows)
            rows_.push_back(typed_row(row));
    }

    void take(const Diagnostic& problem) {
        ReturnRemark remark;
        remark.wrong = with_capital(problem.message);
        remark.remedy = remedy_of(problem);
        const auto& place = problem.place;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto& answered = file_.form.rows[i];
            if (answered.sheet->source.get() != place.file || answered.row->number != place.line)
                continue;
            mark(answered, rows_[i], place.column, remark);
            returned_.remarks.push_back(std::move(remark));
            return;
        }
        if (place.line != 0)
            remark.typed = shown_place(place);
        returned_.remarks.push_back(std::move(remark));
    }

    ReturnedForm finish() {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto& task = file_.form.rows[i].task;
            const auto id = task ? to_string(*task) : "";
            auto& rows = on_form_.contains(id) ? returned_.typed.tasks[id] : returned_.typed.others;
            rows.push_back(std::move(rows_[i]));
        }
        return std::move(returned_);
    }

private:
    static TypedRow typed_row(const AnsweredRow& answered) {
        TypedRow typed;
        for (const auto& head : form_heads) {
            const auto* cell = answered.layout.cell(*answered.row, head.column);
            const bool is_kept = head.is_filled_in || head.column == FormColumn::task ||
                                 head.column == FormColumn::agency;
            if (cell != nullptr && is_kept)
                typed[head.column] = {shown_in_sheet(*cell), {}, cell->comment};
        }
        return typed;
    }

    /// Marks the cell in the column of the sheet, or the id of the task if it is none of the form.
    static void mark(const AnsweredRow& answered, TypedRow& row, std::uint32_t column,
                     ReturnRemark& remark) {
        const auto head = std::ranges::find_if(form_heads, [&](const FormHead& one) {
            return column != 0 && answered.layout.column(one.column) == column &&
                   (one.is_filled_in || one.column == FormColumn::agency);
        });
        const bool is_cell = head != form_heads.end();
        auto& cell = row[is_cell ? head->column : FormColumn::task];
        cell.remarks.push_back(remark.remedy.empty()
                                   ? remark.wrong
                                   : fmt::format("{}. {}", remark.wrong, remark.remedy));
        remark.task = answered.task ? to_string(*answered.task)
                                    : std::string{trim(row[FormColumn::task].text)};
        if (is_cell)
            remark.column = head->head;
        remark.typed = shortened(squeeze(is_cell ? cell.text : first_answer(row)), longest_typed);
    }

    /// The first answer of a row, by which a clerk finds it.
    static std::string first_answer(const TypedRow& row) {
        for (const auto& head : form_heads) {
            const auto cell = row.find(head.column);
            if (head.is_filled_in && cell != row.end() && !trim(cell->second.text).empty())
                return cell->second.text;
        }
        return "";
    }

    const ImportedFile& file_;
    std::set<std::string> on_form_;  ///< Ids of tasks.
    std::vector<TypedRow> rows_;     ///< Beside those of the file.
    ReturnedForm returned_;
};

}  // namespace

ReturnedForm returned_form(const ImportedFile& file, const Diagnostics& found,
                           const FormView& view) {
    Returning returning{file, view};
    for (const auto& problem : found.sorted()) {
        if (problem.severity == Severity::error)
            returning.take(problem);
    }
    return returning.finish();
}

}  // namespace cthd
