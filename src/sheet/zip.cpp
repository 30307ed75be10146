#include "sheet/zip.h"

#include <zip.h>

#include <charconv>
#include <new>

#include "base/diagnostic.h"
#include "base/message.h"

namespace cthd {

namespace {

constexpr std::uint64_t most_at_once = 64U * 1024U * 1024U;
/// A form of 14 columns with borders down to row 1,048,576 unpacks to 500 MB.
constexpr std::uint64_t most_unpacked = 1024U * 1024U * 1024U;
constexpr std::size_t size_of_piece = 65'536;

/// Throws std::bad_alloc if `error` is lack of memory, which is not a problem of the archive.
void check_memory(zip_error_t* error) {
    if (::zip_error_code_zip(error) == ZIP_ER_MEMORY)
        throw std::bad_alloc{};
}

std::optional<char> percent_decoded(std::string_view text) {
    unsigned value = 0;
    if (text.size() < 3 || text.front() != '%')
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 3, value, 16);
    const bool is_code = error == std::errc{} && end == text.data() + 3 && value != 0;
    return is_code ? std::optional{static_cast<char>(value)} : std::nullopt;
}

/// `name` as Office compares it: percent signs decoded, small ASCII letters, `/` between its steps,
/// none at its beginning, no step that goes nowhere. A folder keeps its last `/`.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto decoded = percent_decoded(name.substr(i));
        char c = decoded.value_or(name[i]);
        i += decoded ? 2 : 0;
        if (c == '\\')
            c = '/';
        if (c == '/' && (plain.empty() || plain.ends_with('/')))
            continue;
        if (c == '/' && (plain == "." || plain.ends_with("/."))) {
            plain.pop_back();
            continue;
        }
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

struct Release {
    void operator()(zip_source_t* source) const { ::zip_source_free(source); }
    void operator()(zip_file_t* file) const { ::zip_fclose(file); }
};
using Source = std::unique_ptr<zip_source_t, Release>;
using File = std::unique_ptr<zip_file_t, Release>;
using Archive = std::unique_ptr<zip_t, ZipArchive::Discard>;

Source source_of(std::string_view bytes) {
    Source source{::zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr)};
    if (source == nullptr)
        throw std::bad_alloc{};
    return source;
}

/// Like source_of, with a copy of `bytes`: libzip 1.7 frees bytes it does not own when it replaces
/// a file.
Source copy_of(std::string_view bytes) {
    auto source = source_of({});
    if (::zip_source_begin_write(source.get()) != 0 ||
        ::zip_source_write(source.get(), bytes.data(), bytes.size()) < 0 ||
        ::zip_source_commit_write(source.get()) != 0)
        throw std::bad_alloc{};
    return source;
}

/// Opens the archive in `source`, which both then share; null if it is not an archive.
Archive opened(const Source& source) {
    zip_error_t error;
    ::zip_error_init(&error);
    Archive archive{::zip_open_from_source(source.get(), 0, &error)};
    if (archive != nullptr)
        ::zip_source_keep(source.get());
    check_memory(&error);
    return archive;
}

[[noreturn]] void cannot_change(zip_error_t* error) {
    check_memory(error);
    throw Failure(tr("cannot change the archive: {}", ::zip_error_strerror(error)));
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    if (::zip_source_stat(source, &stat) != 0 || ::zip_source_open(source) != 0)
        cannot_change(::zip_source_error(source));
    std::string bytes(stat.size, '\0');
    const auto got = ::zip_source_read(source, bytes.data(), bytes.size());
    ::zip_source_close(source);
    if (got < 0 || static_cast<std::uint64_t>(got) != bytes.size())
        cannot_change(::zip_source_error(source));
    return bytes;
}

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const {
    ::zip_discard(archive);
}

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes) {
    ZipArchive archive{opened(source_of(bytes))};
    if (archive.archive_ == nullptr || !archive.has_sound_contents(bytes.size()))
        return std::nullopt;
    archive.note_names();
    return archive;
}

/// True if names are unique and the packed sizes add up to at most `size` bytes. A larger sum means
/// that files overlap.
bool ZipArchive::has_sound_contents(std::size_t size) const {
    std::uint64_t left = size;
    const auto count = ::zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t file;
        if (::zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &file) != 0 ||
            ::zip_name_locate(archive_.get(), file.name, 0) != i || file.comp_size > left)
            return false;
        left -= file.comp_size;
    }
    return true;
}

