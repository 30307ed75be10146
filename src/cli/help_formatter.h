// How the help looks.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace cthd {

/// CLI11's help with our words, arguments named as in the text, and columns that hold for
/// Vietnamese: CLI11 itself counts bytes. It can only be changed by deriving from it.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter();

    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_description(const CLI::App* app) const override;
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
    std::string make_subcommand(const CLI::App* command) const override;
    std::string make_footer(const CLI::App* app) const override;
};

}  // namespace cthd
