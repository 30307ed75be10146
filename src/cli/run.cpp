#include "cli/run.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <new>
#include <optional>
#include <ostream>
#include <string_view>

#include "base/characters.h"
#include "base/diagnostic.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "cli/printable_stream.h"
#include "commands/command.h"
#include "commands/option.h"

namespace cthd {

// --- help -------------------------------------------------------------------------------------

namespace {

/// Makes the whole help page. The formatter of CLI11 counts bytes, but Vietnamese needs columns;
/// its layout also differs between versions.
class HelpFormatter : public CLI::FormatterBase {
public:
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override;
};

/// The columns of the help, and the column at which descriptions begin.
constexpr int width = 100;
constexpr int column = 34;

/// `text` folded to the width of the help. An indented line is an example and is not folded.
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

/// A name with its description to the right, or below it if the name is too long.
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

/// Rows under their head; empty if there are no rows.
std::string help_block(const std::string& head, const std::string& rows) {
    return rows.empty() ? std::string{} : fmt::format("\n{}:\n{}", head, rows);
}

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
    help += help_block(tr("Arguments"), arguments);
    for (const auto& group : app->get_groups())
        help += help_block(group, options[group]);
    help += help_block(tr("Commands"), commands);
    return help + "\n" + folded(app->get_footer()) + "\n";
}

}  // namespace

// --- options ----------------------------------------------------------------------------------

namespace {

CLI::Option* add_value(CLI::App& app, const Option& row) {
    const auto take = [row](const CLI::results_t& typed) {
        try {
            std::ranges::for_each(typed, row.take);
        } catch (const Failure& refused) {
            // An argument has no name that the user typed, so its message has none.
            if (row.is_argument())
                throw CLI::ValidationError(refused.what());
            throw CLI::ValidationError(row.long_name(), refused.what());
        }
        return true;
    };
    auto* option = app.add_option(row.name, take, row.about);
    option->option_text(row.value)->required(row.is_required);
    if (row.is_repeated)
        option->expected(1, -1);
    // An option takes one value each time, so that arguments can follow it.
    return option->allow_extra_args(row.is_repeated && row.is_argument());
}

/// True if the option `row` of `app` was given. REQUIRES: `app` has parsed.
bool is_given(const CLI::App& app, const Option& row) {
    return app.count(row.long_name()) > 0;
}

/// Adds `rows` to `app`, under the heading `group` of its help. A value that a row refuses becomes
/// a CLI::ValidationError.
void add_options(CLI::App& app, const std::vector<Option>& rows, const std::string& group) {
    for (const auto& row : rows) {
        auto* option = row.value.empty()
                           ? app.add_flag_function(
                                 row.name, [row](std::int64_t) { row.take({}); }, row.about)
                           : add_value(app, row);
        option->group(group);
    }
}

}  // namespace

// --- the run ----------------------------------------------------------------------------------

namespace {

namespace fs = std::filesystem;

enum class Colour { automatic, always, never };

/// The common options as typed.
struct TypedCommon {
    std::optional<fs::path> programme;
    std::optional<fs::path> templates;
    std::optional<Date> today;
    std::optional<Date> as_of;
    std::string language;
    Colour colour = Colour::automatic;
    bool quiet = false;
    bool verbose = false;
};

/// The language of messages: the value of --lang, else "vi" or "en" from the variables that gettext
/// uses.
std::string language(const std::vector<std::string>& arguments, const Context& context) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--")
            break;
        if (argument == "--lang" && i + 1 < arguments.size())
            return arguments[i + 1];
        if (argument.starts_with("--lang="))
            return std::string{argument.substr(std::string_view{"--lang="}.size())};
    }
    if (const auto wanted = context.variable("LANGUAGE")) {  // a list: fr:vi:en
        for (const auto one : split(*wanted, ':')) {
            if (one.starts_with("vi") || one.starts_with("en"))
                return std::string{one.substr(0, 2)};
        }
    }
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const auto value = context.variable(name))
            return value->starts_with("vi") ? "vi" : "en";
    }
    return "en";
}

/// The folder of message catalogues: next to a program that was built, else the installed one.
fs::path catalogues(const Context& context) {
    const auto folder = context.program.parent_path();
    const auto built = folder / "locale";
    return fs::is_directory(built) ? built : folder.parent_path() / "share/locale";
}

