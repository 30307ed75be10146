// Runs golden tests: all of tests/golden, or those named. UPDATE_GOLDEN=1 rewrites `expected`.
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "base/diff.h"
#include "support/golden.h"
#include "support/scratch.h"

namespace {

namespace fs = std::filesystem;
using namespace cthd;
using namespace cthd::test;

const fs::path golden_folder = fs::path{CTHD_SOURCE_DIR} / "tests/golden";

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(golden_folder))
        if (entry.is_directory())
            names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// Runs one test; says what differs, or what was rewritten. Returns whether all is well.
bool passes(const std::string& name, bool update) {
    const auto folder = golden_folder / name;
    const auto seen = transcript(parse_golden(read_bytes(folder / "cmd")), folder / "in");
    const auto path = folder / "expected";
    const auto expected = fs::exists(path) ? read_bytes(path) : std::string{};
    if (seen == expected)
        return true;
    if (update) {
        write_bytes(path, seen);
        std::cout << "rewritten: tests/golden/" << name << "/expected\n";
        return true;
    }
    std::cout << "differs from tests/golden/" << name << "/expected; if it should, make golden\n"
              << unified_diff("expected", expected, seen, false);
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    const char* const wish = std::getenv("UPDATE_GOLDEN");
    const bool update = wish != nullptr && std::string{wish} == "1";
    std::vector<std::string> names{argv + 1, argv + argc};
    bool all_pass = true;
    for (const auto& name : names.empty() ? all_names() : names) {
        try {
            all_pass = passes(name, update) && all_pass;
        } catch (const std::exception& exception) {
            std::cout << "tests/golden/" << name << ": " << exception.what() << '\n';
            all_pass = false;
        }
    }
    return all_pass ? 0 : 1;
}
