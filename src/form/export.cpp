#include "form/export.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "form/paper.h"
#include "form/words.h"
#include "sheet/xlsx.h"
#include "sheet/zip.h"

namespace cthd {

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

/// Hides the number of the first page, and keeps the size of the others if a spreadsheet shrinks
/// the page (Decree 30/2020/NĐ-CP, annex I).
void hide_first_number(std::string& xml) {
    xml.insert(behind(xml, "<headerFooter"), " differentFirst=\"1\" scaleWithDoc=\"0\"");
}

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

struct RowRange {
    lxw_row_t first = 0;
    lxw_row_t last = 0;
};

/// The title of a part or of a section.
struct Title {
    std::string text;
    Look look;
};

/// A row of a task with the titles above it.
struct TaskBlock {
    std::vector<Title> titles;
    const FormTask* task = nullptr;
    const TypedRow* typed = nullptr;
};

const std::vector<TypedRow> one_blank_row(1);

/// The rows of the tasks: one each, or as many as were typed. The first of each section has a
/// title. Points into `view` and `typed`.
std::vector<TaskBlock> blocks_of(const FormView& view, const FormPaper& paper,
                                 const TypedForm& typed) {
    std::vector<TaskBlock> blocks;
    for (const auto& part : form_parts(view)) {
        std::vector<Title> titles;
        if (!part.title.empty())
            titles.push_back({std::string{part.title}, part_look(paper)});
        for (const auto& section : form_sections(part)) {
            titles.push_back({std::string{section.title}, section_look(paper)});
            for (const auto& task : section.tasks) {
                const auto found = typed.tasks.find(task.id);
                for (const auto& row : found == typed.tasks.end() ? one_blank_row : found->second)
                    blocks.push_back({std::exchange(titles, {}), &task, &row});
            }
        }
    }
    return blocks;
}

/// A workbook with one sheet, written from the top.
class FormSheet {
public:
    FormSheet(const FormView& view, const TypedForm& typed)
        : view_(view),
          typed_(typed),
          words_(form_words(view)),
          paper_(form_columns(view)),
          blocks_(blocks_of(view, paper_, typed)),
          workbook_(workbook_new(file_.path().c_str())),
          sheet_(workbook_ ? workbook_add_worksheet(workbook_.get(), form_sheet_name) : nullptr) {
        if (sheet_ == nullptr)
            throw Failure(tr("cannot make the workbook: {}", tr("out of memory")));
    }

    std::string bytes();

private:
    lxw_format* format(const Look& look);
    void write(lxw_row_t row, const Span& span, const std::string& text, const Look& look);
    void height(double points);
    double line_height_of(const Span& span, const std::string& text, const Look& look) const;
    void keep_together(double points);
    void line(const Span& span, const std::string& text, const Look& look);

    void properties();
    void font();
    void page();
    void title();
    void issuer();
    double heads_height() const;
    void heads();
    double height_of(const TaskBlock& block) const;
    void tasks();
    lxw_format* cell_format(FormColumn column, bool is_other, bool is_wrong);
    void cell(FormColumn column, const std::string& text, lxw_format* look);
    void comment(FormColumn column, const TypedCell& typed);
    void row(const TaskBlock& block);
    void others();
    void filter();
    void validations();
    void validate(FormColumn column, lxw_data_validation rule, CellHelp help);
    double foot_height() const;
    void foot();

