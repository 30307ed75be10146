#include "form/export_layout.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

constexpr std::uint32_t grey = 0x808080;

}  // namespace

int lines_in(std::string_view text, const Span& span, double size, bool bold) {
    double digits = 0;
    for (auto column = span.first; column <= span.last; ++column)
        digits += form_heads.at(column).width;
    // Measured with LibreOffice: so many letters of 12 points are as wide as a digit of the default
    // font. What stands in bold capitals is wider.
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
        look.number = "@";  // what begins with "- " or "=" stays the text that was typed
    }
    if (head.column == FormColumn::progress || head.column == FormColumn::date) {
        look.centred = true;
        look.number = head.column == FormColumn::date ? "dd/mm/yyyy" : "0";
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

}  // namespace cthd
