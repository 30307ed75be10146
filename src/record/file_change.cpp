#include "record/file_change.h"

#include <fmt/format.h>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"

namespace cthd {

FileChange made_file(const ProgrammeFolder& folder, const std::string& inside, std::string text) {
    return {.inside = inside,
            .file = std::make_unique<const SourceFile>(
                SourceFile{fmt::format("{}/{}", folder.shown, inside), std::move(text)}),
            .created = true};
}

FileChange changed_file(const ProgrammeFolder& folder, const SourceFile& old, std::string text) {
    return {.inside = old.path.substr(folder.shown.size() + 1),
            .file = std::make_unique<const SourceFile>(SourceFile{old.path, std::move(text)}),
            .old_text = old.text};
}

void write_changes(const std::vector<const FileChange*>& changes, const ProgrammeFolder& folder) {
    std::vector<FileText> texts;
    for (const auto* change : changes) {
        if (change->is_changed())
            texts.push_back({folder.path / change->inside, change->file->text});
    }
    write_files(texts);
}

std::string shown_line(const Place& place) {
    return fmt::format("{}:{}", path_of(place), place.line);
}

void fail_proof(const SourceFile& file) {
    throw Failure(
        tr("internal error: '{}' would not hold what it should; nothing was written", file.path));
}

}  // namespace cthd
