// No output replaces what it is made from, whatever way leads there.
#include "commands/shared/output.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "support/golden.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace fs = std::filesystem;

namespace {

/// The made-up programme in a folder of its own.
class ScratchProgramme {
public:
    ScratchProgramme() { lay_out("small", scratch_ / "nothing", scratch_.path()); }

    fs::path operator/(std::string_view inside) const { return scratch_ / inside; }
    std::map<std::string, std::string> files() const { return files_below(scratch_.path()); }
    void link(const std::string& target, std::string_view name) const {
        fs::create_directories((scratch_ / name).parent_path());
        fs::create_symlink(target, scratch_ / name);
    }
    void hard_link(std::string_view target, std::string_view name) const {
        fs::create_directories((scratch_ / name).parent_path());
        fs::create_hard_link(scratch_ / target, scratch_ / name);
    }
    /// What `command` writes to standard output and standard error, and its exit code if not 0.
    std::string run(const std::string& command) const {
        const auto outcome = run_step(parse_step(command), scratch_.path());
        return outcome.out + outcome.err +
               (outcome.code == 0 ? "" : fmt::format("exit {}\n", outcome.code));
    }

private:
    Scratch scratch_;
};

/// The commands that write one file; `{}` is where.
constexpr std::array into_file{
    "cthd report overview --format csv -o {}",
    "cthd report agency -a stc --format csv -o {}",
    "cthd report programme --format json -o {}",
    "cthd report changes --from 2026-01-01 --format csv -o {}",
    "cthd report year --format json -o {}",
    "cthd form -a stc --format csv -o {} --force",
};

/// The commands that write several into a folder, and what ends the name of each.
constexpr std::array<std::pair<const char*, const char*>, 5> into_folder{{
    {"cthd report agency --all -o {}", ".md"},
    {"cthd report agency --all --format json -o {}", ".json"},
    {"cthd form --all -o {} --force", ".xlsx"},
    {"cthd form -a stc -o {} --force", ".xlsx"},
    {"cthd remind -o {}", ".md"},
}};

/// The reading end of a pipe that takes a whole report, so that writing to it does not wait.
class PipeReader {
public:
    explicit PipeReader(const fs::path& pipe)
        : descriptor_(::open(pipe.c_str(), O_RDONLY | O_NONBLOCK)) {
        REQUIRE(::fcntl(descriptor_, F_SETPIPE_SZ, size) >= size);
    }
    ~PipeReader() { ::close(descriptor_); }
    PipeReader(const PipeReader&) = delete;
    PipeReader& operator=(const PipeReader&) = delete;

    std::string read() const {
        std::string text(size, '\0');
        const auto got = ::read(descriptor_, text.data(), text.size());
        text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return text;
    }

private:
    static constexpr int size = 1 << 20;
    int descriptor_;
};

std::string with(const char* command, const std::string& where) {
    return fmt::format(fmt::runtime(command), where);
}

/// Checks that `command` is refused with `why` and changes nothing.
void check_refused(const ScratchProgramme& at, const std::string& command, const std::string& why) {
    INFO(command);
    const auto before = at.files();
    const auto said = at.run(command);
    INFO(said);
    CHECK(said.find(why) != std::string::npos);
    CHECK(said.find("\nhint: ") != std::string::npos);
    CHECK(said.ends_with("exit 2\n"));
    CHECK(at.files() == before);
}

const std::string of_programme = "belongs to the folder of the programme, 'programme'";
const std::string of_templates = "belongs to the folder of templates, 'templates'";

}  // namespace

TEST_CASE("output: no file goes into the folders of the programme and of templates") {
    const ScratchProgramme at;
    at.link("programme", "to-programme");
    at.link("../programme/reports", "far/to-reports");
    fs::create_directory(at / "other");
    for (const auto* command : into_file) {
        check_refused(at, with(command, "programme/II.1.csv"), of_programme);
        check_refused(at, with(command, "programme/reports/2026/new/a.csv"),
                      "belongs to the folder of the programme");
        check_refused(at, with(command, "other/../programme/a.csv"), of_programme);
        check_refused(at, with(command, "to-programme/a.csv"), of_programme);
        check_refused(at, with(command, "far/to-reports/new/a.csv"),
                      "belongs to the folder of the programme, 'programme/reports'");
        check_refused(at, with(command, "templates/overview.csv"), of_templates);
        check_refused(at, with(command, (at / "templates/a.csv").string()), of_templates);
    }
    fs::rename(at / "templates/partials", at / "partials");
    at.link("../partials", "templates/partials");
    check_refused(at, "cthd report overview -o partials/a.md",
                  "belongs to the folder of templates, 'templates/partials'");
    check_refused(at, "cthd report overview -o programme/II.1.yaml", of_programme);
    check_refused(at, "cthd report overview -o templates/agency.md", of_templates);
}

TEST_CASE("output: no folder is in the folders of the programme and of templates") {
    const ScratchProgramme at;
    at.link("programme", "to-programme");
    at.link("../programme/reports/2026", "far/to-year");
    fs::create_directory(at / "other");
    for (const auto& [command, ending] : into_folder) {
        check_refused(at, with(command, "programme"), of_programme);
        check_refused(at, with(command, "programme/new/folder"), of_programme);
        check_refused(at, with(command, "other/../programme"), of_programme);
        check_refused(at, with(command, "to-programme/new"), of_programme);
        check_refused(at, with(command, "far/to-year"),
                      "belongs to the folder of the programme, 'programme/reports/2026'");
        check_refused(at, with(command, "templates"), of_templates);
    }
}

