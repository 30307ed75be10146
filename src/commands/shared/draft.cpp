#include "commands/shared/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <istream>
#include <iterator>
#include <ostream>
#include <system_error>
#include <type_traits>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "model/rules.h"
#include "model/year_report.h"
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

/// Whether both say the same, wherever it stands.
bool say_the_same(const Node& one, const Node& other) {
    return one.kind == other.kind && one.scalar == other.scalar &&
           std::ranges::equal(one.keys, other.keys, say_the_same) &&
           std::ranges::equal(one.values, other.values, say_the_same);
}

/// Whether the file reads as `root` without the rest of the line from `offset` on.
bool reads_without(const SourceFile& form, const Node& root, std::size_t offset) {
    const auto end = std::min(form.text.find('\n', offset), form.text.size());
    const SourceFile rest{form.path, form.text.substr(0, offset) + form.text.substr(end)};
    Diagnostics ignored;
    const auto read = parse_yaml(rest, ignored);
    return read && say_the_same(*read, root);
}

/// The place of the first `#` that hides words from YAML although its line does not begin with it;
/// none if all that the form says is read.
std::optional<Place> hidden_words(const SourceFile& form, const Node& root) {
    std::uint32_t number = 0;
    for (const auto line : split(form.text, '\n')) {
        ++number;
        if (line.starts_with('#'))
            continue;
        for (auto at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
            const auto offset = static_cast<std::size_t>(line.data() - form.text.data()) + at;
            if (reads_without(form, root, offset))
                return Place{&form, number, static_cast<std::uint32_t>(at) + 1};
        }
    }
    return std::nullopt;
}

bool is_empty(const Node& node) {
    return node.kind == Node::Kind::null ||
           (node.kind == Node::Kind::scalar && trim(node.scalar).empty()) ||
           (node.kind == Node::Kind::sequence && node.values.empty());
}

bool is_list(std::string_view key) {
    const Update nothing;
    bool is_found = false;
    for_each_update_field(nothing, [&]<class T>(const UpdateField& field, const T&) {
        is_found = is_found || (std::is_same_v<T, Texts> && key == field.key);
    });
    return is_found;
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
        if (is_list(form.keys[i].scalar) && value.kind == Node::Kind::scalar)
            value = {
                .kind = Node::Kind::sequence, .values = {form.values[i]}, .place = value.place};
    }
    return rest;
}

std::optional<Date> form_date(const Text& text, Diagnostics& diagnostics) {
    const auto date = parse_typed_date(text.value);
    if (!date)
        diagnostics.error(text.place, "date", not_a_date(text.value));
    return date;
}

std::optional<Status> form_status(const Text& text, Diagnostics& diagnostics) {
    const auto status = parse_plain_status(text.value);
    if (!status)
        diagnostics.error(text.place, "status", refused_status(text.value));
    return status;
}

std::optional<int> form_percent(const Text& text, Diagnostics& diagnostics) {
    const auto percent = parse_percent(text.value);
    if (!percent)
        diagnostics.error(text.place, "progress", not_a_percentage(text.value));
    return percent;
}

// What a key of the form holds, by the type of the field.

void take(std::optional<At<int>>& percent, MappingReader& keys, std::string_view key) {
    percent = keys.optional_value<int>(key, form_percent);
}

void take(std::optional<Text>& text, MappingReader& keys, std::string_view key) {
    text = keys.optional_text(key);
    if (text)
        text->value = tidied(text->value);
}

void take(Texts& texts, MappingReader& keys, std::string_view key) {
    texts = keys.optional_texts(key);
}

// A field of the form with what stands there at first, by its type.

std::string form_field(const UpdateField& field, const std::optional<At<int>>& percent) {
    return short_field(translated(field.about), field.key,
                       percent ? fmt::format("{}", percent->value) : "");
}

std::string form_field(const UpdateField& field, const std::optional<Text>& text) {
    return long_field(translated(field.about), field.key, text ? text->value : "");
}

std::string form_field(const UpdateField& field, const Texts& numbers) {
    std::vector<std::string> items;
    for (const auto& number : numbers)
        items.push_back(join(flow_scalar(number.value), " "));
    return short_field(translated(field.about), field.key, fmt::format("[{}]", join(items, ", ")));
}

}  // namespace

