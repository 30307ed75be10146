// Helpers of the tests of the record room.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "model/registry/register.h"
#include "record/statement.h"
#include "record/transaction.h"
#include "support/scratch.h"

namespace cthd::test {

/// The made-up programme of tests/fixtures/small.
const Register& honey();

/// The headlines of all problems, one per line: `file:line:column: message [check]`.
std::string headlines(const Diagnostics& diagnostics);

/// An in-progress update of 2026-06-30 with this result.
Update with_result(std::string_view result);

/// A statement of Sở Tài chính on a task, for 2026.
Statement stated(std::string_view task, const Update& update);

/// The report `text` of Sở Tài chính for 2026 with an update of II.1.b.2 or another task added; the
/// headlines if it has errors.
std::string spliced(std::string_view text, const Update& update = with_result("Đã xong."),
                    std::string_view task = "II.1.b.2");

/// A year report of Sở Tài chính for 2026 with this text after its first two lines.
std::string report(std::string_view rest);

/// The new text of `report(rest)`, without the first two lines.
std::string updated(std::string_view rest, std::string_view task = "II.1.b.2");

/// A scratch copy of the made-up programme, deleted at the end of the test.
class ProgrammeCopy {
public:
    ProgrammeCopy();

    std::filesystem::path folder() const { return scratch_ / "programme"; }
    /// A transaction on it, like those of commands that record statements.
    Transaction begin(bool is_dry_run = false) const {
        return {folder(), "programme", Reading::no_reports(), is_dry_run};
    }
    /// A report of 2026.
    std::filesystem::path operator/(std::string_view report) const {
        return scratch_ / "programme/reports/2026" / report;
    }
    /// The bytes of all files.
    std::map<std::string, std::string> files() const { return files_below(scratch_.path()); }

private:
    Scratch scratch_;
};

/// The text of `edit` after `prepare`.
template <class Model>
std::string prepared_text(Edit<Model>& edit) {
    prepare(edit, honey().programme());
    return edit.fresh ? edit.fresh->text : edit.file->text;
}

/// True if `fresh` is `old` with one insertion.
bool is_insertion(std::string_view old, std::string_view fresh);

/// True if `fresh` contains all bytes of `old` in their order.
bool only_adds(std::string_view old, std::string_view fresh);

}  // namespace cthd::test
