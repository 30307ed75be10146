#include "report/template/check.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "read/encoding.h"
#include "report/template/fields.h"
#include "report/template/mustache.h"

namespace cthd {

namespace {

/// The names that an open section, or the whole template, adds to the scope.
struct Frame {
    /// Texts, flags and inverted sections add no names. Inside an unknown name nothing is checked.
    enum class Kind { root, list, text, flag, unknown };

    Kind kind = Kind::root;
    const Fields* fields = nullptr;  ///< The names of the view or of a list.
    const Field* list = nullptr;     ///< The list of the section.
    Tag opened{};                    ///< The tag of the section; empty for the root.
};

/// {{#name}}…{{/name}}
std::string section_around(std::string_view name) {
    return written({Tag::Kind::section, name, {}}) + "…" + written({Tag::Kind::close, name, {}});
}

/// {{#sections}}{{#tasks}}
std::string opened(const std::vector<std::string>& lists) {
    std::string tags;
    for (const auto& list : lists)
        tags += written({Tag::Kind::section, list, {}});
    return tags;
}

/// Checks a template, and its partials in their context.
class Checker {
public:
    Checker(const Template& checked, Diagnostics& diagnostics)
        : checked_(checked), diagnostics_(diagnostics) {}

    void check(const ViewName* view);

private:
    void check_file(const SourceFile& file);
    void check_tag(const Tag& tag);
    void check_text(const Tag& tag);
    void open_section(const Tag& tag);
    void close_section(const Tag& tag, std::size_t outermost);
    void include(const Tag& tag);

    /// The field of a name in scope, innermost first; null if there is none.
    const Field* find(std::string_view name) const;
    bool anything_goes() const;
    void report_unknown(const Tag& tag);
    void report_unclosed(const Frame& frame);
    std::string hint_for(const Tag& tag) const;
    void error(const Tag& tag, std::string message, std::string hint = {});

    const Template& checked_;
    Diagnostics& diagnostics_;
    std::vector<Frame> frames_;
    const ViewName* view_ = nullptr;  ///< The view whose names are checked; null if unknown.
    std::vector<std::string_view> including_;  ///< The partials being included, outermost first.
};

void Checker::check(const ViewName* view) {
    view_ = view;
    frames_.push_back(view != nullptr ? Frame{Frame::Kind::root, &view->fields(), nullptr, {}}
                                      : Frame{Frame::Kind::unknown, nullptr, nullptr, {}});
    check_file(*checked_.file);
}

void Checker::check_file(const SourceFile& file) {
    if (!check_encoding(file, diagnostics_))
        return;
    const auto outermost = frames_.size();
    for (const auto& tag : tags_of(file, diagnostics_)) {
        if (tag.kind == Tag::Kind::close)
            close_section(tag, outermost);
        else
            check_tag(tag);
    }
    while (frames_.size() > outermost) {
        report_unclosed(frames_.back());
        frames_.pop_back();
    }
}

void Checker::check_tag(const Tag& tag) {
    switch (tag.kind) {
        case Tag::Kind::text:
        case Tag::Kind::raw_text:
            return check_text(tag);
        case Tag::Kind::section:
        case Tag::Kind::inverted:
            return open_section(tag);
        case Tag::Kind::partial:
            return include(tag);
        case Tag::Kind::close:
        case Tag::Kind::comment:
        case Tag::Kind::delimiters:
            return;
    }
}

void Checker::check_text(const Tag& tag) {
    if (tag.name == ".") {
        const auto inside = frames_.back().kind;
        if (inside != Frame::Kind::text && inside != Frame::Kind::unknown)
            error(tag, tr("'{}' means the text of the current item, which has none here", "."),
                  tr("write the name itself"));
        return;
    }
    const auto* field = find(tag.name);
    if (field == nullptr)
        return report_unknown(tag);
    if (field->kind == Field::Kind::list)
        error(tag, tr("'{}' is a list and has no text of its own", tag.name),
              tr("loop over it with {}", section_around(tag.name)));
    else if (field->kind == Field::Kind::flag)
        error(tag, tr("'{}' is yes or no and has no text of its own", tag.name),
              tr("put the text to print inside {}", section_around(tag.name)));
}

void Checker::open_section(const Tag& tag) {
    const auto* field = find(tag.name);
    if (field == nullptr) {
        report_unknown(tag);
        frames_.push_back({Frame::Kind::unknown, nullptr, nullptr, tag});
        return;
    }
    // mstch creates the list again for the inner tag, which invalidates the outer one.
    const bool around = field->kind == Field::Kind::list && contains(frames_, field, &Frame::list);
    if (around)
        error(tag, tr("the list '{}' is used inside itself", tag.name),
              tr("close it first with '{}'", written({Tag::Kind::close, tag.name, {}})));
    if (tag.kind == Tag::Kind::inverted || field->kind == Field::Kind::flag)
        frames_.push_back({Frame::Kind::flag, nullptr, nullptr, tag});
    else if (field->kind == Field::Kind::list)
        frames_.push_back({Frame::Kind::list, field->rows, field, tag});
    else
        frames_.push_back({Frame::Kind::text, nullptr, nullptr, tag});
}

void Checker::close_section(const Tag& tag, std::size_t outermost) {
    const auto open =
        std::find_if(frames_.rbegin(), frames_.rend() - static_cast<std::ptrdiff_t>(outermost),
                     [&](const Frame& frame) { return frame.opened.name == tag.name; });
    if (open == frames_.rend() - static_cast<std::ptrdiff_t>(outermost)) {
        const auto hint = frames_.size() > outermost
                              ? tr("'{}' of line {} is open", written(frames_.back().opened),
                                   frames_.back().opened.place.line)
                              : std::string{};
        return error(tag, tr("'{}' closes nothing", written(tag)), hint);
    }
    for (; frames_.back().opened.name != tag.name; frames_.pop_back())
        report_unclosed(frames_.back());
    frames_.pop_back();
}

void Checker::include(const Tag& tag) {
    if (contains(including_, tag.name))
        return error(tag, tr("the partial '{}' includes itself", tag.name));
    const auto found = checked_.partials.find(tag.name);
    if (found == checked_.partials.end()) {
        if (const auto slash = tag.name.rfind('/'); slash != std::string_view::npos)
            return error(tag, tr("there is no partial '{}'", tag.name),
                         tr("name it without its folder: '{}'",
                            written({Tag::Kind::partial, tag.name.substr(slash + 1), {}})));
        const auto extension = std::filesystem::path{checked_.file->path}.extension().string();
        return error(tag, tr("there is no partial '{}'", tag.name),
                     tr("add the file '{}' next to the template",
                        fmt::format("{}/{}{}", partials_folder, tag.name, extension)));
    }
    including_.push_back(tag.name);
    check_file(*found->second);
    including_.pop_back();
}

const Field* Checker::find(std::string_view name) const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        const auto* field = frame->fields ? find_field(*frame->fields, name) : nullptr;
        if (field == nullptr && frame->kind == Frame::Kind::list)
            field = find_field(fields_of<ListPlace>(), name);
        if (field != nullptr)
            return field;
    }
    return nullptr;
}

