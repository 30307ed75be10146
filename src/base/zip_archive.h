// Reading archives as XLSX and ODS files are.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cthd {

/// An archive in memory. Its bytes must outlive it.
class ZipArchive {
public:
    /// None when `bytes` have no sound table of contents: no archive, cut off, split in volumes, in
    /// the form for more than 4 GiB, or with parts that overlap.
    static std::optional<ZipArchive> open(std::string_view bytes);

    bool has(std::string_view name) const { return entries_.contains(name); }

    /// The unpacked bytes of a file in the archive. None when there is no such file, it is
    /// damaged (its checksum counts), encrypted or packed in a way other than Deflate, or when it
    /// and all that were read before take more than 64 MiB.
    std::optional<std::string> read(std::string_view name);

private:
    struct Entry {
        std::uint32_t flags = 0;
        std::uint32_t method = 0;
        std::uint32_t checksum = 0;
        std::size_t packed = 0;    ///< Bytes in the archive.
        std::size_t unpacked = 0;  ///< Bytes when unpacked.
        std::size_t header = 0;    ///< Where its own header begins.
    };

    explicit ZipArchive(std::string_view bytes) : bytes_(bytes) {}
    bool read_contents(std::size_t offset, std::size_t count);
    std::optional<std::string_view> packed_bytes(const Entry& entry) const;

    std::string_view bytes_;
    std::map<std::string, Entry, std::less<>> entries_;
    std::size_t unpacked_ = 0;
};

}  // namespace cthd
