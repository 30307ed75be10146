#include "check/old_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.h"
#include "base/text.h"
#include "check/word_place.h"

namespace cthd {

namespace {

/// A value as it is written in a file, and where it stands.
struct Written {
    std::string value;
    Place place;
};

std::string list_of(const std::vector<std::string>& keys) {
    return fmt::format("[{}]", join(keys, ", "));
}

/// REQUIRES: there are some.
Written written(const Texts& ids) {
    std::vector<std::string> keys;
    for (const auto& id : ids)
        keys.push_back(id.value);
    return Written{list_of(keys), ids.front().place};
}

Written written(const std::vector<Citation>& cites) {
    Texts keys;
    for (const auto& cite : cites)
        keys.push_back(cite.document);
    return written(keys);
}

Written written(const Text& text) {
    return Written{squeeze(text.value), text.place};
}

Written written(const At<Date>& date) {
    return Written{iso(date.value), date.place};
}

template <class T>
std::optional<Written> written(const std::optional<T>& value) {
    return value ? std::optional{written(*value)} : std::nullopt;
}

template <class T>
void check_value(std::string_view field, const Changed& changed, const std::optional<T>& standing,
                 const Replacement<T>& change, Diagnostics& diagnostics) {
    const auto now = written(standing);
    const auto old = written(change.before);
    const auto day = iso(changed.last);
    if (now && !old)
        diagnostics.error(
            change.place, "amendment",
            tr("'old' is missing: there is a '{}' of {} on {}", field, changed.of, day),
            tr("write 'old: {}'", now->value));
    else if (!now && old)
        diagnostics.error(old->place, "amendment",
                          tr("there is no '{}' of {} on {}", field, changed.of, day),
                          tr("delete 'old'"));
    else if (now && old && now->value != old->value)
        diagnostics.error(old->place, "amendment",
                          tr("'old' is not the '{}' of {} on {}", field, changed.of, day),
                          tr("write 'old: {}'", now->value));
}

/// Some words of a text from the `begin`-th on, enough to be recognised.
std::string words_from(const std::vector<std::string_view>& words, std::size_t begin) {
    constexpr std::size_t most = 8;
    std::vector<std::string> some;
    for (auto i = begin; i < std::min(begin + most, words.size()); ++i)
        some.emplace_back(words[i]);
    return join(some, " ") + (begin + most < words.size() ? " …" : "");
}

void check_words(std::string_view field, const Changed& changed, const Text& now,
                 const Replacement<Text>& change, Diagnostics& diagnostics) {
    if (!change.before || now.value.empty())
        return;  // reported when it was read
    const auto old_words = words(change.before->value);
    const auto now_words = words(now.value);
    const auto [old_word, now_word] = std::ranges::mismatch(old_words, now_words);
    if (old_word == old_words.end() && now_word == now_words.end())
        return;
    const auto at = static_cast<std::size_t>(old_word - old_words.begin());
    const auto day = iso(changed.last);
    diagnostics.error(
        place_of_word(*change.before, at), "amendment",
        now_word == now_words.end()
            ? tr("'old' goes on where the '{}' of {} on {} ends", field, changed.of, day)
            : tr("'old' is not the '{}' of {} on {}: there it says '{}'", field, changed.of, day,
                 words_from(now_words, at)),
        tr("see {}; copy the words from there", where(now.place)));
}

}  // namespace

void check_old(const ChangeField& field, const Changed& changed, const std::optional<Text>& now,
               const Replacement<Text>& change, Diagnostics& diagnostics) {
    if (field.is_wording)
        check_words(field.key, changed, now.value_or(Text{}), change, diagnostics);
    else
        check_value(field.key, changed, now, change, diagnostics);
}

void check_old(const ChangeField& field, const Changed& changed, const std::optional<Texts>& now,
               const Replacement<Texts>& change, Diagnostics& diagnostics) {
    check_value(field.key, changed, now, change, diagnostics);
}

void check_old(const ChangeField& field, const Changed& changed,
               const std::optional<std::vector<Citation>>& now,
               const Replacement<std::vector<Citation>>& change, Diagnostics& diagnostics) {
    check_value(field.key, changed, now, change, diagnostics);
}

void check_old(const ChangeField& field, const Changed& changed, const std::optional<At<Date>>& now,
               const Replacement<At<Date>>& change, Diagnostics& diagnostics) {
    check_value(field.key, changed, now, change, diagnostics);
}

}  // namespace cthd
