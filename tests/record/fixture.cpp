#include "record/fixture.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "read/load.h"

namespace cthd::test {

const Register& honey() {
    static const auto loaded = load_programme(
        std::filesystem::path{CTHD_SOURCE_DIR} / "tests/fixtures/small/programme", "programme");
    static const Register registry{loaded.programme};
    return registry;
}

std::string headlines(const Diagnostics& diagnostics) {
    std::string lines;
    for (const auto& problem : diagnostics.sorted())
        lines += fmt::format("{}:{}:{}: {} [{}]\n", path_of(problem.place), problem.place.line,
                             problem.place.column, problem.message, problem.check);
    return lines;
}

Update with_result(std::string_view result) {
    Update update;
    update.date.value = std::chrono::year{2026} / 6 / 30;
    update.status.value = Status::in_progress;
    update.result = Text{std::string{result}, {}};
    return update;
}

Statement stated(std::string_view task, const Update& update) {
    return {*parse_task_id(task), "so-tai-chinh", 2026, update};
}

std::string spliced(std::string_view text, const Update& update, std::string_view task) {
    const SourceFile file{"report.yaml", std::string{text}};
    auto edit = read_edit<YearReport>("", file);
    if (edit.diagnostics.has_errors())
        return headlines(edit.diagnostics);
    add_statement(edit, stated(task, update), {.again = true});
    return prepared_text(edit);
}

std::string report(std::string_view rest) {
    return fmt::format("agency: so-tai-chinh\nyear: 2026\n{}", rest);
}

std::string updated(std::string_view rest, std::string_view task) {
    return spliced(report(rest), with_result("Đã xong."), task).substr(report("").size());
}

ProgrammeCopy::ProgrammeCopy() {
    std::filesystem::copy(std::filesystem::path{CTHD_SOURCE_DIR} / "tests/fixtures/small/programme",
                          scratch_ / "programme", std::filesystem::copy_options::recursive);
}

bool is_insertion(std::string_view old, std::string_view fresh) {
    if (fresh.size() < old.size())
        return false;
    const auto before =
        static_cast<std::size_t>(std::ranges::mismatch(old, fresh).in1 - old.begin());
    const auto behind = old.size() - before;
    return fresh.substr(fresh.size() - behind) == old.substr(before);
}

bool only_adds(std::string_view old, std::string_view fresh) {
    std::size_t at = 0;
    for (const char c : fresh)
        at += at < old.size() && old[at] == c ? 1 : 0;
    return at == old.size();
}

}  // namespace cthd::test
