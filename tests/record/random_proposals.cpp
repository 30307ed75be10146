#include "record/random_proposals.h"

#include <fmt/format.h>

#include <algorithm>

namespace cthd::test {

namespace {

std::string blanks(std::size_t count) {
    return std::string(count, ' ');
}

/// Writes a file line by line; lines end with '\n' until the end.
class Writer {
public:
    explicit Writer(Choices& choices)
        : choices_(choices),
          dash_(choices.happens(30) ? 0 : 1 + choices.below(5)),
          noise_(choices.one_of(std::vector<std::size_t>{0, 5, 25})),
          flow_(choices.one_of(std::vector<std::size_t>{0, 0, 15, 100})) {}

    std::string file() {
        if (choices_.happens(10))
            line(choices_.happens(50) ? "---" : "");
        if (choices_.happens(60))
            line("# Kiến nghị (giả định)");
        const bool year_first = choices_.happens(70);
        if (year_first)
            line("year: 2026" + comment());
        noise(0);
        list();
        if (!year_first)
            line("year: 2026" + comment());
        return finished();
    }

private:
    void line(std::string_view content) { text_ += fmt::format("{}\n", content); }

    std::string comment() {
        return choices_.happens(noise_) ? "  # " + sentence(1 + choices_.below(5)) : "";
    }

    std::string sentence(std::size_t length) { return random_sentence(choices_, length); }

    /// Comments and blank lines between two entries of a block at depth `depth`.
    void noise(std::size_t depth) {
        while (choices_.happens(noise_)) {
            const auto kind = choices_.below(4);
            if (kind == 0)
                line("");
            else if (kind == 1)
                line(blanks(choices_.below(12)));
            else if (kind == 2)
                line(blanks(choices_.below(12)) + "# " + sentence(1 + choices_.below(9)));
            else
                line(blanks(depth) + "#" + sentence(1 + choices_.below(6)));
        }
    }

    std::string quoted(const std::string& word) {
        const auto kind = choices_.below(6);
        return kind == 0 ? "\"" + word + "\"" : kind == 1 ? "'" + word + "'" : word;
    }

    void list() {
        const auto items = 1 + choices_.below(4);
        if (choices_.happens(flow_ / 2)) {
            text_ += "proposals: [" + flow_break(0);
            for (std::size_t i = 1; i <= items; ++i) {
                flow_item(i);
                if (i < items || choices_.happens(15))
                    text_ += "," + flow_break(0);
            }
            text_ += (choices_.happens(30) ? "\n ]" : "]") + comment() + "\n";
            return;
        }
        line("proposals:" + comment());
        const bool apart = choices_.happens(50);
        for (std::size_t i = 1; i <= items; ++i) {
            if (apart && i > 1)
                line("");
            noise(dash_);
            block_item(i);
        }
    }

    Words keys() {
        Words names{"id", "agency", "task", "kind", "content", "reason", "received"};
        if (choices_.happens(20))
            names.push_back("note");
        if (choices_.happens(40))
            std::rotate(names.begin(),
                        names.begin() + static_cast<int>(choices_.below(names.size())),
                        names.end());
        return names;
    }

    std::string short_value(const std::string& key, std::size_t number) {
        if (key == "id")
            return quoted(fmt::format("2026-{:02}", number));
        if (key == "agency")
            return quoted("so-tai-chinh");
        if (key == "task")
            return quoted("II.1.b.1");
        return quoted("due");
    }

    void block_item(std::size_t number) {
        if (choices_.happens(flow_ / 2)) {
            text_ += blanks(dash_) + "- ";
            flow_item(number);
            line(comment());
            return;
        }
        const auto behind = 1 + (choices_.happens(20) ? choices_.below(4) : 0);
        const auto depth = dash_ + 1 + behind;
        text_ += blanks(dash_) + "-";
        bool first = true;
        if (choices_.happens(8)) {
            line(comment());
            first = false;
        }
        for (const auto& key : keys()) {
            if (!first)
                noise(depth);
            text_ += blanks(first ? behind : depth) + quoted(key) + ":";
            first = false;
            block_value(key, number, depth);
        }
    }

