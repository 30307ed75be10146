#include "report/template/files.h"

#include <cassert>
#include <utility>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/text.h"
#include "report/template/escape.h"
#include "report/template/mustache.h"
#include "report/views/views.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

/// The text of a file, without a byte order mark, with LF line ends.
std::string template_text(const fs::path& path) {
    auto text = read_file(path);
    if (text.starts_with(byte_order_mark))
        text.erase(0, byte_order_mark.size());
    for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at))
        text.erase(at, 1);
    return text;
}

}  // namespace

TemplateFolder::TemplateFolder(std::vector<TemplatePlace> places) : places_(std::move(places)) {
    assert(!places_.empty());
}

Template TemplateFolder::load(const std::string& name) {
    Template loaded{file(places_.front(), name), {}};
    include(loaded, *loaded.file);
    return loaded;
}

std::vector<std::string> TemplateFolder::names() const {
    return names_in({});
}

std::vector<std::string> TemplateFolder::partial_names() const {
    return names_in(partials_folder);
}

std::vector<std::string> TemplateFolder::names_in(const fs::path& inside) const {
    std::vector<std::string> names;
    for (const auto& path : list_folder(places_.front().folder / inside)) {
        if (format_of(path) && path.stem() != "README" && fs::is_regular_file(path))
            names.push_back(inside / path.filename());
    }
    return names;
}

const SourceFile* TemplateFolder::file(const TemplatePlace& place, const fs::path& name) {
    const auto path = place.folder / name;
    auto& known = by_path_[path];
    if (known == nullptr) {
        files_.push_back(std::make_unique<const SourceFile>(
            SourceFile{(place.shown / name).lexically_normal().string(), template_text(path)}));
        known = files_.back().get();
    }
    return known;
}

const SourceFile* TemplateFolder::partial(const std::string& name) {
    const bool is_beside = fs::is_regular_file(places_.front().folder / name);
    // A template of a view, such as overview-results.md, is not used as a partial.
    if (is_beside && view_of_name(name) == nullptr)
        return file(places_.front(), name);
    const auto inside = fs::path{partials_folder} / name;
    for (const auto& place : places_) {
        if (fs::is_regular_file(place.folder / inside))
            return file(place, inside);
    }
    return is_beside ? file(places_.front(), name) : nullptr;
}

void TemplateFolder::include(Template& loaded, const SourceFile& from) {
    const auto extension = fs::path{from.path}.extension().string();
    Diagnostics ignored;  // check_template reports them with their context
    for (const auto& tag : tags_of(from, ignored)) {
        const auto name = std::string{tag.name};
        // A name with a folder could lead out of the folder of templates.
        if (tag.kind != Tag::Kind::partial || name.find('/') != std::string::npos ||
            loaded.partials.contains(name))
            continue;
        if (const auto* included = partial(name + extension)) {
            loaded.partials.emplace(name, included);
            include(loaded, *included);
        }
    }
}

}  // namespace cthd
