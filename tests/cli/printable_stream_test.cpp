#include "cli/printable_stream.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace cthd;

namespace {

std::string printed(const std::string& text) {
    std::ostringstream terminal;
    {
        const PrintableStream printable{terminal};
        terminal << text;
    }
    return terminal.str();
}

}  // namespace

TEST_CASE("terminal: nothing of data, arguments or names reaches it raw") {
    CHECK(printed("Sở Tài chính\n") == "Sở Tài chính\n");
    CHECK(printed("a\x1b]0;owned\a b\n") == "a\uFFFD]0;owned\uFFFD b\n");
    CHECK(printed("a\u009b31mb\tc\rd\x7f\n") == "a\uFFFD31mb c\uFFFDd\uFFFD\n");
    CHECK(printed("a\u202eb\u2066c\u200bd\u2028e\n") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\n");
    CHECK(printed("ch\xC6\n") == "ch\uFFFD\n");
}

TEST_CASE("terminal: colours and erased lines of the program stay") {
    CHECK(printed("\x1b[1;31merror\x1b[0m: x\n") == "\x1b[1;31merror\x1b[0m: x\n");
    CHECK(printed("\r\x1b[K12/62") == "\r\x1b[K12/62");
    CHECK(printed("\x1b[5mblinking\x1b[2J\n") == "\uFFFD[5mblinking\uFFFD[2J\n");
}

TEST_CASE(
    "terminal: a character that arrives in pieces is one, and the rest of a line is not lost") {
    std::ostringstream terminal;
    {
        const PrintableStream printable{terminal};
        for (const char c : std::string{"đủ\nchưa"})
            terminal.put(c);
        CHECK(terminal.str() == "đủ\n");
        terminal << std::flush;
        CHECK(terminal.str() == "đủ\nchưa");
        terminal << " hết";
    }
    CHECK(terminal.str() == "đủ\nchưa hết");
    terminal << "\x1b";
    CHECK(terminal.str() == "đủ\nchưa hết\x1b");
}
