#include "base/files.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include "base/diagnostic.h"
#include "base/failing_calls.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace fs = std::filesystem;

namespace {

/// The message of the Failure that `call` throws, without the scratch folder's name; "nothing" if
/// it throws none.
template <class Call>
std::string refusal(const Scratch& scratch, const Call& call) {
    try {
        call();
    } catch (const Failure& failure) {
        std::string text = failure.what();
        const auto folder = scratch.path().string() + "/";
        for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder))
            text.erase(at, folder.size());
        return text;
    }
    return "nothing";
}

/// The path and bytes of every file in a folder, hidden ones too, one per line.
std::string listing(const Scratch& scratch) {
    std::string text;
    for (const auto& [path, bytes] : files_below(scratch.path()))
        text.append(path).append(": ").append(bytes).append("\n");
    return text;
}

/// Limits the size of files that this process writes, until the end of the test.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &old_limit_);
        const rlimit limit{bytes, old_limit_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &old_limit_);
        std::signal(SIGXFSZ, old_action_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit old_limit_{};
    void (*old_action_)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

}  // namespace

TEST_CASE("files: a file is read unchanged") {
    const Scratch scratch;
    const std::string bytes{"a\r\n\0\xFF", 5};
    write_bytes(scratch / "a", bytes);
    write_bytes(scratch / "empty", "");
    CHECK(read_file(scratch / "a") == bytes);
    CHECK(read_file(scratch / "empty") == "");
}

TEST_CASE("files: a file that cannot be read is refused with the reason") {
    const Scratch scratch;
    CHECK(refusal(scratch, [&] { read_file(scratch / "none"); }) ==
          "cannot read 'none': No such file or directory");
    fs::create_directory(scratch / "folder");
    CHECK(refusal(scratch, [&] { read_file(scratch / "folder"); }) ==
          "cannot read 'folder': Is a directory");
}

TEST_CASE("files: a file or stream larger than 64 MiB is refused") {
    const Scratch scratch;
    write_bytes(scratch / "big", "");
    fs::resize_file(scratch / "big", 64ULL * 1024 * 1024 + 1);
    CHECK(refusal(scratch, [&] { read_file(scratch / "big"); }) ==
          "cannot read 'big': larger than 64 MiB");
    CHECK(refusal(scratch, [&] { read_file("/dev/zero"); }) ==
          "cannot read '/dev/zero': larger than 64 MiB");
}

TEST_CASE("files: a folder is listed by bytes, without hidden names") {
    const Scratch scratch;
    for (const auto name : {"b", "a", "đ", "Z", ".hidden", "sub/inner"})
        write_bytes(scratch / name, "");
    std::string names;
    for (const auto& path : list_folder(scratch.path()))
        names += path.lexically_relative(scratch.path()).string() + " ";
    CHECK(names == "Z a b sub đ ");
    CHECK(list_folder(scratch / "none").empty());
    CHECK(refusal(scratch, [&] { list_folder(scratch / "a"); }) ==
          "cannot read the folder 'a': Not a directory");
}

TEST_CASE("files: writing replaces the whole file, creates its folders and leaves nothing else") {
    const Scratch scratch;
    write_file(scratch / "a", "a long old text");
    write_file(scratch / "a", "new");
    write_file(scratch / "reports/2026/b", "");
    CHECK(listing(scratch) == "a: new\nreports/2026/b: \n");
}

TEST_CASE("files: writing keeps the permissions of an old file; a new one gets the usual ones") {
    const Scratch scratch;
    const auto mode = [&](std::string_view name) {
        struct stat status = {};
        ::stat((scratch / name).c_str(), &status);
        return status.st_mode & 07777U;
    };
    write_file(scratch / "old", "a");
    fs::permissions(scratch / "old", fs::perms{0751});
    write_file(scratch / "old", "b");
    CHECK(mode("old") == 0751);
    const auto mask = ::umask(027);
    write_file(scratch / "new", "a");
    ::umask(mask);
    CHECK(mode("new") == 0640);
}

TEST_CASE("files: writing follows a symbolic link") {
    const Scratch scratch;
    write_bytes(scratch / "far/real", "old");
    fs::create_symlink("far/real", scratch / "link");
    write_file(scratch / "link", "new");
    CHECK(fs::is_symlink(scratch / "link"));
    CHECK(read_bytes(scratch / "far/real") == "new");
}

