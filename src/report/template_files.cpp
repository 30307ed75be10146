#include "report/template_files.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/text.h"
#include "report/escape.h"
#include "report/mustache.h"

namespace cthd {

namespace {

/// The file's text as templates have it: without a byte order mark, lines ending with LF.
std::string template_text(const std::filesystem::path& path) {
    auto text = read_file(path);
    if (text.starts_with(byte_order_mark))
        text.erase(0, byte_order_mark.size());
    for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at))
        text.erase(at, 1);
    return text;
}

}  // namespace

TemplateFolder::TemplateFolder(std::filesystem::path folder, std::string shown)
    : folder_(std::move(folder)), shown_(std::move(shown)) {}

Template TemplateFolder::load(const std::string& name) {
    Template loaded{file(name), {}};
    include(loaded, *loaded.file);
    return loaded;
}

std::vector<std::string> TemplateFolder::names() const {
    std::vector<std::string> names;
    for (const auto& path : list_folder(folder_)) {
        if (format_of(path) && path.stem() != "README" && std::filesystem::is_regular_file(path))
            names.push_back(path.filename().string());
    }
    return names;
}

const SourceFile* TemplateFolder::file(const std::string& name) {
    auto& known = by_name_[name];
    if (known == nullptr) {
        files_.push_back(std::make_unique<const SourceFile>(SourceFile{
            (shown_ / name).lexically_normal().string(), template_text(folder_ / name)}));
        known = files_.back().get();
    }
    return known;
}

void TemplateFolder::include(Template& loaded, const SourceFile& from) {
    const auto extension = std::filesystem::path{from.path}.extension().string();
    Diagnostics ignored;  // check_template finds them again, with what stands around
    for (const auto& tag : tags_of(from, ignored)) {
        const auto name = std::string{tag.name};
        // A name with a folder in it would lead out of the folder of templates.
        if (tag.kind != Tag::Kind::partial || name.find('/') != std::string::npos ||
            loaded.partials.contains(name) ||
            !std::filesystem::is_regular_file(folder_ / (name + extension)))
            continue;
        const auto* included = file(name + extension);
        loaded.partials.emplace(name, included);
        include(loaded, *included);
    }
}

}  // namespace cthd