std::string form_text(const TaskRow& row, std::string_view agency, const FormContent& content) {
    auto form = commented(fmt::format("{}, {}", to_string(row.id()), agency)) + "#\n" +
                commented(row.task->text.value) + "#\n";
    form +=
        commented(tr("Fill in the fields, save, and close the editor. Lines that begin with # are "
                     "ignored. Write a text on its own lines below its field, indented by two "
                     "spaces. An empty or unchanged form records nothing."));
    auto about_date = tr("the date of the update, such as 2026-06-30 or 30/6/2026");
    if (!content.about_date.empty())
        about_date += "; " + content.about_date;
    form += short_field(about_date, "date", iso(content.date));
    form += short_field(tr("one of {}", listed_statuses()), "status",
                        content.status ? label(*content.status) : "");
    for_each_update_field(content.update, [&](const UpdateField& field, const auto& value) {
        form += form_field(field, value);
    });
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
    return root && filled(*root).keys.empty() && !hidden_words(form, *root);
}

Update read_form(const SourceFile& form, Diagnostics& diagnostics) {
    Update update;
    const auto root = parse_yaml(form, diagnostics);
    if (!root)
        return update;
    if (const auto place = hidden_words(form, *root))
        diagnostics.error(
            *place, "yaml", tr("the words from this # on would not be recorded"),
            tr("write the text on lines of its own below its field, two blanks to the "
               "right; a comment on a line that begins with #"));
    const auto node = filled(*root);
    Diagnostics found;
    MappingReader fields{node, found};
    update.date = fields.value<Date>("date", form_date).value_or(At<Date>{});
    update.status = fields.value<Status>("status", form_status).value_or(At<Status>{});
    for_each_update_field(
        update, [&](const UpdateField& field, auto& value) { take(value, fields, field.key); });
    fields.finish();
    for (auto& problem : found.sorted()) {
        if (problem.severity == Severity::error)  // a warning would repeat what hides words
            diagnostics.add(std::move(problem));
    }
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

std::string typed_input(std::istream& in) {
    std::string text;
    try {
        text.assign(std::istreambuf_iterator<char>{in}, {});
    } catch (const std::ios_base::failure&) {
        refuse(tr("standard input cannot be read"),
               tr("give it a file with '< FILE', or another command's output with '|'"));
    }
    return tidied(text);
}

std::optional<int> parse_percent(std::string_view typed) {
    auto digits = trim(typed);
    if (digits.ends_with('%'))
        digits = trim(digits.substr(0, digits.size() - 1));
    int percent = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), percent);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    return is_whole && is_percent(percent) ? std::optional{percent} : std::nullopt;
}

// --- the editor -------------------------------------------------------------------------------

namespace {

std::string chosen_editor(const Context& context) {
    if (!context.in_is_terminal || !context.out_is_terminal)
        refuse(tr("an editor needs a terminal"),
               tr("leave --edit out and give --status, --result and so on"));
    for (const auto* name : {"VISUAL", "EDITOR"}) {
        if (const auto editor = context.variable(name))
            return *editor;
    }
    refuse(tr("no editor is set"), tr("set VISUAL or EDITOR, for example: export EDITOR=nano"));
}

std::filesystem::path new_folder(const Context& context) {
    auto name = context.variable("TMPDIR").value_or("/tmp") + "/cthd-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        throw Failure(tr("cannot create a folder like '{}': {}", name,
                         std::generic_category().message(errno)));
    return name;
}

}  // namespace

EditedFile::EditedFile(std::string_view name, std::string_view text, const Context& context)
    : editor_(chosen_editor(context)), folder_(new_folder(context)), path_(folder_ / name) {
    try {
        write_file(path_, text);
    } catch (...) {
        remove();
        throw;
    }
}

EditedFile::~EditedFile() {
    if (!is_kept_)
        remove();
}

void EditedFile::remove() const {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string EditedFile::edit(Context& context) const {
    context.out.flush();
    const auto command = editor_ + " " + shell_word(path_.string());
    // As others do, we wait with the signals of the keyboard left to the editor.
    if (std::system(command.c_str()) != 0)
        throw Failure(tr("the editor '{}' failed", editor_));
    return read_file(path_);
}

}  // namespace cthd
