#include "form/reading.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

#include "base/text.h"
#include "form/forms.h"
#include "record/fixture.h"
#include "record/random_report.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date today = std::chrono::year{2026} / 7 / 15;
constexpr std::array tasks{"II.1.b.1", "II.1.b.2", "II.2.c", "II.3.1", "II.3.2"};

/// A cell as an office may fill it in, and what it means; nothing if nobody can say.
struct Answer {
    Cell cell;
    std::optional<std::string> meaning;
};

/// What a column may hold.
using Answers = std::vector<Answer>;

Answer written(const std::string& text, const std::string& meaning) {
    return {text_cell(text), meaning};
}

Answer unclear(Cell cell) {
    return {std::move(cell), std::nullopt};
}

Cell of_kind(Cell::Kind kind) {
    auto cell = text_cell("1");
    cell.kind = kind;
    return cell;
}

Cell merged(Cell cell) {
    cell.rows = 2;
    return cell;
}

Answers statuses() {
    return {written("đang thực hiện", "in-progress"),
            written("Hoàn thành.", "completed"),
            written("DA HOAN THANH", "completed"),
            written("tạm\u00A0dừng ", "suspended"),
            written("\u200Bchưa triển khai", "not-started"),
            written("completed", "completed"),
            written("Ðang thực hiện", "in-progress"),
            unclear(text_cell("chưa hoàn thành")),
            unclear(text_cell("thường xuyên")),
            unclear(text_cell("đã t?p hu?n")),
            unclear(number_cell(1)),
            unclear(merged(text_cell("hoàn thành"))),
            unclear(of_kind(Cell::Kind::formula))};
}

Answers percentages() {
    return {written("40", "40"),
            written("40 %", "40"),
            written("40\u00A0", "40"),
            written("40,0", "40"),
            written("-", ""),
            {number_cell(40), "40"},
            {number_cell(0.4, NumberForm::percent), "40"},
            {number_cell(0), "0"},
            unclear(number_cell(0.4)),
            unclear(text_cell("40,5")),
            unclear(text_cell("vài")),
            unclear(text_cell("140")),
            unclear(of_kind(Cell::Kind::boolean))};
}

Answers dates() {
    return {written("30/6/2026", "2026-06-30"),
            written("\u200E30/6/2026\u00A0", "2026-06-30"),
            written("30.6.26", "2026-06-30"),
            written("ngày 30 tháng 6 năm 2026", "2026-06-30"),
            written("30/6", "2026-06-30"),
            written("…", "2026-07-15"),
            {number_cell(46203, NumberForm::date), "2026-06-30"},
            {number_cell(46203.6, NumberForm::date), "2026-06-30"},
            unclear(text_cell("tháng 6/2026")),
            unclear(text_cell("Quý II")),
            unclear(text_cell("30/8/2026")),
            unclear(text_cell("31/6/2026")),
            unclear(text_cell("30/6/2016"))};
}

/// A text of pieces, some of them leftovers of Word, with its meaning.
Answer random_text_answer(Choices& choices, bool may_be_nothing) {
    static const std::vector<std::pair<std::string, std::optional<std::string>>> pieces{
        {"Đã họp", "Đã họp"},
        {"Ðã", "Đã"},
        {"tập\u200B", "tập"},
        {"\u00A0", " "},
        {"hết\x0B", "hết\n"},
        {"a\r\nb", "a\nb"},
        {"\uF0B7\t", "-"},
        {"= 5", "= 5"},
        {"e\u0302\u0301", "ế"},
        {"12/BC-STC", "12/BC-STC"},
        {"?", "?"},
        {"\u202E", std::nullopt},
        {"\uFFFD", std::nullopt},
        {"Së KÕ ho¹ch", std::nullopt},
        {"m?t t?ng", std::nullopt}};
    std::string typed;
    std::optional<std::string> meaning{""};
    for (auto count = choices.below(5); count > 0; --count) {
        const auto& [piece, clean] = choices.one_of(pieces);
        typed += piece + " ";
        meaning = meaning && clean ? std::optional{*meaning + *clean + " "} : std::nullopt;
    }
    if (meaning)
        meaning = std::string{trim(*meaning)};
    const bool is_nothing = meaning && meaning->find_first_not_of("- \n") == std::string::npos;
    if (is_nothing)
        meaning = "";
    if (may_be_nothing && choices.happens(20))
        return written(choices.one_of(Words{"Không", "không có.", "x", "-"}), "");
    return {text_cell(typed), meaning};
}

/// A row of the form: its cells by column, and the meaning of each.
struct Row {
    std::map<FormColumn, Answer> cells;
    std::uint32_t number = 0;  ///< On the sheet.
};

Row random_row(Choices& choices, const std::string& task) {
    Row row;
    row.cells[FormColumn::task] = written(choices.happens(20) ? task + "\u00A0" : task, task);
    if (choices.happens(80))
        row.cells[FormColumn::status] = choices.one_of(statuses());
    if (choices.happens(60))
        row.cells[FormColumn::progress] = choices.one_of(percentages());
    if (choices.happens(60))
        row.cells[FormColumn::date] = choices.one_of(dates());
    for (const auto column : {FormColumn::result, FormColumn::difficulty, FormColumn::proposal}) {
        if (choices.happens(50))
            row.cells[column] = random_text_answer(choices, column != FormColumn::result);
    }
    if (choices.happens(10) && row.cells.contains(FormColumn::result)) {
        auto& result = row.cells[FormColumn::result];
        result.cell.struck = result.meaning.value_or("").empty() ? "" : "Đã";
        if (!result.cell.struck.empty())
            result.meaning.reset();
    }
    return row;
}

