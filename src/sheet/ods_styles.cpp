#include "sheet/ods_styles.h"

#include <cstddef>

namespace cthd {

namespace {

constexpr std::size_t most_ods_styles = 262'144;
constexpr int most_ancestors = 50;

/// Whether a length such as `0cm` is zero.
bool is_no_length(std::string_view length) {
    return length.starts_with('0') && length.find_first_of("123456789") == std::string_view::npos;
}

/// What the properties of a text say about its being struck out (ODF 1.3, part 3, section 20.381).
std::optional<bool> struck_by(const XmlElement& properties) {
    const auto style = properties.attribute("style:text-line-through-style");
    const auto type = properties.attribute("style:text-line-through-type");
    if (style.empty() && type.empty())
        return std::nullopt;
    return style != "none" && type != "none";
}

}  // namespace

void OdsStyles::begin(const XmlElement& element) {
    const auto& name = element.name;
    if (name == "style:style" || name == "style:default-style") {
        has_too_many_ = has_too_many_ || styles_.size() >= most_ods_styles;
        if (has_too_many_)
            return;
        style_ = &styles_[{std::string{element.attribute("style:family")},
                           std::string{element.attribute("style:name")}}];
        *style_ = {.parent = std::string{element.attribute("style:parent-style-name")}};
    } else if (style_ == nullptr) {
        return;
    } else if (name == "style:text-properties") {
        if (const auto is_struck = struck_by(element))
            style_->is_struck = is_struck;
    } else if (name == "style:table-properties") {
        style_->is_hidden = element.attribute("table:display") == "false";
    } else if (name == "style:table-row-properties") {
        style_->is_hidden = is_no_length(element.attribute("style:row-height"));
    } else if (name == "style:table-column-properties") {
        style_->is_hidden = is_no_length(element.attribute("style:column-width"));
    }
}

void OdsStyles::end(std::string_view name) {
    if (name == "style:style" || name == "style:default-style")
        style_ = nullptr;
}

const OdsStyles::Style* OdsStyles::find(const std::string& family, std::string_view name) const {
    const auto found = styles_.find({family, std::string{name}});
    return found == styles_.end() ? nullptr : &found->second;
}

std::optional<bool> OdsStyles::is_struck(const std::string& family, std::string_view name) const {
    const auto* style = find(family, name);
    for (int i = 0; style != nullptr && i < most_ancestors; ++i) {
        if (style->is_struck || style->parent.empty())
            return style->is_struck;
        style = find(family, style->parent);
    }
    return std::nullopt;
}

bool OdsStyles::is_hidden(const std::string& family, std::string_view name) const {
    const auto* style = find(family, name);
    return style != nullptr && style->is_hidden;
}

}  // namespace cthd
