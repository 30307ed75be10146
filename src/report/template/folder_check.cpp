// The checks of a folder of templates; template_check.cpp has those of one.
#include <set>
#include <string_view>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "report/template/check.h"
#include "report/template/mustache.h"

namespace cthd {

namespace {

/// The view's word in a first line `{{! view: overview }}`.
std::optional<std::string_view> view_comment(const std::vector<Tag>& tags) {
    constexpr std::string_view beginning = "view:";
    if (tags.empty() || tags.front().kind != Tag::Kind::comment || tags.front().place.line != 1 ||
        !tags.front().name.starts_with(beginning))
        return {};
    return trim(tags.front().name.substr(beginning.size()));
}

void check_one(const Template& checked, bool is_included, Diagnostics& diagnostics) {
    const auto& file = *checked.file;
    Diagnostics of_view;
    const auto* view = view_of_template(file, of_view);
    diagnostics.append(of_view);
    if (is_included)
        return;
    if (view == nullptr && of_view.empty())
        diagnostics.warning({&file, 0, 0}, template_check,
                            tr("it is not known which view the template is for, so its names are "
                               "not checked"),
                            tr("begin its name with one of {}, or its text with {}",
                               join(view_words(), "-, ") + "-", "{{! view: overview }}"));
    check_template(checked, view, diagnostics);
}

}  // namespace

const ViewName* view_of_template(const SourceFile& file, Diagnostics& diagnostics) {
    Diagnostics ignored;
    const auto tags = tags_of(file, ignored);
    const auto word = view_comment(tags);
    if (!word)
        return view_of_name(file.path);
    const auto* view = find_view(*word);
    if (view == nullptr)
        diagnostics.error(tags.front().place, template_check, tr("unknown view '{}'", *word),
                          suggestion(*word, view_words()));
    return view;
}

std::vector<std::unique_ptr<const SourceFile>> check_templates(TemplateFolder folder,
                                                               Diagnostics& diagnostics) {
    std::vector<Template> templates;
    std::set<const SourceFile*> included;
    for (const auto& name : folder.names()) {
        templates.push_back(folder.load(name));
        for (const auto& [partial, file] : templates.back().partials)
            included.insert(file);
    }
    Diagnostics found;
    for (const auto& checked : templates)
        check_one(checked, included.contains(checked.file), found);
    for (const auto& name : folder.partial_names()) {
        const auto partial = folder.load(name);
        if (!included.contains(partial.file))
            check_template(partial, nullptr, found);
    }
    diagnostics.append(each_once(found));
    return folder.take_files();
}

}  // namespace cthd
