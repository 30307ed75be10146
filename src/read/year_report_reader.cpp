#include "base/message.h"
#include "model/year_report.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

std::optional<Submission> read_submission(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return std::nullopt;
    MappingReader fields{*node, diagnostics};
    const auto number = fields.text("number");
    const auto date = fields.value<Date>("date", to_date);
    const auto received = fields.optional_value<Date>("received", to_date);
    fields.finish();
    return date ? std::optional{Submission{number, *date, received}} : std::nullopt;
}

// Reads the value of a key, by the type of the field.

void read_into(std::optional<At<int>>& percent, MappingReader& fields, std::string_view key) {
    percent = fields.optional_value<int>(key, to_percent);
}

void read_into(std::optional<Text>& text, MappingReader& fields, std::string_view key) {
    text = fields.optional_text(key);
}

void read_into(Texts& texts, MappingReader& fields, std::string_view key) {
    texts = fields.optional_texts(key);
}

/// None if the date or status is missing or invalid: such an update is meaningless.
std::optional<Update> read_update(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    const auto date = fields.value<Date>("date", to_date);
    const auto corrects = fields.optional_value<Date>("corrects", to_date);
    const auto status = fields.value<Status>("status", to_status);
    Update update;
    for_each_update_field(update, [&](const UpdateField& field, auto& value) {
        read_into(value, fields, field.key);
    });
    fields.finish();
    update.place = node.place;
    if (!date || !status)
        return std::nullopt;
    update.date = *date;
    update.corrects = corrects;
    update.status = *status;
    return update;
}

std::vector<Update> read_updates(const Node& node, std::string_view task,
                                 Diagnostics& diagnostics) {
    std::vector<Update> updates;
    if (node.kind != Node::Kind::null && node.kind != Node::Kind::sequence) {
        diagnostics.error(node.place, "schema", tr("'{}' must be a list", task),
                          tr("begin each update with '- date: 2026-06-30'"));
        return updates;
    }
    for (const auto& item : node.values) {
        if (auto update = read_update(item, diagnostics))
            updates.push_back(std::move(*update));
    }
    return updates;
}

}  // namespace

YearReport read_year_report(const SourceFile& file, Diagnostics& diagnostics) {
    const auto root = parse_yaml(file, diagnostics);
    if (root)
        return read_year_report(file, *root, diagnostics);
    YearReport nothing;
    nothing.place = {&file, 0, 0};
    return nothing;
}

YearReport read_year_report(const SourceFile& file, const Node& root, Diagnostics& diagnostics) {
    YearReport report;
    report.place = {&file, 0, 0};
    MappingReader fields{root, diagnostics};
    report.agency = fields.text("agency");
    report.year = fields.value<int>("year", to_year).value_or(At<int>{0, root.place});
    report.submission = read_submission(fields.optional_mapping("submission"), diagnostics);
    const auto* tasks = fields.mapping_or_empty("tasks");
    fields.finish();
    if (tasks == nullptr)
        return report;
    for (std::size_t i = 0; i < tasks->keys.size(); ++i) {
        const auto& key = tasks->keys[i];
        const auto id = to_task_id({key.scalar, key.place}, diagnostics);
        auto updates = read_updates(tasks->values[i], key.scalar, diagnostics);
        if (id)
            report.tasks.push_back({{*id, key.place}, std::move(updates)});
    }
    return report;
}

}  // namespace cthd
