#include "sheet/zip.h"

#include <doctest/doctest.h>

#include "base/diagnostic.h"
#include "support/archive.h"

using namespace cthd;

namespace {

/// An archive of a.txt, "một một một một" packed, and b.txt, "hai" as it is; made with Python's
/// zipfile.
std::string archive() {
    static constexpr unsigned char bytes[] = {
        0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0x11,
        0x30, 0x31, 0xB3, 0x0B, 0x00, 0x00, 0x00, 0x17, 0x00, 0x00, 0x00, 0x05, 0x00, 0x00, 0x00,
        0x61, 0x2E, 0x74, 0x78, 0x74, 0xCB, 0x7D, 0xB8, 0x7B, 0x66, 0x89, 0x42, 0x2E, 0x3A, 0x09,
        0x00, 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x21, 0x00,
        0x90, 0xC0, 0x0D, 0xF1, 0x03, 0x00, 0x00, 0x00, 0x03, 0x00, 0x00, 0x00, 0x05, 0x00, 0x00,
        0x00, 0x62, 0x2E, 0x74, 0x78, 0x74, 0x68, 0x61, 0x69, 0x50, 0x4B, 0x01, 0x02, 0x14, 0x03,
        0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0x11, 0x30, 0x31, 0xB3, 0x0B,
        0x00, 0x00, 0x00, 0x17, 0x00, 0x00, 0x00, 0x05, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x80, 0x01, 0x00, 0x00, 0x00, 0x00, 0x61, 0x2E, 0x74, 0x78, 0x74,
        0x50, 0x4B, 0x01, 0x02, 0x14, 0x03, 0x14, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x21,
        0x00, 0x90, 0xC0, 0x0D, 0xF1, 0x03, 0x00, 0x00, 0x00, 0x03, 0x00, 0x00, 0x00, 0x05, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, 0x01, 0x2E, 0x00, 0x00,
        0x00, 0x62, 0x2E, 0x74, 0x78, 0x74, 0x50, 0x4B, 0x05, 0x06, 0x00, 0x00, 0x00, 0x00, 0x02,
        0x00, 0x02, 0x00, 0x66, 0x00, 0x00, 0x00, 0x54, 0x00, 0x00, 0x00, 0x00, 0x00,
    };
    return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

std::string refusal(std::string_view bytes, const std::string& name) {
    try {
        with_member(bytes, name, [](const std::string& text) { return text + "!"; });
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "nothing";
}

/// A file of an archive; "!" when it cannot be read, "!!" when the archive cannot.
std::string member(std::string_view bytes, const std::string& name) {
    auto opened = ZipArchive::open(bytes);
    return opened ? opened->read(name).value_or("!") : "!!";
}

std::string with_text(std::string_view bytes, const std::string& name, const std::string& text) {
    return with_member(bytes, name, [&](const std::string&) { return text; });
}

/// The archive with `bytes` put `offset` behind where the record of a.txt in its table of contents
/// begins.
std::string with_entry(std::size_t offset, std::string_view bytes) {
    auto changed = archive();
    return changed.replace(changed.find("PK\1\2") + offset, bytes.size(), bytes);
}

}  // namespace

TEST_CASE("zip: reads what is packed and what is not") {
    const auto bytes = archive();
    auto opened = ZipArchive::open(bytes);
    REQUIRE(opened);
    CHECK(opened->has("a.txt"));
    CHECK_FALSE(opened->has("aa.txt"));
    CHECK(opened->read("a.txt") == "một một một một");
    CHECK(opened->read("b.txt") == "hai");
    CHECK(opened->read("a.txt") == "một một một một");
    CHECK_FALSE(opened->read("c.txt"));
    auto commented = archive();
    commented.replace(commented.size() - 2, 2, std::string{"\x03\0abc", 5});
    CHECK(member(commented, "b.txt") == "hai");
}

TEST_CASE("zip: finds a file under every name that Office takes for its own") {
    const auto bytes = test::archived({{"xl/", ""},
                                       {"XL\\Sheets\\Sheet%201.xml", "một"},
                                       {"./xl//b.xml", "hai"},
                                       {"c.xml", "ba"},
                                       {"C.xml", "bốn"},
                                       {"xl/bi%E1%BB%83u.xml", "năm"}});
    for (const std::string name : {"xl/sheets/sheet 1.xml", "xl/sheets/sheet%201.xml",
                                   "/xl/Sheets/Sheet 1.xml", "xl\\sheets\\.\\sheet 1.xml"}) {
        INFO(name);
        CHECK(member(bytes, name) == "một");
    }
    CHECK(member(bytes, "xl/b.xml") == "hai");
    CHECK(member(bytes, "c.xml") == "ba");
    CHECK(member(bytes, "C.xml") == "bốn");
    CHECK(member(bytes, "/c.xml") == "!");  // either of two
    CHECK(member(bytes, "xl/biểu.xml") == "năm");
    CHECK(member(bytes, "xl") == "!");
    CHECK(member(bytes, "xl/sheets/sheet%2.xml") == "!");
}

TEST_CASE("zip: reads a file whose sizes stand behind it") {
    auto bytes = archive();
    // The local record of b.txt says nothing, a descriptor behind the bytes does.
    const auto local = bytes.find("PK\3\4", 4);
    bytes[local + 6] = '\x08';
    bytes.replace(local + 14, 12, std::string(12, '\0'));
    const auto descriptor = "PK\x07\x08" + archive().substr(archive().find("PK\3\4", 4) + 14, 12);
    bytes.insert(bytes.find("hai") + 3, descriptor);
    const auto contents = bytes.find("PK\1\2");
    bytes[bytes.find("PK\1\2", contents + 4) + 8] = '\x08';
    bytes[bytes.find("PK\5\6") + 16] = static_cast<char>(contents);
    CHECK(member(bytes, "b.txt") == "hai");
    CHECK(member(bytes, "a.txt") == "một một một một");
}

TEST_CASE("zip: opens nothing without a sound table of contents") {
    for (std::size_t size = 0; size < archive().size(); ++size) {
        auto opened = ZipArchive::open(archive().substr(0, size));
        CHECK_FALSE((opened && opened->has("a.txt")));
    }
    CHECK(member(with_entry(46, "b.txt"), "b.txt") == "!!");    // twice
    CHECK(member(with_entry(20, "\xCE"), "b.txt") == "!!");     // over each other
    CHECK(member(with_entry(42, "\xFF\xFF"), "a.txt") == "!");  // outside of the archive
    CHECK(member(with_entry(0, "PK\x01\x03"), "a.txt") == "!!");
}

TEST_CASE("zip: reads no file that is not what the table of contents says") {
    CHECK(member(with_entry(8, "\x01"), "a.txt") == "!");   // encrypted
    CHECK(member(with_entry(10, "\x0C"), "a.txt") == "!");  // packed with bzip2
    CHECK(member(with_entry(10, std::string{"\0", 1}), "a.txt") == "!");
    CHECK(member(with_entry(16, "\x12"), "a.txt") == "!");  // the checksum
    CHECK(member(with_entry(24, "\x05"), "a.txt") == "!");  // shorter
    CHECK(member(with_entry(24, "\x18"), "a.txt") == "!");  // longer
    auto changed = archive();
    changed[changed.find("hai")] = 'H';
    CHECK(member(changed, "b.txt") == "!");
}

TEST_CASE("zip: unpacks at most 64 MiB at once, and more in pieces") {
    const std::string text(65U << 20U, 'x');
    const auto bytes = with_text(archive(), "a.txt", text);
    CHECK(bytes.size() < 100'000);
    auto opened = ZipArchive::open(bytes);
    REQUIRE(opened);
    std::size_t size = 0;
    CHECK(opened->read_in_pieces("a.txt", [&](std::string_view piece) {
        size += piece.size();
        return true;
    }));
    CHECK(size == text.size());
    CHECK_FALSE(opened->is_too_large());
    CHECK_FALSE(opened->read("a.txt"));
    CHECK(opened->is_too_large());
    CHECK(opened->read("b.txt") == "hai");
    CHECK(member(with_entry(24, "\x01\0\0\x04"), "a.txt") == "!");
}

TEST_CASE("zip: hands over no more pieces than are wanted, nor more than 1 GiB in all") {
    const auto bytes = with_text(archive(), "a.txt", std::string(1U << 20U, 'x'));
    auto opened = ZipArchive::open(bytes);
    REQUIRE(opened);
    int pieces = 0;
    const auto take_two = [&](std::string_view /*piece*/) { return ++pieces < 2; };
    CHECK_FALSE(opened->read_in_pieces("a.txt", take_two));
    CHECK(pieces == 2);
    CHECK_FALSE(opened->is_too_large());
    const auto large = with_entry(24, "\xFF\xFF\xFF\x7F");
    opened = ZipArchive::open(large);
    REQUIRE(opened);
    CHECK_FALSE(opened->read_in_pieces("a.txt", take_two));
    CHECK(opened->is_too_large());
}

TEST_CASE("zip: one member is replaced, and the archive stays one") {
    const auto made =
        with_member(archive(), "a.txt", [](const std::string& text) { return text + " và hai"; });
    CHECK(member(made, "a.txt") == "một một một một và hai");
    CHECK(member(made, "b.txt") == "hai");
    const auto long_again = with_text(made, "a.txt", std::string(100000, 'x'));
    CHECK(member(long_again, "a.txt") == std::string(100000, 'x'));
    CHECK(long_again.size() < 1000);
    CHECK(member(with_text(long_again, "a.txt", "một"), "a.txt") == "một");
    CHECK(member(with_text(long_again, "b.txt", ""), "b.txt").empty());
}

TEST_CASE("zip: what is not changed stays byte for byte") {
    CHECK(with_member(archive(), "a.txt", [](std::string text) { return text; }) == archive());
    CHECK(with_text(archive(), "a.txt", "khác").find("b.txthai") != std::string::npos);
}

TEST_CASE("zip: a replaced member does not tell when that was") {
    const auto made = with_text(archive(), "a.txt", "khác");
    const std::string first_of_1980{"\0\0\x21\0", 4};
    CHECK(made.substr(made.find("PK\3\4") + 10, 4) == first_of_1980);
    CHECK(made.substr(made.find("PK\1\2") + 12, 4) == first_of_1980);
}

TEST_CASE("zip: what is damaged or missing is refused") {
    const std::string why = "cannot read the archive: it is damaged or its format is unknown";
    CHECK(refusal(archive(), "a.txt") == "nothing");
    CHECK(refusal(archive(), "c.txt") == why);
    CHECK(refusal("", "a.txt") == why);
    CHECK(refusal(archive().substr(1), "a.txt") == why);
    for (std::size_t size = 0; size < archive().size(); ++size)
        CHECK(refusal(archive().substr(0, size), "a.txt") == why);
    CHECK(refusal(with_entry(8, "\x01"), "a.txt") == why);
}
