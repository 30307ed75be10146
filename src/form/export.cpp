#include "form/export.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <type_traits>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "form/words.h"
#include "sheet/xlsx.h"
#include "sheet/zip.h"

namespace cthd {

// --- layout -----------------------------------------------------------------------------------

namespace {

constexpr std::uint32_t grey = 0x808080;

}  // namespace

int lines_in(std::string_view text, const Span& span, double size, bool bold) {
    double digits = 0;
    for (auto column = span.first; column <= span.last; ++column)
        digits += form_heads.at(column).width;
    // Measured with LibreOffice: letters of 12 points that fit in the width of a digit of the
    // default font. Bold capitals are wider.
    const bool is_capital = bold && capitals(text) == text;
    const double letters = digits * 12.0 / size * (is_capital ? 0.95 : 1.25);
    return static_cast<int>(wrap(text, static_cast<int>(letters)).size());
}

double task_height(const FormView& view, const FormTask& task) {
    constexpr int room = 4;
    constexpr double highest = 409;
    int lines = room;
    for (const auto& head : form_heads) {
        const auto column = place_of(head.column);
        const auto cell = form_cell(view, task, head.column);
        int own = 0;
        for (const auto paragraph : split(cell, '\n'))
            own += lines_in(paragraph, {column, column}, task_look(head).size, false);
        lines = std::max(lines, own);
    }
    return std::min(lines * line_height(Look{}.size), highest);
}

Look head_look(const FormHead& head) {
    Look look{.bold = true, .centred = true, .border = true};
    look.background = head.is_filled_in ? 0xFFE699 : 0xE7E6E6;
    if (is_for_import(head.column)) {
        look.size = 9;
        look.colour = grey;
    }
    return look;
}

Look part_look() {
    return {.bold = true, .border = true, .background = 0xE7E6E6};
}

Look task_look(const FormHead& head) {
    Look look{.at_top = true, .border = true};
    if (head.is_filled_in) {
        look.unlocked = true;
        look.background = 0xFFFBE6;
        look.number = "@";  // input that begins with "- " or "=" stays text
    }
    if (head.column == FormColumn::progress || head.column == FormColumn::date) {
        look.centred = true;
        // A date stays as typed: a computer with US formats would turn day and month round. A
        // percentage is never shown rounded, since a value that is not shown cannot be checked.
        look.number = head.column == FormColumn::date ? "@" : "0.##";
    }
    if (is_for_import(head.column)) {
        look.size = 9;
        look.colour = grey;
    }
    return look;
}

std::string cell_text(const std::string& text) {
    constexpr std::size_t most = 32767;
    std::size_t units = 0;
    std::size_t fits = 0;  // bytes that leave room for the ellipsis
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) == 0x80U)
            continue;
        if (units < most)
            fits = i;
        units += byte >= 0xF0U ? 2 : 1;
    }
    return units <= most ? text : text.substr(0, fits) + "…";
}

// --- the workbook -----------------------------------------------------------------------------

namespace {

void must(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw Failure(tr("cannot make the workbook: {}", lxw_strerror(error)));
}

// --- corrections to the XML -------------------------------------------------------------------

/// The offset after the next `text` in `xml` from `from` on. Throws Failure if there is none.
std::size_t behind(std::string_view xml, std::string_view text, std::size_t from = 0) {
    const auto at = xml.find(text, from);
    if (at == std::string_view::npos)
        throw Failure(
            tr("cannot make the workbook: {}", tr("the XLSX library wrote unexpected XML")));
    return at + text.size();
}

/// Marks the height of a row as automatic, so that Excel adjusts it during input. The library only
/// writes fixed heights, which hide longer texts.
void let_grow(std::string& xml, lxw_row_t row) {
    constexpr std::string_view fixed = " customHeight=\"1\"";
    const auto tag = behind(xml, fmt::format("<row r=\"{}\" ", row + 1));
    xml.erase(behind(xml, fixed, tag) - fixed.size(), fixed.size());
}

/// Hides the number of the first page (Decree 30/2020/NĐ-CP, annex I).
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

/// A workbook with one sheet, written from the top.
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
    lxw_row_t row_ = 0;  ///< The next row to write.
    lxw_row_t head_row_ = 0;
    std::vector<RowRange> task_rows_;  ///< The rows of tasks, by part.
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
    must(worksheet_merge_range(sheet_, row, span.first, row, span.last, xlsx_escaped(text).c_str(),
                               format(look)));
}

/// Writes a text into a row of its own and sets its height, since merged cells do not grow.
void FormSheet::line(const Span& span, const std::string& text, const Look& look) {
    write(row_, span, text, look);
    height(line_height(look.size) * lines_in(text, span, look.size, look.bold) + 1);
    ++row_;
}

// --- the parts of the sheet -------------------------------------------------------------------

void FormSheet::properties() {
    auto title = words_.subject;
    auto author = view_.agency.name;
    // A fixed day, so that the bytes depend on the content only.
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
        lxw_row_col_options options{};
        options.hidden = form_heads.at(i).column == FormColumn::programme ? LXW_TRUE : LXW_FALSE;
        must(worksheet_set_column_opt(sheet_, column, column, form_heads.at(i).width, nullptr,
                                      &options));
    }
}

/// The agency on the left, the nation on the right, each with a line below.
void FormSheet::issuer() {
    const Look upright{.size = 13, .centred = true};
    const Look bold{.size = 13, .bold = true, .centred = true};
    const auto lines = lines_in(words_.agency, left_block, bold.size, true);
    if (words_.superior.empty()) {
        must(worksheet_merge_range(sheet_, 0, left_block.first, 1, left_block.last,
                                   xlsx_escaped(words_.agency).c_str(), format(bold)));
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
        const auto text = cell_text(xlsx_escaped(form_cell(view_, task, form_heads.at(i).column)));
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

// A date is a text: "5/6", or "ngày 30 tháng 6 năm 2026" with blanks.
constexpr double shortest_date = 3;
constexpr double longest_date = 30;

void FormSheet::validations() {
    lxw_data_validation status{};
    std::array<std::string, status_names.size()> labels;
    // char* before libxlsxwriter 1.2.1, const char* from then on.
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
    date.validate = LXW_VALIDATION_TYPE_LENGTH;
    date.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    date.minimum_number = shortest_date;
    date.maximum_number = longest_date;
    validate(FormColumn::date, date, date_help(view_));
}

/// The recipients (nơi nhận) on the left, the signature on the right.
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
    must(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:O1048576"));
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
