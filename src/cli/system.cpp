#include "cli/system.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <iostream>

namespace cthd {

namespace {

Date local_today() {
    const auto now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    return std::chrono::year{parts.tm_year + 1900} /
           std::chrono::month{static_cast<unsigned>(parts.tm_mon + 1)} /
           std::chrono::day{static_cast<unsigned>(parts.tm_mday)};
}

int terminal_width(bool is_terminal) {
    winsize size{};
    if (!is_terminal || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

std::optional<std::string> variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    if (value == nullptr || *value == '\0')
        return std::nullopt;
    return std::string{value};
}

}  // namespace

Context system_context() {
    std::ios::sync_with_stdio(false);
    // Both paths are empty on errors: without /proc, installed files are not found; the current
    // folder may be deleted.
    std::error_code unknown;
    const bool out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
    return {.in = std::cin,
            .out = std::cout,
            .err = std::cerr,
            .in_is_terminal = ::isatty(STDIN_FILENO) == 1,
            .out_is_terminal = out_is_terminal,
            .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
            .width = terminal_width(out_is_terminal),
            .folder = std::filesystem::current_path(unknown),
            .today = local_today(),
            .variable = variable,
            .program = std::filesystem::read_symlink("/proc/self/exe", unknown)};
}

}  // namespace cthd
