#include "cli/help_formatter.h"

#include <map>
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

std::string option_row(const CLI::Option& option) {
    const auto& text = option.get_option_text();
    if (option.get_positional())
        return row(text, option.get_description());
    const auto name = option.get_name(false, true);
    return row(text.empty() ? name : name + " " + text, option.get_description());
}

/// Rows under their head, which are left out where there are none.
std::string block(const std::string& head, const std::string& rows) {
    return rows.empty() ? std::string{} : fmt::format("\n{}:\n{}", head, rows);
}

}  // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string name,
                                     CLI::AppFormatMode /*mode*/) const {
    auto usage = fmt::format("{}: {} [{}]", tr("Usage"), name, tr("OPTIONS"));
    std::string arguments;
    std::map<std::string, std::string> options;
    for (const auto* option : app->get_options({})) {
        if (option->get_positional())
            usage += " " + option->get_option_text();
        (option->get_positional() ? arguments : options[option->get_group()]) +=
            option_row(*option);
    }
    std::string commands;
    for (const auto* command : app->get_subcommands({}))
        commands += row(command->get_name(), command->get_description());
    if (!commands.empty())
        usage += " " + tr("COMMAND");

    auto help = folded(app->get_description()) + "\n" + usage + "\n";
    help += block(tr("Arguments"), arguments);
    for (const auto& group : app->get_groups())
        help += block(group, options[group]);
    help += block(tr("Commands"), commands);
    return help + "\n" + folded(app->get_footer()) + "\n";
}

}  // namespace cthd
