#include "form/export.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <type_traits>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "form/export_layout.h"
#include "form/export_words.h"
#include "sheet/zip.h"

namespace cthd {

namespace {

void must(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw Failure(tr("cannot make the workbook: {}", lxw_strerror(error)));
}

// --- what the library cannot say -------------------------------------------------------------

/// Where `text` ends in `xml`, from `from` on.
std::size_t behind(std::string_view xml, std::string_view text, std::size_t from = 0) {
    const auto at = xml.find(text, from);
    if (at == std::string_view::npos)
        throw Failure(tr("cannot make the workbook: {}", tr("the library wrote it another way")));
    return at + text.size();
}

/// Makes the height of a row one that was fitted to its text, which Excel fits again while people
/// type, and not one that was set, which hides what is longer. The library only knows the latter.
void let_grow(std::string& xml, lxw_row_t row) {
    constexpr std::string_view fixed = " customHeight=\"1\"";
    const auto tag = behind(xml, fmt::format("<row r=\"{}\" ", row + 1));
    xml.erase(behind(xml, fixed, tag) - fixed.size(), fixed.size());
}

/// Decree 30/2020/NĐ-CP, annex I: the first page shows no number.
void hide_first_number(std::string& xml) {
    xml.insert(behind(xml, "<headerFooter"), " differentFirst=\"1\"");
}

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

struct RowRange {
    lxw_row_t first = 0;
    lxw_row_t last = 0;
};

/// A workbook with one sheet that grows from above.
class FormSheet {
public:
    explicit FormSheet(const FormView& view)
        : view_(view),
          words_(form_words(view)),
          workbook_(workbook_new(file_.path().c_str())),
          sheet_(workbook_ ? workbook_add_worksheet(workbook_.get(), form_sheet_name) : nullptr) {
        if (sheet_ == nullptr)
            throw Failure(tr("cannot make the workbook: {}", tr("out of memory")));
    }

    std::string bytes();

private:
    lxw_format* format(const Look& look);
    void write(lxw_row_t row, const Span& span, const std::string& text, const Look& look);
    void height(double points) { must(worksheet_set_row(sheet_, row_, points, nullptr)); }
    void line(const Span& span, const std::string& text, const Look& look);

    void properties();
    void page();
    void title();
    void issuer();
    void heads();
    void parts();
    void task(const FormTask& task);
    void validations();
    void validate(FormColumn column, lxw_data_validation rule, CellHelp help);
    void foot();

