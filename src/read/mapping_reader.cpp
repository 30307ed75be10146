#include "read/mapping_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <exception>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "model/document.h"
#include "model/rules.h"

namespace cthd {

namespace {

void report_kind(const Node& node, std::string_view key, Node::Kind expected,
                 Diagnostics& diagnostics) {
    if (expected == Node::Kind::scalar)
        diagnostics.error(node.place, "schema", tr("'{}' must be a text", key),
                          tr("write it as '{}: …'", key));
    else if (expected == Node::Kind::sequence)
        diagnostics.error(
            node.place, "schema", tr("'{}' must be a list", key),
            tr("write it as '{}: [one, another]' or as lines that begin with '- '", key));
    else
        diagnostics.error(node.place, "schema", tr("'{}' must be a mapping", key),
                          tr("write its content as indented lines of the form 'key: value'"));
}

void report_empty(const Place& place, std::string_view key, Diagnostics& diagnostics) {
    diagnostics.error(place, "schema", tr("'{}' is empty", key),
                      tr("fill it in, or leave the key out where it is optional"));
}

/// Whether `text` is an id, a number or a short name rather than words: so-tai-chinh, II.2.d,
/// 12/BC-STC, SKHĐT.
bool is_term(std::string_view text) {
    if (is_document_number(text))
        return true;
    const bool is_one_word = std::ranges::none_of(text, is_blank);
    const bool is_ascii = std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
    return is_one_word && (is_ascii || capitals(text) == text);
}

/// Warns of a text that may go on behind ` #`. Behind a term a comment is usual; `#2` is none.
void warn_of_comment(const Node& scalar, Diagnostics& diagnostics) {
    const auto place = comment_behind(scalar);
    if (!place)
        return;
    const auto comment = place->file->line(place->line).substr(place->column);
    const bool is_number = !comment.empty() && is_digit(comment.front());
    if (is_term(scalar.scalar) && !is_number)
        return;
    diagnostics.warning(
        *place, "yaml", tr("what follows # here is not part of the text"),
        tr("quote the text if it goes on; a comment is better on a line of its own"));
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{value} : std::nullopt;
}

}  // namespace

MappingReader::MappingReader(const Node& node, Diagnostics& diagnostics)
    : node_(node), diagnostics_(diagnostics) {
    if (node.kind != Node::Kind::mapping)
        diagnostics.error(node.place, "schema", tr("expected a mapping here"),
                          tr("write it as lines of the form 'key: value'"));
}

MappingReader::~MappingReader() {
    assert(is_finished_ || std::uncaught_exceptions() > 0);
}

void MappingReader::finish() {
    is_finished_ = true;
    for (const auto& key : node_.keys) {
        if (!contains(known_, key.scalar))
            diagnostics_.error(key.place, "schema", tr("unknown key '{}'", key.scalar),
                               suggestion(key.scalar, known_, known_.size()));
    }
}

const Node* MappingReader::find(std::string_view key) {
    known_.emplace_back(key);
    return node_.find(key);
}

const Node* MappingReader::find(std::string_view key, Node::Kind kind) {
    const auto* found = find(key);
    if (found == nullptr || found->kind == kind)
        return found;
    if (found->kind == Node::Kind::null)
        report_empty(found->place, key, diagnostics_);
    else
        report_kind(*found, key, kind, diagnostics_);
    return nullptr;
}

void MappingReader::require(std::string_view key) {
    if (node_.kind == Node::Kind::mapping && node_.find(key) == nullptr)
        diagnostics_.error(node_.place, "schema", tr("the key '{}' is missing", key),
                           tr("add '{}: …'", key));
}

std::optional<Text> MappingReader::optional_text(std::string_view key) {
    auto text = optional_word(key);
    if (text)
        warn_of_comment(*node_.find(key), diagnostics_);
    return text;
}

std::optional<Text> MappingReader::optional_word(std::string_view key) {
    const auto* found = find(key, Node::Kind::scalar);
    if (found == nullptr)
        return std::nullopt;
    if (trim(found->scalar).empty()) {
        report_empty(found->place, key, diagnostics_);
        return std::nullopt;
    }
    return Text{found->scalar, found->place};
}

Text MappingReader::text(std::string_view key) {
    require(key);
    return optional_text(key).value_or(Text{"", node_.place});
}

const Node* MappingReader::optional_sequence(std::string_view key) {
    const auto* found = find(key, Node::Kind::sequence);
    if (found != nullptr && found->values.empty())
        report_empty(found->place, key, diagnostics_);
    return found;
}

const Node* MappingReader::sequence(std::string_view key) {
    require(key);
    return optional_sequence(key);
}

const Node* MappingReader::optional_mapping(std::string_view key) {
    return find(key, Node::Kind::mapping);
}

const Node* MappingReader::mapping(std::string_view key) {
    require(key);
    return optional_mapping(key);
}

const Node* MappingReader::mapping_or_empty(std::string_view key) {
    require(key);
    const auto* found = find(key);
    if (found == nullptr || found->kind == Node::Kind::mapping || found->kind == Node::Kind::null)
        return found;
    report_kind(*found, key, Node::Kind::mapping, diagnostics_);
    return nullptr;
}

Texts MappingReader::optional_texts(std::string_view key) {
    const auto* found = optional_sequence(key);
    return found ? texts_of(*found, diagnostics_) : Texts{};
}

Texts MappingReader::texts(std::string_view key) {
    require(key);
    return optional_texts(key);
}

std::optional<Text> text_of_item(const Node& item, Diagnostics& diagnostics) {
    const bool empty = item.kind == Node::Kind::null ||
                       (item.kind == Node::Kind::scalar && trim(item.scalar).empty());
    if (!empty && item.kind == Node::Kind::scalar) {
        warn_of_comment(item, diagnostics);
        return Text{item.scalar, item.place};
    }
    if (empty)
        diagnostics.error(item.place, "schema", tr("an item of this list is empty"),
                          tr("fill it in, or delete it"));
    else
        diagnostics.error(item.place, "schema", tr("an item of a list must be a text"),
                          tr("write each item as '- …', and quote one that contains ': '"));
    return std::nullopt;
}

Texts texts_of(const Node& sequence, Diagnostics& diagnostics) {
    Texts texts;
    for (const auto& item : sequence.values) {
        if (auto text = text_of_item(item, diagnostics))
            texts.push_back(std::move(*text));
    }
    return texts;
}

std::optional<Date> to_date(const Text& text, Diagnostics& diagnostics) {
    // Files contain only dates that sort; the command line accepts the other form too.
    const auto date =
        text.value.find('/') == std::string::npos ? parse_date(text.value) : std::nullopt;
    if (date)
        return date;
    const auto typed = parse_date(text.value);
    diagnostics.error(
        text.place, "date", tr("'{}' is not a date", text.value),
        typed ? tr("write it as {}", iso(*typed)) : tr("write a calendar date such as 2026-12-18"));
    return std::nullopt;
}

std::optional<std::chrono::month_day> to_month_day(const Text& text, Diagnostics& diagnostics) {
    const auto found = parse_month_day(text.value);
    if (!found)
        diagnostics.error(text.place, "date", tr("'{}' is not a day of the year", text.value),
                          tr("write month and day as 12-25"));
    return found;
}

std::optional<Status> to_status(const Text& text, Diagnostics& diagnostics) {
    const auto found = parse_name<Status>(text.value);
    if (!found)
        diagnostics.error(text.place, "status", refused_status(text.value));
    return found;
}

std::optional<int> to_percent(const Text& text, Diagnostics& diagnostics) {
    const auto found = whole_number(text.value);
    if (found && is_percent(*found))
        return found;
    diagnostics.error(text.place, "progress", not_a_percentage(text.value));
    return std::nullopt;
}

std::optional<int> to_year(const Text& text, Diagnostics& diagnostics) {
    const auto found = whole_number(text.value);
    if (found && is_year(*found))
        return found;
    diagnostics.error(text.place, "date", not_a_year(text.value));
    return std::nullopt;
}

std::optional<bool> to_bool(const Text& text, Diagnostics& diagnostics) {
    if (text.value == "true" || text.value == "false")
        return text.value == "true";
    diagnostics.error(text.place, "schema", tr("'{}' is neither true nor false", text.value),
                      tr("write 'true', or leave the key out"));
    return std::nullopt;
}

std::optional<TaskId> to_task_id(const Text& text, Diagnostics& diagnostics) {
    const auto found = parse_task_id(text.value);
    if (found)
        return found;
    const auto typed = parse_typed_task_id(text.value);
    diagnostics.error(text.place, "id", tr("'{}' is not the id of a task", text.value),
                      typed ? tr("write it as {}", to_string(*typed))
                            : tr("an id looks like II.2.đ.1, II.2.l or II.4.3"));
    return std::nullopt;
}

std::optional<int> to_letter(const Text& text, Diagnostics& diagnostics) {
    const auto found = letter_number(text.value);
    if (!found)
        diagnostics.error(text.place, "letter", tr("'{}' is not a letter of a point", text.value),
                          tr("the letters are a b c d đ e g h i k l m n o p q r s t u v x y"));
    return found;
}

std::optional<int> to_section(const Text& text, Diagnostics& diagnostics) {
    const auto found = parse_section_id(text.value);
    if (!found)
        diagnostics.error(text.place, "id", tr("'{}' is not the id of a section", text.value),
                          tr("an id looks like II.2"));
    return found;
}

}  // namespace cthd
