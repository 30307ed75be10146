// Reads the keys of a mapping and reports the unknown ones.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/programme.h"
#include "read/yaml.h"

namespace cthd {

/// The keys of one mapping. Reading a key makes it known and reports (check `schema`) a missing
/// required key, an empty value and a value of the wrong kind; `finish` reports unknown keys.
/// `node` and `diagnostics` must outlive the reader. REQUIRES: `finish` is called before
/// destruction, unless an exception is thrown.
class MappingReader {
public:
    MappingReader(const Node& node, Diagnostics& diagnostics);
    ~MappingReader();
    MappingReader(const MappingReader&) = delete;
    MappingReader& operator=(const MappingReader&) = delete;

    const Place& place() const { return node_.place; }

    /// Reports unknown keys (check `schema`). The hint is the nearest known key, or all of them.
    void finish();

    /// The text of a required key; an empty text at the place of the mapping if it is invalid.
    Text text(std::string_view key);
    std::optional<Text> optional_text(std::string_view key);

    /// The texts of a list; empty if the key is missing or invalid.
    Texts optional_texts(std::string_view key);
    Texts texts(std::string_view key);

    /// The mapping or sequence under a key; null if it is missing or of another kind.
    const Node* mapping(std::string_view key);
    const Node* optional_mapping(std::string_view key);
    const Node* sequence(std::string_view key);
    const Node* optional_sequence(std::string_view key);

    /// The mapping or the empty value under a required key; null if it is missing or of another
    /// kind.
    const Node* mapping_or_empty(std::string_view key);

    /// The text of a key, converted; none if it is missing or invalid. `convert` reports a text
    /// that it cannot convert.
    template <class T>
    std::optional<At<T>> optional_value(
        std::string_view key,
        const std::function<std::optional<T>(const Text&, Diagnostics&)>& convert) {
        const auto found = optional_word(key);
        if (!found)
            return std::nullopt;
        auto value = convert(*found, diagnostics_);
        return value ? std::optional{At<T>{std::move(*value), found->place}} : std::nullopt;
    }
    /// Same as optional_value, for a required key.
    template <class T>
    std::optional<At<T>> value(
        std::string_view key,
        const std::function<std::optional<T>(const Text&, Diagnostics&)>& convert) {
        require(key);
        return optional_value<T>(key, convert);
    }

    /// Reports a missing key. It is called before an optional_… function reads the value.
    void require(std::string_view key);

private:
    /// As optional_text, of what is no text: a date, a number, a status. Comments may stand behind
    /// it.
    std::optional<Text> optional_word(std::string_view key);
    const Node* find(std::string_view key);
    const Node* find(std::string_view key, Node::Kind kind);

    const Node& node_;
    Diagnostics& diagnostics_;
    std::vector<std::string> known_;
    bool is_finished_ = false;
};

/// The text of an item of a sequence. Reports an item that is empty or not a text; then none.
std::optional<Text> text_of_item(const Node& item, Diagnostics& diagnostics);

/// The texts of the items of a sequence. Reports and omits items that are empty or not a text.
Texts texts_of(const Node& sequence, Diagnostics& diagnostics);

/// Converters for MappingReader::value. Each reports an invalid text under the check next to it.
std::optional<Date> to_date(const Text& text, Diagnostics& diagnostics);  // date
std::optional<std::chrono::month_day> to_month_day(const Text& text,
                                                   Diagnostics& diagnostics);  // date
std::optional<Status> to_status(const Text& text, Diagnostics& diagnostics);   // status
std::optional<int> to_percent(const Text& text, Diagnostics& diagnostics);     // progress
std::optional<int> to_year(const Text& text, Diagnostics& diagnostics);        // date
std::optional<bool> to_bool(const Text& text, Diagnostics& diagnostics);       // schema
std::optional<TaskId> to_task_id(const Text& text, Diagnostics& diagnostics);  // id
std::optional<int> to_letter(const Text& text, Diagnostics& diagnostics);      // letter
std::optional<int> to_section(const Text& text, Diagnostics& diagnostics);     // id

}  // namespace cthd
