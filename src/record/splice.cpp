#include "record/splice.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "base/failure.h"
#include "base/message.h"
#include "record/update_text.h"
#include "record/year_report_file.h"
#include "yaml_edit/extent.h"
#include "yaml_edit/flow.h"
#include "yaml_edit/layout.h"

namespace cthd {

namespace {

/// Everything that a splice looks at.
struct Edit {
    const SourceFile& file;
    std::span<const TaskId> tasks;  ///< Those that get a key in one place, or one gets an item.
    const Update* update;           ///< Not owned; null for keys without a value.
    const Register& known;
    Style style;
};

/// `- date: …` and what follows, as an item of a list under a key that stands `depth` blanks deep.
std::vector<std::string> new_list(const Edit& edit, std::size_t depth) {
    const auto dash = depth + edit.style.dash;
    return block_item(*edit.update, {dash, dash + edit.style.behind_dash, edit.style.step});
}

/// The comments, the keys and the lists of tasks that the file does not hold yet, with blank lines
/// between them where they are to stand `apart`.
std::vector<std::string> new_entries(const Edit& edit, std::size_t depth, bool apart) {
    std::vector<std::string> lines;
    for (const auto& task : edit.tasks) {
        if (apart && !lines.empty())
            lines.emplace_back();
        if (const auto* row = edit.known.task(task))
            lines.push_back(task_comment(*row->task, depth));
        lines.push_back(fmt::format("{:{}}{}:", "", depth, to_string(task)));
        if (edit.update == nullptr)
            continue;
        const auto list = new_list(edit, depth);
        lines.insert(lines.end(), list.begin(), list.end());
    }
    return lines;
}

/// The same inside of { }, in parts between which a blank may become a line end. An empty list
/// stands for no value: to leave it out is easily misread there.
std::vector<std::string> new_flow_entries(const Edit& edit) {
    std::vector<std::string> parts;
    for (const auto& task : edit.tasks) {
        if (!parts.empty())
            parts.back() += ',';
        auto entry = edit.update ? flow_item(*edit.update) : std::vector<std::string>{""};
        entry.front().insert(0, fmt::format("{}: [", to_string(task)));
        entry.back() += ']';
        parts.insert(parts.end(), entry.begin(), entry.end());
    }
    return parts;
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

/// New keys before all others of the block mapping `tasks`, above the first one's comment.
Insertion before_first(const Edit& edit, const Node& tasks) {
    const bool apart = tasks.keys.size() > 1 && blank_above(edit.file, tasks.keys[1]);
    auto lines = new_entries(edit, depth_of(tasks), apart);
    if (apart)
        lines.emplace_back();
    return lines_at(edit.file.text, head_of(edit.file, tasks.keys.front()), lines);
}

/// New keys behind the `before`-th one of the block mapping `tasks`, with blank lines between where
/// the others have them.
Insertion behind_key(const Edit& edit, const Node& tasks, std::size_t before) {
    const auto& file = edit.file;
    const auto& key = tasks.keys[before];
    const auto& value = tasks.values[before];
    const auto depth = depth_of(tasks);
    const auto offset = end_of_belonging(file.text, end_of_value(file, key, value), depth);
    const bool apart = offset < file.text.size()
                           ? is_blank_line(file.text, offset)
                           : blank_above(file, key) && !may_keep_blank_lines(file, value);
    auto lines = new_entries(edit, depth, apart);
    if (apart)
        lines.insert(lines.begin(), "");
    return lines_at(file.text, offset, lines);
}

/// New keys as the `place`-th and following of `tasks`.
Insertion new_keys(const Edit& edit, const Node& tasks, std::size_t place) {
    if (tasks.flow)
        return into_flow(edit.file, tasks, place, new_flow_entries(edit), edit.style.step);
    return place == 0 ? before_first(edit, tasks) : behind_key(edit, tasks, place - 1);
}

/// Where the value of `key` is to begin that has none yet.
EmptyValue open_value(const Edit& edit, const Node& key) {
    const auto empty = empty_value(edit.file, key);
    if (empty.is_written)
        throw Failure(tr("{}:{}: delete what follows '{}:', then try again", edit.file.path,
                         key.place.line, key.scalar));
    return empty;
}

/// The first item of a list for `key`, which has no value.
Insertion first_item(const Edit& edit, const Node& tasks, const Node& key) {
    const auto [offset, has_colon, is_written] = open_value(edit, key);
    if (tasks.flow) {
        auto parts = flow_item(*edit.update);
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
        return into_flow(edit.file, list, list.values.size(), flow_item(*edit.update),
                         edit.style.step);
    const auto dash = depth_of(list);
    const auto behind = behind_dash(edit.file, list).value_or(edit.style.behind_dash);
    const auto end = extent(list, edit.file).second;
    return lines_at(edit.file.text, end_of_belonging(edit.file.text, end, depth_of(tasks)),
                    block_item(*edit.update, {dash, dash + behind, edit.style.step}));
}

/// The first keys of `tasks`, which has no value.
Insertion first_keys(const Edit& edit, const Node& root) {
    const auto& key = *std::ranges::find(root.keys, "tasks", &Node::scalar);
    const auto offset = open_value(edit, key).offset;
    const auto depth = depth_of(key);
    return lines_at(edit.file.text, end_of_belonging(edit.file.text, offset, depth),
                    new_entries(edit, depth + edit.style.step, false));
}

}  // namespace

Insertion splice(const SourceFile& file, const Node& root, const TaskId& task, const Update& update,
                 const Register& known) {
    const Edit edit{file, {&task, 1}, &update, known, style_of(file, root)};
    const auto& tasks = *root.find("tasks");
    if (tasks.kind == Node::Kind::null)
        return first_keys(edit, root);
    for (std::size_t i = 0; i < tasks.keys.size(); ++i) {
        const auto& list = tasks.values[i];
        if (parse_task_id(tasks.keys[i].scalar) == task)
            return list.kind == Node::Kind::null ? first_item(edit, tasks, tasks.keys[i])
                                                 : next_item(edit, tasks, list);
    }
    return new_keys(edit, tasks, place_among(tasks, task));
}

std::vector<Insertion> splice_keys(const SourceFile& file, const Node& root,
                                   const std::vector<TaskId>& new_tasks, const Register& known) {
    Edit edit{file, new_tasks, nullptr, known, style_of(file, root)};
    const auto& tasks = *root.find("tasks");
    if (new_tasks.empty())
        return {};
    if (tasks.kind == Node::Kind::null)
        return {first_keys(edit, root)};
    std::map<std::size_t, std::vector<TaskId>> by_place;
    for (const auto& task : new_tasks)
        by_place[place_among(tasks, task)].push_back(task);
    std::vector<Insertion> insertions;
    for (const auto& [place, together] : by_place) {
        edit.tasks = together;
        insertions.push_back(new_keys(edit, tasks, place));
    }
    return insertions;
}

}  // namespace cthd
