// A folder of its own for a test that needs files.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace cthd::test {

/// The bytes of a file. Throws std::runtime_error when it cannot be read.
std::string read_bytes(const std::filesystem::path& path);

/// Writes a file and the folders above it. Throws std::runtime_error when it cannot.
void write_bytes(const std::filesystem::path& path, std::string_view bytes);

/// The bytes of all files below `folder`, by their path relative to it.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

/// A new, empty folder, which disappears with everything in it at the end of the test.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view inside) const { return path_ / inside; }

private:
    std::filesystem::path path_;
};

}  // namespace cthd::test
