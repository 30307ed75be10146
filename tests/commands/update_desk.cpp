#include "commands/update_desk.h"

#include <optional>
#include <sstream>

#include "base/failure.h"

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
    variables_["TMPDIR"] = (scratch_ / "tmp").string();
}

void Desk::edit_with(const std::string& script) {
    be_terminal();
    write_bytes(scratch_ / "editor.sh", script);
    variables_["VISUAL"] = "sh '" + (scratch_ / "editor.sh").string() + "'";
}

std::string Desk::update(const UpdateOptions& options, const std::string& input) {
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
                    .program = {},
                    .quiet = is_quiet_};
    std::string end;
    try {
        const auto code = cthd::update(options, context);
        if (code != ExitCode::success)
            end = "exit " + std::to_string(static_cast<int>(code)) + "\n";
    } catch (const Failure& failure) {
        end = std::string{"failure: "} + failure.what() + "\n";
    }
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

UpdateOptions typed() {
    UpdateOptions options;
    options.task = "2.c";
    options.agency = "stc";
    options.status = "đang thực hiện";
    options.date = "30/6/2026";
    options.result = "Đã bố trí vốn.";
    return options;
}

}  // namespace cthd::test
