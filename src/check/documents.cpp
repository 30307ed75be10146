#include <algorithm>
#include <array>
#include <set>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/word_place.h"
#include "model/as_issued.h"
#include "model/document_number.h"

namespace cthd {

namespace {

/// A way to cite a document.
struct Spelling {
    std::string text;
    const Document* document;
};

/// What stands in a text: a number or a name, and the document it means; none when that is unknown.
struct Mention {
    std::string text;
    std::size_t word;  ///< The index of its first word in the text.
    const Document* document;
};

/// The types of documents that are cited by type and name only (Decree 30/2020/NĐ-CP).
constexpr std::array<std::string_view, 3> cited_by_name{"Luật ", "Bộ luật ", "Pháp lệnh "};

/// Finds the documents that a text mentions. Names are matched with their case: "pháp luật hợp tác
/// xã" is no law.
class Finder {
public:
    explicit Finder(const Programme& programme) {
        for (const auto& document : programme.documents) {
            if (document.number)
                spellings_.push_back({document.number->value, &document});
            if (document.name)
                spellings_.push_back({document.name->value, &document});
            for (const auto& alias : document.aliases)
                spellings_.push_back({alias.value, &document});
        }
        // The longest first: "Luật Hợp tác xã năm 2012" before "Luật Hợp tác xã".
        std::ranges::stable_sort(spellings_, std::ranges::greater{},
                                 [](const Spelling& spelling) { return spelling.text.size(); });
    }

    /// REQUIRES: white space in `text` is folded.
    std::vector<Mention> mentions(std::string_view text) const {
        std::vector<Mention> found;
        std::string rest{text};
        const auto take = [&](std::size_t at, std::string_view words, const Document* document) {
            found.push_back({std::string{words}, word_index(text, at), document});
            std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(at), words.size(), '\x01');
        };
        for (const auto& [spelling, document] : spellings_) {
            for (auto at = rest.find(spelling); at != std::string::npos;
                 at = rest.find(spelling, at + 1)) {
                if (is_whole(rest, at, spelling.size()))
                    take(at, spelling, document);
            }
        }
        const auto left = rest;
        for (const auto number : document_numbers(left))
            take(static_cast<std::size_t>(number.data() - left.data()), number, nullptr);
        for (const auto type : cited_by_name) {
            for (auto at = rest.find(type); at != std::string::npos; at = rest.find(type, at + 1)) {
                if (begins_with_capital(std::string_view{rest}.substr(at + type.size())))
                    take(at, law_name(std::string_view{left}.substr(at)), nullptr);
            }
        }
        std::ranges::stable_sort(found, {}, &Mention::word);
        return found;
    }

private:
    static std::size_t word_index(std::string_view text, std::size_t at) {
        return static_cast<std::size_t>(std::ranges::count(text.substr(0, at), ' '));
    }

    static bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

    /// True for the first byte of a letter or digit: the other characters that stand in texts have
    /// 0xC2 (« » and a blank that does not break) or 0xE2 (“ ” – …).
    static bool begins_word(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
               (byte >= 'a' && byte <= 'z') || (byte >= 0xC3U && byte != 0xE2U);
    }

    /// False when what was found is the middle of a longer word or number.
    static bool is_whole(std::string_view text, std::size_t at, std::size_t size) {
        auto behind = at + size;
        if (behind < text.size() && text[behind] == '-')
            ++behind;  // 45/QĐ-UBND is not 45/QĐ-UBND-HC
        if (behind < text.size() && begins_word(text[behind]))
            return false;
        while (at > 0 && is_continuation(text[at - 1]))
            --at;
        return at == 0 || !begins_word(text[at - 1]);
    }

    /// The beginning of an unknown law's name: nobody knows where it ends.
    static std::string_view law_name(std::string_view text) {
        constexpr std::size_t shown_words = 4;
        std::size_t end = 0;
        for (std::size_t count = 0; count < shown_words && end < text.size(); ++count)
            end = std::min(text.find_first_of(" ,;.:()", end + 1), text.size());
        return text.substr(0, std::min({end, text.find_first_of(",;.:()"), text.find("”")}));
    }

    std::vector<Spelling> spellings_;
};

std::vector<std::string> keys_of(const Programme& programme) {
    std::vector<std::string> keys;
    for (const auto& document : programme.documents)
        keys.push_back(document.key());
    return keys;
}

void report_unknown(const std::string& number, const Place& place, const Programme& programme,
                    Diagnostics& diagnostics) {
    const auto near = nearest(number, keys_of(programme));
    diagnostics.error(place, "document", tr("'{}' is not in documents.yaml", number),
                      near ? tr("did you mean '{}'?", *near)
                           : tr("add it there, with its type, date, issuer and title"));
}

void check_task(const Checked& checked, const Task& task, const std::vector<Mention>& mentions,
                Diagnostics& diagnostics) {
    std::set<std::string> cited;
    for (const auto& [cite, confirmed] : task.cites) {
        if (!cited.insert(cite.value).second)
            diagnostics.error(cite.place, "document", tr("'{}' is cited twice", cite.value),
                              tr("keep one of them"));
        const bool stands = std::ranges::any_of(mentions, [&](const Mention& mention) {
            return (mention.document ? mention.document->key() : mention.text) == cite.value;
        });
        if (!stands && checked.tasks.document(cite.value) == nullptr)
            report_unknown(cite.value, cite.place, checked.programme(), diagnostics);
        else if (!stands)
            diagnostics.error(cite.place, "document",
                              tr("'{}' is in 'cites' but not in the text", cite.value),
                              tr("take it out of 'cites'"));
    }
    for (const auto& mention : mentions) {
        if (mention.document && cited.insert(mention.document->key()).second)
            diagnostics.error(place_of_word(task.text, mention.word), "document",
                              tr("'{}' is in the text but not in 'cites'", mention.text),
                              tr("add '{}' to the task's 'cites'", mention.document->key()));
    }
}

}  // namespace

void check_documents(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (programme.documents.empty() && !checked.complete)
        return;  // documents.yaml could not be read, so none is known
    const Finder finder{programme};
    std::set<const Document*> used;
    // Outside of the tasks a mention is only looked up; there is no 'cites' to agree with.
    for (const auto& line : as_issued(programme)) {
        for (const auto& mention : finder.mentions(squeeze(line.text.value))) {
            if (mention.document == nullptr)
                report_unknown(mention.text, place_of_word(line.text, mention.word), programme,
                               diagnostics);
            used.insert(mention.document);
        }
    }
    for (const auto& row : checked.tasks.tasks()) {
        for (const auto& cite : row.task->cites)
            used.insert(checked.tasks.document(cite.document.value));
        check_task(checked, *row.task, finder.mentions(squeeze(row.task->text.value)), diagnostics);
        if (row.task->due) {
            const auto& basis = row.task->due->basis;
            const auto* document = checked.tasks.document(basis.value);
            used.insert(document);
            if (document == nullptr)
                report_unknown(basis.value, basis.place, programme, diagnostics);
        }
    }
    for (const auto& document : programme.documents) {
        if (!used.contains(&document) && checked.complete)
            diagnostics.warning(document.place, "document",
                                tr("'{}' is cited nowhere", document.key()),
                                tr("delete it, or correct its number where it is cited"));
    }
}

}  // namespace cthd
