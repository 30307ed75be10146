// What the tests of the report room share: a made-up programme with reports, templates in a string.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/registry/history.h"
#include "model/registry/register.h"
#include "read/load.h"
#include "read/readers.h"
#include "report/template/check.h"
#include "report/template/render.h"
#include "report/views/views.h"

namespace cthd::test {

/// The headlines of all problems, one a line: `file:line:column: message [hint]`.
inline std::string problem_lines(const Diagnostics& diagnostics) {
    std::string lines;
    for (const auto& problem : diagnostics.sorted()) {
        lines += fmt::format(
            "{}:{}:{}: {}{}", path_of(problem.place), problem.place.line, problem.place.column,
            problem.severity == Severity::warning ? "warning: " : "", problem.message);
        lines += problem.hint.empty() ? "\n" : " [" + problem.hint + "]\n";
    }
    return lines;
}

/// The programme of tests/fixtures/small with the year reports given as YAML instead of its own.
/// Everything in them is made up.
class Honey {
public:
    Honey(std::initializer_list<std::string_view> reports = {})
        : loaded_(load_programme(
              std::filesystem::path{CTHD_SOURCE_DIR} / "tests/fixtures/small/programme",
              "programme")) {
        auto problems = loaded_.diagnostics;
        programme().reports.clear();
        for (const auto report : reports) {
            files_.push_back(
                std::make_unique<const SourceFile>(SourceFile{"report", std::string{report}}));
            programme().reports.push_back(read_year_report(*files_.back(), problems));
        }
        REQUIRE(problem_lines(problems) == "");
    }

    Agency& agency(std::string_view id) {
        const auto found = std::ranges::find_if(
            programme().agencies, [&](const Agency& one) { return one.id.value == id; });
        REQUIRE(found != programme().agencies.end());
        return *found;
    }
    /// Lets another agency take over on `from`; called again for a split.
    void succeed(std::string_view agency_id, std::string_view from, std::string_view to) {
        agency(agency_id).successors.push_back({.from = {parse_date(from).value(), {}},
                                                .to = {std::string{to}, {}},
                                                .basis = {"giả định", {}}});
    }
    /// Lets an agency end without a successor.
    void end(std::string_view agency_id, std::string_view last_day) {
        agency(agency_id).validity = Validity{.from = {},
                                              .to = At<Date>{parse_date(last_day).value(), {}},
                                              .basis = {"giả định", {}}};
    }

    /// Adds an act, given as YAML; those in force first are to be added first.
    void amend(std::string_view act) {
        Diagnostics problems;
        programme().amendments.push_back(read_amendment(file("act", act), problems).value());
        REQUIRE(problem_lines(problems) == "");
    }
    /// Adds the proposals of a year, given as YAML.
    void propose(std::string_view proposals) {
        Diagnostics problems;
        programme().proposals.push_back(
            read_proposals(file("proposals", proposals), problems).value());
        REQUIRE(problem_lines(problems) == "");
    }
    /// Adds a document that ended on a day, which may have been replaced by another.
    void end_document(const std::string& key, std::string_view on, const std::string& by) {
        auto& documents = programme().documents;
        const auto found = std::ranges::find(documents, key, &Document::key);
        REQUIRE(found != documents.end());
        found->ended = At<Date>{parse_date(on).value(), {}};
        if (by.empty())
            return;
        found->replaced_by = Text{by, {}};
        documents.push_back({});
        documents.back().name = Text{by, {}};
    }

    /// The programme, to be changed before `tasks` and `history` are asked for.
    Programme& programme() { return loaded_.programme; }
    Task& task(std::string_view id) {
        for (auto& section : programme().sections) {
            for (auto& point : section.points) {
                for (auto& task : point.tasks) {
                    if (to_string(task.id.value) == id)
                        return task;
                }
            }
        }
        FAIL("there is no task ", id);
        return programme().sections.front().points.front().tasks.front();
    }

    const Register& tasks() {
        if (!tasks_)
            tasks_ = std::make_unique<const Register>(programme());
        return *tasks_;
    }
    /// Who is to do what on the day `date`.
    Register on(std::string_view date) { return Register{programme(), *parse_date(date)}; }
    const History& history() {
        if (!history_)
            history_ = std::make_unique<const History>(programme());
        return *history_;
    }

private:
    const SourceFile& file(std::string_view name, std::string_view text) {
        files_.push_back(
            std::make_unique<const SourceFile>(SourceFile{std::string{name}, std::string{text}}));
        return *files_.back();
    }

    Loaded loaded_;
    std::vector<std::unique_ptr<const SourceFile>> files_;
    std::unique_ptr<const Register> tasks_;
    std::unique_ptr<const History> history_;
};

/// The day `text`, 2026-12-14.
inline Date day(std::string_view text) {
    return parse_date(text).value();
}

/// The reporting year `year` as of its last day.
inline ViewOptions in(int year) {
    return {year, Date{std::chrono::year{year} / 12 / 14}};
}

/// A template in strings: the first file, with the others as partials.
class InlineTemplate {
public:
    explicit InlineTemplate(const std::vector<std::pair<std::string, std::string>>& files) {
        for (const auto& [name, text] : files) {
            files_.push_back(std::make_unique<const SourceFile>(SourceFile{name, text}));
            if (used.file == nullptr)
                used.file = files_.back().get();
            else
                used.partials[std::filesystem::path{name}.stem().string()] = files_.back().get();
        }
    }

    Template used;

private:
    std::vector<std::unique_ptr<const SourceFile>> files_;
};

/// `text` as a template of the extension `extension` filled in with `view`; the problems when
/// it has any.
template <class View>
std::string filled(const View& view, std::string_view text, std::string_view extension = "txt",
                   const CsvForm& csv = {}) {
    const InlineTemplate made{{{fmt::format("t.{}", extension), std::string{text}}}};
    Diagnostics problems;
    const auto named = std::ranges::find_if(
        view_names, [](const ViewName& one) { return &one.fields() == &fields_of<View>(); });
    check_template(made.used, &*named, problems);
    return problems.empty() ? render(made.used, row_of(view), csv) : problem_lines(problems);
}

}  // namespace cthd::test
