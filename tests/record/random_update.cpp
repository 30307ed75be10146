#include "model/year_report.h"
#include "record/random_report.h"

namespace cthd::test {

namespace {

const Words& vietnamese_words() {
    static const Words words{"Đã",  "bố",   "trí",  "kinh", "phí",   "hỗ",    "trợ", "hợp",
                             "tác", "xã",   "5",    "tỷ",   "đồng,", "đạt",   "80%", "–",
                             "của", "UBND", "tỉnh", "theo", "Nghị",  "quyết", "số",  "45/QĐ-UBND"};
    return words;
}

/// Pieces that have a meaning in YAML or are easily lost.
const std::vector<Words>& nasty_pieces() {
    static const std::vector<Words> pieces{
        {" ",   " ",    " ",    " ",          "  ",   "\n",   "\n",   "\n\n", "\r\n", "\t",
         "#",   " #",   ": ",   ":",          "- ",   "-",    "@",    "%",    "&a",   "*a",
         "!t",  "| ",   ">",    "|-",         "?",    "? ",   "`",    "'",    "''",   "\"",
         "\\",  "\\n",  "\\\n", "[",          "]",    "{",    "}",    ",",    ", ",   "null",
         "~",   "true", "40",   "0x1F",       "1e3",  "---",  "...",  "--- ", "<<",   "=",
         "hòa", "hoà",  "…",    "\U0001F600", "中文", "    ", "\n  ", " \n",  "\n# ", "\n- ",
         "\n%", "x",    "y",    "n",          "$x",   "0",    ".5",   "_"},
        {"12:30", "2026-01-01", "<<<<<<< HEAD", "=======", "Sở Tài chính", "Đã thực hiện",
         "đạt 80%", "e\u0301", "\u0301", "\u0338", "\u2028", "\u00A0", "“trích”",
         "cthd-end-of-file: end", "II.1.b.1:", "tasks:"}};
    return pieces;
}

// Random values of a field, or none, by its type.

void make(Choices& choices, std::optional<At<int>>& percent) {
    if (choices.happens(50))
        percent = At<int>{static_cast<int>(choices.below(101)), {}};
}

void make(Choices& choices, std::optional<Text>& text) {
    if (choices.happens(50))
        text = Text{random_text(choices), {}};
}

void make(Choices& choices, Texts& texts) {
    while (choices.happens(30))
        texts.push_back({random_text(choices), {}});
}

}  // namespace

std::string random_sentence(Choices& choices, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i)
        text += (i == 0 ? "" : " ") + choices.one_of(vietnamese_words());
    return text;
}

std::string random_text(Choices& choices) {
    if (choices.happens(10)) {
        const auto& words = vietnamese_words();
        std::string text;
        for (auto count = 10 + choices.below(120); count > 0; --count)
            text += choices.one_of(words) + (choices.happens(3) ? "\n" : " ");
        if (choices.happens(70))
            text.pop_back();
        return text;
    }
    std::string text;
    for (auto count = 1 + choices.below(9); count > 0; --count)
        text += choices.one_of(choices.one_of(nasty_pieces()));
    if (choices.happens(5))
        text += std::string(120, 'w');
    if (choices.happens(5))
        text += " " + random_text(choices);
    return text;
}

Update random_update(Choices& choices) {
    Update update;
    update.date.value = std::chrono::year{2026} / static_cast<int>(1 + choices.below(5)) /
                        static_cast<int>(1 + choices.below(28));
    update.status.value = status_names.at(choices.below(4)).value;
    for_each_update_field(update, [&](const UpdateField&, auto& value) { make(choices, value); });
    return update;
}

}  // namespace cthd::test
