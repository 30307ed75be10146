#include "record/splice.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/failure.h"
#include "base/message.h"
#include "record/flow.h"
#include "record/layout.h"
#include "record/update_text.h"
#include "record/year_report_file.h"

namespace cthd {

namespace {

/// Everything that a splice looks at.
struct Edit {
    const SourceFile& file;
    const TaskId& task;
    const Update& update;
    const Register& known;
    Style style;
};

/// `- date: …` and what follows, as an item of a list under a key that stands `depth` blanks deep.
std::vector<std::string> new_list(const Edit& edit, std::size_t depth) {
    const auto dash = depth + edit.style.dash;
    return block_item(edit.update, {dash, dash + edit.style.behind_dash, edit.style.step});
}

/// The comment, the key and the list of a task that the file does not hold yet.
std::vector<std::string> new_entry(const Edit& edit, std::size_t depth) {
    std::vector<std::string> lines;
    if (const auto* row = edit.known.task(edit.task))
        lines.push_back(task_comment(*row->task, depth));
    lines.push_back(fmt::format("{:{}}{}:", "", depth, to_string(edit.task)));
    const auto list = new_list(edit, depth);
    lines.insert(lines.end(), list.begin(), list.end());
    return lines;
}

/// The place of the task among the keys of `tasks`: behind the key nearest before it in document
/// order, whatever the order of the others; 0 where there is none.
std::size_t place_among(const Node& tasks, const TaskId& task) {
    std::optional<TaskId> nearest;
    std::size_t place = 0;
    for (std::size_t i = 0; i < tasks.keys.size(); ++i) {
        const auto id = parse_task_id(tasks.keys[i].scalar);
        if (id && *id < task && (!nearest || *nearest < *id)) {
            nearest = id;
            place = i + 1;
        }
    }
    return place;
}

/// A new key before all others of the block mapping `tasks`, above the first one's comment.
Insertion before_first(const Edit& edit, const Node& tasks) {
    auto lines = new_entry(edit, depth_of(tasks));
    if (tasks.keys.size() > 1 && blank_above(edit.file, tasks.keys[1]))
        lines.emplace_back();
    return lines_at(edit.file.text, head_of(edit.file, tasks.keys.front()), lines);
}

/// A new key behind the `before`-th one of the block mapping `tasks`, with a blank line between
/// where the others have one.
Insertion behind_key(const Edit& edit, const Node& tasks, std::size_t before) {
    const auto& file = edit.file;
    const auto& key = tasks.keys[before];
    const auto& value = tasks.values[before];
    const auto depth = depth_of(tasks);
    const auto offset = end_of_belonging(file.text, end_of_value(file, key, value), depth);
    auto lines = new_entry(edit, depth);
    const bool apart = offset < file.text.size()
                           ? is_blank_line(file.text, offset)
                           : blank_above(file, key) && !may_keep_blank_lines(file, value);
    if (apart)
        lines.insert(lines.begin(), "");
    return lines_at(file.text, offset, lines);
}

Insertion new_key(const Edit& edit, const Node& tasks) {
    const auto place = place_among(tasks, edit.task);
    if (tasks.flow) {
        auto parts = flow_item(edit.update);
        parts.front().insert(0, fmt::format("{}: [", to_string(edit.task)));
        parts.back() += ']';
        return into_flow(edit.file, tasks, place, parts, edit.style.step);
    }
    return place == 0 ? before_first(edit, tasks) : behind_key(edit, tasks, place - 1);
}

/// Where the value of `key` is to begin that has none yet.
EmptyValue open_value(const Edit& edit, const Node& key) {
    const auto empty = empty_value(edit.file, key);
    if (empty.is_written)
        throw Failure(tr("{}:{}: delete what follows '{}:', then record again", edit.file.path,
                         key.place.line, key.scalar));
    return empty;
}

/// The first item of a list for `key`, which has no value.
Insertion first_item(const Edit& edit, const Node& tasks, const Node& key) {
    const auto [offset, has_colon, is_written] = open_value(edit, key);
    if (tasks.flow) {
        auto parts = flow_item(edit.update);
        parts.front().insert(0, 1, '[');
        parts.back() += ']';
        return flow_value(edit.file, offset, has_colon ? " " : ": ", parts, edit.style.step);
    }
    const auto depth = depth_of(tasks);
    auto lines = new_list(edit, depth);
    if (!has_colon)  // `? key`, whose value has a colon of its own
        lines.insert(lines.begin(), fmt::format("{:{}}:", "", depth));
    return lines_at(edit.file.text, end_of_belonging(edit.file.text, offset, depth), lines);
}

/// One more item for `list`, which is the value of a key of `tasks`.
Insertion next_item(const Edit& edit, const Node& tasks, const Node& list) {
    if (list.flow)
        return into_flow(edit.file, list, list.values.size(), flow_item(edit.update),
                         edit.style.step);
    const auto dash = depth_of(list);
    const auto behind = behind_dash(edit.file, list).value_or(edit.style.behind_dash);
    const auto end = extent(list, edit.file).second;
    return lines_at(edit.file.text, end_of_belonging(edit.file.text, end, depth_of(tasks)),
                    block_item(edit.update, {dash, dash + behind, edit.style.step}));
}

/// The first key of `tasks`, whose own key is `key`.
Insertion first_key(const Edit& edit, const Node& key) {
    const auto offset = open_value(edit, key).offset;
    const auto depth = depth_of(key);
    return lines_at(edit.file.text, end_of_belonging(edit.file.text, offset, depth),
                    new_entry(edit, depth + edit.style.step));
}

}  // namespace

Insertion splice(const SourceFile& file, const Node& root, const TaskId& task, const Update& update,
                 const Register& known) {
    const Edit edit{file, task, update, known, style_of(file, root)};
    const auto& tasks = *root.find("tasks");
    if (tasks.kind == Node::Kind::null)
        return first_key(edit, *std::ranges::find(root.keys, "tasks", &Node::scalar));
    for (std::size_t i = 0; i < tasks.keys.size(); ++i) {
        const auto& list = tasks.values[i];
        if (parse_task_id(tasks.keys[i].scalar) == task)
            return list.kind == Node::Kind::null ? first_item(edit, tasks, tasks.keys[i])
                                                 : next_item(edit, tasks, list);
    }
    return new_key(edit, tasks);
}

}  // namespace cthd