void ZipArchive::note_names() {
    const auto count = static_cast<zip_uint64_t>(::zip_get_num_entries(archive_.get(), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        auto name = plain_name(::zip_get_name(archive_.get(), i, 0));
        if (!name.empty() && !name.ends_with('/'))
            plain_names_.emplace(std::move(name), i);
    }
}

std::optional<std::uint64_t> ZipArchive::find(const std::string& name) const {
    const auto exact = ::zip_name_locate(archive_.get(), name.c_str(), 0);
    if (exact >= 0)
        return static_cast<std::uint64_t>(exact);
    const auto plain = plain_name(name);
    return plain_names_.count(plain) == 1 ? std::optional{plain_names_.find(plain)->second}
                                          : std::nullopt;
}

bool ZipArchive::has(const std::string& name) const {
    return find(name).has_value();
}

std::vector<std::string> ZipArchive::names() const {
    std::vector<std::string> names;
    for (const auto& [plain, index] : plain_names_)
        names.emplace_back(::zip_get_name(archive_.get(), index, 0));
    return names;
}

std::optional<std::string> ZipArchive::read(const std::string& name) {
    std::string bytes;
    const bool is_whole = read_in_pieces(name, [&](std::string_view piece) {
        is_too_large_ = bytes.size() + piece.size() > most_at_once;
        if (!is_too_large_)
            bytes += piece;
        return !is_too_large_;
    });
    return is_whole ? std::optional{std::move(bytes)} : std::nullopt;
}

bool ZipArchive::read_in_pieces(const std::string& name, const TakePiece& take) {
    zip_stat_t stat;
    const auto index = find(name);
    if (!index || ::zip_stat_index(archive_.get(), *index, 0, &stat) != 0 ||
        (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE))
        return false;
    if (stat.size > most_unpacked - unpacked_) {
        is_too_large_ = true;
        return false;
    }
    unpacked_ += stat.size;
    const File file{::zip_fopen_index(archive_.get(), stat.index, 0)};
    if (file == nullptr) {
        check_memory(::zip_get_error(archive_.get()));
        return false;
    }
    std::string piece(size_of_piece, '\0');
    auto left = stat.size;
    // libzip verifies the checksum at the end of the file.
    for (;;) {
        const auto got = ::zip_fread(file.get(), piece.data(), piece.size());
        check_memory(::zip_file_get_error(file.get()));
        if (got < 0 || static_cast<std::uint64_t>(got) > left)
            return false;
        if (got == 0)
            return left == 0;
        left -= static_cast<std::uint64_t>(got);
        if (!take(std::string_view{piece}.substr(0, static_cast<std::size_t>(got))))
            return false;
    }
}

std::string with_member(std::string_view archive, const std::string& name,
                        const std::function<std::string(std::string)>& edit) {
    auto old = ZipArchive::open(archive);
    const auto old_text = old ? old->read(name) : std::nullopt;
    if (!old_text)
        throw Failure(tr("cannot read the archive: it is damaged or its format is unknown"));
    const auto text = edit(*old_text);
    if (text == *old_text)
        return std::string{archive};

    const auto whole = copy_of(archive);
    auto changed = opened(whole);
    const auto member = source_of(text);
    const auto must = [&](int error) {
        if (error != 0)
            cannot_change(::zip_get_error(changed.get()));
    };
    const auto index = static_cast<zip_uint64_t>(::zip_name_locate(changed.get(), name.c_str(), 0));
    must(::zip_file_replace(changed.get(), index, member.get(), 0));
    ::zip_source_keep(member.get());  // the archive owns a reference too
    constexpr zip_uint16_t midnight = 0, first_of_1980 = 1U << 5U | 1U;
    must(::zip_file_set_dostime(changed.get(), index, midnight, first_of_1980, 0));
    auto* const closed = changed.release();
    if (::zip_close(closed) != 0) {
        changed.reset(closed);  // zip_close did not free it
        cannot_change(::zip_get_error(closed));
    }
    return bytes_of(whole.get());
}

}  // namespace cthd
