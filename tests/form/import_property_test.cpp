#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/diagnostic.h"
#include "base/text.h"
#include "form/columns.h"
#include "form/import.h"
#include "model/rules.h"
#include "model/year_report.h"
#include "read/load.h"
#include "record/fixture.h"
#include "record/random_report.h"
#include "sheet/csv.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date today = std::chrono::year{2026} / 7 / 15;

// Reduces a field to what a cell of the form can hold, by its type.

void keep(std::optional<Text>& text) {
    if (text && is_empty_mark(text->value))
        text.reset();
    else if (text)
        text->value = std::string{trim(text->value)};
}

void keep(Texts& numbers) {
    std::erase_if(numbers, [](const Text& number) {
        const bool is_separator = number.value.find_first_not_of(", ") == std::string::npos;
        return number.value.find(';') != std::string::npos || is_separator ||
               is_empty_mark(number.value);
    });
}

void keep(std::optional<At<int>>& /*percent*/) {}

// A cell with the value of a field, by its type.

std::string cell_of(const std::optional<Text>& text) {
    return text ? text->value : "";
}

std::string cell_of(const Texts& numbers) {
    std::string cell;
    for (const auto& number : numbers)
        cell += number.value + ";\n";
    return cell;
}

std::string cell_of(const std::optional<At<int>>& percent) {
    return percent ? std::to_string(percent->value) + "%" : "";  // a bare 0 may be 40% shown as 0
}

/// A random update, reduced to what a form can hold.
std::optional<Update> formable(Update update) {
    try {
        update = normalised(std::move(update)).update;
    } catch (const Failure&) {
        return std::nullopt;
    }
    for_each_update_field(update, [](const UpdateField&, auto& value) { keep(value); });
    return update;
}

std::vector<std::string> form_row(const Statement& statement) {
    const auto& update = statement.update;
    std::map<FormColumn, std::string> cells{
        {FormColumn::task, to_string(statement.task)},
        {FormColumn::status, std::string{label(update.status.value)}},
        {FormColumn::date, vietnamese(update.date.value)},
        {FormColumn::agency, statement.agency},
        {FormColumn::year, std::to_string(statement.year)}};
    for_each_update_field(update, [&](const UpdateField& field, const auto& value) {
        cells[column_of_field(field.key)] = cell_of(value);
    });
    std::vector<std::string> row;
    for (const auto& head : form_heads)
        row.push_back(cells[head.column]);
    return row;
}

std::string form(const std::vector<Statement>& statements, char delimiter) {
    std::vector<std::vector<std::string>> rows(1);
    for (const auto& head : form_heads)
        rows.front().emplace_back(head.head);
    for (const auto& statement : statements)
        rows.push_back(form_row(statement));
    return csv_text(rows, {.delimiter = delimiter});
}

/// Result of importing a form.
struct ImportedText {
    std::string problems;
    ImportedFile file;
    std::size_t reports = 0;  ///< Number of changed reports.
};

ImportedText import_text(const std::string& text, const ProgrammeCopy& copy) {
    std::vector<std::unique_ptr<const SourceFile>> files;
    files.push_back(std::make_unique<const SourceFile>(SourceFile{"form.csv", text}));
    auto transaction = copy.begin();
    const auto imported = import_sheets(std::move(files), {.today = today}, transaction);
    if (!imported.diagnostics.has_errors()) {
        transaction.prepare();
        transaction.write();
    }
    // Random updates may be doubtful; only errors matter.
    return {imported.diagnostics.has_errors() ? headlines(imported.diagnostics) : "",
            imported.files.front(), imported.reports.size()};
}

/// Statements of Sở Tài chính, no two on the same task and day.
std::vector<Statement> random_statements(Choices& choices) {
    constexpr std::array tasks{"II.1.b.1", "II.1.b.2", "II.2.c", "II.3.1", "II.3.2"};
    std::vector<Statement> statements;
    for (auto count = 1 + choices.below(8); count > 0; --count) {
        const auto update = formable(random_update(choices));
        if (!update)
            continue;
        const auto statement = stated(choices.one_of(tasks), *update);
        const bool is_taken = std::ranges::any_of(statements, [&](const Statement& other) {
            return other.task == statement.task && other.update.date.value == update->date.value;
        });
        if (!is_taken)
            statements.push_back(statement);
    }
    return statements;
}

}  // namespace

TEST_CASE("import: a form adds exactly its statements, once") {
    const ProgrammeCopy copy;
    const auto folder = copy.folder();
    std::size_t total = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        Choices choices{seed};
        INFO("seed " << seed);
        const auto statements = random_statements(choices);
        constexpr std::array delimiters{',', ';', '\t'};
        const auto text = form(statements, choices.one_of(delimiters));
        std::filesystem::remove_all(folder / "reports/2026");

        const auto first = import_text(text, copy);
        CHECK(first.problems == "");
        CHECK(first.file.recorded == statements.size());
        std::size_t found = 0;
        const auto loaded = load_programme(folder, "programme");
        for (const auto& report : loaded.programme.reports) {
            for (const auto& task : report.tasks) {
                for (const auto& update : task.updates) {
                    ++found;
                    CHECK(std::ranges::any_of(statements, [&](const Statement& statement) {
                        return statement.task == task.task.value && statement.update == update;
                    }));
                }
            }
        }
        CHECK(found == statements.size());

        const auto before = files_below(folder);
        const auto second = import_text(text, copy);
        CHECK(second.file.known == statements.size());
        CHECK(second.reports == 0);
        CHECK(files_below(folder) == before);
        total += found;
    }
    CHECK(total > 300);
}
