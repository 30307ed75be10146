#include "read/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <set>
#include <streambuf>

#include "base/characters.h"
#include "base/message.h"
#include "base/text.h"
#include "read/encoding.h"

namespace cthd {

// --- syntax errors in plain words -------------------------------------------------------------

namespace {

/// A message of yaml-cpp, and the message and hint that replace it.
struct SyntaxError {
    std::string_view said;
    const char* message;
    const char* hint;
};

constexpr const char* no_aliases = CTHD_N("aliases (*) are not allowed");
constexpr const char* no_alias =
    CTHD_N("write the value out, or quote a text that begins with '*'");
constexpr const char* anchor = CTHD_N("anchors (&) are not allowed");
constexpr const char* no_anchor =
    CTHD_N("write the value out, or quote a text that begins with '&'");
constexpr const char* open_quote = CTHD_N("a quotation mark is not closed");
constexpr const char* misfit =
    CTHD_N("indent everything on one level equally; quote a whole text, not only its beginning");

constexpr std::array<SyntaxError, 18> syntax_errors{{
    {"end of map not found", CTHD_N("this does not fit the mapping around it"), misfit},
    {"end of sequence not found", CTHD_N("this does not fit the list around it"), misfit},
    {"end of map flow not found", CTHD_N("a { before this is not closed"),
     CTHD_N("add the missing }")},
    {"end of sequence flow not found", CTHD_N("a [ before this is not closed"),
     CTHD_N("add the missing ]")},
    {"illegal flow end", CTHD_N("a ] or } was never opened"),
     CTHD_N("delete it, or quote the text it is in")},
    {"illegal map value", CTHD_N("there is a ': ' inside a text"),
     CTHD_N("quote the text, or write it behind '>-' on lines of its own")},
    {"illegal map key", CTHD_N("a key cannot begin here"), CTHD_N("check the indentation")},
    {"illegal block entry", CTHD_N("a list item cannot begin here"),
     CTHD_N("put the '-' on a line of its own, or quote a text that begins with '- '")},
    {"illegal EOF in scalar", open_quote, CTHD_N("add the missing one")},
    {"illegal document indicator in scalar", open_quote, CTHD_N("add the missing one")},
    {"illegal tab when looking for indentation", CTHD_N("there is a tab in the indentation"),
     CTHD_N("indent with spaces only")},
    {"unknown token", CTHD_N("a text cannot begin with this character"), CTHD_N("quote the text")},
    {"the referenced anchor is not defined", no_aliases, no_alias},
    {"alias not found after *", no_aliases, no_alias},
    {"illegal character found while scanning alias", no_aliases, no_alias},
    {"anchor not found after &", anchor, no_anchor},
    {"unknown escape character", CTHD_N("'\\' begins an escape that YAML does not know"),
     CTHD_N("write '\\\\' for the character '\\', or quote the text with ' instead of \"")},
    {"unexpected character in block scalar", CTHD_N("text follows '>' or '|' on the same line"),
     CTHD_N("begin the text on the next line, or quote a text that begins with '>' or '|'")},
}};

Place place_of(const YAML::ParserException& exception, const SourceFile& file) {
    const auto last = place_at(file, file.text.find_last_not_of("\r\n") + 1);
    const Place place{&file, static_cast<std::uint32_t>(exception.mark.line) + 1,
                      static_cast<std::uint32_t>(exception.mark.column) + 1};
    return place.line > last.line ? Place{&file, last.line, 1} : place;
}

/// True if there is no ": " before `place` on its line: the line then looks like a key and its
/// value, and the problem is in the line above.
bool ends_a_key(const Place& place) {
    const auto before = place.file->line(place.line).substr(0, place.column - 1);
    return before.find(": ") == std::string_view::npos;
}

/// Reports `exception`, thrown while parsing `file` (check `yaml`).
void report_syntax_error(const YAML::ParserException& exception, const SourceFile& file,
                         Diagnostics& diagnostics) {
    const auto place = place_of(exception, file);
    const auto known = std::ranges::find_if(syntax_errors, [&](const SyntaxError& error) {
        return std::string_view{exception.msg}.starts_with(error.said);
    });
    if (known == syntax_errors.end())
        diagnostics.error(place, "yaml", tr("not valid YAML: {}", exception.msg), {});
    else if (known->said == "illegal map value" && ends_a_key(place))
        diagnostics.error(place, "yaml", tr("this line is read as part of the text above it"),
                          tr("indent keys of one level equally, put a space after every ':', quote "
                             "a text that contains ': '"));
    else
        diagnostics.error(place, "yaml", std::string{translated(known->message)},
                          std::string{translated(known->hint)});
}

/// The allowed levels of nesting.
constexpr std::size_t deepest = 16;

/// A key that is appended to the parsed text. After an unterminated quote or a line that begins
/// with %, yaml-cpp silently drops the rest of a file, and this key is missing.
constexpr std::string_view sentinel = "cthd-end-of-file";

/// Thrown to stop parsing after the problem has been reported.
struct Abandoned {};

/// Lets an istream read a string in place.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string& text) {
        setg(text.data(), text.data(), text.data() + text.size());
    }
};

