// What is written into agencies.yaml and the sections when agencies begin, end and take over.
#include <algorithm>
#include <cassert>
#include <iterator>

#include "base/text.h"
#include "record/additions.h"
#include "yaml_edit/additions.h"
#include "yaml_edit/layout.h"

namespace cthd {

namespace {

/// The widest text in { }; a wider one gets lines of its own.
constexpr int widest_in_braces = 60;

/// `entries` in { }, or on lines if their `basis` is long.
YamlValue with_basis(YamlEntries entries, const Text& basis) {
    return display_width(basis.value) <= widest_in_braces ? braces_value(std::move(entries))
                                                          : lines_value(std::move(entries));
}

YamlValue validity_value(const Validity& validity) {
    YamlEntries entries;
    if (validity.from)
        entries.push_back({"from", word_value(iso(validity.from->value))});
    if (validity.to)
        entries.push_back({"to", word_value(iso(validity.to->value))});
    entries.push_back({"basis", text_value(validity.basis.value)});
    return with_basis(std::move(entries), validity.basis);
}

const YamlEntry& default_entry() {
    static const YamlEntry entry{"default", word_value("true")};
    return entry;
}

YamlValue succession_value(const Succession& succession) {
    YamlEntries entries{{"from", word_value(iso(succession.from.value))},
                        {"to", text_value(succession.to.value)},
                        {"basis", text_value(succession.basis.value)}};
    if (succession.is_default)
        entries.push_back(default_entry());
    return with_basis(std::move(entries), succession.basis);
}

std::vector<YamlValue> text_values(Texts::const_iterator first, Texts::const_iterator last) {
    std::vector<YamlValue> values;
    std::transform(first, last, std::back_inserter(values),
                   [](const Text& text) { return text_value(text.value); });
    return values;
}

// Adds the value of a field, by its type.

void add_field(YamlEntries& entries, const char* key, const Text& text) {
    entries.push_back({key, text_value(text.value)});
}

void add_field(YamlEntries& entries, const char* key, const std::optional<Text>& text) {
    if (text)
        add_field(entries, key, *text);
}

void add_field(YamlEntries& entries, const char* key, const Texts& texts) {
    if (!texts.empty())
        entries.push_back({key, rows_value(text_values(texts.begin(), texts.end()))});
}

/// REQUIRES: the agency is new, so it has no successors.
YamlEntries agency_entries(const Agency& agency) {
    assert(agency.successors.empty());
    YamlEntries entries;
    add_field(entries, "id", agency.id);
    for_each_agency_field(agency, [&](const AgencyField& field, const auto& value) {
        add_field(entries, field.key, value);
    });
    if (agency.validity)
        entries.push_back({"validity", validity_value(*agency.validity)});
    return entries;
}

void append_to(std::vector<Insertion>& all, std::vector<Insertion> more) {
    std::ranges::move(more, std::back_inserter(all));
}

/// The insertions into the entry of one agency, the mapping `node` in a list whose dashes are
/// indented by `depth` spaces.
class EntryEdit {
public:
    EntryEdit(const SourceFile& file, const Node& node, std::size_t depth)
        : file_(file), node_(node), depth_(depth) {}

    std::vector<Insertion> edit(const Agency& before, const Agency& wanted) const {
        std::vector<Insertion> insertions;
        if (!before.validity && wanted.validity)
            insertions.push_back(at_end({"validity", validity_value(*wanted.validity)}));
        else if (before.validity != wanted.validity)
            insertions = last_day(*before.validity, *wanted.validity);
        if (before.successors.empty() && !wanted.successors.empty())
            insertions.push_back(
                at_end({"successors", rows_value(values(wanted.successors.begin(), wanted))}));
        else if (before.successors != wanted.successors)
            append_to(insertions, successors(before, wanted));
        return insertions;
    }

private:
    static std::vector<YamlValue> values(std::vector<Succession>::const_iterator first,
                                         const Agency& agency) {
        std::vector<YamlValue> rows;
        std::transform(first, agency.successors.end(), std::back_inserter(rows), succession_value);
        return rows;
    }

    Insertion at_end(const YamlEntry& entry) const {
        return add_entries(file_, node_, depth_, {entry});
    }

    /// Adds the last day behind the first, and what the basis says more.
    std::vector<Insertion> last_day(const Validity& before, const Validity& wanted) const {
        const auto& validity = *node_.find("validity");
        std::vector<Insertion> insertions{
            add_behind(file_, validity, "from", {"to", word_value(iso(wanted.to->value))})};
        const auto old = trim(before.basis.value);
        const auto more = trim(wanted.basis.value).substr(old.size());
        if (!more.empty())
            append_to(insertions, add_to_text(file_, *validity.find("basis"), validity.flow, more));
        return insertions;
    }