TEST_CASE("files: when writing fails the old file stays and no other file is left") {
    const Scratch scratch;
    write_bytes(scratch / "a", "old");
    {
        const FileSizeLimit limit{1000};
        CHECK(refusal(scratch, [&] { write_file(scratch / "a", std::string(2000, 'x')); }) ==
              "cannot write 'a': File too large");
    }
    write_bytes(scratch / "folder/inner", "x");
    CHECK(refusal(scratch, [&] { write_file(scratch / "folder", "new"); }) ==
          "cannot write 'folder': Is a directory");
    CHECK(listing(scratch) == "a: old\nfolder/inner: x\n");
}

TEST_CASE("files: writing where no file can be created is refused") {
    const Scratch scratch;
    write_bytes(scratch / "a", "old");
    CHECK(refusal(scratch, [&] { write_file(scratch / "a/b", "x"); }) ==
          "cannot create the folder 'a': Not a directory");
    const std::string long_name(300, 'x');
    CHECK(refusal(scratch, [&] { write_if_changed(scratch / long_name, "x"); }) ==
          "cannot write '" + long_name + "': File name too long");
}

TEST_CASE("files: several files are written all or none") {
    const Scratch scratch;
    write_file(scratch / "a", "old a");
    fs::create_directories(scratch / "z");
    write_files({{scratch / "a", "new a", "old a"}, {scratch / "b/c", "new c"}});
    CHECK(listing(scratch) == "a: new a\nb/c: new c\n");

    CHECK(refusal(scratch, [&] {
              write_files({{scratch / "a", "newer a", "new a"},
                           {scratch / "b/d", "new d"},
                           {scratch / "z", "a folder"}});
          }) == "cannot write 'z': Is a directory");
    // The last file needs a folder where the one before is a file. That fails only when the files
    // are replaced.
    CHECK(refusal(scratch,
                  [&] {
                      write_files({{scratch / "a", "newer a", "new a"},
                                   {scratch / "new", "a file"},
                                   {scratch / "n", "a file"},
                                   {scratch / "n/d", "in a folder"}});
                  }) ==
          "'n' was changed by somebody else in the meantime, so nothing was written\n"
          "hint: check its content, then try again");
    CHECK(listing(scratch) == "a: new a\nb/c: new c\n");
}

TEST_CASE("files: when one of several cannot be replaced, all others are restored if possible") {
    const Scratch scratch;
    const auto write = [&] {
        write_files({{scratch / "new", "new"},
                     {scratch / "a", "new a", "old a"},
                     {scratch / "b", "new b", "old b"}});
    };
    write_file(scratch / "a", "old a");
    write_file(scratch / "b", "old b");
    {
        const FailingCall rename{Call::rename, EIO, 3};
        CHECK(refusal(scratch, write) ==
              "cannot write 'b': Input/output error\n"
              "hint: the old text could not be restored, so 'a' keeps the new one");
    }
    CHECK(listing(scratch) == "a: new a\nb: old b\n");
    write_file(scratch / "a", "old a");
    {
        const FailingCall rename{Call::rename, EIO, 3};
        const FailingCall unlink{Call::unlink, EACCES};
        CHECK(refusal(scratch, write) ==
              "cannot write 'b': Input/output error\n"
              "hint: the old texts could not be restored, so 'new', 'a' keep the new ones");
    }
    CHECK(read_bytes(scratch / "b") == "old b");
}

TEST_CASE("files: a file that somebody else has saved meanwhile is not overwritten") {
    const Scratch scratch;
    write_file(scratch / "a", "old a");
    write_file(scratch / "b", "saved in an editor");
    const auto said = [](const std::string& file) {
        return "'" + file +
               "' was changed by somebody else in the meantime, so nothing was written\n"
               "hint: check its content, then try again";
    };
    const auto before = listing(scratch);
    CHECK(refusal(scratch, [&] {
              write_files({{scratch / "a", "new a", "old a"}, {scratch / "b", "new b", "old b"}});
          }) == said("b"));
    CHECK(refusal(scratch, [&] { write_files({{scratch / "b", "new b"}}); }) == said("b"));
    CHECK(refusal(scratch, [&] {
              write_files({{scratch / "a", "new a", "old a"}, {scratch / "gone", "x", "old"}});
          }) == said("gone"));
    CHECK(listing(scratch) == before);
}