TEST_CASE("output: a file that is also a source under another name stays") {
    const ScratchProgramme at;
    at.hard_link("programme/II.1.yaml", "hard.csv");
    at.hard_link("templates/agency.md", "template.csv");
    for (const auto* command : into_file) {
        check_refused(at, with(command, "hard.csv"),
                      "'hard.csv' is the same file as 'programme/II.1.yaml'");
        check_refused(at, with(command, "template.csv"),
                      "'template.csv' is the same file as 'templates/agency.md'");
    }
    for (const auto& [command, ending] : into_folder) {
        const auto file = fmt::format("out/so-tai-chinh{}", ending);
        at.hard_link("programme/agencies.yaml", file);
        check_refused(at, with(command, "out"),
                      fmt::format("'{}' is the same file as 'programme/agencies.yaml'", file));
        fs::remove_all(at / "out");
    }
}

TEST_CASE("output: no symbolic link is followed, wherever it leads") {
    const ScratchProgramme at;
    write_bytes(at / "elsewhere.txt", "x");
    at.link("programme/II.1.yaml", "source.csv");
    at.link("elsewhere.txt", "elsewhere.csv");
    at.link("programme/new.yaml", "nowhere.csv");
    at.link("source.csv", "twice.csv");
    for (const auto* command : into_file) {
        for (const std::string name : {"source.csv", "elsewhere.csv", "nowhere.csv", "twice.csv"})
            check_refused(at, with(command, name),
                          "'" + name + "' is a symbolic link; output does not follow links");
    }
    for (const auto& [command, ending] : into_folder) {
        for (const std::string target : {"../programme/II.1.yaml", "../elsewhere.txt", "nowhere"}) {
            const auto file = fmt::format("out/so-tai-chinh{}", ending);
            at.link(target, file);
            check_refused(at, with(command, "out"), "'" + file + "' is a symbolic link");
            fs::remove_all(at / "out");
        }
    }
}

TEST_CASE("output: a file that is part of the programme through a link stays") {
    const ScratchProgramme at;
    fs::rename(at / "programme/reports", at / "kept");
    at.link("../kept", "programme/reports");
    fs::rename(at / "programme/II.1.yaml", at / "II.1.csv");
    at.link("../II.1.csv", "programme/II.1.yaml");
    for (const auto* command : into_file) {
        check_refused(at, with(command, "kept/a.csv"), "belongs to the folder of the programme");
        check_refused(at, with(command, "II.1.csv"),
                      "'II.1.csv' is the same file as 'programme/II.1.yaml'");
    }
}

TEST_CASE("output: the templates of --templates and of --template stay") {
    const ScratchProgramme at;
    fs::rename(at / "templates", at / "mine");
    check_refused(at, "cthd report overview --templates mine -o mine/overview.md",
                  "belongs to the folder of templates, 'mine'");
    write_bytes(at / "own/so-tai-chinh.md", "{{>part}}\n");
    write_bytes(at / "own/part.md", "{{year}}\n");
    for (const std::string file : {"own/so-tai-chinh.md", "own/part.md"})
        check_refused(
            at,
            "cthd report agency -a stc --templates mine --template own/so-tai-chinh.md -o " + file,
            "'" + file + "' is a template in use");
    check_refused(at,
                  "cthd report agency --all --templates mine --template own/so-tai-chinh.md -o own",
                  "'own/so-tai-chinh.md' is a template in use");
}

TEST_CASE("output: anywhere else a file is replaced, also through a linked folder") {
    const ScratchProgramme at;
    write_bytes(at / "far/notes.csv", "x");
    at.link("far", "near");
    for (const auto* command : into_file) {
        INFO(command);
        CHECK(at.run(with(command, "near/notes.csv")) == "near/notes.csv: written\n");
        CHECK(fs::is_symlink(at / "near"));
        CHECK(at.run(with(command, "near/new.csv")) == "near/new.csv: written\n");
        CHECK(read_bytes(at / "far/new.csv") == read_bytes(at / "far/notes.csv"));
        fs::remove(at / "far/new.csv");
    }
    CHECK(at.run("cthd report agency --all -o near") == "near: 6 files written, 0 unchanged\n");
}

TEST_CASE("output: streams are written into, standard output as without -o") {
    const ScratchProgramme at;
    REQUIRE(::mkfifo((at / "pipe.csv").c_str(), 0600) == 0);
    at.link("/dev/null", "null.csv");
    at.link("pipe.csv", "to-pipe.csv");
    for (const auto* command : into_file) {
        INFO(command);
        CHECK(at.run(with(command, "null.csv")) == "null.csv: written\n");
        const auto plain =
            at.run(std::string{command}.substr(0, std::string_view{command}.find(" -o ")));
        for (const std::string name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
            CHECK(at.run(with(command, name)) == plain);
        for (const std::string name : {"pipe.csv", "to-pipe.csv"}) {
            const PipeReader reader{at / "pipe.csv"};
            CHECK(at.run(with(command, name)) == name + ": written\n");
            CHECK(reader.read() == plain);
        }
    }
    CHECK(fs::is_symlink(at / "null.csv"));
    CHECK(fs::is_fifo(at / "pipe.csv"));
}
