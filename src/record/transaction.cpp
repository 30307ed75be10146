#include "record/transaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <type_traits>

#include "base/diagnostic.h"
#include "base/message.h"
#include "read/readers.h"
#include "record/additions.h"
#include "yaml_edit/insertion.h"

namespace cthd {

// --- files ------------------------------------------------------------------------------------

namespace {

template <class Model>
std::optional<Model> read_as(const SourceFile& file, const Node& root, Diagnostics& diagnostics) {
    if constexpr (std::is_same_v<Model, YearReport>)
        return read_year_report(file, root, diagnostics);
    else if constexpr (std::is_same_v<Model, Amendment>)
        return read_amendment(file, root, diagnostics);
    else if constexpr (std::is_same_v<Model, ProposalYear>)
        return read_proposals(file, root, diagnostics);
    else if constexpr (std::is_same_v<Model, AgencyList>)
        return read_agencies(file, root, diagnostics);
    else
        return read_section(root, diagnostics);
}

void require(bool holds, const SourceFile& file) {
    if (!holds)
        throw Failure(
            tr("internal error: '{}' would not contain the expected data; nothing was written",
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

/// Sets `part` and `after` and returns true if the insertions can affect only some tasks of a year
/// report. Saves reading a long report twice for one update.
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
template Edit<AgencyList> read_edit(const std::string&, const SourceFile&);
template Edit<Section> read_edit(const std::string&, const SourceFile&);
template void prepare(Edit<YearReport>&, const Programme&);
template void prepare(Edit<Amendment>&, const Programme&);
template void prepare(Edit<ProposalYear>&, const Programme&);
template void prepare(Edit<AgencyList>&, const Programme&);
template void prepare(Edit<Section>&, const Programme&);

namespace {

/// Locks `folder` and loads the programme. Emplaces the lock because it cannot be moved; leaves a
/// missing folder to `load_programme`, which refuses it.
Opened read_locked(std::optional<FolderLock>& lock, const std::filesystem::path& folder,
                   const std::string& shown, const Reading& reading, bool is_dry_run) {
    if (!is_dry_run && std::filesystem::is_directory(folder))
        lock.emplace(folder);
    return {load_programme(folder, shown, reading), folder, shown};
}

/// The file that a part of the programme was read from.
template <class Model>
const SourceFile* file_of(const Model& model) {
    return model.place.file;
}

const SourceFile* file_of(const Section& section) {
    return section.number.place.file;
}

// The parts of the programme of one kind.

std::vector<YearReport>& parts_like(Programme& programme, const YearReport& /*model*/) {
    return programme.reports;
}

std::vector<Amendment>& parts_like(Programme& programme, const Amendment& /*model*/) {
    return programme.amendments;
}

std::vector<ProposalYear>& parts_like(Programme& programme, const ProposalYear& /*model*/) {
    return programme.proposals;
}

std::vector<Section>& parts_like(Programme& programme, const Section& /*model*/) {
    return programme.sections;
}

void put(Programme& programme, const Edit<AgencyList>& edit) {
    programme.agencies = edit.now().agencies;
    programme.groups = edit.now().groups;
}

/// Replaces the part of the programme that is in the edit's file, or adds it.
template <class Model>
void put(Programme& programme, const Edit<Model>& edit) {
    if (edit.fresh == nullptr)
        return;
    auto& models = parts_like(programme, edit.after);
    const auto old = std::ranges::find_if(
        models, [&](const Model& model) { return file_of(model) == edit.file; });
    if (old != models.end())
        *old = edit.after;
    else
        models.push_back(edit.after);
}

template <class Model>
void add_change(const Edit<Model>& edit, std::vector<FileChange>& changes) {
    if (edit.fresh != nullptr)
        changes.push_back({edit.inside, edit.is_new ? nullptr : edit.file, edit.fresh.get()});
}

}  // namespace

Transaction::Transaction(const std::filesystem::path& folder, const std::string& shown,
                         const Reading& reading, bool is_dry_run)
    : is_dry_run_(is_dry_run), opened_(read_locked(lock_, folder, shown, reading, is_dry_run)) {}

std::string Transaction::shown_path(std::string_view inside) const {
    return fmt::format("{}/{}", opened_.shown, inside);
}

const SourceFile& Transaction::keep(std::string_view inside, std::string text, FileKind kind) {
    return files_.emplace_back(
        SourceFile{.path = shown_path(inside), .text = std::move(text), .kind = kind});
}

Edit<YearReport>& Transaction::open_report(const std::string& inside,
                                           const std::function<std::string()>& first_text) {
    const auto found = std::ranges::find(reports_, inside, &Edit<YearReport>::inside);
    if (found != reports_.end())
        return *found;
    const auto path = opened_.folder / inside;
    const bool is_new = !std::filesystem::exists(path);
    const auto& file = keep(inside, is_new ? first_text() : read_file(path), FileKind::year_report);
    auto& edit = reports_.emplace_back(read_edit<YearReport>(inside, file));
    edit.is_new = is_new;
    return edit;
}

void Transaction::keep_reports(const std::set<std::string>& inside) {
    std::erase_if(reports_,
                  [&](const Edit<YearReport>& edit) { return !inside.contains(edit.inside); });
}

namespace {

/// The edit of the file that `part` was read from. Reuses the tree kept by `load_programme`.
template <class Model>
Edit<Model>& edit_of(std::deque<Edit<Model>>& edits, const Model& part, Loaded& loaded,
                     const std::string& shown) {
    const auto* file = file_of(part);
    const auto found = std::ranges::find(edits, file, &Edit<Model>::file);
    if (found != edits.end())
        return *found;
    auto& edit = edits.emplace_back();
    edit.inside = file->path.substr(shown.size() + 1);
    edit.file = file;
    assert(loaded.trees.contains(file));
    edit.root = std::move(loaded.trees.at(file));
    edit.before = part;
    edit.wanted = part;
    return edit;
}

template <class Model>
Edit<Model>& created(std::deque<Edit<Model>>& edits, const std::string& inside,
                     const SourceFile& file, Model wanted) {
    auto& edit = edits.emplace_back();
    edit.inside = inside;
    edit.is_new = true;
    edit.file = &file;
    edit.wanted = std::move(wanted);
    return edit;
}

}  // namespace

Edit<Amendment>& Transaction::open(const Amendment& act) {
    return edit_of(acts_, act, opened_.loaded, opened_.shown);
}

Edit<ProposalYear>& Transaction::open(const ProposalYear& year) {
    return edit_of(proposals_, year, opened_.loaded, opened_.shown);
}

Edit<Section>& Transaction::open(const Section& section) {
    return edit_of(sections_, section, opened_.loaded, opened_.shown);
}

Edit<AgencyList>& Transaction::open_agencies() {
    const auto& files = opened_.loaded.files;
    const auto file =
        std::ranges::find(files, FileKind::agencies, [](const auto& one) { return one->kind; });
    assert(file != files.end());
    return edit_of(agencies_,
                   AgencyList{programme().agencies, programme().groups, {file->get(), 0, 0}},
                   opened_.loaded, opened_.shown);
}

Edit<Amendment>& Transaction::create(const std::string& inside, std::string text,
                                     Amendment wanted) {
    return created(acts_, inside, keep(inside, std::move(text), FileKind::amendment),
                   std::move(wanted));
}

Edit<ProposalYear>& Transaction::create(const std::string& inside, std::string text,
                                        ProposalYear wanted) {
    return created(proposals_, inside, keep(inside, std::move(text), FileKind::proposals),
                   std::move(wanted));
}

Diagnostics Transaction::problems() const {
    Diagnostics all;
    for (const auto& edit : reports_)
        all.append(edit.diagnostics);
    return all;
}

template <class Self, class Visit>
void Transaction::for_each_edit(Self& self, const Visit& visit) {
    std::ranges::for_each(self.reports_, visit);
    std::ranges::for_each(self.acts_, visit);
    std::ranges::for_each(self.proposals_, visit);
    std::ranges::for_each(self.agencies_, visit);
    std::ranges::for_each(self.sections_, visit);
}

void Transaction::prepare() {
    for_each_edit(*this, [this](auto& edit) { cthd::prepare(edit, programme()); });
}

Programme Transaction::after() const {
    auto programme = opened_.loaded.programme;
    for_each_edit(*this, [&](const auto& edit) { put(programme, edit); });
    put_in_order(programme);
    return programme;
}

std::vector<FileChange> Transaction::changes() const {
    std::vector<FileChange> changes;
    for_each_edit(*this, [&](const auto& edit) { add_change(edit, changes); });
    std::ranges::sort(changes, {}, &FileChange::inside);
    return changes;
}

void Transaction::write() {
    if (is_dry_run_)
        return;
    std::vector<FileText> texts;
    for (const auto& [inside, before, after] : changes())
        texts.push_back({opened_.folder / inside, after->text,
                         before != nullptr ? std::optional{before->text} : std::nullopt});
    write_files(texts);
}

}  // namespace cthd
