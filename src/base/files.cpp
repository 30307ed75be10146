#include "base/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

constexpr std::size_t largest_file = 64U * 1024U * 1024U;

/// An open file that is closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    int number() const { return number_; }
    bool ok() const { return number_ >= 0; }

private:
    int number_;
};

std::string reason() {
    return std::strerror(errno);
}

[[noreturn]] void fail_reading(const std::filesystem::path& path) {
    throw Failure(tr("cannot read '{}': {}", path.string(), reason()));
}

[[noreturn]] void fail_too_large(const std::filesystem::path& path) {
    throw Failure(tr("cannot read '{}': larger than 64 MiB", path.string()));
}

[[noreturn]] void fail_writing(const std::filesystem::path& path) {
    throw Failure(tr("cannot write '{}': {}", path.string(), reason()));
}

void write_all(const Descriptor& file, std::string_view text, const std::filesystem::path& path) {
    while (!text.empty()) {
        const auto written = ::write(file.number(), text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail_writing(path);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void create_folders(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Failure(tr("cannot create the folder '{}': {}", folder.string(), error.message()));
}

int sync(const Descriptor& file) {
    int result = 0;
    do
        result = ::fsync(file.number());
    while (result != 0 && errno == EINTR);
    return result;
}

/// Syncs the file names in `folder` to the disk. Returns false, with errno set, if they may not be
/// there.
bool is_synced(const std::filesystem::path& folder) {
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    // A folder with write but no read permission cannot be opened for this.
    if (!opened.ok())
        return errno == EACCES;
    // Some file systems cannot fsync folders.
    return sync(opened) == 0 || errno == EINVAL || errno == ENOSYS;
}

void sync_folder(const std::filesystem::path& folder) {
    if (!is_synced(folder))
        throw Failure(tr("files written to the folder '{}' may be lost if the power fails now: {}",
                         folder.string(), reason()));
}

/// Gives the new file the permissions and group of the one it replaces and, as root, its owner, so
/// that the same people can read and write it. Without an old file: the permissions of the umask.
/// Returns false, with errno set, if that fails.
bool take_rights(const Descriptor& file, const std::optional<struct stat>& old) {
    if (!old) {
        const auto mask = ::umask(0);
        ::umask(mask);
        return ::fchmod(file.number(), 0666U & ~mask) == 0;
    }
    constexpr auto same = static_cast<uid_t>(-1);
    if (::fchown(file.number(), old->st_uid, old->st_gid) != 0 &&
        ::fchown(file.number(), same, old->st_gid) != 0 && errno != EPERM)
        return false;
    return ::fchmod(file.number(), old->st_mode & 07777U) == 0;
}

void write_through(const std::filesystem::path& path, std::string_view text) {
    const Descriptor stream{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!stream.ok())
        fail_writing(path);
    write_all(stream, text, path);
}

std::optional<struct stat> status_of(const std::filesystem::path& path) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? std::optional{status} : std::nullopt;
}

/// A new text on the disk beside the file it will replace. Removed if `replace` was not called.
class StagedFile {
public:
    StagedFile(const std::filesystem::path& path, std::string_view text,
               const std::optional<struct stat>& old)
        : path_(path) {
        // A rename would replace even a write-protected file.
        if (old && ::access(path.c_str(), W_OK) != 0)
            fail_writing(path);
        std::error_code error;
        const auto link = std::filesystem::canonical(path, error);
        target_ = error ? path : link;
        if (std::filesystem::is_directory(target_, error)) {
            errno = EISDIR;
            fail_writing(path);
        }
        create_folders(folder());
        auto temporary = (folder() / ("." + target_.filename().string() + ".XXXXXX")).string();
        const Descriptor file{::mkostemp(temporary.data(), O_CLOEXEC)};
        if (!file.ok())
            fail_writing(path);
        temporary_ = temporary;
        try {
            write_all(file, text, path);
            if (!take_rights(file, old) || sync(file) != 0)
                fail_writing(path);
        } catch (...) {
            discard();
            throw;
        }
    }
    ~StagedFile() { discard(); }
    StagedFile(StagedFile&& other) noexcept
        : path_(std::move(other.path_)),
          target_(std::move(other.target_)),
          temporary_(std::exchange(other.temporary_, {})) {}
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    StagedFile& operator=(StagedFile&&) = delete;

    /// Renames the new file over the old one. The rename is on the disk once `folder()` is synced.
    void replace() {
        if (::rename(temporary_.c_str(), target_.c_str()) != 0)
            fail_writing(path_);
        temporary_.clear();
    }
    std::filesystem::path folder() const {
        return target_.has_parent_path() ? target_.parent_path() : ".";
    }

private:
    void discard() {
        if (!temporary_.empty())
            ::unlink(temporary_.c_str());
        temporary_.clear();
    }

    std::filesystem::path path_;
    std::filesystem::path target_;
    std::string temporary_;
};

/// Throws Failure if the file was changed since it was read. A change between this check and the
/// replacement is still lost: only a lock that all programs respect would prevent it.
void require_unchanged(const FileText& file) {
    const bool is_there = status_of(file.path).has_value();
    if (is_there == file.before.has_value() && (!is_there || read_file(file.path) == *file.before))
        return;
    refuse(tr("'{}' was changed by somebody else in the meantime, so nothing was written",
              file.path.string()),
           tr("check its content, then try again"));
}

/// Restores the old text of `file`, or removes it if there was none. Returns whether that worked.
bool put_back(const FileText& file) {
    if (!file.before)
        return ::unlink(file.path.c_str()) == 0;
    try {
        StagedFile{file.path, *file.before, status_of(file.path)}.replace();
        return true;
    } catch (const Failure&) {
        return false;
    }
}

/// Restores `files`, all of them replaced already, and syncs `folders`. Then throws `first`, with
/// the files that could not be restored.
[[noreturn]] void roll_back(std::span<const FileText> files,
                            const std::set<std::filesystem::path>& folders, const Failure& first) {
    std::vector<std::string> left;
    for (const auto& file : files) {
        if (!put_back(file))
            left.push_back(fmt::format("'{}'", file.path.string()));
    }
    for (const auto& folder : folders)
        is_synced(folder);  // the first error is the one to report
    if (left.empty())
        throw first;
    refuse(first.what(), trn("the old text could not be restored, so {} keeps the new one",
                             "the old texts could not be restored, so {} keep the new ones",
                             left.size(), join(left, ", ")));
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status = {};
    if (!file.ok() || ::fstat(file.number(), &status) != 0)
        fail_reading(path);
    if (static_cast<std::size_t>(status.st_size) > largest_file)
        fail_too_large(path);
    std::string text(static_cast<std::size_t>(status.st_size) + 1, '\0');
    std::size_t filled = 0;
    while (true) {
        if (filled == text.size())
            text.resize(text.size() * 2);
        const auto got = ::read(file.number(), text.data() + filled, text.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            fail_reading(path);
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
        if (filled > largest_file)  // fstat gives no size for a stream
            fail_too_large(path);
    }
    text.resize(filled);
    return text;
}

std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (!entry->path().filename().string().starts_with('.'))
            found.push_back(entry->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        throw Failure(tr("cannot read the folder '{}': {}", folder.string(), error.message()));
    std::ranges::sort(found);
    return found;
}

std::optional<FileIdentity> identity_of(const std::filesystem::path& path) {
    const auto status = status_of(path);
    return status ? std::optional{FileIdentity{status->st_dev, status->st_ino}} : std::nullopt;
}

bool is_stream(const std::filesystem::path& path) {
    const auto status = status_of(path);
    return status && !S_ISREG(status->st_mode) && !S_ISDIR(status->st_mode);
}

void write_file(const std::filesystem::path& path, std::string_view text) {
    if (is_stream(path))
        return write_through(path, text);
    StagedFile staged{path, text, status_of(path)};
    staged.replace();
    sync_folder(staged.folder());
}

void write_files(const std::vector<FileText>& files) {
    std::vector<StagedFile> staged;
    std::set<std::filesystem::path> folders;
    staged.reserve(files.size());
    for (const auto& file : files)
        folders.insert(staged.emplace_back(file.path, file.text, status_of(file.path)).folder());
    std::size_t done = 0;
    try {
        for (; done < staged.size(); ++done) {
            require_unchanged(files[done]);
            staged[done].replace();
        }
    } catch (const Failure& first) {
        roll_back(std::span{files}.first(done), folders, first);
    }
    for (const auto& folder : folders)
        sync_folder(folder);
}

bool write_if_changed(const std::filesystem::path& path, std::string_view text) {
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error) && read_file(path) == text)
        return false;
    write_file(path, text);
    return true;
}

MemoryFile::MemoryFile() : descriptor_(::memfd_create("cthd", MFD_CLOEXEC)) {
    if (descriptor_ < 0)
        throw Failure(tr("cannot create a file in memory: {}", reason()));
}

MemoryFile::~MemoryFile() {
    ::close(descriptor_);
}

std::filesystem::path MemoryFile::path() const {
    return fmt::format("/proc/self/fd/{}", descriptor_);
}

std::string MemoryFile::bytes() const {
    return read_file(path());
}

FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0)
        throw Failure(tr("cannot lock the folder '{}': {}", folder.string(), reason()));
    while (::flock(descriptor_, LOCK_EX) != 0) {
        if (errno == EINTR)
            continue;
        const auto why = reason();
        ::close(descriptor_);
        throw Failure(tr("cannot lock the folder '{}': {}", folder.string(), why));
    }
}

FolderLock::~FolderLock() {
    ::close(descriptor_);
}

}  // namespace cthd
