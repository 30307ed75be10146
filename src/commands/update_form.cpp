#include "commands/update_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/message.h"
#include "base/text.h"
#include "model/rules.h"
#include "read/mapping_reader.h"
#include "read/yaml.h"
#include "yaml_edit/scalar.h"

namespace cthd {

namespace {

constexpr int form_width = 90;

std::string commented(std::string_view text) {
    std::string lines;
    for (const auto& line : wrap(text, form_width))
        lines += line.empty() ? "#\n" : fmt::format("# {}\n", line);
    return lines;
}

/// A field whose text stands on lines of its own, where nothing in it means anything to YAML.
std::string long_field(std::string_view about, std::string_view key, std::string_view text) {
    auto field = fmt::format("\n{}{}: |\n", commented(about), key);
    for (const auto line : split(text, '\n'))
        field += fmt::format("  {}\n", line);
    return field;
}

std::string short_field(std::string_view about, std::string_view key, std::string_view value) {
    return fmt::format("\n{}{}: {}\n", commented(about), key, value);
}

bool is_empty(const Node& node) {
    return node.kind == Node::Kind::null ||
           (node.kind == Node::Kind::scalar && trim(node.scalar).empty()) ||
           (node.kind == Node::Kind::sequence && node.values.empty());
}

/// The fields that were filled in.
Node filled(const Node& form) {
    Node rest = form;
    rest.keys.clear();
    rest.values.clear();
    for (std::size_t i = 0; i < form.keys.size(); ++i) {
        if (is_empty(form.values[i]))
            continue;
        rest.keys.push_back(form.keys[i]);
        rest.values.push_back(form.values[i]);
        // One number is easily written without brackets.
        auto& value = rest.values.back();
        if (form.keys[i].scalar == "evidence" && value.kind == Node::Kind::scalar)
            value = {
                .kind = Node::Kind::sequence, .values = {form.values[i]}, .place = value.place};
    }
    return rest;
}

std::optional<Date> form_date(const Text& text, Diagnostics& diagnostics) {
    const auto date = parse_date(trim(text.value));
    if (!date)
        diagnostics.error(text.place, "date", not_a_date(text.value));
    return date;
}

std::optional<int> form_percent(const Text& text, Diagnostics& diagnostics) {
    const auto percent = parse_percent(text.value);
    if (!percent)
        diagnostics.error(text.place, "progress", not_a_percentage(text.value));
    return percent;
}

std::optional<Text> form_text_field(MappingReader& fields, std::string_view key) {
    auto text = fields.optional_text(key);
    if (text)
        text->value = tidied(text->value);
    return text;
}

}  // namespace

std::string form_text(const TaskRow& row, std::string_view agency, const FormContent& content) {
    auto form = commented(fmt::format("{}, {}", to_string(row.id()), agency)) + "#\n" +
                commented(row.task->text.value) + "#\n";
    form +=
        commented(tr("Fill in the fields, save, and close the editor. Lines that begin with # "
                     "are ignored. Texts stand on lines of their own below their field, two "
                     "blanks to the right. A form that is empty or left as it is records "
                     "nothing."));
    auto about_date = tr("the day of the statement, as 2026-06-30 or 30/6/2026");
    if (!content.about_date.empty())
        about_date += "; " + content.about_date;
    form += short_field(about_date, "date", content.date);
    form += short_field(tr("one of {}", listed_statuses()), "status", content.status);
    form += short_field(tr("how far it is in percent, from 0 to 100 (may be left out)"), "progress",
                        content.progress);
    form += long_field(tr("what has been done (may be left out)"), "result", content.result);
    form += long_field(tr("difficulties (may be left out)"), "difficulty", content.difficulty);
    form += long_field(tr("proposals (may be left out)"), "proposal", content.proposal);
    std::vector<std::string> numbers;
    for (const auto& number : content.evidence)
        numbers.push_back(join(flow_scalar(number), " "));
    form += short_field(tr("numbers of papers, as [1234/QĐ-UBND, 56/BC-STC] (may be left out)"),
                        "evidence", fmt::format("[{}]", join(numbers, ", ")));
    return form;
}

bool is_unfilled(const SourceFile& form, std::string_view before) {
    const bool has_only_comments = std::ranges::all_of(
        split(tidied(form.text), '\n'),
        [](std::string_view line) { return trim(line).empty() || trim(line).starts_with('#'); });
    if (form.text == before || has_only_comments)
        return true;
    Diagnostics ignored;  // read_form finds them again
    const auto root = parse_yaml(form, ignored);
    return root && filled(*root).keys.empty();
}

Update read_form(const SourceFile& form, Diagnostics& diagnostics) {
    Update update;
    const auto root = parse_yaml(form, diagnostics);
    if (!root)
        return update;
    const auto node = filled(*root);
    MappingReader fields{node, diagnostics};
    update.date = fields.value<Date>("date", form_date).value_or(At<Date>{});
    update.status = fields.value<Status>("status", to_status).value_or(At<Status>{});
    update.progress = fields.optional_value<int>("progress", form_percent);
    update.result = form_text_field(fields, "result");
    update.difficulty = form_text_field(fields, "difficulty");
    update.proposal = form_text_field(fields, "proposal");
    update.evidence = fields.optional_texts("evidence");
    fields.finish();
    return update;
}

std::string tidied(std::string_view text) {
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    std::string clean;
    for (auto line : split(text, '\n')) {
        while (!line.empty() && trim(line.substr(line.size() - 1)).empty())
            line.remove_suffix(1);
        if (clean.empty() && line.empty())
            continue;
        clean += fmt::format("{}\n", line);
    }
    clean.erase(clean.find_last_not_of('\n') + 1);
    return clean;
}

std::optional<int> parse_percent(std::string_view typed) {
    auto digits = trim(typed);
    if (digits.ends_with('%'))
        digits = trim(digits.substr(0, digits.size() - 1));
    int percent = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), percent);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && is_percent(percent) ? std::optional{percent} : std::nullopt;
}

}  // namespace cthd
