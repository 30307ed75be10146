// The file system: the only place where files are opened.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cthd {

/// The bytes of a file. Throws Failure when it cannot be read or is larger than 64 MiB.
std::string read_file(const std::filesystem::path& path);

/// What stands in `folder` itself, names sorted by bytes, hidden ones left out; nothing when there
/// is no such folder.
std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder);

/// What tells a file or folder from all others, whatever path leads there: device and number.
using FileIdentity = std::pair<std::uint64_t, std::uint64_t>;

/// The identity of what `path` leads to; none when that is nothing.
std::optional<FileIdentity> identity_of(const std::filesystem::path& path);

/// True for what is neither a file nor a folder, as a pipe or /dev/null: it is written into and
/// never replaced.
bool is_stream(const std::filesystem::path& path);

/// Replaces the whole file by `text`, or creates it and its folders: a temporary file in the same
/// folder, fsync, rename, fsync of the folder, so that a reader sees the old or the new text and
/// a crash leaves one of them. Keeps the permissions of an old file and follows a symbolic link to
/// it. Throws Failure and leaves the old file alone when that is not possible. When only the last
/// fsync fails the new text stands, and the Failure says so; file systems that have none for
/// folders do without.
void write_file(const std::filesystem::path& path, std::string_view text);

/// A file, what it is to hold and what it held when that was decided.
struct FileText {
    std::filesystem::path path;
    std::string text;
    std::optional<std::string> before{};  ///< None if there was no file.
};

/// As write_file for several files, all or none: no file is replaced before all new texts are on
/// the disk, and when one cannot be replaced, or just before that does not hold what it held (as
/// where an editor has saved it meanwhile), those that were get their old text back, or go. Only
/// a crash between the first and the last replacement, or when the old texts cannot be put back
/// either, leaves some old and some new; each is whole, and the Failure names the new ones.
void write_files(const std::vector<FileText>& files);

/// As write_file, unless the file holds `text` already. Returns whether it wrote.
bool write_if_changed(const std::filesystem::path& path, std::string_view text);

/// A file in memory, for libraries that only write to a path: nothing is left on a disk, and
/// nobody else can open it.
class MemoryFile {
public:
    /// Throws Failure when the system has none to give.
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// By which this process opens it, while the object lives.
    std::filesystem::path path() const;
    /// What was written. Throws Failure as read_file does.
    std::string bytes() const;

private:
    int descriptor_;
};

/// Keeps others who edit the same folder waiting until it is destroyed. Leaves nothing behind in
/// the folder; a crash frees it. Throws Failure when the folder cannot be opened.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int descriptor_;
};

}  // namespace cthd