    const FormView& view_;
    const TypedForm& typed_;
    FormWords words_;
    FormPaper paper_;
    std::vector<TaskBlock> blocks_;
    MemoryFile file_;
    std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
    lxw_worksheet* sheet_;
    /// By column, whether the row has no task, and whether the cell is wrong.
    std::map<std::tuple<FormColumn, bool, bool>, lxw_format*> cell_formats_;
    lxw_row_t row_ = 0;  ///< The next row to write.
    lxw_row_t head_row_ = 0;
    PageFill page_;
    std::vector<lxw_row_t> breaks_;    ///< Rows with which a page begins.
    std::vector<RowRange> task_rows_;  ///< The rows of tasks, by section.
};

lxw_format* FormSheet::format(const Look& look) {
    auto* made = workbook_add_format(workbook_.get());
    format_set_font_name(made, default_font);
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

/// Sets the height of the next row.
void FormSheet::height(double points) {
    must(worksheet_set_row(sheet_, row_, points, nullptr));
    page_.add(points);
}

/// Begins a page with the next row if that and those that belong to it, with this height in all,
/// would be parted: no title is the last row of a page, and no signature the first.
void FormSheet::keep_together(double points) {
    if (!page_.would_part(points))
        return;
    page_.end();
    breaks_.push_back(row_);
}

double FormSheet::line_height_of(const Span& span, const std::string& text,
                                 const Look& look) const {
    return line_height(look.size) * lines_in(text, paper_.room(span), look.size, look.bold) + 1;
}

/// Writes a text into a row of its own and sets its height, since merged cells do not grow.
void FormSheet::line(const Span& span, const std::string& text, const Look& look) {
    write(row_, span, text, look);
    height(line_height_of(span, text, look));
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

/// Sets the font of cells without a format, for which the library has no function.
void FormSheet::font() {
    auto* normal = STAILQ_FIRST(workbook_->formats);
    format_set_font_name(normal, default_font);
    format_set_font_size(normal, default_size);
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
    for (const auto column : paper_.columns()) {
        const auto place = paper_.place_of(column);
        lxw_row_col_options options{};
        options.hidden = column == FormColumn::programme ? LXW_TRUE : LXW_FALSE;
        must(worksheet_set_column_opt(sheet_, place, place, paper_.digits(place), nullptr,
                                      &options));
    }
}

/// The agency on the left, the nation on the right, each with a line below. Sizes as in Decree
/// 30/2020/NĐ-CP, annex I.
void FormSheet::issuer() {
    const Look upright{.size = 12, .centred = true};
    const Look bold{.size = 12, .bold = true, .centred = true};
    const auto left = paper_.left_block();
    const auto right = paper_.right_block();
    const auto room = paper_.room(left);
    const auto lines = lines_in(words_.agency, room, bold.size, true);
    if (words_.superior.empty()) {
        must(worksheet_merge_range(sheet_, 0, left.first, 1, left.last,
                                   xlsx_escaped(words_.agency).c_str(), format(bold)));
    } else {
        write(0, left, words_.superior, upright);
        write(1, left, words_.agency, bold);
    }
    write(0, right, words_.nation, bold);
    write(1, right, words_.motto,
          {.size = 13, .bold = true, .underline = true, .centred = true, .at_top = true});
    constexpr double line = 17;
    height(line * lines_in(words_.superior, room, upright.size, false));
    ++row_;
    height(line * (words_.superior.empty() ? std::max(1, lines - 1) : lines));
    ++row_;
    std::string rule;
    int widest = 0;
    for (const auto name : split(words_.agency, '\n'))
        widest = std::max(widest, display_width(name));
    for (int i = 0; i < std::clamp(widest / 2, 4, 20); ++i)
        rule += "─";
    write(row_, left, rule, {.size = smallest_text, .centred = true, .at_top = true});
    height(9);
    ++row_;
}

void FormSheet::title() {
    issuer();
    Look number{.size = 13, .centred = true, .unlocked = true};
    write(row_, paper_.left_block(), words_.number, number);
    number.italic = true;
    write(row_, paper_.right_block(), words_.place_and_date, number);
    height(18);
    ++row_;
    const auto whole = paper_.whole();
    line(whole, words_.kind, {.size = 14, .bold = true, .centred = true});
    line(whole, words_.subject, {.size = 13, .bold = true, .centred = true});
    line(whole, words_.title, {.size = 10.5, .italic = true, .centred = true});
    line(whole, words_.receiver, {.size = 13, .centred = true});
    line(whole, words_.deadline, {.size = 11});
    line(whole, words_.how_to, {.size = 9, .italic = true});
}

/// The height of the heads: of their texts and, below, of the buttons of the filter.
double FormSheet::heads_height() const {
    int lines = 1;
    for (const auto column : paper_.columns()) {
        const auto place = paper_.place_of(column);
        const auto look = head_look(paper_, column);
        if (!is_for_import(column))
            lines = std::max(lines, lines_in(head_of(column), paper_.room({place, place}),
                                             look.size, look.bold));
    }
    constexpr double filter_button = 13;
    return lines * line_height(paper_.text_size()) + filter_button;
}

void FormSheet::heads() {
    keep_together(heads_height() + height_of(blocks_.front()));
    head_row_ = row_;
    for (const auto column : paper_.columns())
        must(worksheet_write_string(sheet_, row_, paper_.place_of(column),
                                    std::string{head_of(column)}.c_str(),
                                    format(head_look(paper_, column))));
    const auto points = heads_height();
    must(worksheet_set_row(sheet_, row_, points, nullptr));
    page_.add_heads(points);
    worksheet_freeze_panes(sheet_, ++row_, 0);
    must(worksheet_repeat_rows(sheet_, head_row_, head_row_));
}

void FormSheet::tasks() {
    for (const auto& block : blocks_) {
        if (&block == &blocks_.back() || !block.titles.empty())
            keep_together(height_of(block));
        for (const auto& title : block.titles)
            line(paper_.whole(), title.text, title.look);
        if (!block.titles.empty())
            task_rows_.push_back({row_, row_});
        task_rows_.back().last = row_;
        row(block);
    }
}

/// The height of the rows that stay on one page with the task: its titles and, for the last task,
/// the foot.
double FormSheet::height_of(const TaskBlock& block) const {
    double points = task_height(view_, paper_, *block.task, *block.typed);
    for (const auto& title : block.titles)
        points += line_height_of(paper_.whole(), title.text, title.look);
    return &block == &blocks_.back() ? points + foot_height() : points;
}

/// The format of a cell in a row of the table. In a row without a task everything that was typed
/// may be changed.
lxw_format* FormSheet::cell_format(FormColumn column, bool is_other, bool is_wrong) {
    auto& made = cell_formats_[{column, is_other, is_wrong}];
    if (made == nullptr) {
        auto look = task_look(paper_, column);
        look.unlocked = look.unlocked || is_other;
        if (is_wrong)
            look.background = 0xFFC7CE;
        made = format(look);
    }
    return made;
}

/// Writes a cell of the next row.
void FormSheet::cell(FormColumn column, const std::string& text, lxw_format* look) {
    const auto place = paper_.place_of(column);
    const auto percent =
        column == FormColumn::progress ? file_count(text, 0, 100) : std::optional<std::uint32_t>{};
    const auto shown = cell_text(xlsx_escaped(text));
    if (percent)
        must(worksheet_write_number(sheet_, row_, place, *percent, look));
    else
        must(shown.empty() ? worksheet_write_blank(sheet_, row_, place, look)
                           : worksheet_write_string(sheet_, row_, place, shown.c_str(), look));
}

/// Writes what is wrong with a cell of the next row, and the comment that it had.
void FormSheet::comment(FormColumn column, const TypedCell& typed) {
    if (typed.remarks.empty() && typed.comment.empty())
        return;
    const auto wrong =
        typed.remarks.empty() ? "" : std::string{remark_mark} + join(typed.remarks, "\n");
    const auto text = cell_text(wrong.empty()           ? typed.comment
                                : typed.comment.empty() ? wrong
                                                        : wrong + "\n(" + typed.comment + ")");
    lxw_comment_options options{};
    options.width = 260;  // in pixels
    options.height = 90;
    must(
        worksheet_write_comment_opt(sheet_, row_, paper_.place_of(column), text.c_str(), &options));
}

void FormSheet::row(const TaskBlock& block) {
    const auto& [titles, task, typed] = block;
    height(task_height(view_, paper_, *task, *typed));
    for (const auto column : paper_.columns()) {
        const auto found = typed->find(column);
        const bool is_wrong = found != typed->end() && !found->second.remarks.empty();
        auto* look = cell_format(column, false, is_wrong);
        if (column == FormColumn::counter)  // a number, so that it sorts as one
            must(worksheet_write_number(sheet_, row_, paper_.place_of(column), task->number, look));
        else
            cell(column, sheet_cell(view_, *task, column, *typed), look);
        if (found != typed->end())
            comment(column, found->second);
    }
    ++row_;
}

/// Writes the rows whose task is not on the form, so that nothing of them is lost.
void FormSheet::others() {
    if (typed_.others.empty())
        return;
    line(paper_.whole(),
         "C. CÁC DÒNG CHƯA RÕ NHIỆM VỤ: ghi lại nội dung vào dòng của nhiệm vụ ở trên, rồi xóa "
         "trắng "
         "các dòng dưới đây",
         part_look(paper_));
    const auto first = row_;
    const FormTask no_task;
    for (const auto& typed : typed_.others) {
        height(task_height(view_, paper_, no_task, typed));
        for (const auto& [column, one] : typed) {
            cell(column, one.text, cell_format(column, true, !one.remarks.empty()));
            comment(column, one);
        }
        ++row_;
    }
    task_rows_.push_back({first, row_ - 1});
}

void FormSheet::filter() {
    must(worksheet_autofilter(sheet_, head_row_, 0, row_ - 1, paper_.whole().last));
}

void FormSheet::validate(FormColumn column, lxw_data_validation rule, CellHelp help) {
    rule.input_title = help.title.data();
    rule.input_message = help.input.data();
    rule.error_title = help.title.data();
    if (!help.error.empty())
        rule.error_message = help.error.data();
    for (const auto& rows : task_rows_)
        must(worksheet_data_validation_range(sheet_, rows.first, paper_.place_of(column), rows.last,
                                             paper_.place_of(column), &rule));
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

constexpr Look recipients_head_look{.size = 12, .bold = true, .italic = true};
constexpr Look recipient_look{.size = 11};
constexpr lxw_row_t room_to_sign = 6;  ///< In rows.

double FormSheet::foot_height() const {
    constexpr double row = 15;  // of a row whose height is not set
    const auto left = paper_.recipients_block();
    double points = row + line_height_of(left, words_.recipients_head, recipients_head_look);
    for (const auto& recipient : words_.recipients)
        points += line_height_of(left, recipient, recipient_look);
    return std::max(points, row * (room_to_sign + 2));
}

/// The recipients (nơi nhận) on the left, the signature on the right.
void FormSheet::foot() {
    keep_together(foot_height());
    ++row_;
    const auto first = row_;
    const auto left = paper_.recipients_block();
    const auto right = paper_.signature_block();
    line(left, words_.recipients_head, recipients_head_look);
    for (const auto& recipient : words_.recipients)
        line(left, recipient, recipient_look);
    Look look{.size = 13, .bold = true, .centred = true, .unlocked = true};
    write(first, right, words_.signatory, look);
    write(first + room_to_sign, right, "", look);
    look = {.size = 12, .italic = true, .centred = true};
    write(first + 1, right, words_.signature, look);
    row_ = std::max(row_, first + room_to_sign + 1);
}

std::string FormSheet::bytes() {
    properties();
    font();
    page();
    title();
    heads();
    tasks();
    filter();
    others();
    validations();
    foot();
    if (!breaks_.empty()) {
        breaks_.push_back(0);
        must(worksheet_set_h_pagebreaks(sheet_, breaks_.data()));
    }
    must(worksheet_print_area(sheet_, 0, 0, row_ - 1, paper_.whole().last));
    must(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:Z1048576"));
    const auto first_task = task_rows_.front().first;
    const auto status = paper_.place_of(FormColumn::status);
    worksheet_set_selection(sheet_, first_task, status, first_task, status);
    lxw_protection allowed{};
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    allowed.autofilter = LXW_TRUE;
    allowed.sort = LXW_TRUE;
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

std::string form_workbook(const FormView& view, const TypedForm& typed) {
    assert(!form_parts(view).empty());
    return FormSheet{view, typed}.bytes();
}

}  // namespace cthd
