// JSON as text; the only header that knows nlohmann-json.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace cthd {

using Json = nlohmann::ordered_json;

/// `json` with a line end, indented by `indent` blanks a level, or on one line if that is -1. What
/// is no UTF-8, as in names of files of old archives, becomes U+FFFD.
inline std::string json_text(const Json& json, int indent = 2) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cthd
