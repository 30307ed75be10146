#include <fmt/format.h>

#include "base/message.h"
#include "model/amendment.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

// Reads the value of a key, by the type of the field; none if the key is missing or invalid.

void read_into(std::optional<Text>& text, MappingReader& keys, std::string_view key,
               Diagnostics& /*diagnostics*/) {
    text = keys.optional_text(key);
}

void read_into(std::optional<Texts>& ids, MappingReader& keys, std::string_view key,
               Diagnostics& /*diagnostics*/) {
    if (auto found = keys.optional_texts(key); !found.empty())
        ids = std::move(found);
}

void read_into(std::optional<std::vector<Citation>>& cites, MappingReader& keys,
               std::string_view key, Diagnostics& diagnostics) {
    if (auto found = read_citations(keys.optional_sequence(key), diagnostics); !found.empty())
        cites = std::move(found);
}

void read_into(std::optional<At<Date>>& date, MappingReader& keys, std::string_view key,
               Diagnostics& /*diagnostics*/) {
    date = keys.optional_value<Date>(key, to_date);
}

/// Reads the previous and the new value of a field: `{old: …, new: …}`. A wording needs both; of
/// other fields one may be missing if the act adds or removes the value. `node` is null if the key
/// is missing.
template <class T>
void read_field(const ChangeField& field, std::optional<Replacement<T>>& change, const Node* node,
                Diagnostics& diagnostics) {
    if (node == nullptr)
        return;
    MappingReader keys{*node, diagnostics};
    Replacement<T> found{{}, {}, node->place};
    read_into(found.before, keys, "old", diagnostics);
    read_into(found.after, keys, "new", diagnostics);
    keys.finish();
    const bool has_both = found.before && found.after;
    if (has_both || (!field.is_wording && (found.before || found.after))) {
        change = std::move(found);
        return;
    }
    const auto hint = tr("write the previous value under 'old' and the new one under 'new'");
    if (field.is_wording)
        diagnostics.error(node->place, "schema", tr("the change needs both 'old' and 'new'"), hint);
    else if (node->keys.empty())
        diagnostics.error(node->place, "schema", tr("the change needs 'old', 'new' or both"), hint);
}

/// Reads a new task. Its fields have new values only.
void read_addition(const Node& node, Change& change, Diagnostics& diagnostics) {
    MappingReader keys{node, diagnostics};
    for_each_task_field(
        change, [&]<class T>(const ChangeField& field, std::optional<Replacement<T>>& added, auto) {
            if constexpr (std::is_same_v<T, Text>) {
                if (field.is_wording) {
                    added = Replacement<T>{{}, keys.text(field.key), node.place};
                    return;
                }
            }
            std::optional<T> value;
            read_into(value, keys, field.key, diagnostics);
            if (value)
                added = Replacement<T>{{}, std::move(value), node.place};
        });
    change.addition =
        Addition{.heading = keys.optional_text("heading"),
                 .successors = read_choices(keys.optional_mapping("successors"), diagnostics),
                 .note = keys.optional_text("note"),
                 .place = node.place};
    keys.finish();
}

bool changes_fields(const Change& change) {
    bool any = false;
    for_each_change_field(change, [&](const ChangeField&, const auto& changed, auto) {
        any = any || changed.has_value();
    });
    return any;
}

/// Reports a change that does more than one thing: adding, repealing or editing a task.
void check_kinds(const Change& change, bool is_new, Diagnostics& diagnostics) {
    if (changes_fields(change) + change.repeal.has_value() + is_new > 1)
        diagnostics.error(change.place, "schema",
                          tr("a change must either add a task, repeal one or edit one"),
                          tr("write a separate change for each"));
}

void read_task_change(MappingReader& fields, Change& change, Diagnostics& diagnostics) {
    change.task = fields.value<TaskId>("task", to_task_id);
    for_each_task_field(change, [&](const ChangeField& field, auto& changed, auto) {
        read_field(field, changed, fields.optional_mapping(field.key), diagnostics);
    });
    if (const auto repeal = fields.optional_value<bool>("repeal", to_bool)) {
        change.repeal = repeal->place;
        if (!repeal->value)
            diagnostics.error(repeal->place, "schema", tr("'repeal' is either true or left out"),
                              tr("delete the line, or write 'true'"));
    }
    const auto* added = fields.optional_mapping("new");
    check_kinds(change, added != nullptr, diagnostics);
    if (added != nullptr)
        read_addition(*added, change, diagnostics);
}

/// The keys of a change, for messages: 'text', 'lead', …
std::string task_keys() {
    const Change nothing;
    std::string keys;
    for_each_task_field(nothing, [&](const ChangeField& field, const auto&, auto) {
        keys += fmt::format("'{}', ", field.key);
    });
    return keys + "'repeal', 'new'";
}

/// None if the task or section is missing or invalid, or if nothing is changed.
std::optional<Change> read_change(const Node& node, Diagnostics& diagnostics) {
    Change change;
    change.place = node.place;
    MappingReader fields{node, diagnostics};
    if (node.find("section") != nullptr && node.find("task") == nullptr) {
        change.section = fields.value<int>("section", to_section);
        for_each_section_field(change, [&](const ChangeField& field, auto& changed, auto) {
            read_field(field, changed, fields.mapping(field.key), diagnostics);
        });
    } else {
        read_task_change(fields, change, diagnostics);
    }
    fields.finish();
    if (!change.task && !change.section)
        return std::nullopt;
    if (!changes_fields(change) && !change.repeal && !change.addition) {
        if (change.task && node.keys.size() == 1)  // other keys are reported where they are read
            diagnostics.error(node.place, "schema", tr("nothing is changed here"),
                              tr("add one of {}", task_keys()));
        return std::nullopt;
    }
    return change;
}

}  // namespace

std::optional<Amendment> read_amendment(const SourceFile& file, Diagnostics& diagnostics) {
    const auto root = parse_yaml(file, diagnostics);
    return root ? read_amendment(file, *root, diagnostics) : std::nullopt;
}

std::optional<Amendment> read_amendment(const SourceFile& file, const Node& root,
                                        Diagnostics& diagnostics) {
    MappingReader fields{root, diagnostics};
    Amendment act;
    act.place = {&file, 0, 0};
    act.number = fields.text("number");
    act.type = fields.optional_text("type");
    const auto date = fields.value<Date>("date", to_date);
    const auto effective = fields.value<Date>("effective", to_date);
    act.issuer = fields.text("issuer");
    act.title = fields.text("title");
    act.note = fields.optional_text("note");
    if (const auto* changes = fields.sequence("changes")) {
        for (const auto& node : changes->values) {
            if (auto change = read_change(node, diagnostics))
                act.changes.push_back(std::move(*change));
        }
    }
    fields.finish();
    if (act.number.value.empty() || !date || !effective)
        return std::nullopt;
    act.date = *date;
    act.effective = *effective;
    return act;
}

}  // namespace cthd
