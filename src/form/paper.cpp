#include "form/paper.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "base/text.h"

namespace cthd {

// --- the page ---------------------------------------------------------------------------------

namespace {

// A column is wider than its text, and its width a whole number of pixels (ECMA-376, part 1,
// 18.3.1.13).
constexpr double pixel = 0.75;     ///< In points.
constexpr double padding = 5;      ///< In pixels.
constexpr double digit_width = 8;  ///< Of the default font, in pixels.

/// Spreadsheets measure with the printer, so a little of the page stays free.
constexpr double usable_width = page_width * 0.99;

/// Larger texts would make rows higher than spreadsheets allow.
constexpr double largest_text = 9.5;

/// Whether a column is for texts of any length.
bool is_wordy(FormColumn column) {
    using enum FormColumn;
    return column == text || column == coordinators || column == due || column == last_result ||
           column == result || column == difficulty || column == proposal;
}

}  // namespace

FormPaper::FormPaper(std::vector<FormColumn> columns)
    : columns_(std::move(columns)), text_size_(largest_text) {
    const auto printed = std::ranges::find_if(columns_, is_for_import);
    last_printed_ = static_cast<ColumnNumber>(printed - columns_.begin() - 1);
    constexpr double step = 0.5;
    while (text_size_ > smallest_text && printed_width() > usable_width)
        text_size_ -= step;
    double wordy = 0;
    for (const auto column : columns_)
        wordy += is_wordy(column) ? form_head(column).width * text_size_ : 0;
    stretch_ = std::max(1.0, 1 + (usable_width - printed_width()) / wordy);
}

ColumnNumber FormPaper::place_of(FormColumn column) const {
    const auto found = std::ranges::find(columns_, column);
    assert(found != columns_.end());
    return static_cast<ColumnNumber>(found - columns_.begin());
}

double FormPaper::pixels(ColumnNumber column) const {
    const auto head = columns_.at(column);
    const double width = form_head(head).width * text_size_ / pixel;
    return (is_wordy(head) ? std::floor(width * stretch_) : std::round(width)) + padding;
}

double FormPaper::digits(ColumnNumber column) const {
    constexpr double library_digit = 7;  // libxlsxwriter adds the padding for Calibri 11
    return pixels(column) / digit_width - padding / library_digit;
}

double FormPaper::edge(int column) const {
    double sum = 0;
    for (int i = 0; i < column; ++i)
        sum += pixels(static_cast<ColumnNumber>(i));
    return sum * pixel;
}

double FormPaper::room(const Span& span) const {
    return edge(span.last + 1) - edge(span.first) - padding * pixel;
}

double FormPaper::printed_width() const {
    return edge(last_printed_ + 1);
}

// --- blocks -----------------------------------------------------------------------------------

Span FormPaper::left_block() const {
    constexpr double share = 0.46;
    Span block;
    while (edge(block.last + 2) <= share * printed_width())
        ++block.last;
    return block;
}

Span FormPaper::right_block() const {
    return {static_cast<ColumnNumber>(left_block().last + 2), last_printed_};
}

ColumnNumber FormPaper::last_fixed() const {
    return static_cast<ColumnNumber>(place_of(FormColumn::status) - 1);
}

Span FormPaper::recipients_block() const {
    return {place_of(FormColumn::text), static_cast<ColumnNumber>(last_fixed() - 1)};
}

Span FormPaper::signature_block() const {
    return {last_fixed(), last_printed_};
}

// --- pages ------------------------------------------------------------------------------------

void PageFill::add(double height) {
    if (used_ + height > page_height)
        end();
    used_ += height;
}

void PageFill::add_heads(double height) {
    add(height);
    heads_ = height;
}

bool PageFill::would_part(double height) const {
    return used_ > heads_ && used_ + height > page_height && heads_ + height <= page_height;
}

void PageFill::end() {
    used_ = heads_;
}

// --- looks ------------------------------------------------------------------------------------

namespace {

constexpr std::uint32_t grey = 0x808080;
constexpr std::uint32_t light_grey = 0xE7E6E6;

void make_grey(Look& look, FormColumn column) {
    if (is_for_import(column)) {
        look.size = smallest_text;
        look.colour = grey;
    }
}

}  // namespace

Look head_look(const FormPaper& paper, FormColumn column) {
    Look look{.size = paper.text_size(), .bold = true, .centred = true, .border = true};
    look.at_top = true;  // the buttons of the filter are at the bottom
    look.background = form_head(column).is_filled_in ? 0xFFE699 : light_grey;
    make_grey(look, column);
    return look;
}

Look part_look(const FormPaper& paper) {
    return {.size = paper.text_size(), .bold = true, .border = true, .background = light_grey};
}

Look section_look(const FormPaper& paper) {
    auto look = part_look(paper);
    look.italic = true;
    look.background.reset();
    return look;
}

Look task_look(const FormPaper& paper, FormColumn column) {
    Look look{.size = paper.text_size(), .at_top = true, .border = true};
    if (form_head(column).is_filled_in) {
        look.unlocked = true;
        look.background = 0xFFFBE6;
        look.number = "@";  // input that begins with "- " or "=" stays text
    }
    if (column == FormColumn::progress || column == FormColumn::date) {
        look.centred = true;
        // A date stays as typed: a computer with US formats would turn day and month round. A
        // percentage is never shown rounded, since a value that is not shown cannot be checked.
        look.number = column == FormColumn::date ? "@" : "0.##";
    }
    look.centred = look.centred || column == FormColumn::counter;
    make_grey(look, column);
    return look;
}

// --- heights ----------------------------------------------------------------------------------

namespace {

/// How many letters fit in a width of one em, on average: measured with Times New Roman and the
/// text of a programme.
double letters_per_em(std::string_view text, bool bold) {
    if (capitals(text) == text)
        return bold ? 1.70 : 1.77;
    return bold ? 2.28 : 2.40;
}

/// The number of lines of at most `letters`. Words that are longer take several.
int lines_of(std::string_view text, double letters) {
    const auto width = std::max(1, static_cast<int>(letters));
    int count = 0;
    for (const auto paragraph : split(text, '\n')) {
        for (const auto& line : wrap(paragraph, width))
            count += std::max(1, (display_width(line) + width - 1) / width);
    }
    return count;
}

}  // namespace

int lines_in(std::string_view text, double room, double size, bool bold) {
    constexpr double close = 0.95;
    const double letters = room / size * letters_per_em(text, bold);
    const int lines = lines_of(text, letters);
    return lines_of(text, letters * close) > lines ? lines + 1 : lines;
}

double line_height(double size) {
    constexpr double most = 1.3;
    return std::ceil(size * most / pixel) * pixel;
}

std::string sheet_cell(const FormView& view, const FormTask& task, FormColumn column,
                       const TypedRow& typed) {
    const auto found = typed.find(column);
    return form_head(column).is_filled_in && found != typed.end() ? found->second.text
                                                                  : form_cell(view, task, column);
}

double task_height(const FormView& view, const FormPaper& paper, const FormTask& task,
                   const TypedRow& typed) {
    constexpr int least = 4;
    constexpr double highest = 400;
    int lines = least;
    for (const auto column : paper.columns()) {
        const auto place = paper.place_of(column);
        lines = std::max(lines,
                         lines_in(sheet_cell(view, task, column, typed), paper.room({place, place}),
                                  task_look(paper, column).size, false));
    }
    return std::min(lines * line_height(paper.text_size()), highest);
}

}  // namespace cthd