TEST_CASE("files: reports when a power cut may lose the new text") {
    const Scratch scratch;
    const auto write_one = [&] { write_file(scratch / "sub/a", "new"); };
    const auto write_two = [&] {
        write_files({{scratch / "sub/b", "new"}, {scratch / "sub/c", "new"}});
    };
    {
        const FailingCall fsync{Call::fsync_of_folder, EIO};
        for (const auto& write : std::vector<std::function<void()>>{write_one, write_two})
            CHECK(refusal(scratch, write) ==
                  "files written to the folder 'sub' may be lost if the power fails now: "
                  "Input/output error");
    }
    CHECK(listing(scratch) == "sub/a: new\nsub/b: new\nsub/c: new\n");
    for (const int error : {EINVAL, ENOSYS}) {  // a file system that cannot fsync folders
        fs::remove_all(scratch / "sub");
        const FailingCall fsync{Call::fsync_of_folder, error};
        CHECK(refusal(scratch, write_one) == "nothing");
        CHECK(refusal(scratch, write_two) == "nothing");
    }
}

TEST_CASE("files: a file has the same identity by every path") {
    const Scratch scratch;
    write_bytes(scratch / "a", "x");
    write_bytes(scratch / "b", "x");
    fs::create_hard_link(scratch / "a", scratch / "hard");
    fs::create_symlink("a", scratch / "soft");
    const auto a = identity_of(scratch / "a");
    CHECK(a.has_value());
    CHECK(identity_of(scratch / "hard") == a);
    CHECK(identity_of(scratch / "soft") == a);
    CHECK(identity_of(scratch / "b") != a);
    CHECK(identity_of(scratch / "none") == std::nullopt);
}

TEST_CASE("files: a file that already holds the text is not written") {
    const Scratch scratch;
    const auto inode = [&] {
        struct stat status = {};
        ::stat((scratch / "a").c_str(), &status);
        return status.st_ino;
    };
    CHECK(write_if_changed(scratch / "a", "x"));
    const auto before = inode();
    CHECK_FALSE(write_if_changed(scratch / "a", "x"));
    CHECK(inode() == before);
    CHECK(write_if_changed(scratch / "a", "y"));
    CHECK(listing(scratch) == "a: y\n");
}

TEST_CASE("files: a lock makes others wait and leaves nothing in the folder") {
    const Scratch scratch;
    std::atomic<bool> entered{false};
    std::jthread other;
    {
        const FolderLock lock{scratch.path()};
        other = std::jthread{[&] {
            const FolderLock second{scratch.path()};
            entered = true;
        }};
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
        CHECK_FALSE(entered);
    }
    other.join();
    CHECK(entered);
    CHECK(listing(scratch) == "");
}

TEST_CASE("files: under the lock no edit is lost") {
    const Scratch scratch;
    write_bytes(scratch / "a", "");
    {
        std::vector<std::jthread> editors;
        for (int editor = 0; editor < 4; ++editor) {
            editors.emplace_back([&] {
                for (int edit = 0; edit < 10; ++edit) {
                    const FolderLock lock{scratch.path()};
                    write_file(scratch / "a", read_file(scratch / "a") + "x");
                }
            });
        }
    }
    CHECK(read_bytes(scratch / "a") == std::string(40, 'x'));
}

TEST_CASE("files: a folder that does not exist cannot be locked") {
    const Scratch scratch;
    CHECK(refusal(scratch, [&] { const FolderLock lock{scratch / "none"}; }) ==
          "cannot lock the folder 'none': No such file or directory");
}

TEST_CASE("files: writing to a stream writes into it and does not replace it") {
    const Scratch scratch;
    const auto pipe = scratch.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    write_file(pipe, "đã viết");
    CHECK(is_stream(pipe));
    CHECK_FALSE(is_stream(scratch.path()));
    CHECK_FALSE(is_stream(scratch / "none"));
    std::string got(32, '\0');
    got.resize(static_cast<std::size_t>(::read(reader, got.data(), got.size())));
    ::close(reader);
    CHECK(got == "đã viết");
    CHECK(std::filesystem::is_fifo(pipe));
}

TEST_CASE("files: a file in memory is empty, then holds what was written to its path") {
    const MemoryFile file;
    CHECK(file.bytes() == "");
    write_bytes(file.path(), "một hai ba");
    CHECK(file.bytes() == "một hai ba");
    write_bytes(file.path(), "bốn");
    CHECK(file.bytes() == "bốn");
    const MemoryFile other;
    CHECK(other.bytes() == "");
}
