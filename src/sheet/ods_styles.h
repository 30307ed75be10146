// The styles of an ODS, as far as they strike out text or hide something.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "sheet/xml.h"

namespace cthd {

/// The styles of all families (`table-cell`, `text`, `table-row` …). They are taken from the events
/// of styles.xml and content.xml, where they come before what uses them.
class OdsStyles {
public:
    void begin(const XmlElement& element);
    void end(std::string_view name);

    /// Whether text in this style is struck out; none if neither the style nor one that it builds
    /// on says so.
    std::optional<bool> is_struck(const std::string& family, std::string_view name) const;

    /// Whether a table in this style is not displayed, or a row or column has no height or width.
    bool is_hidden(const std::string& family, std::string_view name) const;

    /// Whether there are more than any program writes; the rest was ignored.
    bool has_too_many() const { return has_too_many_; }

private:
    struct Style {
        std::string parent{};
        std::optional<bool> is_struck{};
        bool is_hidden = false;
    };
    struct Key {
        std::string family;
        std::string name;
        auto operator<=>(const Key&) const = default;
    };

    const Style* find(const std::string& family, std::string_view name) const;

    std::map<Key, Style> styles_;
    Style* style_ = nullptr;  ///< The style that is being read.
    bool has_too_many_ = false;
};

}  // namespace cthd