/// The rows as a sheet: columns in any order, a row that numbers the columns, empty rows, titles of
/// sections in the first column or that of the ids, and a signature.
Sheet random_sheet(Choices& choices, std::vector<Row>& rows) {
    std::vector<FormColumn> order;
    for (const auto& head : form_heads)
        order.push_back(head.column);
    for (auto i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[choices.below(i)]);
    const std::uint32_t first = choices.happens(50) ? 2 : 1;  // behind a column TT
    Sheet sheet = sheet_of({});
    std::uint32_t number = static_cast<std::uint32_t>(choices.below(5)) + 1;
    const auto add = [&](const auto& cell_of) {
        SheetRow row{.number = number++, .cells = {}};
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            auto cell = cell_of(order[i]);
            cell.column = first + i;
            if (cell.kind != Cell::Kind::text || !cell.text.empty())
                row.cells.push_back(std::move(cell));
        }
        if (!row.cells.empty())
            sheet.rows.push_back(std::move(row));
    };
    add([](FormColumn column) { return text_cell(std::string{head_of(column)}); });
    if (choices.happens(30))
        add([](FormColumn column) {
            return text_cell(fmt::format("({})", static_cast<int>(column) + 1));
        });
    for (auto& row : rows) {
        number += choices.happens(20) ? 1 : 0;
        const auto title = choices.happens(50) ? FormColumn::task : FormColumn::counter;
        if (choices.happens(20))
            add([&](FormColumn column) {
                return text_cell(column == title ? "II.3. Bảo vệ nguồn hoa" : "");
            });
        row.number = number;
        add([&](FormColumn column) {
            if (column == FormColumn::agency)
                return text_cell("so-tai-chinh");
            if (column == FormColumn::counter)
                return number_cell(row.number);
            if (column == FormColumn::due)
                return text_cell("31/12/2028 (512/QĐ-UBND)");
            const auto found = row.cells.find(column);
            return found == row.cells.end() ? Cell{} : found->second.cell;
        });
    }
    number += 2;
    if (choices.happens(50))
        add([](FormColumn column) {
            return text_cell(column == FormColumn::result ? "NGƯỜI LẬP BIỂU" : "");
        });
    return sheet;
}

std::string text_of(const std::optional<Text>& text) {
    return text ? text->value : "";
}

/// What a statement says, by column.
std::map<FormColumn, std::string> said_by(const Update& update) {
    return {
        {FormColumn::status, std::string{word(update.status.value)}},
        {FormColumn::progress, update.progress ? fmt::format("{}", update.progress->value) : ""},
        {FormColumn::result, text_of(update.result)},
        {FormColumn::difficulty, text_of(update.difficulty)},
        {FormColumn::proposal, text_of(update.proposal)},
        {FormColumn::date, iso(update.date.value)}};
}

/// Whether a row answers anything: a date alone does not.
bool answers(const Row& row) {
    return std::ranges::any_of(row.cells, [](const auto& entry) {
        return entry.first != FormColumn::task && entry.first != FormColumn::date &&
               entry.second.meaning != "";
    });
}

/// Whether the meaning of every cell is certain, and there is a status.
bool is_certain(const Row& row) {
    const auto status = row.cells.find(FormColumn::status);
    return status != row.cells.end() && std::ranges::all_of(row.cells, [](const auto& entry) {
               return entry.second.meaning.has_value();
           });
}

void check_row(const Row& row, const FormRead& read, const Diagnostics& diagnostics) {
    const auto task = *parse_typed_task_id(*row.cells.at(FormColumn::task).meaning);
    const auto statement = std::ranges::find(
        read.statements, task, [](const FormStatement& form) { return form.statement.task; });
    const bool is_named =
        std::ranges::any_of(diagnostics.sorted(), [&](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::error && diagnostic.place.line == row.number;
        });
    INFO("row " << row.number << "\n" << headlines(diagnostics));
    if (!answers(row) || !is_certain(row)) {
        CHECK(statement == read.statements.end());
        CHECK(is_named == answers(row));
        return;
    }
    CHECK_FALSE(is_named);
    REQUIRE(statement != read.statements.end());
    for (const auto& [column, said] : said_by(statement->statement.update)) {
        const auto cell = row.cells.find(column);
        const auto fallback = column == FormColumn::date ? iso(today) : "";
        CHECK(said == (cell == row.cells.end() ? fallback : *cell->second.meaning));
    }
}

}  // namespace

TEST_CASE("form reading: what is recorded is what was typed, or a message names the row") {
    Registers registers{honey().programme()};
    std::size_t recorded = 0;
    std::size_t refused = 0;
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        INFO("seed " << seed);
        Choices choices{seed};
        std::vector<Row> rows;
        for (const auto* task : tasks)
            rows.push_back(random_row(choices, task));
        std::vector<Sheet> sheets;
        sheets.push_back(random_sheet(choices, rows));
        FormTerms terms{.today = today};
        terms.known_results = [](const TaskId&) { return std::vector<std::string>{}; };
        Diagnostics diagnostics;
        const SourceFile file{"form.xlsx", ""};
        const auto read = read_form_sheets(file, sheets, terms, registers, diagnostics);
        for (const auto& row : rows) {
            check_row(row, read, diagnostics);
            recorded += answers(row) && is_certain(row) ? 1 : 0;
            refused += answers(row) && !is_certain(row) ? 1 : 0;
        }
    }
    CHECK(recorded > 1000);
    CHECK(refused > 1000);
}
