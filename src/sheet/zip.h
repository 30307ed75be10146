// Reads and edits ZIP archives in memory: workbooks are such archives. Hides libzip.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct zip;

namespace cthd {

/// An archive in memory. Its bytes must outlive it.
///
/// If no file has exactly the given name, the only file with an equivalent name is found, as in
/// Office: programs write names in other case, with `\`, `./` or `//`, or percent-encoded
/// (ECMA-376, part 2, section 6.2).
class ZipArchive {
public:
    /// Opens the archive `bytes`. None if its table of contents is invalid: not an archive,
    /// truncated, split into volumes, two files with one name, or overlapping files.
    static std::optional<ZipArchive> open(std::string_view bytes);

    bool has(const std::string& name) const;

    /// The names of all files.
    std::vector<std::string> names() const;

    /// The unpacked bytes of a file in the archive. None if the file is missing, damaged (also if
    /// its checksum is wrong), encrypted, compressed with a method other than Deflate, or larger
    /// than 64 MiB.
    std::optional<std::string> read(const std::string& name);

    /// Takes the next piece of a file. Returns whether to go on.
    using TakePiece = std::function<bool(std::string_view piece)>;

    /// Passes the unpacked bytes of a file to `take`, piece by piece. Returns whether it reached
    /// the end. It does not if `read` would return none, `take` returns false, or the file and all
    /// those read before exceed 1 GiB.
    bool read_in_pieces(const std::string& name, const TakePiece& take);

    /// Whether a file was not read because of its size.
    bool is_too_large() const { return is_too_large_; }

    struct Discard {
        void operator()(zip* archive) const;
    };

private:
    using Archive = std::unique_ptr<zip, Discard>;

    explicit ZipArchive(Archive archive) : archive_(std::move(archive)) {}
    bool has_sound_contents(std::size_t size) const;
    void note_names();
    std::optional<std::uint64_t> find(const std::string& name) const;

    Archive archive_;
    std::multimap<std::string, std::uint64_t> plain_names_;  ///< Normalised, and which file it is.
    std::uint64_t unpacked_ = 0;
    bool is_too_large_ = false;
};

/// Returns `archive` with the text of its file `name` replaced by the result of `edit`. The new
/// file is dated 1 January 1980; the other files keep their bytes. If `edit` changes nothing,
/// returns the same bytes. Throws Failure if the archive or the file cannot be read, or not be
/// changed.
std::string with_member(std::string_view archive, const std::string& name,
                        const std::function<std::string(std::string)>& edit);

}  // namespace cthd
