#include "sheet/other_file.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

/// What a file begins with, from an offset on.
struct Signature {
    std::string_view bytes;
    OtherFile kind;
    std::size_t offset = 0;
};
constexpr std::array<Signature, 24> signatures{{
    {"%PDF", OtherFile::pdf},
    {"\xFF\xD8\xFF", OtherFile::picture},
    {"\x89PNG", OtherFile::picture},
    {"GIF8", OtherFile::picture},
    {{"II*\0", 4}, OtherFile::picture},  // TIFF
    {{"MM\0*", 4}, OtherFile::picture},
    {"WEBP", OtherFile::picture, 8},
    {"ftyphei", OtherFile::picture, 4},  // HEIC, of iPhones
    {"ftyphev", OtherFile::picture, 4},
    {"ftypmif1", OtherFile::picture, 4},
    {"ftypavif", OtherFile::picture, 4},
    {"{\\rtf", OtherFile::rtf},
    {"Rar!\x1A\x07", OtherFile::archive},
    {"7z\xBC\xAF\x27\x1C", OtherFile::archive},
    {"\x1F\x8B", OtherFile::archive},  // gzip
    {"BZh", OtherFile::archive},
    {"\xFD\x37zXZ", OtherFile::archive},
    {"ustar", OtherFile::archive, 257},
    {"MIME-Version:", OtherFile::mail},
    {"Received:", OtherFile::mail},
    {"Return-Path:", OtherFile::mail},
    {"Delivered-To:", OtherFile::mail},
    {{"\x09\x08\x10\0", 4}, OtherFile::xls},     // Excel 95 and before, outside of OLE
    {{"\0\0\x02\0", 4}, OtherFile::old_office},  // Lotus 1-2-3
}};

/// The beginnings of pages in HTML and of XML, in small letters.
constexpr std::array<std::string_view, 9> html_beginnings{
    "<!doctype html", "<html", "<head", "<body", "<meta", "<table", "<style", "<div", "<p>"};

/// `name` as the table of contents of an OLE file has it: UTF-16.
std::string ole_name(std::string_view name) {
    std::string wide;
    for (const char c : name)
        wide += std::string{c, '\0'};
    return wide;
}

/// Where the table of contents of an OLE file names a stream (MS-CFB, section 2.6.1): entries have
/// 128 bytes, and zeros follow the name. None if it names no such stream.
std::size_t stream_entry(std::string_view bytes, std::string_view name) {
    constexpr std::size_t entry_size = 128;
    const auto wanted = ole_name(name) + std::string(2, '\0');
    auto at = bytes.find(wanted);
    while (at != std::string_view::npos && at % entry_size != 0)
        at = bytes.find(wanted, at + 1);
    return at;
}

/// What a compound file of OLE holds, by the names of its streams.
OtherFile ole_file(std::string_view bytes) {
    // An Outlook message has the streams of its attachments too.
    if (stream_entry(bytes, "__properties_version1.0") != std::string_view::npos)
        return OtherFile::mail;
    if (stream_entry(bytes, "EncryptedPackage") != std::string_view::npos)
        return OtherFile::locked;
    // A document has the streams of what is embedded in it as well, behind its own.
    constexpr std::array<std::pair<std::string_view, OtherFile>, 4> streams{{
        {"WordDocument", OtherFile::word},
        {"PowerPoint Document", OtherFile::slides},
        {"Workbook", OtherFile::xls},
        {"Book", OtherFile::xls},
    }};
    auto first = std::string_view::npos;
    auto kind = OtherFile::old_office;
    for (const auto& [name, of_name] : streams) {
        if (const auto at = stream_entry(bytes, name); at < first) {
            first = at;
            kind = of_name;
        }
    }
    return kind;
}

/// `text` from its first element on: without white space and comments, such as Word writes.
std::string_view first_element(std::string_view text) {
    for (;;) {
        text = trim(text);
        const auto end = text.find("-->");
        if (!text.starts_with("<!--") || end == std::string_view::npos)
            return text;
        text.remove_prefix(end + 3);
    }
}