    std::vector<Insertion> successors(const Agency& before, const Agency& wanted) const {
        const auto& list = *node_.find("successors");
        std::vector<Insertion> insertions;
        const auto known = before.successors.size();
        for (std::size_t i = 0; i < known; ++i) {
            if (before.successors[i] != wanted.successors[i])
                insertions.push_back(
                    add_entries(file_, list.values[i], depth_of(list), {default_entry()}));
        }
        if (wanted.successors.size() > known)
            insertions.push_back(add_values(
                file_, list, depth_of(node_),
                values(wanted.successors.begin() + static_cast<std::ptrdiff_t>(known), wanted)));
        return insertions;
    }

    const SourceFile& file_;
    const Node& node_;
    std::size_t depth_;
};

}  // namespace

std::vector<Insertion> additions(const Edit<AgencyList>& edit, const Programme& /*programme*/) {
    const auto& [before, wanted] = std::tie(edit.before, edit.wanted);
    const auto& agencies = *edit.root->find("agencies");
    std::vector<Insertion> insertions;
    for (std::size_t i = 0; i < before.agencies.size(); ++i)
        append_to(insertions, EntryEdit{*edit.file, agencies.values[i], depth_of(agencies)}.edit(
                                  before.agencies[i], wanted.agencies[i]));
    if (wanted.agencies.size() > before.agencies.size()) {
        std::vector<YamlEntries> items;
        std::transform(
            wanted.agencies.begin() + static_cast<std::ptrdiff_t>(before.agencies.size()),
            wanted.agencies.end(), std::back_inserter(items), agency_entries);
        insertions.push_back(add_items(*edit.file, *edit.root, "agencies", items));
    }
    for (std::size_t i = 0; i < before.groups.size(); ++i) {
        const auto known = static_cast<std::ptrdiff_t>(before.groups[i].members.size());
        const auto& members = wanted.groups[i].members;
        const auto& group = edit.root->find("groups")->values[i];
        if (std::ssize(members) > known)
            insertions.push_back(add_values(*edit.file, *group.find("members"), depth_of(group),
                                            text_values(members.begin() + known, members.end())));
    }
    return insertions;
}

// --- sections ---------------------------------------------------------------------------------

namespace {

/// Where the choices of a section, a point or a task are written.
struct ChoicesPlace {
    const SourceFile& file;
    const Node& node;       ///< The mapping of the section, point or task.
    std::size_t depth = 0;  ///< That of the list around it; of a section that of its keys.
    const char* list = "";  ///< The key of the list in it, which new entries precede.
};

YamlEntries choice_entries(const std::vector<SuccessorChoice>& choices, std::size_t known) {
    YamlEntries entries;
    for (auto i = known; i < choices.size(); ++i)
        entries.push_back({choices[i].agency.value,
                           list_value(text_values(choices[i].to.begin(), choices[i].to.end()))});
    return entries;
}

void add_choices(const ChoicesPlace& at, const std::vector<SuccessorChoice>& before,
                 const std::vector<SuccessorChoice>& wanted, std::vector<Insertion>& insertions) {
    if (before == wanted)
        return;
    auto entries = choice_entries(wanted, before.size());
    if (const auto* choices = at.node.find("successors")) {
        insertions.push_back(add_entries(at.file, *choices, depth_of(at.node), entries));
        return;
    }
    const YamlEntry entry{"successors", braces_value(std::move(entries))};
    const auto list = std::ranges::find(at.node.keys, at.list, &Node::scalar);
    insertions.push_back(list == at.node.keys.end() || list == at.node.keys.begin()
                             ? add_entries(at.file, at.node, at.depth, {entry})
                             : add_behind(at.file, at.node, std::prev(list)->scalar, entry));
}

}  // namespace

std::vector<Insertion> additions(const Edit<Section>& edit, const Programme& /*programme*/) {
    const auto& root = *edit.root;
    const auto& file = *edit.file;
    const auto& [before, wanted] = std::tie(edit.before, edit.wanted);
    const auto* points = root.find("points");
    std::vector<Insertion> insertions;
    add_choices({file, root, 0, points != nullptr ? "points" : "tasks"}, before.successors,
                wanted.successors, insertions);
    for (std::size_t i = 0; i < before.points.size(); ++i) {
        const auto& point = points != nullptr ? points->values[i] : root;
        if (points != nullptr)
            add_choices({file, point, depth_of(*points), "tasks"}, before.points[i].successors,
                        wanted.points[i].successors, insertions);
        const auto& tasks = *point.find("tasks");
        for (std::size_t j = 0; j < before.points[i].tasks.size(); ++j)
            add_choices({file, tasks.values[j], depth_of(tasks)},
                        before.points[i].tasks[j].successors, wanted.points[i].tasks[j].successors,
                        insertions);
    }
    return insertions;
}

}  // namespace cthd
