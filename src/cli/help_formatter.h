// How the help looks.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace cthd {

/// The whole help page: that of CLI11 counts bytes, where Vietnamese needs columns, and looks
/// different in each version.
class HelpFormatter : public CLI::FormatterBase {
public:
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override;
};

}  // namespace cthd
