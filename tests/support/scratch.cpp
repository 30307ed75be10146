#include "support/scratch.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace cthd::test {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return bytes;
}

void write_bytes(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << bytes << std::flush;
    if (!file)
        throw std::runtime_error("cannot write " + path.string());
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = read_bytes(entry.path());
    return files;
}

Scratch::Scratch() {
    auto name = (fs::temp_directory_path() / "cthd-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(),
                                "cannot make a folder for the test");
    // Where the folder for temporary files is a link, programs show what it stands for.
    path_ = fs::canonical(name);
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace cthd::test
