#include "base/diff.h"

#include <dtl/dtl.hpp>
#include <sstream>

#include "base/text.h"

namespace cthd {

namespace {

using WordViews = std::vector<std::string_view>;

/// The edit script. dtl compares elements by value, so views are enough.
auto script(const WordViews& old_words, const WordViews& new_words) {
    dtl::Diff<std::string_view, WordViews> diff(old_words, new_words);
    diff.onHuge();
    diff.compose();
    return diff.getSes().getSequence();
}

/// The lines of a text without their line feeds. A final line feed begins no line.
WordViews lines(std::string_view text) {
    auto found = split(text, '\n');
    if (found.back().empty())
        found.pop_back();
    return found;
}

}  // namespace

std::vector<Difference> differences(const WordViews& old_words, const WordViews& new_words) {
    std::vector<Difference> found;
    std::size_t in_old = 0;
    std::size_t in_new = 0;
    bool open = false;
    for (const auto& [word, info] : script(old_words, new_words)) {
        if (info.type == dtl::SES_COMMON) {
            open = false;
            ++in_old;
            ++in_new;
            continue;
        }
        if (!open)
            found.push_back({in_old, 0, in_new, 0});
        open = true;
        if (info.type == dtl::SES_DELETE) {
            ++found.back().old_size;
            ++in_old;
        } else {
            ++found.back().new_size;
            ++in_new;
        }
    }
    return found;
}

std::string unified_diff(const std::string& path, std::string_view old_text,
                         std::string_view new_text, bool created) {
    if (old_text == new_text)
        return {};
    dtl::Diff<std::string_view, WordViews> diff(lines(old_text), lines(new_text));
    diff.onHuge();
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream text;
    text << "--- " << (created ? "/dev/null" : path) << "\n+++ " << path << '\n';
    diff.printUnifiedFormat(text);
    auto shown = text.str();
    // For an empty text dtl writes line 1; patch and git want 0.
    constexpr std::string_view none = "@@ -1,0 ";
    if (const auto at = shown.find(none); old_text.empty() && at != std::string::npos)
        shown.replace(at, none.size(), "@@ -0,0 ");
    return shown;
}

}  // namespace cthd
