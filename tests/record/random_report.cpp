#include "record/random_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace cthd::test {

namespace {

const Words& task_ids() {
    static const Words ids{"II.1.b.1", "II.1.b.2", "II.2.c", "II.2.d.1", "II.2.d.2",
                           "II.2.đ.1", "II.3.1",   "II.3.2", "II.3.10",  "II.6.4"};
    return ids;
}

std::string blanks(std::size_t count) {
    return std::string(count, ' ');
}

/// Writes a report line by line; lines end with '\n' until the end.
class Writer {
public:
    explicit Writer(Choices& choices)
        : choices_(choices),
          step_(1 + choices.below(5)),
          dash_(choices.happens(30) ? 0 : 1 + choices.below(4)),
          noise_(choices.one_of(std::vector<std::size_t>{0, 5, 25})),
          flow_(choices.one_of(std::vector<std::size_t>{0, 0, 15, 100})) {}

    std::string report() {
        if (choices_.happens(10))
            line(choices_.happens(50) ? "---" : "");
        if (choices_.happens(70))
            line("# Sở Tài chính – báo cáo năm 2026 (giả định)");
        std::vector<int> keys{0, 1, 2, 3};
        if (choices_.happens(30))
            std::rotate(keys.begin(), keys.begin() + static_cast<int>(choices_.below(4)),
                        keys.end());
        for (const auto key : keys)
            root_entry(key);
        return finished();
    }

private:
    void line(std::string_view content) { text_ += fmt::format("{}\n", content); }

    std::string comment() {
        return choices_.happens(noise_) ? "  # " + sentence(1 + choices_.below(5)) : "";
    }

    /// Comments and blank lines between two entries of a block at depth `depth`.
    void noise(std::size_t depth) {
        while (choices_.happens(noise_)) {
            const auto kind = choices_.below(6);
            if (kind == 0)
                line("");
            else if (kind == 1)
                line(blanks(choices_.below(12)));
            else if (kind == 2)
                line(blanks(choices_.below(12)) + "# " + sentence(1 + choices_.below(20)));
            else
                line(blanks(depth) + "#" + sentence(1 + choices_.below(6)));
        }
    }

    void root_entry(int key) {
        noise(0);
        if (key == 0)
            line("agency: " + quoted("so-tai-chinh") + comment());
        else if (key == 1)
            line("year: 2026" + comment());
        else if (key == 2)
            tasks();
        else if (choices_.happens(30))
            submission();
    }

    void submission() {
        if (choices_.happens(50)) {
            line("submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-19}");
            return;
        }
        line("submission:" + comment());
        line(blanks(step_) + "number: \"312/BC-STC\"");
        noise(step_);
        line(blanks(step_) + "date: 2026-12-18" + comment());
    }

    std::string quoted(const std::string& word) {
        const auto kind = choices_.below(6);
        return kind == 0 ? "\"" + word + "\"" : kind == 1 ? "'" + word + "'" : word;
    }

    std::string sentence(std::size_t length) { return random_sentence(choices_, length); }

    Words some_ids() {
        Words ids;
        for (const auto& id : task_ids()) {
            if (choices_.happens(50))
                ids.push_back(id);
        }
        if (choices_.happens(15))
            std::ranges::reverse(ids);
        return ids;
    }

    void tasks() {
        const auto ids = some_ids();
        if (choices_.happens(flow_ / 2)) {
            flow_tasks(ids);
            return;
        }
        line("tasks:" + comment());
        noise(step_);
        const bool apart = choices_.happens(40);
        for (const auto& id : ids) {
            if (apart)
                line("");
            noise(step_);
            if (choices_.happens(60))
                line(blanks(step_) + "# " + id + " " + sentence(8) + "…");
            task(id);
            noise(choices_.happens(50) ? step_ : step_ + dash_ + 2);
        }
    }

    void task(const std::string& id) {
        if (choices_.happens(2)) {
            line(blanks(step_) + "? " + quoted(id));
            if (choices_.happens(50))
                line(blanks(step_) + ": []");
            return;
        }
        const auto key = blanks(step_) + quoted(id) + (choices_.happens(3) ? " :" : ":");
        if (choices_.happens(flow_)) {
            text_ += key + blanks(1 + choices_.below(2));
            flow_list(step_);
            line(comment());
            return;
        }
        line(key + comment());
        if (choices_.happens(30))
            return;
        for (auto items = 1 + choices_.below(3); items > 0; --items) {
            noise(step_ + dash_);
            block_item(step_ + dash_);
        }
    }

    Words fields() {
        Words names{"date", "status"};
        for (const std::string name :
             {"progress", "result", "difficulty", "proposal", "evidence"}) {
            if (choices_.happens(40))
                names.push_back(name);
        }
        if (choices_.happens(40))
            std::rotate(names.begin(),
                        names.begin() + static_cast<int>(choices_.below(names.size())),
                        names.end());
        return names;
    }

    std::string short_value(const std::string& name) {
        if (name == "date")
            return quoted(
                fmt::format("2026-{:02}-{:02}", 1 + choices_.below(5), 1 + choices_.below(28)));
        if (name == "status")
            return quoted(choices_.one_of(Words{"in-progress", "not-started", "completed"}));
        return std::to_string(choices_.below(101));
    }

