#include "commands/update_desk.h"

#include <optional>
#include <sstream>

#include "cli/run.h"

namespace cthd::test {

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace

Desk::Desk() {
    std::filesystem::copy(std::filesystem::path{CTHD_SOURCE_DIR} / "tests/fixtures/small/programme",
                          scratch_ / "programme", std::filesystem::copy_options::recursive);
    std::filesystem::create_directory(scratch_ / "tmp");
    variables_["TERM"] = "dumb";
    variables_["TMPDIR"] = (scratch_ / "tmp").string();
}

void Desk::edit_with(const std::string& script) {
    be_terminal();
    write_bytes(scratch_ / "editor.sh", script);
    variables_["VISUAL"] = "sh '" + (scratch_ / "editor.sh").string() + "'";
}

std::string Desk::update(const Typed& options, const std::string& input) {
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    const auto variable = [this](const std::string& name) {
        const auto found = variables_.find(name);
        return found == variables_.end() ? std::nullopt : std::optional{found->second};
    };
    Context context{.in = in,
                    .out = out,
                    .err = err,
                    .in_is_terminal = is_terminal_,
                    .out_is_terminal = is_terminal_,
                    .err_is_terminal = is_terminal_,
                    .width = 0,
                    .folder = scratch_.path(),
                    .today = today_,
                    .variable = variable,
                    .program = {}};
    std::vector<std::string> arguments{"update"};
    if (is_quiet_)
        arguments.emplace_back("--quiet");
    for (const auto& [name, values] : options) {
        if (values.empty())
            arguments.push_back(name);
        for (const auto& value : values)
            arguments.push_back(name.empty() ? value : name + "=" + value);
    }
    const auto code = run(arguments, context);
    const auto end = code == 0 ? std::string{} : "exit " + std::to_string(code) + "\n";
    return shown(out.str() + (err.str().empty() ? "" : "err: " + err.str()) + end);
}

std::string Desk::shown(std::string text) const {
    text = replaced(std::move(text), scratch_.path().string(), "DIR");
    // The name of the folder that a form is in is random.
    const std::string form = "DIR/tmp/cthd-";
    if (const auto at = text.find(form); at != std::string::npos)
        text = replaced(text, text.substr(at, form.size() + 6), "DIR/tmp/FORM");
    return text;
}

Typed typed() {
    return {{"", {"2.c"}},
            {"--agency", {"stc"}},
            {"--status", {"đang thực hiện"}},
            {"--date", {"30/6/2026"}},
            {"--result", {"Đã bố trí vốn."}}};
}

}  // namespace cthd::test
