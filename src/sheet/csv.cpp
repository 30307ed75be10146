#include "sheet/csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace cthd {

namespace {

/// What makes a spreadsheet read a cell as a formula: = + - @ and their full-width forms, TAB, CR.
constexpr std::array<std::string_view, 10> formula_beginnings{"=",  "+",  "-",  "@",  "\t",
                                                              "\r", "＝", "＋", "－", "＠"};

bool looks_like_formula(std::string_view value) {
    value.remove_prefix(std::min(value.find_first_not_of('\''), value.size()));
    for (const auto beginning : formula_beginnings) {
        if (value.starts_with(beginning))
            return true;
    }
    return false;
}

}  // namespace

std::string csv_field(std::string_view value, const CsvForm& form) {
    std::string field{'"'};
    if (!form.plain && looks_like_formula(value))
        field += '\'';
    for (const char c : value) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field + '"';
}

std::string_view unguarded(std::string_view value) {
    return value.starts_with('\'') && looks_like_formula(value.substr(1)) ? value.substr(1) : value;
}

std::string csv_text(const std::vector<std::vector<std::string>>& rows, const CsvForm& form) {
    std::string text;
    for (const auto& row : rows) {
        for (const auto& cell : row) {
            if (&cell != &row.front())
                text += ',';
            text += csv_field(cell, form);
        }
        text += '\n';
    }
    return csv_file(text, form);
}

std::string csv_file(std::string_view text, const CsvForm& form) {
    std::string file{form.plain ? "" : byte_order_mark};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && c == ',')
            file += form.delimiter;
        else if (!quoted && c == '\n')
            file += "\r\n";
        else
            file += c;
    }
    return file;
}

}  // namespace cthd