    void block_value(const std::string& key, std::size_t number, std::size_t depth) {
        if (key == "received")
            step(depth);
        else if (key == "content" || key == "reason" || key == "note")
            text_value(depth);
        else
            line(" " + short_value(key, number) + comment());
    }

    void step(std::size_t depth) {
        if (choices_.happens(60)) {
            line(" {on: 2026-03-02" +
                 choices_.one_of(Words{"", ", paper: 112/STC-QLNS",
                                       ",\n" + blanks(depth + 1) + "paper: \"1/STC-A\""}) +
                 "}" + comment());
            return;
        }
        const auto nested = depth + 1 + choices_.below(4);
        line(comment());
        noise(nested);
        line(blanks(nested) + "on: 2026-03-02" + comment());
        if (choices_.happens(50))
            line(blanks(nested) + "paper: '112/STC-QLNS'" + comment());
    }

    void text_value(std::size_t depth) {
        const auto nested = depth + 1 + choices_.below(5);
        switch (choices_.below(6)) {
            case 0:
                line(" " + sentence(3) + comment());
                break;
            case 1:
                line(" " + sentence(9));
                line(blanks(nested) + sentence(4) + comment());
                break;
            case 2:
                line(" \"" + sentence(3) + " \\\" \\n # : ");
                line(blanks(nested) + sentence(3) + "\"" + comment());
                break;
            default:
                block_scalar(nested);
        }
    }

    void block_scalar(std::size_t nested) {
        line(" " + choices_.one_of(Words{"|", ">", "|-", ">-", "|+", ">+"}) + comment());
        for (auto lines = 1 + choices_.below(4); lines > 0; --lines) {
            line(blanks(nested) +
                 choices_.one_of(Words{sentence(4), "# " + sentence(2), "- id: 2026-09",
                                       sentence(2) + ": " + sentence(2), "[" + sentence(1)}));
            if (choices_.happens(10))
                line("");
        }
        while (choices_.happens(20))
            line(choices_.happens(70) ? "" : blanks(choices_.below(16)));
    }

    std::string flow_break(std::size_t depth) {
        if (!choices_.happens(25))
            return choices_.happens(70) ? " " : "";
        const auto remark = choices_.happens(30) ? "  # " + sentence(2) : "";
        return remark + "\n" + blanks(depth + 1 + choices_.below(3));
    }

    void flow_item(std::size_t number) {
        text_ += "{";
        bool first = true;
        for (const auto& key : keys()) {
            text_ += (first ? "" : "," + flow_break(dash_ + 2)) + quoted(key) + ": ";
            first = false;
            if (key == "received")
                text_ += choices_.one_of(
                    Words{"{on: 2026-03-02}", "{ on: 2026-03-02, paper: '112/STC-QLNS' }"});
            else if (key == "content" || key == "reason" || key == "note")
                text_ += choices_.one_of(
                    Words{"Xong", "\"a, ]} # " + sentence(3) + "\"", "'x: [{'", "Đã xong rồi"});
            else
                text_ += short_value(key, number);
        }
        text_ += (choices_.happens(10) ? "," : "") + std::string{"}"};
    }

    std::string finished() {
        noise(choices_.below(8));
        if (choices_.happens(20))
            text_.pop_back();
        if (choices_.happens(15)) {
            std::string with_returns;
            for (const char c : text_)
                with_returns += c == '\n' ? std::string{"\r\n"} : std::string{c};
            text_ = with_returns;
        }
        return text_;
    }

    Choices& choices_;
    std::string text_;
    std::size_t dash_;   ///< Indentation of the dashes.
    std::size_t noise_;  ///< Percent.
    std::size_t flow_;   ///< Percent of items in flow style.
};

}  // namespace

std::string random_proposals(Choices& choices) {
    return Writer{choices}.file();
}

}  // namespace cthd::test
