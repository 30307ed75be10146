#include "record/edit.h"

#include <cassert>
#include <type_traits>
#include <utility>

#include "base/failure.h"
#include "base/message.h"
#include "read/readers.h"
#include "record/additions.h"

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

}  // namespace

template <class Model>
Edit<Model> read_edit(std::string inside, const SourceFile& file) {
    Edit<Model> edit{.inside = std::move(inside), .file = &file};
    edit.root = parse_yaml(file, edit.diagnostics);
    auto model = edit.root ? read_as<Model>(file, *edit.root, edit.diagnostics) : std::nullopt;
    edit.before = std::move(model).value_or(Model{});
    edit.wanted = edit.before;
    return edit;
}

template <class Model>
void prepare(Edit<Model>& edit, const Programme& programme) {
    assert(!edit.diagnostics.has_errors());
    if (!edit.is_changed() || (edit.fresh != nullptr && edit.after == edit.wanted))
        return;
    auto text = edit.root ? inserted(edit.file->text, additions(edit, programme)) : edit.file->text;
    edit.fresh = std::make_unique<const SourceFile>(
        SourceFile{.path = edit.file->path, .text = std::move(text), .kind = edit.file->kind});
    auto fresh = read_edit<Model>(edit.inside, *edit.fresh);
    if (fresh.diagnostics.has_errors() || fresh.before != edit.wanted)
        throw Failure(tr("internal error: '{}' would not hold what it should; nothing was written",
                         edit.fresh->path));
    edit.after = std::move(fresh.before);
}

template Edit<YearReport> read_edit(std::string, const SourceFile&);
template Edit<Amendment> read_edit(std::string, const SourceFile&);
template Edit<ProposalYear> read_edit(std::string, const SourceFile&);
template void prepare(Edit<YearReport>&, const Programme&);
template void prepare(Edit<Amendment>&, const Programme&);
template void prepare(Edit<ProposalYear>&, const Programme&);

}  // namespace cthd
