// The form that `cthd update --edit` opens in an editor.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "commands/shared/context.h"
#include "model/registry/register.h"

namespace cthd {

/// What stands in the form at first. What is left out is to be filled in.
struct FormContent {
    Date date{};
    std::string about_date;  ///< What is to be said of the date; may be empty.
    std::optional<Status> status;
    const Update& update;  ///< Everything else.
};

/// A commented form for what `agency` (its name) states of a task: YAML with a key per field.
std::string form_text(const TaskRow& row, std::string_view agency, const FormContent& content);

/// True when nobody wrote anything into the form that was `before`: all is as it was, or nothing
/// but lines of comments and empty fields is left.
bool is_unfilled(const SourceFile& form, std::string_view before);

/// Reads a form. Fields left empty count as left out; dates, statuses and percentages are read as
/// on the command line. Adds what is wrong with it to `diagnostics`, also words that YAML would
/// take for a comment behind others; the update is sound only when there are no errors.
Update read_form(const SourceFile& form, Diagnostics& diagnostics);

/// A text of several lines as a person means it: without blanks at the ends of lines, blank lines
/// at its beginning and end, a byte order mark, carriage returns.
std::string tidied(std::string_view text);

/// What standard input says, tidied. Throws Failure if it cannot be read: it is closed, or a
/// folder.
std::string typed_input(std::istream& in);

/// Reads `40` or `40%`; none when it is no percentage.
std::optional<int> parse_percent(std::string_view typed);

// --- the editor -------------------------------------------------------------------------------

/// A file that a person edits, in a folder of its own below $TMPDIR or /tmp. Both are removed with
/// it, unless they are to be kept.
class EditedFile {
public:
    /// Throws Failure when there is no terminal or neither VISUAL nor EDITOR is set, and when the
    /// file cannot be written.
    EditedFile(std::string_view name, std::string_view text, const Context& context);
    ~EditedFile();
    EditedFile(const EditedFile&) = delete;
    EditedFile& operator=(const EditedFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Opens the file in $VISUAL, else $EDITOR, a command line for the shell, waits for its end and
    /// returns what the file says then. Throws Failure when the editor fails.
    std::string edit(Context& context) const;

    /// Leaves the file where it is, so that nothing that was written is lost.
    void keep() { is_kept_ = true; }

private:
    void remove() const;

    std::string editor_;
    std::filesystem::path folder_;
    std::filesystem::path path_;
    bool is_kept_ = false;
};

}  // namespace cthd