/// Builds the tree from the events of yaml-cpp and reports what strict YAML forbids.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const SourceFile& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0)
            return;
        // `...` and `---` begin another document even at the end, as the sentinel follows them.
        diagnostics_.error(before_end(mark), "yaml", tr("a second YAML document begins here"),
                           tr("a file is one document: delete the lines '---' and '...'"));
        throw Abandoned{};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        add({.place = place(mark)});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        forbid(mark, tr("aliases (*) are not allowed"),
               tr("write the value out, or quote a text that begins with '*'"));
        throw Abandoned{};  // an alias has no value to add
    }
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
        forbid(mark, tr("anchors (&{}) are not allowed", name),
               tr("write the value out, or quote a text that begins with '&'"));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                  const std::string& value) override {
        check_tag(mark, tag);
        add({.kind = Node::Kind::scalar,
             .scalar = has_escape(mark) ? unescaped(mark, value) : value,
             .place = place(mark)});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value style) override {
        open(mark, tag, Node::Kind::sequence, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value style) override {
        open(mark, tag, Node::Kind::mapping, style);
    }
    void OnMapEnd() override { close(); }

    std::optional<Node> take_root() { return std::move(root_); }

private:
    Place place(const YAML::Mark& mark) const {
        auto column = static_cast<std::uint32_t>(mark.column) + 1;
        // yaml-cpp does not count the byte order mark.
        if (mark.line == 0 && file_.text.starts_with(byte_order_mark))
            column += 3;
        return {&file_, static_cast<std::uint32_t>(mark.line) + 1, column};
    }

    std::size_t offset_of(const YAML::Mark& mark) const {
        const auto skipped = file_.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        return static_cast<std::size_t>(mark.pos) + skipped;
    }

    /// Whether a scalar is in double quotes and has an escape.
    bool has_escape(const YAML::Mark& mark) const {
        auto at = offset_of(mark);
        if (at >= file_.text.size() || file_.text[at] != '"')  // the sentinel is behind the file
            return false;
        at = file_.text.find_first_of("\\\"", at + 1);
        return at != std::string::npos && file_.text[at] == '\\';
    }

    /// The value of a scalar with escapes. Reports what check_encoding refuses where it stands in
    /// the file itself; it is then shown as U+FFFD, so that no output is broken by it.
    std::string unescaped(const YAML::Mark& mark, const std::string& value) {
        if (first_invalid_utf8(value)) {
            diagnostics_.error(place(mark), "encoding",
                               tr("an escape in this text gives no character"),
                               tr("type the character itself"));
            return printable(value);
        }
        const auto refused = refused_characters(value);
        if (!refused)
            return value;
        diagnostics_.error(place(mark), "encoding",
                           tr("an escape in this text: {}", refused->message), refused->hint);
        return printable(value);
    }

    /// The place of `mark`; the last line of the file if the mark is in or after it.
    Place before_end(const YAML::Mark& mark) const {
        const auto last = place_at(file_, file_.text.find_last_not_of("\r\n") + 1);
        const auto found = place(mark);
        return found.line < last.line ? found : Place{&file_, last.line, 1};
    }

    void forbid(const YAML::Mark& mark, std::string message, std::string hint) {
        diagnostics_.error(place(mark), "yaml", std::move(message), std::move(hint));
    }

    void check_tag(const YAML::Mark& mark, const std::string& tag) {
        // yaml-cpp gives quoted texts the tag "!", which a file may also contain.
        const bool is_quoted = tag == "!" && file_.text[offset_of(mark)] != '!';
        if (tag != "?" && !is_quoted && !tag.empty())
            forbid(mark, tr("tags ({}) are not allowed", tag),
                   tr("delete the tag, or quote the text"));
    }

    void open(const YAML::Mark& mark, const std::string& tag, Node::Kind kind,
              YAML::EmitterStyle::value style) {
        check_tag(mark, tag);
        if (open_.size() == deepest) {
            forbid(mark, tr("nested deeper than {} levels", deepest), tr("check the indentation"));
            throw Abandoned{};
        }
        open_.push_back(
            {.kind = kind, .flow = style == YAML::EmitterStyle::Flow, .place = place(mark)});
    }

    void close() {
        auto node = std::move(open_.back());
        open_.pop_back();
        if (node.kind == Node::Kind::mapping)
            check_keys(node);
        add(std::move(node));
    }

    void check_keys(const Node& mapping) {
        std::set<std::string_view> seen;
        for (const auto& key : mapping.keys) {
            if (!seen.insert(key.scalar).second)
                diagnostics_.error(key.place, "yaml", tr("the key '{}' appears twice", key.scalar),
                                   tr("keep one of them; nothing is merged"));
        }
    }

    /// The place of an empty item of `parent`: its dash, or in a flow sequence that of `parent`.
    /// `next` is the place of the text after the item.
    Place place_of_item(const Node& parent, const Place& next) const {
        const auto end = file_.offset_of_line(next.line) + next.column - 1;
        const auto dash = file_.text.rfind('-', end == 0 ? 0 : end - 1);
        return parent.flow || dash == std::string::npos ? parent.place : place_at(file_, dash);
    }

    /// Adds a finished node to its parent as item, key or value of the last key, or as the root.
    void add(Node&& node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        auto& parent = open_.back();
        if (parent.kind == Node::Kind::mapping && parent.keys.size() == parent.values.size()) {
            if (node.kind != Node::Kind::scalar) {
                diagnostics_.error(node.place, "yaml", tr("a key must be a plain word"),
                                   tr("write it as 'key: value'"));
                throw Abandoned{};
            }
            parent.keys.push_back(std::move(node));
            return;
        }
        // yaml-cpp gives an empty value the place of the text after it.
        if (node.kind == Node::Kind::null)
            node.place = parent.kind == Node::Kind::mapping ? parent.keys.back().place
                                                            : place_of_item(parent, node.place);
        parent.values.push_back(std::move(node));
    }

    const SourceFile& file_;
    Diagnostics& diagnostics_;
    std::vector<Node> open_;
    std::optional<Node> root_;
    int documents_ = 0;
};

