#include "base/zip.h"

#include <zlib.h>

#include <cstdint>

#include "base/failure.h"
#include "base/message.h"

namespace cthd {

namespace {

// Where fields stand, in bytes (APPNOTE.TXT of PKWARE, 4.3).
namespace local {
constexpr std::size_t size = 30, crc = 14, packed = 18, unpacked = 22, name = 26, extra = 28;
}
namespace central {
constexpr std::size_t size = 46, flags = 8, method = 10, crc = 16, packed = 20, unpacked = 24,
                      name = 28, extra = 30, comment = 32, offset = 42;
}
namespace ending {
constexpr std::size_t size = 22, entries = 10, directory_size = 12, directory = 16;
}

[[noreturn]] void damaged() {
    throw Failure(tr("cannot read the archive: it is damaged or of an unknown kind"));
}

std::string_view part(std::string_view bytes, std::size_t offset, std::size_t size) {
    if (offset > bytes.size() || size > bytes.size() - offset)
        damaged();
    return bytes.substr(offset, size);
}

std::uint32_t number(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint32_t value = 0;
    const auto field = part(bytes, offset, size);
    for (std::size_t i = size; i-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(field[i]);
    return value;
}

void put(std::string& bytes, std::size_t offset, std::size_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes.at(offset + i) = static_cast<char>((value >> (8U * i)) & 0xFFU);
}

const Bytef* data_of(std::string_view bytes) {
    return reinterpret_cast<const Bytef*>(bytes.data());
}

/// The raw stream that ZIP keeps, without zlib's own head.
constexpr int raw = -MAX_WBITS;

std::string unpacked(std::string_view packed, std::size_t size) {
    std::string text(size, '\0');
    z_stream stream{};
    stream.next_in = const_cast<Bytef*>(data_of(packed));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(size);
    if (inflateInit2(&stream, raw) != Z_OK)
        damaged();
    const auto end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (end != Z_STREAM_END || stream.avail_out != 0)
        damaged();
    return text;
}

std::string packed(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        damaged();
    std::string bytes(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = const_cast<Bytef*>(data_of(text));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const auto end = deflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END)
        damaged();
    return bytes;
}

/// A member as it stands in an archive: its own head and bytes, and its entry in the directory.
struct Member {
    std::string head;
    std::string bytes;
    std::string entry;
    std::string_view name;
};

Member member_at(std::string_view archive, std::size_t at) {
    constexpr std::uint32_t odd_flags = 0x1U | 0x8U;  // encrypted; sizes behind the bytes
    const auto lengths = number(archive, at + central::name, 2) +
                         number(archive, at + central::extra, 2) +
                         number(archive, at + central::comment, 2);
    const auto entry = part(archive, at, central::size + lengths);
    const auto offset = number(entry, central::offset, 4);
    if (!entry.starts_with("PK\1\2") || (number(entry, central::flags, 2) & odd_flags) != 0)
        damaged();
    const auto head_size = local::size + number(archive, offset + local::name, 2) +
                           number(archive, offset + local::extra, 2);
    return {std::string{part(archive, offset, head_size)},
            std::string{part(archive, offset + head_size, number(entry, central::packed, 4))},
            std::string{entry}, part(entry, central::size, number(entry, central::name, 2))};
}

void change(Member& member, const std::function<std::string(std::string)>& edit) {
    if (number(member.entry, central::method, 2) != Z_DEFLATED)
        damaged();
    const auto old = unpacked(member.bytes, number(member.entry, central::unpacked, 4));
    const auto text = edit(old);
    if (text == old)
        return;
    member.bytes = packed(text);
    const auto sum = crc32(0, data_of(text), static_cast<uInt>(text.size()));
    put(member.head, local::crc, sum);
    put(member.head, local::packed, member.bytes.size());
    put(member.head, local::unpacked, text.size());
    put(member.entry, central::crc, sum);
    put(member.entry, central::packed, member.bytes.size());
    put(member.entry, central::unpacked, text.size());
}

}  // namespace

std::string with_member(std::string_view archive, std::string_view name,
                        const std::function<std::string(std::string)>& edit) {
    if (archive.size() < ending::size)
        damaged();
    std::string end{archive.substr(archive.size() - ending::size)};
    if (!end.starts_with("PK\5\6"))
        damaged();
    std::string made;
    std::string directory;
    bool found = false;
    auto at = std::size_t{number(end, ending::directory, 4)};
    for (auto left = number(end, ending::entries, 2); left > 0; --left) {
        auto member = member_at(archive, at);
        at += member.entry.size();
        if (member.name == name) {
            change(member, edit);
            found = true;
        }
        put(member.entry, central::offset, made.size());
        made += member.head + member.bytes;
        directory += member.entry;
    }
    if (!found)
        damaged();
    put(end, ending::directory, made.size());
    put(end, ending::directory_size, directory.size());
    return made + directory + end;
}

}  // namespace cthd
