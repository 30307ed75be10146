// Values of options that are one of a few words, or a date.
#pragma once

#include <CLI/CLI.hpp>
#include <cassert>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dates.h"

namespace cthd {

/// Lets `option` take only one of `words`; anything else is refused with the nearest of them.
void allow_only(CLI::Option* option, std::vector<std::string> words);

/// Lets `option` take only a year that a year report may have.
void allow_only_years(CLI::Option* option);

/// Lets `option` take only a date, as parse_date reads it.
void allow_only_dates(CLI::Option* option);

/// A table of words and what they mean.
template <class T>
using Words = std::vector<std::pair<std::string, T>>;

/// Adds an option that takes one of the words of a table.
template <class T>
CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& typed,
                        const Words<T>& table, const std::string& about) {
    std::vector<std::string> words;
    for (const auto& [word, meaning] : table)
        words.push_back(word);
    auto* option = app.add_option(name, typed, about);
    allow_only(option, std::move(words));
    return option;
}

/// What `typed` means; REQUIRES: it is a word of the table.
template <class T>
T meaning_of(const std::string& typed, const Words<T>& table) {
    for (const auto& [word, meaning] : table) {
        if (word == typed)
            return meaning;
    }
    assert(false);
    return table.front().second;
}

}  // namespace cthd