/// Reports tabs in the indentation, which yaml-cpp sometimes accepts as white space in a text.
/// Returns false if there are some.
bool check_indentation(const SourceFile& file, Diagnostics& diagnostics) {
    std::uint32_t number = 0;
    bool clean = true;
    for (const auto line : split(file.text, '\n')) {
        ++number;
        const auto text = line.find_first_not_of(" \t\r");
        const auto tab = line.find('\t');
        if (text == std::string_view::npos || tab >= text)
            continue;
        clean = false;
        diagnostics.error({&file, number, static_cast<std::uint32_t>(tab) + 1}, "yaml",
                          tr("there is a tab in the indentation"), tr("indent with spaces only"));
    }
    return clean;
}

/// Reports lines that begin with %: yaml-cpp silently drops text after them. Returns false if there
/// are some.
bool check_directives(const SourceFile& file, Diagnostics& diagnostics) {
    std::uint32_t number = 0;
    bool clean = true;
    for (const auto line : split(file.text, '\n')) {
        ++number;
        if (!line.starts_with('%'))
            continue;
        clean = false;
        diagnostics.error({&file, number, 1}, "yaml", tr("a line cannot begin with '%'"),
                          tr("quote or indent the text that it belongs to, or delete the line"));
    }
    return clean;
}

/// The first scalar that contains the sentinel, because its quote is not closed; null if none.
const Node* swallower(const Node& node) {
    for (const auto& child : node.values) {
        if (child.scalar.find(sentinel) != std::string::npos)
            return &child;
        if (const auto* found = swallower(child))
            return found;
    }
    return nullptr;
}

