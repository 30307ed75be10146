#include "cli/help_formatter.h"

#include <vector>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

constexpr int width = 100;
constexpr int column = 34;

/// `text` folded to the width of the help; a line that is indented is an example and stays.
std::string folded(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) {
        if (line.starts_with(' '))
            lines.emplace_back(line);
        else
            lines.push_back(join(wrap(line, width), "\n"));
    }
    return join(lines, "\n");
}

/// A name and, to its right, what it is; below it when the name is too long.
std::string row(const std::string& name, std::string_view about) {
    auto margin = pad("  " + name, column);
    std::string text;
    if (display_width(margin) > column) {
        text = margin + "\n";
        margin = pad("", column);
    }
    for (const auto& line : wrap(about, width - column)) {
        text += margin + line + "\n";
        margin = pad("", column);
    }
    return text;
}

}  // namespace

HelpFormatter::HelpFormatter() {
    label("Positionals", tr("Arguments"));
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
    auto usage = fmt::format("{}: {} [{}]", tr("Usage"), name, tr("OPTIONS"));
    for (const auto* option : app->get_options({})) {
        if (option->get_positional())
            usage += " " + option->get_option_text();
    }
    if (app->get_parent() == nullptr)
        usage += fmt::format(" {}", tr("COMMAND"));
    return usage + "\n";
}

std::string HelpFormatter::make_description(const CLI::App* app) const {
    return folded(app->get_description()) + "\n";
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
    if (is_positional)
        return row(option->get_option_text(), option->get_description());
    const auto name = option->get_name(false, true);
    const auto& text = option->get_option_text();
    return row(text.empty() ? name : name + " " + text, option->get_description());
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
    return row(command->get_name(), command->get_description());
}

std::string HelpFormatter::make_footer(const CLI::App* app) const {
    return folded(app->get_footer()) + "\n";
}

}  // namespace cthd
