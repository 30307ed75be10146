#include "sheet/xlsx_parts.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "sheet/sheet_builder.h"
#include "sheet/xml.h"

namespace cthd {

namespace {

/// More than Excel allows.
constexpr std::size_t most_styles = 65'536;

/// The form of the formats that have a number but no code in the file (ECMA-376, part 1, section
/// 18.8.30); 27–36 and 50–58 are dates of East Asia.
NumberForm form_of_builtin(std::uint32_t number) {
    if (number == 9 || number == 10)
        return NumberForm::percent;
    const bool is_date = (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
                         (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
    return is_date ? NumberForm::date : NumberForm::plain;
}

/// The name of the part `target` that the part `from` names.
std::string resolved(const std::string& from, const std::string& target) {
    const auto path = target.starts_with('/') ? std::filesystem::path{target.substr(1)}
                                              : std::filesystem::path{from}.parent_path() / target;
    return path.lexically_normal().generic_string();
}

void append_utf8(std::string& text, std::uint32_t character) {
    const auto tail = [&](unsigned shift) {
        text += static_cast<char>(0x80U | (character >> shift & 0x3FU));
    };
    if (character < 0x80U) {
        text += static_cast<char>(character);
    } else if (character < 0x800U) {
        text += static_cast<char>(0xC0U | character >> 6U);
        tail(0);
    } else {
        text += static_cast<char>(0xE0U | character >> 12U);
        tail(6);
        tail(0);
    }
}

/// The character that `_xHHHH_` at the beginning of `text` means; none when it is no such thing.
/// Halves of surrogate pairs are left as they are written.
std::optional<std::uint32_t> escape_at(std::string_view text) {
    constexpr std::size_t size = 7;
    if (text.size() < size || !text.starts_with("_x") || text[size - 1] != '_')
        return std::nullopt;
    std::uint32_t character = 0;
    const auto* last = text.data() + size - 1;
    const auto [end, error] = std::from_chars(text.data() + 2, last, character, 16);
    const bool is_half = character >= 0xD800U && character < 0xE000U;
    return error == std::errc{} && end == last && !is_half ? std::optional{character}
                                                           : std::nullopt;
}

}  // namespace

std::optional<Relationships> read_relationships(ZipArchive& archive, const std::string& part) {
    const std::filesystem::path path{part};
    const auto name =
        (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
    if (!archive.has(name))
        return Relationships{};
    const auto document = archive.read(name);
    Relationships found;
    const XmlHandler handler{.begin =
                                 [&](const XmlElement& element) {
                                     if (element.name != "rel:Relationship" ||
                                         element.attribute("TargetMode") == "External")
                                         return;
                                     const auto type = element.attribute("Type");
                                     found[std::string{element.attribute("Id")}] = {
                                         std::string{type.substr(type.rfind('/') + 1)},
                                         resolved(part, std::string{element.attribute("Target")})};
                                 },
                             .end = {},
                             .text = {}};
    if (!document || !read_xml(*document, handler))
        return std::nullopt;
    return found;
}

std::optional<std::vector<std::string>> read_shared_strings(std::string_view document) {
    std::vector<std::string> strings;
    bool inside = false;
    int phonetic = 0;
    const XmlHandler handler{.begin =
                                 [&](const XmlElement& element) {
                                     if (element.name == "x:si" && strings.size() <= most_cells)
                                         strings.emplace_back();
                                     phonetic += element.name == "x:rPh" ? 1 : 0;
                                     inside =
                                         element.name == "x:t" && phonetic == 0 && !strings.empty();
                                 },
                             .end =
                                 [&](std::string_view name) {
                                     phonetic -= name == "x:rPh" ? 1 : 0;
                                     inside = false;
                                 },
                             .text =
                                 [&](std::string_view text) {
                                     if (inside)
                                         strings.back() += text;
                                 }};
    if (!read_xml(document, handler) || strings.size() > most_cells)
        return std::nullopt;
    std::ranges::transform(strings, strings.begin(), unescaped);
    return strings;
}

std::optional<std::vector<NumberForm>> read_number_forms(std::string_view document) {
    std::map<std::uint32_t, NumberForm> own;
    std::vector<NumberForm> forms;
    bool of_cells = false;
    const XmlHandler handler{
        .begin =
            [&](const XmlElement& element) {
                const auto number = file_count(element.attribute("numFmtId"), 0, UINT32_MAX);
                if (element.name == "x:numFmt" && number && own.size() <= most_styles)
                    own[*number] = form_of_code(element.attribute("formatCode"));
                of_cells = of_cells || element.name == "x:cellXfs";
                if (of_cells && element.name == "x:xf" && forms.size() <= most_styles) {
                    const auto code = own.find(number.value_or(0));
                    forms.push_back(code != own.end() ? code->second
                                                      : form_of_builtin(number.value_or(0)));
                }
            },
        .end = [&](std::string_view name) { of_cells = of_cells && name != "x:cellXfs"; },
        .text = {}};
    if (!read_xml(document, handler) || forms.size() > most_styles || own.size() > most_styles)
        return std::nullopt;
    return forms;
}

NumberForm form_of_code(std::string_view code) {
    bool percent = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            i = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;  // the next character stands for itself
        } else if (std::string_view{"ymdhsYMDHS"}.find(c) != std::string_view::npos) {
            return NumberForm::date;
        }
        percent = percent || c == '%';
    }
    return percent ? NumberForm::percent : NumberForm::plain;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        if (const auto character = escape_at(text.substr(i))) {
            append_utf8(plain, *character);
            i += std::string_view{"_x0000_"}.size();
        } else {
            plain += text[i++];
        }
    }
    return plain;
}

}  // namespace cthd
