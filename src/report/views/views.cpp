#include "report/views/views.h"

#include "base/text.h"

#include <algorithm>

namespace cthd {

const ViewName* find_view(std::string_view word) {
    const auto found = std::ranges::find(view_names, word, &ViewName::word);
    return found == view_names.end() ? nullptr : &*found;
}

const ViewName* view_of_name(const std::filesystem::path& name) {
    const auto stem = name.stem().string();
    return find_view(std::string_view{stem}.substr(0, stem.find('-')));
}

std::vector<std::string> view_words() {
    std::vector<std::string> words;
    for (const auto& view : view_names)
        words.emplace_back(view.word);
    return words;
}

// --- lists of names ---------------------------------------------------------------------------

std::vector<NameGroup> name_groups(const ViewName& view) {
    std::vector<NameGroup> groups{{{}, &view.fields(), false}};
    // Grows during the loop: lists lead to further lists.
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const auto& field : *groups[i].fields) {
            if (field.kind != Field::Kind::list)
                continue;
            const auto known = std::ranges::find(groups, field.rows, &NameGroup::fields);
            if (known == groups.end())
                groups.push_back({{field.name}, field.rows, false});
            else if (!contains(known->lists, field.name))
                known->lists.push_back(field.name);
        }
    }
    groups.push_back({{}, &fields_of<ListPlace>(), true});
    return groups;
}

std::vector<std::string> lists_to(const Fields& fields, std::string_view name) {
    struct Step {
        const Fields* fields;
        std::vector<std::string> lists;
    };
    std::vector<Step> steps{{&fields, {}}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const auto& field : *steps[i].fields) {
            if (field.kind != Field::Kind::list)
                continue;
            auto lists = steps[i].lists;
            lists.push_back(field.name);
            if (find_field(*field.rows, name) != nullptr)
                return lists;
            steps.push_back({field.rows, std::move(lists)});
        }
    }
    return {};
}

}  // namespace cthd
