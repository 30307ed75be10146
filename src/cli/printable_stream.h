// A stream for people: what data, arguments and names of files hold reaches no terminal raw.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace cthd {

/// While it lives, `stream` writes its lines as `printable` shows them, but for the colours and the
/// erased lines of the program itself. A line is written when it ends or the stream is flushed.
/// The stream outlives it.
class PrintableStream : private std::streambuf {
public:
    explicit PrintableStream(std::ostream& stream) : stream_(stream), target_(stream.rdbuf(this)) {}
    ~PrintableStream() override;
    PrintableStream(const PrintableStream&) = delete;
    PrintableStream& operator=(const PrintableStream&) = delete;

private:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

    /// Writes the first `size` bytes of what is pending; false if that is not possible.
    bool write(std::size_t size);
    bool put(const std::string& text);

    std::ostream& stream_;
    std::streambuf* target_;
    std::string pending_;  ///< The beginning of a line.
};

}  // namespace cthd