    const FormView& view_;
    FormWords words_;
    MemoryFile file_;
    std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
    lxw_worksheet* sheet_;
    std::array<lxw_format*, form_heads.size()> task_formats_{};
    lxw_row_t row_ = 0;  ///< The next to be written.
    lxw_row_t head_row_ = 0;
    std::vector<RowRange> task_rows_;  ///< Of each part.
};

lxw_format* FormSheet::format(const Look& look) {
    auto* made = workbook_add_format(workbook_.get());
    format_set_font_name(made, "Times New Roman");
    format_set_font_size(made, look.size);
    format_set_font_color(made, look.colour);
    format_set_align(made, look.centred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
    format_set_align(made, look.at_top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(made);
    if (look.bold)
        format_set_bold(made);
    if (look.italic)
        format_set_italic(made);
    if (look.underline)
        format_set_underline(made, LXW_UNDERLINE_SINGLE);
    if (look.border)
        format_set_border(made, LXW_BORDER_THIN);
    if (look.unlocked)
        format_set_unlocked(made);
    if (look.background)
        format_set_bg_color(made, *look.background);
    if (look.number != nullptr)
        format_set_num_format(made, look.number);
    return made;
}

void FormSheet::write(lxw_row_t row, const Span& span, const std::string& text, const Look& look) {
    must(
        worksheet_merge_range(sheet_, row, span.first, row, span.last, text.c_str(), format(look)));
}

/// Writes a text over a row of its own and makes the row as high as the text is; merged cells do
/// not grow by themselves.
void FormSheet::line(const Span& span, const std::string& text, const Look& look) {
    write(row_, span, text, look);
    height(line_height(look.size) * lines_in(text, span, look.size, look.bold) + 1);
    ++row_;
}

// --- the parts of the sheet ------------------------------------------------------------------

void FormSheet::properties() {
    auto title = words_.subject;
    auto author = view_.agency.name;
    // The same day whenever the form is made, so that only what it says makes its bytes differ.
    const auto first = std::chrono::sys_days{view_.head.data.first};
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.company = author.data();
    properties.created = std::chrono::system_clock::to_time_t(first);
    must(workbook_set_properties(workbook_.get(), &properties));
}

void FormSheet::page() {
    constexpr double inch = 25.4;
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_set_margins(sheet_, 30 / inch, 15 / inch, 20 / inch, 20 / inch);
    lxw_header_footer_options header{};
    header.margin = 10 / inch;
    must(worksheet_set_header_opt(sheet_, "&C&\"Times New Roman,Regular\"&13&P", &header));
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_zoom(sheet_, 85);
    for (std::size_t i = 0; i < form_heads.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        must(worksheet_set_column(sheet_, column, column, form_heads.at(i).width, nullptr));
    }
}

/// The agency on the left and the nation on the right, each with its rule.
void FormSheet::issuer() {
    const Look upright{.size = 13, .centred = true};
    const Look bold{.size = 13, .bold = true, .centred = true};
    const auto lines = lines_in(words_.agency, left_block, bold.size, true);
    if (words_.superior.empty()) {
        must(worksheet_merge_range(sheet_, 0, left_block.first, 1, left_block.last,
                                   words_.agency.c_str(), format(bold)));
    } else {
        write(0, left_block, words_.superior, upright);
        write(1, left_block, words_.agency, bold);
    }
    write(0, right_block, words_.nation, bold);
    write(1, right_block, words_.motto,
          {.size = 14, .bold = true, .underline = true, .centred = true, .at_top = true});
    height(18);
    ++row_;
    height(words_.superior.empty() ? 18.0 * std::max(1, lines - 1) : 18.0 * lines);
    ++row_;
    std::string rule;
    for (int i = 0; i < std::clamp(display_width(words_.agency) / 2, 4, 20); ++i)
        rule += "─";
    write(row_, left_block, rule, {.size = 8, .centred = true, .at_top = true});
    height(9);
    ++row_;
}

void FormSheet::title() {
    const Look centred{.size = 13, .centred = true};
    const Look heading{.size = 14, .bold = true, .centred = true};
    issuer();
    Look number{.size = 13, .centred = true, .unlocked = true};
    write(row_, left_block, words_.number, number);
    number.italic = true;
    write(row_, right_block, words_.place_and_date, number);
    height(18);
    ++row_;
    line(whole, words_.kind, heading);
    line(whole, words_.subject, {.size = 13, .bold = true, .centred = true});
    line(whole, words_.title, {.size = 12, .italic = true, .centred = true});
    line(whole, words_.receiver, centred);
    line(whole, words_.deadline, {.size = 13});
    line(whole, words_.how_to, {.size = 12, .italic = true});
}

void FormSheet::heads() {
    head_row_ = row_;
    for (const auto& head : form_heads) {
        must(worksheet_write_string(sheet_, row_, place_of(head.column),
                                    std::string{head.head}.c_str(), format(head_look(head))));
    }
    height(36);
    worksheet_freeze_panes(sheet_, ++row_, 0);
    must(worksheet_repeat_rows(sheet_, head_row_, head_row_));
}

void FormSheet::parts() {
    std::ranges::transform(form_heads, task_formats_.begin(),
                           [this](const FormHead& head) { return format(task_look(head)); });
    for (const auto& part : form_parts(view_)) {
        if (!part.title.empty())
            line(whole, std::string{part.title}, part_look());
        const auto first = row_;
        for (const auto& one : part.tasks)
            task(one);
        task_rows_.push_back({first, row_ - 1});
    }
}

void FormSheet::task(const FormTask& task) {
    height(task_height(view_, task));
    for (std::size_t i = 0; i < form_heads.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const auto text = cell_text(form_cell(view_, task, form_heads.at(i).column));
        auto* look = task_formats_.at(i);
        must(text.empty() ? worksheet_write_blank(sheet_, row_, column, look)
                          : worksheet_write_string(sheet_, row_, column, text.c_str(), look));
    }
    ++row_;
}

void FormSheet::validate(FormColumn column, lxw_data_validation rule, CellHelp help) {
    rule.input_title = help.title.data();
    rule.input_message = help.input.data();
    rule.error_title = help.title.data();
    if (!help.error.empty())
        rule.error_message = help.error.data();
    for (const auto& rows : task_rows_)
        must(worksheet_data_validation_range(sheet_, rows.first, place_of(column), rows.last,
                                             place_of(column), &rule));
}

lxw_datetime datetime(const Date& date) {
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            0,
            0,
            0};
}

void FormSheet::validations() {
    lxw_data_validation status{};
    std::array<std::string, status_names.size()> labels;
    // char* before libxlsxwriter 1.2.1, const char* since.
    std::array<std::remove_pointer_t<decltype(status.value_list)>, status_names.size() + 1> list{};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels.at(i) = status_names.at(i).label;
        list.at(i) = labels.at(i).data();
    }
    status.validate = LXW_VALIDATION_TYPE_LIST;
    status.value_list = list.data();
    validate(FormColumn::status, status, status_help());

    lxw_data_validation progress{};
    progress.validate = LXW_VALIDATION_TYPE_INTEGER;
    progress.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    progress.minimum_number = 0;
    progress.maximum_number = 100;
    validate(FormColumn::progress, progress, progress_help());

    lxw_data_validation evidence{};
    evidence.validate = LXW_VALIDATION_TYPE_ANY;
    validate(FormColumn::evidence, evidence, evidence_help());

    lxw_data_validation date{};
    date.validate = LXW_VALIDATION_TYPE_DATE;
    date.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    date.minimum_datetime = datetime(view_.head.data.first);
    date.maximum_datetime = datetime(view_.head.data.last);
    validate(FormColumn::date, date, date_help(view_));
}

/// Nơi nhận on the left, who signs on the right.
void FormSheet::foot() {
    ++row_;
    const auto first = row_;
    line(recipients_block, words_.recipients_head, {.bold = true, .italic = true});
    for (const auto& recipient : words_.recipients)
        line(recipients_block, recipient, {.size = 11});
    Look look{.size = 13, .bold = true, .centred = true, .unlocked = true};
    write(first, signature_block, words_.signatory, look);
    constexpr lxw_row_t room_to_sign = 6;
    write(first + room_to_sign, signature_block, "", look);
    look = {.size = 13, .italic = true, .centred = true};
    write(first + 1, signature_block, words_.signature, look);
    row_ = std::max(row_, first + room_to_sign + 1);
}

std::string FormSheet::bytes() {
    properties();
    page();
    title();
    heads();
    parts();
    validations();
    foot();
    must(worksheet_print_area(sheet_, 0, 0, row_ - 1, last_printed));
    must(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:N1048576"));
    const auto first_task = task_rows_.front().first;
    worksheet_set_selection(sheet_, first_task, place_of(FormColumn::status), first_task,
                            place_of(FormColumn::status));
    lxw_protection allowed{};
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    worksheet_protect(sheet_, nullptr, &allowed);
    must(workbook_close(workbook_.release()));
    return with_member(file_.bytes(), "xl/worksheets/sheet1.xml", [this](std::string xml) {
        for (const auto& rows : task_rows_)
            for (auto row = rows.first; row <= rows.last; ++row)
                let_grow(xml, row);
        hide_first_number(xml);
        return xml;
    });
}

}  // namespace

std::string form_workbook(const FormView& view) {
    assert(!form_parts(view).empty());
    return FormSheet{view}.bytes();
}

}  // namespace cthd
