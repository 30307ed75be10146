#include "cli/printable_stream.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/characters.h"

namespace cthd {

namespace {

/// What the program writes to terminals itself: colours, and the end of a line erased.
constexpr auto own_sequences =
    std::to_array<std::string_view>({"\x1b[0m", "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[33m",
                                     "\x1b[36m", "\x1b[1;31m", "\x1b[1;33m", "\r\x1b[K"});

/// The sequence of the program that begins at `at`; empty if there is none.
std::string_view own_sequence(std::string_view text, std::size_t at) {
    if (text[at] != '\x1b' && text[at] != '\r')
        return {};
    const auto found = std::ranges::find_if(own_sequences, [&](std::string_view sequence) {
        return text.substr(at).starts_with(sequence);
    });
    return found == own_sequences.end() ? std::string_view{} : *found;
}

}  // namespace

PrintableStream::~PrintableStream() {
    write(pending_.size());
    stream_.rdbuf(target_);
}

bool PrintableStream::put(const std::string& text) {
    const auto size = static_cast<std::streamsize>(text.size());
    return target_->sputn(text.data(), size) == size;
}

bool PrintableStream::write(std::size_t size) {
    const auto text = pending_.substr(0, size);
    pending_.erase(0, size);
    std::string shown;
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto own = own_sequence(text, at);
        if (own.empty())
            continue;
        shown.append(printable(text.substr(done, at - done))).append(own);
        done = at + own.size();
        at = done - 1;
    }
    return put(shown + printable(text.substr(done)));
}

PrintableStream::int_type PrintableStream::overflow(int_type character) {
    if (traits_type::eq_int_type(character, traits_type::eof()))
        return traits_type::not_eof(character);
    const auto one = traits_type::to_char_type(character);
    return xsputn(&one, 1) == 1 ? character : traits_type::eof();
}

std::streamsize PrintableStream::xsputn(const char* text, std::streamsize size) {
    pending_.append(text, static_cast<std::size_t>(size));
    const auto end = pending_.rfind('\n');
    return end == std::string::npos || write(end + 1) ? size : 0;
}

int PrintableStream::sync() {
    return write(pending_.size()) && target_->pubsync() == 0 ? 0 : -1;
}

}  // namespace cthd