/// Whether `text` is a page in HTML, or XML.
OtherFile markup(std::string_view text) {
    constexpr std::size_t most_looked_at = 1'000;
    text = first_element(text);
    std::string beginning{text.substr(0, most_looked_at)};
    std::ranges::transform(beginning, beginning.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const bool is_html = std::ranges::any_of(
        html_beginnings, [&](std::string_view html) { return beginning.starts_with(html); });
    if (is_html)
        return OtherFile::html;
    if (!beginning.starts_with("<?xml") && !beginning.starts_with("<!doctype"))
        return OtherFile::none;
    if (beginning.find("progid=\"word.document\"") != std::string::npos)
        return OtherFile::word;
    return beginning.find("<html") != std::string::npos ? OtherFile::html : OtherFile::xml;
}

/// What a kind of file is called, and what to do instead of importing it.
struct OtherFileWords {
    OtherFile kind;
    const char* message;
    const char* hint;
};

constexpr const char* copy_table =
    CTHD_N("copy its table into the Excel form ('cthd form' writes it), and import that");
constexpr const char* fill_in = CTHD_N(
    "the agency has to fill in the Excel form, or to send the Excel file that this was made "
    "from");
constexpr const char* save_as_xlsx =
    CTHD_N("open it in Excel or LibreOffice and save it as XLSX, ODS or CSV");
constexpr const char* unpack = CTHD_N("unpack it, and import the files in it");

constexpr std::array<OtherFileWords, 17> other_file_words{{
    {OtherFile::word, CTHD_N("this is a Word document"), copy_table},
    {OtherFile::text_document, CTHD_N("this is a text document (.odt)"), copy_table},
    {OtherFile::rtf, CTHD_N("this is an RTF document"), copy_table},
    {OtherFile::slides, CTHD_N("this is a presentation"), copy_table},
    {OtherFile::pdf, CTHD_N("this is a PDF"), fill_in},
    {OtherFile::picture, CTHD_N("this is a picture"), fill_in},
    {OtherFile::html, CTHD_N("this is an HTML page"), save_as_xlsx},
    {OtherFile::xml, CTHD_N("this is XML"), save_as_xlsx},
    {OtherFile::xls, CTHD_N("this is an Excel 97–2003 workbook (.xls)"), save_as_xlsx},
    {OtherFile::xlsb, CTHD_N("this is a binary workbook (.xlsb)"), save_as_xlsx},
    {OtherFile::numbers, CTHD_N("this is a Numbers workbook"),
     CTHD_N("export it from Numbers as XLSX")},
    {OtherFile::locked, CTHD_N("this file is protected by a password"),
     CTHD_N("open it and save it without a password")},
    {OtherFile::old_office, CTHD_N("this is a file of an old office program"), save_as_xlsx},
    {OtherFile::mail, CTHD_N("this is an e-mail or a web archive"),
     CTHD_N("save its attachments, and import them; or open it in Excel and save it as XLSX")},
    {OtherFile::forms, CTHD_N("this is an archive of several files"), unpack},
    {OtherFile::archive, CTHD_N("this is an archive, but neither an XLSX nor an ODS workbook"),
     unpack},
    {OtherFile::unknown, CTHD_N("this is neither XLSX, ODS nor CSV"), save_as_xlsx},
}};

}  // namespace

OtherFile other_file(std::string_view bytes) {
    constexpr std::string_view ole = "\xD0\xCF\x11\xE0";
    if (bytes.starts_with(ole))
        return ole_file(bytes);
    const auto* found = std::ranges::find_if(signatures, [&](const Signature& signature) {
        return bytes.size() > signature.offset &&
               bytes.substr(signature.offset).starts_with(signature.bytes);
    });
    if (found != signatures.end())
        return found->kind;
    if (const auto kind = markup(bytes); kind != OtherFile::none)
        return kind;
    const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    return is_utf16 || bytes.find('\0') == std::string_view::npos ? OtherFile::none
                                                                  : OtherFile::unknown;
}

OtherFile other_archive(std::string_view type, const std::vector<std::string>& names) {
    if (type.starts_with("application/vnd.oasis.opendocument.text"))
        return OtherFile::text_document;
    if (type.starts_with("application/vnd.oasis.opendocument.presentation"))
        return OtherFile::slides;
    const auto has = [&](auto... endings) {
        return std::ranges::any_of(names, [&](const std::string& name) {
            const auto small = small_letters(name);
            return (small.ends_with(endings) || ...);
        });
    };
    if (has(".iwa"))
        return OtherFile::numbers;
    return has(".xlsx", ".xlsm", ".xls", ".ods", ".csv") ? OtherFile::forms : OtherFile::archive;
}

void refuse_other_file(const SourceFile& file, OtherFile kind, Diagnostics& diagnostics) {
    const auto* words = std::ranges::find(other_file_words, kind, &OtherFileWords::kind);
    assert(words != other_file_words.end());
    diagnostics.error({&file, 0, 0}, "encoding", std::string{translated(words->message)},
                      std::string{translated(words->hint)});
}

}  // namespace cthd
