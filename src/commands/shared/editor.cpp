#include "commands/shared/editor.h"

#include <cstdlib>
#include <ostream>
#include <system_error>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"

namespace cthd {

namespace {

std::string chosen_editor(const Context& context) {
    if (!context.in_is_terminal || !context.out_is_terminal)
        refuse(tr("an editor needs a terminal"),
               tr("leave --edit out and give --status, --result and so on"));
    for (const auto* name : {"VISUAL", "EDITOR"}) {
        if (const auto editor = context.variable(name))
            return *editor;
    }
    refuse(tr("no editor is chosen"), tr("set VISUAL or EDITOR, as in: export EDITOR=nano"));
}

std::filesystem::path new_folder(const Context& context) {
    auto name = context.variable("TMPDIR").value_or("/tmp") + "/cthd-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        throw Failure(tr("cannot create a folder like '{}': {}", name,
                         std::generic_category().message(errno)));
    return name;
}

/// `text` as one word for the shell.
std::string shell_word(std::string_view text) {
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return word + "'";
}

}  // namespace

EditedFile::EditedFile(std::string_view name, std::string_view text, const Context& context)
    : editor_(chosen_editor(context)), folder_(new_folder(context)), path_(folder_ / name) {
    try {
        write_file(path_, text);
    } catch (...) {
        remove();
        throw;
    }
}

EditedFile::~EditedFile() {
    if (!is_kept_)
        remove();
}

void EditedFile::remove() const {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string EditedFile::edit(Context& context) const {
    context.out.flush();
    const auto command = editor_ + " " + shell_word(path_.string());
    // As others do, we wait with the signals of the keyboard left to the editor.
    if (std::system(command.c_str()) != 0)
        throw Failure(tr("the editor '{}' failed", editor_));
    return read_file(path_);
}

}  // namespace cthd
