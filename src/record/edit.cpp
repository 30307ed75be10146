#include "record/edit.h"

#include <fmt/format.h>

#include <cassert>
#include <iterator>
#include <type_traits>
#include <utility>

#include "base/failure.h"
#include "base/message.h"
#include "read/readers.h"
#include "record/additions.h"
#include "yaml_edit/stretch.h"

namespace cthd {

namespace {

template <class Model>
std::optional<Model> read_as(const SourceFile& file, const Node& root, Diagnostics& diagnostics) {
    if constexpr (std::is_same_v<Model, YearReport>)
        return read_year_report(file, root, diagnostics);
    else if constexpr (std::is_same_v<Model, Amendment>)
        return read_amendment(file, root, diagnostics);
    else
        return read_proposals(file, root, diagnostics);
}

void require(bool holds, const SourceFile& file) {
    if (!holds)
        throw Failure(tr("internal error: '{}' would not hold what it should; nothing was written",
                         file.path));
}

}  // namespace

template <class Model>
Edit<Model> read_edit(const std::string& inside, const SourceFile& file) {
    Edit<Model> edit{.inside = inside, .file = &file};
    edit.root = parse_yaml(file, edit.diagnostics);
    auto model = edit.root ? read_as<Model>(file, *edit.root, edit.diagnostics) : std::nullopt;
    edit.before = std::move(model).value_or(Model{});
    edit.wanted = edit.before;
    return edit;
}

namespace {

/// Sets `part` and `after` where the insertions can have an effect on some tasks of a year report
/// only, so that the cost of an update is not that of reading a long report twice; returns whether
/// it did.
bool read_part(Edit<YearReport>& edit, const std::vector<Insertion>& insertions) {
    constexpr std::uint32_t head_lines = 3;
    const auto stretch = stretch_around(*edit.file, *edit.root, "tasks", insertions);
    if (!stretch)
        return false;
    const auto first_line = edit.file->index.line_at(edit.file->text, stretch->begin);
    if (first_line <= head_lines)
        return false;
    const auto added = edit.fresh->text.size() - edit.file->text.size();
    auto text = fmt::format("agency: {}\nyear: {}\ntasks:\n", edit.before.agency.value,
                            edit.before.year.value);
    text.append(first_line - 1 - head_lines, '\n');
    text += std::string_view{edit.fresh->text}.substr(stretch->begin,
                                                      stretch->end - stretch->begin + added);
    edit.part = std::make_unique<const SourceFile>(
        SourceFile{.path = edit.file->path, .text = std::move(text), .kind = edit.file->kind});
    auto part = read_edit<YearReport>(edit.inside, *edit.part);
    require(!part.diagnostics.has_errors(), *edit.fresh);
    edit.after = edit.before;
    auto& tasks = edit.after.tasks;
    const auto at = [&](std::size_t place) {
        return tasks.begin() + static_cast<std::ptrdiff_t>(place);
    };
    const auto behind = tasks.erase(at(stretch->first), at(stretch->last));
    tasks.insert(behind, std::make_move_iterator(part.before.tasks.begin()),
                 std::make_move_iterator(part.before.tasks.end()));
    return true;
}

template <class Model>
bool read_part(Edit<Model>& /*edit*/, const std::vector<Insertion>& /*insertions*/) {
    return false;
}

}  // namespace

template <class Model>
void prepare(Edit<Model>& edit, const Programme& programme) {
    assert(!edit.diagnostics.has_errors());
    if (!edit.is_changed() || (edit.fresh != nullptr && edit.after == edit.wanted))
        return;
    const auto insertions = edit.root ? additions(edit, programme) : std::vector<Insertion>{};
    edit.fresh =
        std::make_unique<const SourceFile>(SourceFile{.path = edit.file->path,
                                                      .text = inserted(edit.file->text, insertions),
                                                      .kind = edit.file->kind});
    edit.part.reset();
    if (insertions.empty() || !read_part(edit, insertions)) {
        auto fresh = read_edit<Model>(edit.inside, *edit.fresh);
        require(!fresh.diagnostics.has_errors(), *edit.fresh);
        edit.after = std::move(fresh.before);
    }
    require(edit.after == edit.wanted, *edit.fresh);
}

template Edit<YearReport> read_edit(const std::string&, const SourceFile&);
template Edit<Amendment> read_edit(const std::string&, const SourceFile&);
template Edit<ProposalYear> read_edit(const std::string&, const SourceFile&);
template void prepare(Edit<YearReport>&, const Programme&);
template void prepare(Edit<Amendment>&, const Programme&);
template void prepare(Edit<ProposalYear>&, const Programme&);

}  // namespace cthd