    void block_item(std::size_t dash) {
        if (choices_.happens(flow_ / 2)) {
            text_ += blanks(dash) + "- ";
            flow_item(dash + 2);
            line(comment());
            return;
        }
        const auto behind = 1 + (choices_.happens(20) ? choices_.below(4) : 0);
        const auto keys = dash + 1 + behind;
        text_ += blanks(dash) + "-";
        bool first = true;
        if (choices_.happens(5)) {
            line(comment());
            first = false;
        }
        for (const auto& name : fields()) {
            if (!first)
                noise(keys);
            text_ += blanks(first ? behind : keys) + quoted(name) + ":";
            first = false;
            block_value(name, keys);
        }
    }

    void block_value(const std::string& name, std::size_t depth) {
        if (name == "evidence") {
            if (choices_.happens(50)) {
                line(" [" + quoted("1234/QĐ-UBND") + ", 'a, b']" + comment());
            } else {
                line(comment());
                line(blanks(depth) + "- 1234/QĐ-UBND");
            }
        } else if (name == "result" || name == "difficulty" || name == "proposal") {
            text_value(depth);
        } else {
            line(" " + short_value(name) + comment());
        }
    }

    void text_value(std::size_t depth) {
        const auto nested = depth + 1 + choices_.below(5);
        switch (choices_.below(7)) {
            case 0:
                line(" " + sentence(3) + comment());
                break;
            case 1:
                line(" " + sentence(9));
                line(blanks(nested) + sentence(4) + comment());
                break;
            case 2:
                line(" '" + sentence(3) + " ''#: " + sentence(2) + "'" + comment());
                break;
            case 3:
                line(" \"" + sentence(3) + " \\\" \\n # : ");
                if (choices_.happens(30))
                    line("");
                line(blanks(nested) + sentence(3) + "\"" + comment());
                break;
            default:
                block_scalar(depth, nested);
        }
    }

    void block_scalar(std::size_t depth, std::size_t nested) {
        const auto head = choices_.one_of(Words{"|", ">", "|-", ">-", "|+", ">+"});
        const bool counted = choices_.happens(10);
        line(fmt::format(
            " {}{}",
            counted ? fmt::format("{}{}", head.substr(0, 1), nested - depth) + head.substr(1)
                    : head,
            comment()));
        if (choices_.happens(10))
            line("");
        for (auto lines = 1 + choices_.below(4); lines > 0; --lines) {
            const bool first = text_.ends_with(head + "\n");
            const auto deeper = !first && choices_.happens(15) ? choices_.below(4) : 0;
            line(blanks(nested + deeper) +
                 choices_.one_of(Words{sentence(4), "# " + sentence(2), "- date: 2026-01-01",
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

    void flow_item(std::size_t depth) {
        text_ += "{";
        bool first = true;
        for (const auto& name : fields()) {
            text_ += (first ? "" : "," + flow_break(depth)) + quoted(name) + ": ";
            first = false;
            if (name == "evidence")
                text_ += "[1234/QĐ-UBND, \"]}\"]";
            else if (name == "result" || name == "difficulty" || name == "proposal")
                text_ += choices_.one_of(
                    Words{"Xong", "\"a, ]} # " + sentence(3) + "\"", "'x: [{'", "Đã xong rồi"});
            else
                text_ += short_value(name);
        }
        text_ += (choices_.happens(10) ? "," : "") + std::string{"}"};
    }

    void flow_list(std::size_t depth) {
        const auto items = choices_.below(3);
        text_ += "[" + flow_break(depth);
        for (std::size_t i = 0; i < items; ++i) {
            flow_item(depth);
            if (i + 1 < items || choices_.happens(15))
                text_ += "," + flow_break(depth);
        }
        if (choices_.happens(30))
            text_ += "\n" + blanks(depth + 1);
        text_ += "]";
    }

    void flow_tasks(const Words& ids) {
        text_ += "tasks: {" + flow_break(0);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            text_ += quoted(ids[i]);
            const auto kind = choices_.below(8);
            if (kind > 0)
                text_ += ":";
            if (kind > 2) {
                text_ += " ";
                flow_list(0);
            }
            if (i + 1 < ids.size())
                text_ += "," + flow_break(0);
        }
        if (choices_.happens(30))
            text_ += "\n ";
        text_ += "}\n";
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
        return (choices_.happens(10) ? "\xEF\xBB\xBF" : "") + text_;
    }

    Choices& choices_;
    std::string text_;
    std::size_t step_;   ///< Indentation of the keys below `tasks`.
    std::size_t dash_;   ///< Indentation of the dashes relative to the key of their list.
    std::size_t noise_;  ///< Percent.
    std::size_t flow_;   ///< Percent of lists in flow style.
};

}  // namespace

std::string random_report(Choices& choices) {
    return Writer{choices}.report();
}

TaskId random_task(Choices& choices) {
    return *parse_task_id(choices.one_of(task_ids()));
}

}  // namespace cthd::test
