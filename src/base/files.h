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

/// The bytes of a file. Throws Failure if it cannot be read or is larger than 64 MiB.
std::string read_file(const std::filesystem::path& path);

/// The direct entries of `folder` without hidden ones, sorted by bytes; empty if there is no such
/// folder. Throws Failure if it cannot be read.
std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder);

/// Identifies a file or folder by any path: device and inode.
using FileIdentity = std::pair<std::uint64_t, std::uint64_t>;

/// The identity of what `path` names, symbolic links followed; none if there is nothing.
std::optional<FileIdentity> identity_of(const std::filesystem::path& path);

/// True for what is neither a file nor a folder, such as a pipe or /dev/null. It is written to and
/// never replaced.
bool is_stream(const std::filesystem::path& path);

/// Replaces the whole file with `text`, or creates it and its folders: a temporary file in the same
/// folder, fsync, rename, fsync of the folder. A reader sees the old or the new text, and a crash
/// leaves one of them. Keeps the permissions of an old file and follows a symbolic link to it.
/// Throws Failure if that is not possible; the old file is unchanged then. If only the last fsync
/// fails, the new text stays and the Failure says so; file systems that cannot fsync folders are
/// not an error.
void write_file(const std::filesystem::path& path, std::string_view text);

/// A file, its new text, and its text when the new one was made.
struct FileText {
    std::filesystem::path path;
    std::string text;
    std::optional<std::string> before{};  ///< None if there was no file.
};

/// Like write_file for several files, all or none. No file is replaced before all new texts are on
/// the disk. If a file cannot be replaced, or no longer holds `before` (an editor has saved it,
/// say), the files replaced so far get their old text back or are removed. Some files are new and
/// some old only after a crash between the first and the last replacement, or if an old text cannot
/// be put back; then the Failure names the new ones. Each file is whole in any case.
void write_files(const std::vector<FileText>& files);

/// Like write_file, unless the file already holds `text`. Returns whether it wrote.
bool write_if_changed(const std::filesystem::path& path, std::string_view text);

/// A file in memory, for libraries that only write to a path. Nothing reaches the disk.
class MemoryFile {
public:
    /// Throws Failure if the system cannot create one.
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// The path by which this process opens it; valid while the object lives.
    std::filesystem::path path() const;
    /// What was written. Throws Failure like read_file.
    std::string bytes() const;

private:
    int descriptor_;
};

/// An exclusive lock on a folder, held until destroyed. Waits while another process holds it.
/// Creates no file in the folder; a crash releases it. Throws Failure if the folder cannot be
/// opened or locked.
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
