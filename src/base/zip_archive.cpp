#include "base/zip_archive.h"

#include <zlib.h>

namespace cthd {

namespace {

constexpr std::size_t most_unpacked = 64U * 1024U * 1024U;

// The records of an archive, PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
constexpr std::string_view file_mark{"PK\x03\x04"};
constexpr std::string_view contents_mark{"PK\x01\x02"};
constexpr std::string_view end_mark{"PK\x05\x06"};
constexpr std::size_t file_size = 30;
constexpr std::size_t contents_size = 46;
constexpr std::size_t end_size = 22;

constexpr std::uint32_t is_encrypted = 1;
constexpr std::uint32_t stored = 0;
constexpr std::uint32_t deflated = 8;

/// The number of `size` bytes at `offset`, the lowest first; REQUIRES: they are there.
std::uint32_t number_at(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint32_t number = 0;
    while (size-- > 0)
        number = number << 8U | static_cast<unsigned char>(bytes[offset + size]);
    return number;
}

bool is_at(std::string_view bytes, std::size_t offset, std::string_view mark,
           std::size_t record_size) {
    return offset <= bytes.size() && bytes.size() - offset >= record_size &&
           bytes.substr(offset, mark.size()) == mark;
}

std::uint32_t checksum_of(std::string_view bytes) {
    // REQUIRES of zlib: not more than 4 GiB, which files are not.
    return static_cast<std::uint32_t>(
        ::crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

/// `packed` unpacked, if that gives exactly `size` bytes.
std::optional<std::string> inflated(std::string_view packed, std::size_t size) {
    // A byte more, so that what holds more than it says is noticed.
    std::string unpacked(size + 1, '\0');
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    // zlib does not write there, but its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    const auto end = ::inflate(&stream, Z_FINISH);
    const auto got = stream.total_out;
    ::inflateEnd(&stream);
    if (end != Z_STREAM_END || got != size)
        return std::nullopt;
    unpacked.resize(size);
    return unpacked;
}

}  // namespace

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes) {
    const auto end = bytes.rfind(end_mark);
    if (end == std::string_view::npos || !is_at(bytes, end, end_mark, end_size))
        return std::nullopt;
    const auto disk = number_at(bytes, end + 4, 2);
    const auto count = number_at(bytes, end + 10, 2);
    const auto offset = number_at(bytes, end + 16, 4);
    ZipArchive archive{bytes};
    if (disk != 0 || !archive.read_contents(offset, count))
        return std::nullopt;
    return archive;
}

bool ZipArchive::read_contents(std::size_t offset, std::size_t count) {
    std::size_t packed = 0;
    for (; count > 0; --count) {
        if (!is_at(bytes_, offset, contents_mark, contents_size))
            return false;
        const auto number = [&](std::size_t at, std::size_t size) {
            return number_at(bytes_, offset + at, size);
        };
        const Entry entry{.flags = number(8, 2),
                          .method = number(10, 2),
                          .checksum = number(16, 4),
                          .packed = number(20, 4),
                          .unpacked = number(24, 4),
                          .header = number(42, 4)};
        const std::size_t name_size = number(28, 2);
        const auto behind_name = offset + contents_size + name_size;
        if (behind_name > bytes_.size())
            return false;
        packed += entry.packed;
        if (packed > bytes_.size())  // one stretch of bytes stands for several files
            return false;
        const auto name = bytes_.substr(offset + contents_size, name_size);
        if (!entries_.emplace(std::string{name}, entry).second)
            return false;
        offset = behind_name + number(30, 2) + number(32, 2);
    }
    return true;
}

std::optional<std::string_view> ZipArchive::packed_bytes(const Entry& entry) const {
    if (!is_at(bytes_, entry.header, file_mark, file_size))
        return std::nullopt;
    const auto begin = entry.header + file_size + number_at(bytes_, entry.header + 26, 2) +
                       number_at(bytes_, entry.header + 28, 2);
    if (begin > bytes_.size() || bytes_.size() - begin < entry.packed)
        return std::nullopt;
    return bytes_.substr(begin, entry.packed);
}

std::optional<std::string> ZipArchive::read(std::string_view name) {
    const auto found = entries_.find(name);
    if (found == entries_.end())
        return std::nullopt;
    const auto& entry = found->second;
    const auto packed = packed_bytes(entry);
    if (!packed || (entry.flags & is_encrypted) != 0 || entry.unpacked > most_unpacked - unpacked_)
        return std::nullopt;
    unpacked_ += entry.unpacked;
    std::optional<std::string> text;
    if (entry.method == deflated)
        text = inflated(*packed, entry.unpacked);
    else if (entry.method == stored && entry.packed == entry.unpacked)
        text = std::string{*packed};
    if (!text || checksum_of(*text) != entry.checksum)
        return std::nullopt;
    return text;
}

}  // namespace cthd