std::vector<Option> rows(TypedCommon& typed) {
    const Words<std::string> languages{{"vi", "vi"}, {"en", "en"}};
    const Words<Colour> colours{
        {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};
    return {option::text("-C,--programme", typed.programme, tr("DIR"),
                         tr("the programme's folder; default: $CTHD_PROGRAMME, or the nearest "
                            "'programme' upwards")),
            option::text("--templates", typed.templates, tr("DIR"),
                         tr("the folder of templates; default: 'templates' next to the programme")),
            option::date("--today", typed.today, tr("the date to use as today")),
            option::date("--as-of", typed.as_of, tr("answer as of this date; default: today")),
            option::choice("--lang", typed.language, languages,
                           tr("the language of messages; default: that of the environment")),
            option::choice("--color", typed.colour, colours,
                           tr("colours in messages and in output to the terminal")),
            option::flag("-q,--quiet", typed.quiet, tr("print no messages except errors")),
            option::flag("-v,--verbose", typed.verbose, tr("print more details"))};
}

/// Sets the common options in `context`.
void take(const TypedCommon& typed, Context& context) {
    context.today = typed.today.value_or(context.today);
    const bool wanted = !context.variable("NO_COLOR") && context.variable("TERM") != "dumb";
    const auto coloured = [&](bool is_terminal) {
        return typed.colour == Colour::always ||
               (typed.colour == Colour::automatic && wanted && is_terminal);
    };
    context.programme = typed.programme;
    context.templates = typed.templates;
    context.as_of = typed.as_of;
    context.quiet = typed.quiet;
    context.verbose = typed.verbose;
    context.is_coloured = coloured(context.err_is_terminal);
    context.is_output_coloured = coloured(context.out_is_terminal);
    if (context.err_is_terminal && context.width > 0)
        context.error_width = context.width;
}

/// Refuses values of flags. Otherwise CLI11 accepts `--help=1` and ignores the 1.
void refuse_values_of_flags(CLI::App& app) {
    for (auto* option : app.get_options({})) {
        if (option->get_items_expected_max() == 0)
            option->disable_flag_override();
    }
}

/// The parser of the command line, with all commands.
class CommandLine {
public:
    CommandLine() {
        app_.fallthrough();
        app_.require_subcommand(0, 1);
        app_.set_version_flag("--version", "cthd " CTHD_VERSION, tr("print the version"))
            ->group(tr("Common options"));
        app_.set_help_flag("-h,--help", tr("print this help"))->group(tr("Common options"));
        add_options(app_, rows(typed_), tr("Common options"));
        app_.formatter(std::make_shared<HelpFormatter>());
        app_.option_defaults()->group(tr("Options"));
        app_.footer(tr("'cthd COMMAND --help' describes what a command reads, writes and prints."));
        for (const auto* command : all_commands)
            add_command(app_, *command);
        refuse_values_of_flags(app_);
    }

    /// Runs the command in `arguments`. Throws CLI::ParseError for wrong use, CLI::Success for a
    /// request of help or version.
    ExitCode run(const std::vector<std::string>& arguments, Context& context) {
        // CLI11 requires them in reverse order.
        app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        if (!prepared_) {
            context.err << app_.help();  // of the command, if one was given
            return ExitCode::failure;
        }
        take(typed_, context);
        const auto& command = *parsed().back();
        refuse_misfits(
            prepared_->options, [&](const Option& option) { return is_given(command, option); },
            prepared_->modes);
        return prepared_->run(context);
    }

    /// Prints the requested help or version.
    ExitCode answer(const CLI::Success& asked, Context& context) {
        app_.exit(asked, context.out, context.err);
        return ExitCode::success;
    }

    /// The command that shows help: of the given command if it was recognised, else of cthd.
    std::string help_command() const { return command_words() + " --help"; }

    /// The message for an error in the arguments, with a hint.
    std::string explain(const CLI::ParseError& error) const {
        const auto extra = app_.remaining(true);
        if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !extra.empty())
            return explain_extra(extra.front());
        const std::string said = error.what();
        const auto name = said.substr(0, said.find_first_of(": "));
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
            return name.starts_with('-') ? tr("the option {} is missing", name)
                                         : tr("the argument {} is missing", argument_text(name));
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
            return explain_mismatch(said, name);
        if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr)
            return said;  // the name of the option and the message of our own check
        if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
            return tr("cannot read the value: {}", said.substr(said.find(": ") + 2));
        return tr("usage error: {}", said);
    }