bool Checker::anything_goes() const {
    return contains(frames_, Frame::Kind::unknown, &Frame::kind);
}

std::string Checker::hint_for(const Tag& tag) const {
    if (tag.name.find('.') != std::string_view::npos)
        return tr("names cannot contain dots: loop over the list with {}", section_around("…"));
    std::vector<std::string> known;
    std::vector<std::string> lists;
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        if (frame->fields == nullptr)
            continue;
        auto inner = lists_to(*frame->fields, tag.name);
        if (lists.empty() || (!inner.empty() && inner.size() < lists.size()))
            lists = std::move(inner);
        for (const auto& field : *frame->fields)
            known.push_back(field.name);
    }
    if (!lists.empty())
        return tr("it is a name inside {}", opened(lists));
    if (find_field(fields_of<ListPlace>(), tag.name) != nullptr)
        return tr("it is a name inside every list");
    const auto hint = suggestion(tag.name, known);
    return hint.empty() ? tr("'cthd report {} --list-names' lists the names",
                             view_ != nullptr ? std::string{view_->word} : join(view_words(), "|"))
                        : hint;
}

void Checker::report_unknown(const Tag& tag) {
    if (!anything_goes())
        error(tag, tr("unknown name '{}'", tag.name), hint_for(tag));
}

void Checker::report_unclosed(const Frame& frame) {
    error(frame.opened, tr("'{}' is not closed", written(frame.opened)),
          tr("close it with '{}'", written({Tag::Kind::close, frame.opened.name, {}})));
}

void Checker::error(const Tag& tag, std::string message, std::string hint) {
    diagnostics_.error(tag.place, template_check, std::move(message), std::move(hint));
}

}  // namespace

void check_template(const Template& checked, const ViewName* view, Diagnostics& diagnostics) {
    Checker{checked, diagnostics}.check(view);
}

// --- folders of templates ---------------------------------------------------------------------

namespace {

/// The word of the view in a first line `{{! view: overview }}`.
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
        diagnostics.warning(
            {&file, 0, 0}, template_check,
            tr("the view of this template is unknown, so its names are not checked"),
            tr("begin its file name with one of {}, or its text with {}",
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
