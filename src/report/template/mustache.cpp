#include "report/template/mustache.h"

#include <fmt/format.h>
#include <algorithm>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

std::string_view without_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool prints_nothing(Tag::Kind kind) {
    return kind != Tag::Kind::text && kind != Tag::Kind::raw_text && kind != Tag::Kind::partial;
}

/// Scans a template like mstch, which skips only blanks around names, searches the end of a tag
/// from its second character on, and recognises {{{…}}} by the brace after the closing delimiter.
class Scanner {
public:
    Scanner(const SourceFile& file, Diagnostics& diagnostics)
        : file_(file), text_(file.text), diagnostics_(diagnostics) {}

    std::vector<Tag> scan();

private:
    /// The place of an offset. REQUIRES: offsets are passed in ascending order.
    Place place_at(std::size_t offset);
    /// Whether the text between is one tag rather than an unclosed tag followed by text.
    bool is_one_tag(std::size_t begin, std::size_t end) const;
    void read_tag(std::size_t begin, std::size_t end);
    void change_delimiters(std::string_view inner, const Place& place);
    void add(Tag::Kind kind, std::string_view name, const Place& tag);
    void look_around_partials();

    const SourceFile& file_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    std::string_view open_ = "{{";
    std::string_view close_ = "}}";
    std::vector<Tag> tags_;
    std::size_t line_begin_ = 0;
    std::uint32_t line_ = 1;
};

Place Scanner::place_at(std::size_t offset) {
    for (auto end = text_.find('\n', line_begin_); end < offset;
         end = text_.find('\n', line_begin_)) {
        line_begin_ = end + 1;
        ++line_;
    }
    return {&file_, line_, static_cast<std::uint32_t>(offset - line_begin_) + 1};
}

std::vector<Tag> Scanner::scan() {
    for (auto begin = text_.find(open_); begin != std::string_view::npos;) {
        auto end = text_.find(close_, begin + 1);
        if (end == std::string_view::npos || !is_one_tag(begin, end)) {
            diagnostics_.error(place_at(begin), template_check, tr("the tag is not closed"),
                               tr("close it with '{}'", close_));
            begin = text_.find(open_, begin + open_.size());
            continue;
        }
        if (text_.substr(begin + open_.size()).starts_with('{') &&
            text_.substr(end + close_.size()).starts_with('}'))
            ++end;
        const auto next = end + close_.size();
        const auto known = tags_.size();
        read_tag(begin, end);
        if (tags_.size() > known)
            tags_.back().whole = text_.substr(begin, next - begin);
        begin = text_.find(open_, next);
    }
    look_around_partials();
    return std::move(tags_);
}

bool Scanner::is_one_tag(std::size_t begin, std::size_t end) const {
    const auto inner = text_.substr(0, end).substr(std::min(begin + open_.size(), end));
    return inner.find(open_) == std::string_view::npos &&
           (inner.find('\n') == std::string_view::npos || without_blanks(inner).starts_with('!'));
}

void Scanner::read_tag(std::size_t begin, std::size_t end) {
    const auto place = place_at(begin);
    const auto from = begin + open_.size();
    const auto inner = text_.substr(from, end - from);
    if (inner.starts_with('=') && inner.ends_with('='))
        return change_delimiters(inner, place);
    if (inner.starts_with('{') && inner.ends_with('}'))
        return add(Tag::Kind::raw_text, inner.substr(1, inner.size() - 2), place);

    const auto content = without_blanks(inner);
    const auto rest = content.substr(std::min<std::size_t>(1, content.size()));
    switch (content.empty() ? ' ' : content.front()) {
        case '#':
            return add(Tag::Kind::section, rest, place);
        case '^':
            return add(Tag::Kind::inverted, rest, place);
        case '/':
            return add(Tag::Kind::close, rest, place);
        case '>':
            return add(Tag::Kind::partial, rest, place);
        case '&':
            return add(Tag::Kind::raw_text, rest, place);
        case '!':
            tags_.push_back({Tag::Kind::comment, without_blanks(rest), place});
            return;
        default:
            return add(Tag::Kind::text, content, place);
    }
}

void Scanner::change_delimiters(std::string_view inner, const Place& place) {
    const auto given = inner.size() < 2 ? "" : inner.substr(1, inner.size() - 2);
    const auto delimiters = words(given);
    const bool fine = delimiters.size() == 2 && given.find('=') == std::string_view::npos &&
                      given.find_first_of("\t\r\n") == std::string_view::npos;
    if (!fine) {
        diagnostics_.error(
            place, template_check,
            tr("'{}' does not give two delimiters", written({Tag::Kind::delimiters, given, place})),
            tr("write them as in '{}'", "{{=<% %>=}}"));
        return;
    }
    open_ = delimiters[0];
    close_ = delimiters[1];
    tags_.push_back({Tag::Kind::delimiters, given, place});
}

void Scanner::add(Tag::Kind kind, std::string_view name, const Place& tag) {
    const auto trimmed = without_blanks(name);
    if (trimmed.empty()) {
        diagnostics_.error(tag, template_check, tr("the tag has no name"));
        return;
    }
    tags_.push_back(
        {kind, trimmed, place_at(static_cast<std::size_t>(trimmed.data() - text_.data()))});
}

void Scanner::look_around_partials() {
    const auto offset = [&](const Tag& tag) {
        return static_cast<std::size_t>(tag.whole.data() - text_.data());
    };
    std::string printed{text_};
    for (const auto& tag : tags_) {
        if (prints_nothing(tag.kind))
            printed.replace(offset(tag), tag.whole.size(), tag.whole.size(), ' ');
    }
    for (auto& tag : tags_) {
        if (tag.kind != Tag::Kind::partial)
            continue;
        const auto begin = printed.rfind('\n', offset(tag)) + 1;
        const auto end = std::min(printed.find('\n', begin), printed.size());
        tag.is_inside_line =
            trim(std::string_view{printed}.substr(begin, end - begin)) != tag.whole;
    }
}

}  // namespace

std::vector<Tag> tags_of(const SourceFile& file, Diagnostics& diagnostics) {
    return Scanner{file, diagnostics}.scan();
}

std::string written(const Tag& tag) {
    switch (tag.kind) {
        case Tag::Kind::text:
            return fmt::format("{{{{{}}}}}", tag.name);
        case Tag::Kind::raw_text:
            return fmt::format("{{{{{{{}}}}}}}", tag.name);
        case Tag::Kind::section:
            return fmt::format("{{{{#{}}}}}", tag.name);
        case Tag::Kind::inverted:
            return fmt::format("{{{{^{}}}}}", tag.name);
        case Tag::Kind::close:
            return fmt::format("{{{{/{}}}}}", tag.name);
        case Tag::Kind::partial:
            return fmt::format("{{{{>{}}}}}", tag.name);
        case Tag::Kind::comment:
            return fmt::format("{{{{!{}}}}}", tag.name);
        case Tag::Kind::delimiters:
            break;
    }
    return fmt::format("{{{{={}=}}}}", tag.name);
}

}  // namespace cthd
