// XLSX: notes and threaded comments at the cells of a sheet.
#include "base/text.h"
#include "sheet/xlsx.h"

namespace cthd {

namespace {

using Comments = std::map<CellPlace, std::string>;

/// The comments of a thread as Excel writes them into a note for programs that know no threads:
/// each is indented, behind a line that says what it is, and all behind an advice that ends in an
/// address.
std::string thread_in_note(std::string_view note) {
    constexpr std::string_view address = "https://go.microsoft.com/fwlink/?linkid=870924";
    constexpr std::string_view indent = "    ";
    const auto advice = note.find(address);
    if (advice == std::string_view::npos)
        return std::string{note};
    const auto lines = split(note.substr(advice + address.size()), '\n');
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool is_head = i + 1 < lines.size() && lines[i + 1].starts_with(indent) &&
                             trim(lines[i]).ends_with(':');
        if (!is_head && says_something(lines[i]))
            kept.emplace_back(trim(lines[i]));
    }
    return join(kept, "\n");
}

/// Takes the events of a part of notes (xl/comments1.xml).
class NotesReader {
public:
    NotesReader(Comments& comments, CellBudget& budget)
        : comments_(comments), budget_(budget), reader_(budget) {}

    void begin(const XmlElement& element) {
        reader_.begin(element);
        is_author_ = element.name == "x:author";
        if (is_author_ && authors_.size() < most_cells) {
            authors_.emplace_back();
        } else if (element.name == "x:comment") {
            place_ = cell_at(element.attribute("ref"));
            author_ = file_count(element.attribute("authorId"), 0, UINT32_MAX).value_or(UINT32_MAX);
        }
    }

    void end(std::string_view name) {
        reader_.end(name);
        is_author_ = false;
        if (name == "x:comment")
            end_comment();
    }

    void text(std::string_view text) {
        reader_.text(text);
        if (is_author_)
            budget_.extend(authors_.back(), text);
    }

private:
    void end_comment() {
        const auto text = with_lf(reader_.take().text());
        const auto author = author_ < authors_.size() ? authors_[author_] : "";
        Cell counted;
        counted.comment =
            author.starts_with("tc=") ? thread_in_note(text) : note_text(text, author);
        if (place_ && budget_.take(counted))
            comments_[*place_] = counted.comment;
    }

    Comments& comments_;
    CellBudget& budget_;
    RichTextReader reader_;
    std::vector<std::string> authors_;
    bool is_author_ = false;
    std::optional<CellPlace> place_;
    std::uint32_t author_ = 0;
};

bool read_notes(ZipArchive& archive, const std::string& part, CellBudget& budget,
                Comments& comments) {
    NotesReader reader{comments, budget};
    const XmlHandler handler{.begin = [&](const XmlElement& element) { reader.begin(element); },
                             .end = [&](std::string_view name) { reader.end(name); },
                             .text = [&](std::string_view text) { reader.text(text); }};
    return read_part(archive, part, handler);
}

/// Adds the comments of a part of threads, one thread a cell, to `threads`.
bool read_threads(ZipArchive& archive, const std::string& part, CellBudget& budget,
                  Comments& threads) {
    std::optional<CellPlace> place;
    Cell counted;
    bool is_inside = false;
    const XmlHandler handler{.begin =
                                 [&](const XmlElement& element) {
                                     if (element.name == "tc:threadedComment")
                                         place = cell_at(element.attribute("ref"));
                                     is_inside = element.name == "tc:text";
                                 },
                             .end =
                                 [&](std::string_view name) {
                                     is_inside = false;
                                     if (name != "tc:threadedComment")
                                         return;
                                     const bool is_counted = budget.take(counted);
                                     const auto text =
                                         note_text(std::exchange(counted.comment, {}), "");
                                     if (!place || text.empty() || !is_counted)
                                         return;
                                     auto& thread = threads[*place];
                                     budget.extend(thread, thread.empty() ? text : "\n" + text);
                                 },
                             .text =
                                 [&](std::string_view text) {
                                     if (is_inside)
                                         budget.extend(counted.comment, text);
                                 }};
    return read_part(archive, part, handler);
}

}  // namespace

bool read_comments(ZipArchive& archive, const Relationships& parts, CellBudget& budget,
                   SheetBuilder& sheet) {
    Comments notes;
    Comments threads;
    for (const auto& [id, part] : parts) {
        if (!archive.has(part.target))
            continue;  // Excel forgives that too
        if (part.type == "comments" && !read_notes(archive, part.target, budget, notes))
            return false;
        if (part.type == "threadedComment" && !read_threads(archive, part.target, budget, threads))
            return false;
    }
    threads.merge(notes);  // a note only where there is no thread
    for (auto& [place, text] : threads) {
        if (!text.empty() && !sheet.comment(place.second, place.first, std::move(text)))
            return false;
    }
    return true;
}

}  // namespace cthd