private:
    /// Adds a command and those below it.
    void add_command(CLI::App& above, const Command& command) {
        auto* sub = above.add_subcommand(command.name, std::string{translated(command.about)});
        sub->footer(std::string{translated(command.details)} + "\n\n" +
                    tr("'cthd --help' lists the options that all commands have."));
        sub->set_help_flag("-h,--help", tr("print this help"));
        if (!command.below.empty())
            sub->require_subcommand(0, 1);
        for (const auto* below : command.below)
            add_command(*sub, *below);
        if (command.prepare == nullptr)
            return;
        // Only the given command needs its options.
        sub->preparse_callback([this, sub, &command](std::size_t /*left*/) {
            prepared_ = command.prepare();
            add_options(*sub, prepared_->options, tr("Options"));
            refuse_values_of_flags(*sub);
        });
    }

    /// cthd, the given command and the one below it, as far as they were recognised.
    std::vector<const CLI::App*> parsed() const {
        std::vector<const CLI::App*> chain{&app_};
        for (auto subs = app_.get_subcommands(); !subs.empty();
             subs = chain.back()->get_subcommands())
            chain.push_back(subs.front());
        return chain;
    }

    /// `cthd agency add`.
    std::string command_words() const {
        std::vector<std::string> words;
        for (const auto* app : parsed())
            words.push_back(app->get_name());
        return join(words, " ");
    }

    /// The message for a wrong number of values. CLI11 has one exception for all cases, so its text
    /// decides.
    static std::string explain_mismatch(const std::string& said, const std::string& name) {
        if (said.find("At Most") != std::string::npos)
            return tr("{} is given more than once", name);
        if (said.find("flag override") != std::string::npos)
            return tr("--{} takes no value", name);
        return tr("{} needs a value", name);
    }

    /// The text in the help for the argument that CLI11 names `name`.
    std::string argument_text(const std::string& name) const {
        const auto* option = parsed().back()->get_option_no_throw(name);
        return option == nullptr
                   ? name
                   : option->get_option_text().substr(0, option->get_option_text().find("..."));
    }

    std::string explain_extra(const std::string& word) const {
        const auto& last = *parsed().back();
        std::vector<std::string> candidates;
        if (word.starts_with('-')) {
            for (const auto* app : {&last, &app_}) {
                for (const auto* option : app->get_options()) {
                    for (const auto& name : option->get_lnames())
                        candidates.push_back("--" + name);
                }
            }
            const auto name = word.substr(0, word.find('='));
            const auto words = command_words();
            if (contains(candidates, name))
                return with_hint(tr("the option {} comes before its command", name),
                                 tr("write it after '{}'", words.substr(words.find(' ') + 1)));
            return with_hint(tr("unknown option '{}'", word), suggestion(name, candidates, 0));
        }
        for (const auto* command : last.get_subcommands({}))
            candidates.push_back(command->get_name());
        if (candidates.empty())
            return tr("unexpected argument '{}'", word);
        return with_hint(tr("unknown command '{}'", word), suggestion(word, candidates));
    }

    CLI::App app_{tr("Maintains a provincial action programme as plain files: checks them, records "
                     "what agencies have done, and renders reports."),
                  "cthd"};
    TypedCommon typed_;
    std::optional<Prepared> prepared_;  ///< The given command; none before parsing.
};

ExitCode run_command(const std::vector<std::string>& arguments, Context& context) {
    CommandLine line;
    try {
        return line.run(arguments, context);
    } catch (const CLI::Success& asked) {
        return line.answer(asked, context);
    } catch (const CLI::ParseError& error) {
        context.err << tr("cthd: {}", printable(line.explain(error))) << '\n'
                    << tr("Try '{}'.", line.help_command()) << '\n';
        return ExitCode::failure;
    }
}

}  // namespace

int run(const std::vector<std::string>& arguments, Context& context) {
    const PrintableStream err{context.err};
    std::optional<PrintableStream> terminal;
    if (context.out_is_terminal)
        terminal.emplace(context.out);
    try {
        use_language(language(arguments, context), catalogues(context));
        const auto code = run_command(arguments, context);
        if (!context.out.flush())
            throw Failure(tr("cannot write standard output"));
        return static_cast<int>(code);
    } catch (const Failure& failure) {
        context.err << tr("cthd: {}", printable(failure.what())) << '\n';
    } catch (const std::bad_alloc&) {
        context.err << translated("cthd: out of memory") << '\n';
    } catch (const std::exception& bug) {
        context.err << tr("cthd: internal error, which may be a bug in cthd: {}", bug.what())
                    << '\n';
    }
    return static_cast<int>(ExitCode::failure);
}

}  // namespace cthd
