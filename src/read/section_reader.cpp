#include "base/message.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

std::optional<Confirmation> read_confirmation(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return std::nullopt;
    MappingReader fields{*node, diagnostics};
    const auto on = fields.value<Date>("on", to_date);
    const auto basis = fields.text("basis");
    const auto replacement = fields.optional_text("replacement");
    fields.finish();
    return on ? std::optional{Confirmation{*on, basis, replacement}} : std::nullopt;
}

std::optional<Due> read_due(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return std::nullopt;
    MappingReader fields{*node, diagnostics};
    const auto date = fields.value<Date>("date", to_date);
    const auto basis = fields.text("basis");
    fields.finish();
    return date ? std::optional{Due{*date, basis}} : std::nullopt;
}

Task read_task(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    Task task;
    task.id = fields.value<TaskId>("id", to_task_id).value_or(At<TaskId>{{}, node.place});
    task.text = fields.text("text");
    task.lead = fields.optional_texts("lead");
    task.coordinate = fields.optional_texts("coordinate");
    task.successors = read_choices(fields.optional_mapping("successors"), diagnostics);
    task.cites = read_citations(fields.optional_sequence("cites"), diagnostics);
    task.period = fields.optional_text("period");
    task.due = read_due(fields.optional_mapping("due"), diagnostics);
    for (const auto& related : fields.optional_texts("related")) {
        if (const auto id = to_task_id(related, diagnostics))
            task.related.push_back({*id, related.place});
    }
    task.note = fields.optional_text("note");
    fields.finish();
    return task;
}

std::vector<Task> read_tasks(const Node* node, Diagnostics& diagnostics) {
    std::vector<Task> tasks;
    if (node == nullptr)
        return tasks;
    for (const auto& task : node->values)
        tasks.push_back(read_task(task, diagnostics));
    return tasks;
}

Point read_point(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    Point point;
    point.letter =
        fields.value<int>("letter", to_letter).value_or(At<int>{unknown_letter, node.place});
    point.heading = fields.optional_text("heading");
    if (const auto is_inline = fields.optional_value<bool>("inline", to_bool))
        point.is_inline = is_inline->value;
    if (point.is_inline && !point.heading)
        diagnostics.error(node.place, "schema", tr("an inline point needs a heading"),
                          tr("add 'heading:' with the words before the colon"));
    point.lead = fields.optional_texts("lead");
    point.coordinate = fields.optional_texts("coordinate");
    point.successors = read_choices(fields.optional_mapping("successors"), diagnostics);
    point.tasks = read_tasks(fields.sequence("tasks"), diagnostics);
    fields.finish();
    point.place = node.place;
    return point;
}

}  // namespace

std::vector<SuccessorChoice> read_choices(const Node* node, Diagnostics& diagnostics) {
    std::vector<SuccessorChoice> choices;
    if (node == nullptr)
        return choices;
    MappingReader fields{*node, diagnostics};
    for (const auto& key : node->keys)
        choices.push_back({{key.scalar, key.place}, fields.texts(key.scalar)});
    fields.finish();
    return choices;
}

std::vector<Citation> read_citations(const Node* node, Diagnostics& diagnostics) {
    std::vector<Citation> citations;
    if (node == nullptr)
        return citations;
    for (const auto& item : node->values) {
        if (item.kind == Node::Kind::mapping) {
            MappingReader fields{item, diagnostics};
            auto document = fields.text("document");
            auto confirmed = read_confirmation(fields.mapping("confirmed"), diagnostics);
            fields.finish();
            citations.push_back({std::move(document), std::move(confirmed)});
        } else if (auto document = text_of_item(item, diagnostics)) {
            citations.push_back({std::move(*document), std::nullopt});
        }
    }
    return citations;
}

std::optional<Section> read_section(const SourceFile& file, Diagnostics& diagnostics) {
    const auto root = parse_yaml(file, diagnostics);
    return root ? read_section(*root, diagnostics) : std::nullopt;
}

std::optional<Section> read_section(const Node& root, Diagnostics& diagnostics) {
    MappingReader fields{root, diagnostics};
    const auto number = fields.value<int>("section", to_section);
    Section section;
    section.title = fields.text("title");
    section.intro = fields.optional_text("intro");
    section.lead = fields.optional_texts("lead");
    section.coordinate = fields.optional_texts("coordinate");
    section.successors = read_choices(fields.optional_mapping("successors"), diagnostics);
    const auto* points = fields.optional_sequence("points");
    const auto* tasks = fields.optional_sequence("tasks");
    fields.finish();
    if ((points != nullptr) == (tasks != nullptr))
        diagnostics.error(root.place, "schema", tr("a section has either 'points' or 'tasks'"),
                          tr("use 'points' for lettered items and 'tasks' where there are none"));
    if (points != nullptr) {
        for (const auto& point : points->values)
            section.points.push_back(read_point(point, diagnostics));
    } else if (tasks != nullptr) {
        Point unlettered;
        unlettered.letter.place = tasks->place;
        unlettered.place = tasks->place;
        unlettered.tasks = read_tasks(tasks, diagnostics);
        section.points.push_back(std::move(unlettered));
    }
    if (!number)
        return std::nullopt;
    section.number = *number;
    return section;
}

}  // namespace cthd
