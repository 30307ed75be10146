// Taking a mapping apart: every key is asked for once, and what was not asked for is reported.
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

/// The keys of one mapping. Asking for a key makes it known; `finish` reports the keys that nobody
/// asked for. A required key that is missing, an empty value and a value of the wrong kind are
/// reported when asked for. `node` and `diagnostics` outlive it. REQUIRES: `finish` is called
/// before it is destroyed, unless an exception ends the reading.
class MappingReader {
public:
    MappingReader(const Node& node, Diagnostics& diagnostics);
    ~MappingReader();
    MappingReader(const MappingReader&) = delete;
    MappingReader& operator=(const MappingReader&) = delete;

    const Place& place() const { return node_.place; }

    /// Reports the keys that nobody asked for (check `schema`), with the nearest known one as hint.
    void finish();

    /// The text of a required key; an empty one at the mapping's place when it is not sound.
    Text text(std::string_view key);
    std::optional<Text> optional_text(std::string_view key);

    /// The texts of a list; empty when the key is left out or not sound.
    Texts optional_texts(std::string_view key);
    Texts texts(std::string_view key);

    /// The value of a key that is a mapping or a sequence; null when it is missing or not sound.
    const Node* mapping(std::string_view key);
    const Node* optional_mapping(std::string_view key);
    const Node* sequence(std::string_view key);
    const Node* optional_sequence(std::string_view key);

    /// A mapping whose values may be empty, or an empty value; null when it is missing or of
    /// another kind.
    const Node* mapping_or_empty(std::string_view key);

    /// The text of a key, converted; `convert` gets a scalar and reports what it cannot read.
    template <class T>
    std::optional<At<T>> optional_value(
        std::string_view key,
        const std::function<std::optional<T>(const Text&, Diagnostics&)>& convert) {
        const auto found = optional_text(key);
        if (!found)
            return std::nullopt;
        auto value = convert(*found, diagnostics_);
        return value ? std::optional{At<T>{std::move(*value), found->place}} : std::nullopt;
    }
    /// As optional_value, for a required key; none when it is not sound.
    template <class T>
    std::optional<At<T>> value(
        std::string_view key,
        const std::function<std::optional<T>(const Text&, Diagnostics&)>& convert) {
        require(key);
        return optional_value<T>(key, convert);
    }

    /// Reports a key that is missing, before an optional_… asks for what it holds.
    void require(std::string_view key);

private:
    const Node* find(std::string_view key);
    const Node* find(std::string_view key, Node::Kind kind);

    const Node& node_;
    Diagnostics& diagnostics_;
    std::vector<std::string> known_;
    bool is_finished_ = false;
};

/// The text of a sequence's item; none when it is no text, which is reported.
std::optional<Text> text_of_item(const Node& item, Diagnostics& diagnostics);

/// The texts of a sequence's items; what is no text is reported.
Texts texts_of(const Node& sequence, Diagnostics& diagnostics);

/// Converters for MappingReader::value, each with the check it reports under.
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
