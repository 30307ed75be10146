#include "record/recording.h"

#include <fmt/format.h>

#include "base/failure.h"
#include "base/message.h"
#include "read/load.h"
#include "record/year_report_file.h"

namespace cthd {

Recording::Recording(const Programme& programme, ProgrammeFolder folder, bool only_try)
    : programme_(programme), folder_(std::move(folder)), only_try_(only_try) {
    // Whoever writes between our reading and our writing would lose his update, so we read only
    // when nobody else can write.
    if (!only_try)
        lock_.emplace(folder_.path);
}

Recording::Open& Recording::open(const std::string& agency, int year, const Register& known) {
    const auto inside = year_report_path(agency, year);
    const auto path = folder_.path / inside;
    if (const auto found = open_.find(path); found != open_.end())
        return found->second;
    const auto shown = fmt::format("{}/{}", folder_.shown, inside.string());
    refuse_other_file(programme_, agency, year, shown);
    const bool created = !std::filesystem::exists(path);
    auto text = created ? new_year_report(known, agency, year) : read_file(path);
    Open opened;
    opened.path = path;
    opened.now.created = created;
    opened.now.old_text = created ? "" : text;
    opened.now.file = std::make_unique<const SourceFile>(SourceFile{shown, std::move(text)});
    opened.before = read_year_report(*opened.now.file, opened.now.diagnostics);
    if (!opened.now.diagnostics.has_errors())
        check_identity(opened.before, agency, year, opened.now.diagnostics);
    return open_.emplace(path, std::move(opened)).first->second;
}

const YearReport* Recording::report(const std::string& agency, int year, const Register& known) {
    const auto& opened = open(agency, year, known);
    return opened.now.diagnostics.has_errors() ? nullptr : &opened.before;
}

void Recording::add(const Statement& statement, const Register& known,
                    const Permission& permission) {
    auto& opened = open(statement.agency, statement.year, known);
    if (opened.now.diagnostics.has_errors())
        return;
    auto recorded = with_statement(*opened.now.file, statement, known, permission);
    if (!opened.is_changed)
        opened.now.line = recorded.line;
    // The places of `before` are to stay good.
    replaced_.push_back(std::exchange(opened.now.file, std::move(recorded.file)));
    opened.is_changed = true;
}

std::vector<Recorded> Recording::finish() {
    std::vector<Recorded> broken;
    std::vector<Recorded> changed;
    std::vector<FileText> texts;
    for (auto& [path, opened] : open_) {
        if (opened.now.diagnostics.has_errors()) {
            broken.push_back(std::move(opened.now));
        } else if (opened.is_changed) {
            texts.push_back({path, opened.now.file->text});
            changed.push_back(std::move(opened.now));
        }
    }
    if (!broken.empty())
        return broken;
    if (!only_try_)
        write_files(texts);
    return changed;
}

}  // namespace cthd