void report_lost_end(const Node& root, Diagnostics& diagnostics) {
    if (const auto* scalar = swallower(root)) {
        diagnostics.error(scalar->place, "yaml", tr("a quotation mark is not closed"),
                          tr("add the missing one"));
        return;
    }
    diagnostics.error(root.place, "yaml", tr("the end of the file cannot be read"),
                      tr("check that every quotation mark is closed"));
}

/// Removes the sentinel from the root; returns false if it is missing.
bool drop_sentinel(Node& root) {
    if (root.kind != Node::Kind::mapping || root.keys.empty() ||
        root.keys.back().scalar != sentinel)
        return false;
    root.keys.pop_back();
    root.values.pop_back();
    return true;
}

std::optional<Node> parse(const SourceFile& file, Diagnostics& diagnostics) {
    // A second line end would become part of a text that keeps its line ends (`|+`).
    auto text =
        file.text + (file.text.ends_with('\n') ? "" : "\n") + std::string{sentinel} + ": end\n";
    ViewBuffer buffer{text};
    std::istream stream{&buffer};
    TreeBuilder builder{file, diagnostics};
    try {
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Abandoned&) {
        return std::nullopt;
    } catch (const YAML::ParserException& exception) {
        report_syntax_error(exception, file, diagnostics);
        return std::nullopt;
    }
    auto root = builder.take_root();
    if (root && !drop_sentinel(*root)) {
        report_lost_end(*root, diagnostics);
        return std::nullopt;
    }
    return root;
}

/// True for a line `key: value` or `key:`.
bool begins_mapping(std::string_view line) {
    return !line.starts_with('-') && !line.starts_with('{') && !line.starts_with('[') &&
           (line.find(": ") != std::string_view::npos ||
            line.find(":\t") != std::string_view::npos || line.ends_with(':'));
}

/// Reports a root that does not begin with a `key: value` line: the sentinel could not follow it.
/// Returns false if it does not.
bool check_root(const SourceFile& file, Diagnostics& diagnostics) {
    const auto hint = tr("write its content as lines of the form 'key: value'");
    std::uint32_t number = 0;
    for (const auto line : split(file.text, '\n')) {
        ++number;
        const bool has_mark = number == 1 && line.starts_with(byte_order_mark);
        const auto text = trim(line.substr(has_mark ? 3 : 0));
        if (text.empty() || text.starts_with('#') || text == "---")
            continue;
        if (begins_mapping(text) && !line.starts_with(' '))
            return true;
        diagnostics.error({&file, number, 1}, "yaml",
                          tr("the file does not begin with 'key: value'"), hint);
        return false;
    }
    diagnostics.error({&file, 0, 0}, "yaml", tr("there is nothing in the file"), hint);
    return false;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
    const auto found = std::ranges::find(keys, key, &Node::scalar);
    return found == keys.end() ? nullptr : &values[static_cast<std::size_t>(found - keys.begin())];
}

std::optional<Place> comment_behind(const Node& scalar) {
    const auto& [file, line, column] = scalar.place;
    const std::string_view text = file->text;
    auto at = file->offset_of_line(line) + column - 1;
    if (at >= text.size() || std::string_view{"\"'|>"}.find(text[at]) != std::string_view::npos)
        return std::nullopt;
    // Words of a plain text stand in the file as they are, with white space between them.
    for (const auto word : words(scalar.scalar)) {
        const auto begin = text.find_first_not_of(" \t\r\n", at);
        if (begin == std::string_view::npos || !text.substr(begin).starts_with(word))
            break;
        at = begin + word.size();
    }
    const auto mark = text.find_first_not_of(" \t", at);
    const bool is_comment = mark != std::string_view::npos && mark > at && text[mark] == '#';
    return is_comment ? std::optional{place_at(*file, mark)} : std::nullopt;
}

std::optional<Node> parse_yaml(const SourceFile& file, Diagnostics& diagnostics) {
    // After one of these, further problems are only its consequences.
    if (!check_encoding(file, diagnostics) || !check_indentation(file, diagnostics) ||
        !check_directives(file, diagnostics) || !check_root(file, diagnostics))
        return std::nullopt;
    return parse(file, diagnostics);
}

}  // namespace cthd
