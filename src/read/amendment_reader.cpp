#include "base/message.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

/// What stood there, and what an act puts in its place: `{old: …, new: …}`, of which one may be
/// missing. `value` reads what a key holds.
template <class T, class Value>
std::optional<Replacement<T>> read_replacement(const Node* node, Diagnostics& diagnostics,
                                               Value value) {
    if (node == nullptr)
        return std::nullopt;
    MappingReader fields{*node, diagnostics};
    Replacement<T> replacement{value(fields, "old"), value(fields, "new"), node->place};
    fields.finish();
    if (replacement.before || replacement.after)
        return replacement;
    if (node->keys.empty())
        diagnostics.error(node->place, "schema", tr("the change needs 'old', 'new' or both"),
                          tr("write what stood there under 'old', what stands there now under "
                             "'new'"));
    return std::nullopt;
}

std::optional<Replacement<Text>> read_text_change(const Node* node, Diagnostics& diagnostics) {
    return read_replacement<Text>(
        node, diagnostics,
        [](MappingReader& fields, std::string_view key) { return fields.optional_text(key); });
}

/// As read_text_change, of something that an act can change but neither add nor take away.
std::optional<Replacement<Text>> read_full_change(const Node* node, Diagnostics& diagnostics) {
    auto found = read_text_change(node, diagnostics);
    if (found && found->before && found->after)
        return found;
    if (node != nullptr)
        diagnostics.error(node->place, "schema", tr("the change needs both 'old' and 'new'"),
                          tr("write what stood there under 'old', what stands there now under "
                             "'new'"));
    return std::nullopt;
}

std::optional<Replacement<Texts>> read_agencies_change(const Node* node, Diagnostics& diagnostics) {
    return read_replacement<Texts>(
        node, diagnostics, [](MappingReader& fields, std::string_view key) {
            auto ids = fields.optional_texts(key);
            return ids.empty() ? std::nullopt : std::optional{std::move(ids)};
        });
}

std::optional<Replacement<std::vector<Citation>>> read_cites_change(const Node* node,
                                                                    Diagnostics& diagnostics) {
    return read_replacement<std::vector<Citation>>(
        node, diagnostics, [&](MappingReader& fields, std::string_view key) {
            auto cites = read_citations(fields.optional_sequence(key), diagnostics);
            return cites.empty() ? std::nullopt : std::optional{std::move(cites)};
        });
}

std::optional<Replacement<At<Date>>> read_due_change(const Node* node, Diagnostics& diagnostics) {
    return read_replacement<At<Date>>(node, diagnostics,
                                      [](MappingReader& fields, std::string_view key) {
                                          return fields.optional_value<Date>(key, to_date);
                                      });
}

/// A field of a new task, which takes the place of nothing.
template <class T>
std::optional<Replacement<T>> added(std::optional<T> value, const Place& place) {
    return value ? std::optional{Replacement<T>{{}, std::move(value), place}} : std::nullopt;
}

template <class List>
std::optional<List> none_if_empty(List list) {
    return list.empty() ? std::nullopt : std::optional{std::move(list)};
}

void read_addition(const Node& node, Change& change, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    const auto& place = node.place;
    change.text = added(std::optional{fields.text("text")}, place);
    change.lead = added(none_if_empty(fields.optional_texts("lead")), place);
    change.coordinate = added(none_if_empty(fields.optional_texts("coordinate")), place);
    change.cites =
        added(none_if_empty(read_citations(fields.optional_sequence("cites"), diagnostics)), place);
    change.period = added(fields.optional_text("period"), place);
    change.due = added(fields.optional_value<Date>("due", to_date), place);
    change.addition =
        Addition{.heading = fields.optional_text("heading"),
                 .successors = read_choices(fields.optional_mapping("successors"), diagnostics),
                 .note = fields.optional_text("note"),
                 .place = place};
    fields.finish();
}

/// A task is either new, or repealed, or has something changed.
void check_kinds(const Change& change, bool is_new, Diagnostics& diagnostics) {
    const bool changes_fields = change.text || change.lead || change.coordinate || change.cites ||
                                change.period || change.due;
    if (changes_fields + change.repeal.has_value() + is_new > 1)
        diagnostics.error(change.place, "schema",
                          tr("a task is either new, or repealed, or something of it is changed"),
                          tr("make a change of its own of each"));
}

void read_task_change(MappingReader& fields, Change& change, Diagnostics& diagnostics) {
    change.task = fields.value<TaskId>("task", to_task_id);
    change.text = read_full_change(fields.optional_mapping("text"), diagnostics);
    change.lead = read_agencies_change(fields.optional_mapping("lead"), diagnostics);
    change.coordinate = read_agencies_change(fields.optional_mapping("coordinate"), diagnostics);
    change.cites = read_cites_change(fields.optional_mapping("cites"), diagnostics);
    change.period = read_text_change(fields.optional_mapping("period"), diagnostics);
    change.due = read_due_change(fields.optional_mapping("due"), diagnostics);
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

bool changes_anything(const Change& change) {
    return change.text || change.lead || change.coordinate || change.cites || change.period ||
           change.due || change.repeal || change.addition || change.title;
}

/// None when it cannot be told what it changes.
std::optional<Change> read_change(const Node& node, Diagnostics& diagnostics) {
    Change change;
    change.place = node.place;
    MappingReader fields{node, diagnostics};
    if (node.find("section") != nullptr && node.find("task") == nullptr) {
        change.section = fields.value<int>("section", to_section);
        change.title = read_full_change(fields.mapping("title"), diagnostics);
    } else {
        read_task_change(fields, change, diagnostics);
    }
    fields.finish();
    if (!change.task && !change.section)
        return std::nullopt;
    if (!changes_anything(change)) {
        if (change.task && node.keys.size() == 1)  // others were reported when they were read
            diagnostics.error(
                node.place, "schema", tr("nothing is changed here"),
                tr("add one of {}",
                   "'text', 'lead', 'coordinate', 'cites', 'period', 'due', 'repeal', 'new'"));
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
