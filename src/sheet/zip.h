// ZIP archives in memory, as workbooks are; libzip stays behind this header.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct zip;

namespace cthd {

/// An archive in memory. Its bytes must outlive it.
class ZipArchive {
public:
    /// None when `bytes` have no sound table of contents: no archive, cut off, split in volumes,
    /// with two files of one name or with files that overlap.
    static std::optional<ZipArchive> open(std::string_view bytes);

    bool has(const std::string& name) const;

    /// The unpacked bytes of a file in the archive. None when there is no such file, it is
    /// damaged (its checksum counts), encrypted or packed in a way other than Deflate, or when it
    /// and all that were read before take more than 64 MiB.
    std::optional<std::string> read(const std::string& name);

    struct Discard {
        void operator()(zip* archive) const;
    };

private:
    using Archive = std::unique_ptr<zip, Discard>;

    explicit ZipArchive(Archive archive) : archive_(std::move(archive)) {}
    bool has_sound_contents(std::size_t size) const;

    Archive archive_;
    std::uint64_t unpacked_ = 0;
};

/// `archive` with the text of its file `name` replaced by what `edit` makes of it; the replaced
/// file is dated 1 January 1980. The other files keep their bytes; so does everything when `edit`
/// changes nothing. Throws Failure when `ZipArchive` cannot read that file.
std::string with_member(std::string_view archive, const std::string& name,
                        const std::function<std::string(std::string)>& edit);

}  // namespace cthd
