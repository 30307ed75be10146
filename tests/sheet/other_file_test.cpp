#include "sheet/other_file.h"

#include <doctest/doctest.h>

#include <array>

#include "sheet/sheet_text.h"
#include "support/archive.h"

using namespace cthd;
using namespace cthd::test;

namespace {

std::string error(const std::string& message) {
    return "form:0:0: error: " + message + " [encoding]\n";
}

/// A file of OLE with these streams, as far as its table of contents shows them.
std::string ole(const std::vector<std::string>& streams) {
    std::string bytes{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
    bytes.resize(512);
    for (const auto& name : streams) {
        std::string entry;
        for (const char c : name)
            entry += std::string{c, '\0'};
        entry.resize(128);
        bytes += entry;
    }
    return bytes;
}

/// An Office file whose main part is `root`.
std::string office(const std::string& part, const std::string& root) {
    return archived({{"[Content_Types].xml", "<Types/>"},
                     {"_rels/.rels", relationships({{"a", "officeDocument", part}})},
                     {part, root}});
}

constexpr std::string_view word_root =
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>";

}  // namespace

TEST_CASE("other file: tells documents of Word, whatever their format") {
    const auto word = error("this is a Word document");
    CHECK(sheets_text(office("word/document.xml", std::string{word_root})) == word);
    CHECK(sheets_text(office("doc/main.xml", std::string{word_root})) == word);
    CHECK(sheets_text(ole({"Root Entry", "1Table", "WordDocument"})) == word);
    CHECK(sheets_text("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><a/>") ==
          word);
    CHECK(sheets_text(archived({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                {"content.xml", "<a/>"}})) ==
          error("this is a text document (.odt)"));
    CHECK(sheets_text("{\\rtf1\\ansi}") == error("this is an RTF document"));
    CHECK(sheets_text(office("ppt/presentation.xml",
                             "<p:presentation xmlns:p='http://schemas.openxmlformats.org/"
                             "presentationml/2006/main'/>")) == error("this is a presentation"));
}

TEST_CASE("other file: tells what a file of OLE holds") {
    CHECK(sheets_text(ole({"Root Entry", "Workbook"})) ==
          error("this is an Excel 97–2003 workbook (.xls)"));
    CHECK(sheets_text(ole({"Root Entry", "Book"})) ==
          error("this is an Excel 97–2003 workbook (.xls)"));
    CHECK(sheets_text(ole({"Root Entry", "EncryptedPackage", "EncryptionInfo"})) ==
          error("this file is protected by a password"));
    CHECK(sheets_text(ole({"Root Entry", "__properties_version1.0", "Workbook"})) ==
          error("this is an e-mail or a web archive"));
    // with the other embedded in it
    CHECK(sheets_text(ole({"Root Entry", "WordDocument", "ObjectPool", "Workbook"})) ==
          error("this is a Word document"));
    CHECK(sheets_text(ole({"Root Entry", "Workbook", "MBD0001", "WordDocument"})) ==
          error("this is an Excel 97–2003 workbook (.xls)"));
    CHECK(sheets_text(ole({"Root Entry", "Contents", "Workbooks"})) ==
          error("this is a file of an old office program"));
}

TEST_CASE("other file: tells PDF, pictures, pages, mails and archives") {
    const std::array<std::pair<std::string, const char*>, 20> files{{
        {"%PDF-1.7", "this is a PDF"},
        {"\xFF\xD8\xFF\xE0 JFIF", "this is a picture"},
        {"\x89PNG\r\n", "this is a picture"},
        {{"\0\0\0\x18"
          "ftypheic",
          12},
         "this is a picture"},
        {"RIFF1234WEBPVP8 ", "this is a picture"},
        {"<!DOCTYPE html><html>", "this is an HTML page"},
        {"\xEF\xBB\xBF\n<!-- saved -->\n<HTML xmlns:x=\"x\">", "this is an HTML page"},
        {"<table border=1><tr><td>M\xE3 s\xF4", "this is an HTML page"},
        {"<meta charset='utf-8'><table>", "this is an HTML page"},
        {"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC ''><html>", "this is an HTML page"},
        {{"\xFF\xFE<\0h\0t\0m\0l\0>\0", 14}, "this is an HTML page"},
        {"<?xml version='1.0'?><office:document/>", "this is XML"},
        {"MIME-Version: 1.0\nX-Document-Type: Workbook", "this is an e-mail or a web archive"},
        {"Rar!\x1A\x07\x01", "this is an archive, but neither an XLSX nor an ODS workbook"},
        {"7z\xBC\xAF\x27\x1C", "this is an archive, but neither an XLSX nor an ODS workbook"},
        {archived({{"a.txt", "b"}}), "this is an archive, but neither an XLSX nor an ODS workbook"},
        {archived({{"bieu/", ""}, {"bieu/STC.XLSX", "b"}, {"c.docx", "d"}}),
         "this is an archive of several files"},
        {archived({{"Index/Document.iwa", "b"}}), "this is a Numbers workbook"},
        {office("xl/workbook.bin", "b"), "this is a binary workbook (.xlsb)"},
        {{"a,\0b", 4}, "this is neither XLSX, ODS nor CSV"},
    }};
    for (const auto& file : files) {
        INFO(file.first);
        CHECK(sheets_text(file.first) == error(file.second));
    }
}

TEST_CASE("other file: tells what helps") {
    const auto hint = [](const std::string& bytes) {
        const SourceFile file{"form", bytes};
        Diagnostics diagnostics;
        read_sheets(file, is_form_head, diagnostics);
        return diagnostics.sorted().front().hint;
    };
    CHECK(hint(office("word/document.xml", std::string{word_root})) ==
          "copy its table into the Excel form ('cthd form' writes it), and import that");
    CHECK(hint("%PDF") ==
          "the agency has to fill in the Excel form, or to send the Excel file that this was made "
          "from");
    CHECK(hint(archived({{"stc.xlsx", ""}})) == "unpack it, and import the files in it");
    CHECK(hint("<html>") == "open it in Excel or LibreOffice and save it as XLSX, ODS or CSV");
}

TEST_CASE("other file: takes no text for another file that only begins like one") {
    for (const std::string text :
         {"ID;Phụ trách", "BM,Mã số", "II.2.d.1,x", "<5%,b", "MM,a", "PKI,b"}) {
        INFO(text);
        CHECK(other_file(text) == OtherFile::none);
    }
}
