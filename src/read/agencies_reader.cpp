#include <algorithm>

#include "base/message.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

std::optional<Validity> read_validity(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return std::nullopt;
    MappingReader fields{*node, diagnostics};
    Validity validity{.from = fields.optional_value<Date>("from", to_date),
                      .to = fields.optional_value<Date>("to", to_date),
                      .basis = fields.text("basis")};
    fields.finish();
    const bool has_day = std::ranges::any_of(
        node->keys, [](const auto& key) { return key.scalar == "from" || key.scalar == "to"; });
    if (!has_day)
        diagnostics.error(node->place, "schema", tr("the validity has neither 'from' nor 'to'"),
                          tr("write the first or the last day, or leave 'validity' out"));
    return validity;
}

std::vector<Succession> read_successors(const Node* node, Diagnostics& diagnostics) {
    std::vector<Succession> successors;
    if (node == nullptr)
        return successors;
    for (const auto& value : node->values) {
        MappingReader fields{value, diagnostics};
        const auto from = fields.value<Date>("from", to_date);
        const auto to = fields.text("to");
        const auto basis = fields.text("basis");
        const auto is_default = fields.optional_value<bool>("default", to_bool);
        fields.finish();
        if (from)
            successors.push_back({*from, to, basis, is_default && is_default->value});
    }
    return successors;
}

// Reads the value of a field, by its type.

void read_field(MappingReader& fields, std::string_view key, Text& text) {
    text = fields.text(key);
}

void read_field(MappingReader& fields, std::string_view key, std::optional<Text>& text) {
    text = fields.optional_text(key);
}

void read_field(MappingReader& fields, std::string_view key, Texts& texts) {
    texts = fields.optional_texts(key);
}

Agency read_agency(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    Agency agency;
    agency.id = fields.text("id");
    for_each_agency_field(agency, [&](const AgencyField& field, auto& value) {
        read_field(fields, field.key, value);
    });
    agency.validity = read_validity(fields.optional_mapping("validity"), diagnostics);
    agency.successors = read_successors(fields.optional_sequence("successors"), diagnostics);
    agency.place = node.place;
    fields.finish();
    return agency;
}

Group read_group(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    Group group{.id = fields.text("id"),
                .name = fields.text("name"),
                .aliases = fields.optional_texts("aliases"),
                .members = fields.optional_texts("members"),
                .open = false,
                .not_in_text = fields.optional_text("not_in_text"),
                .note = fields.optional_text("note"),
                .place = node.place};
    if (const auto open = fields.optional_value<bool>("open", to_bool))
        group.open = open->value;
    fields.finish();
    return group;
}

Document read_document(const Node& node, Diagnostics& diagnostics) {
    MappingReader fields{node, diagnostics};
    Document document{.number = fields.optional_text("number"),
                      .name = fields.optional_text("name"),
                      .type = fields.optional_text("type"),
                      .date = fields.optional_value<Date>("date", to_date),
                      .issuer = fields.optional_text("issuer"),
                      .title = fields.optional_text("title"),
                      .in_force_from = fields.optional_value<Date>("in_force_from", to_date),
                      .ended = fields.optional_value<Date>("ended", to_date),
                      .replaced_by = fields.optional_text("replaced_by"),
                      .amends = fields.optional_texts("amends"),
                      .aliases = fields.optional_texts("aliases"),
                      .note = fields.optional_text("note"),
                      .place = node.place};
    fields.finish();
    return document;
}

}  // namespace

AgencyList read_agencies(const SourceFile& file, const Node& root, Diagnostics& diagnostics) {
    MappingReader fields{root, diagnostics};
    AgencyList list{.agencies = {}, .groups = {}, .place = {&file, 0, 0}};
    if (const auto* agencies = fields.sequence("agencies")) {
        for (const auto& agency : agencies->values)
            list.agencies.push_back(read_agency(agency, diagnostics));
    }
    if (const auto* groups = fields.optional_sequence("groups")) {
        for (const auto& group : groups->values)
            list.groups.push_back(read_group(group, diagnostics));
    }
    fields.finish();
    return list;
}

void read_documents(const SourceFile& file, Programme& programme, Diagnostics& diagnostics) {
    const auto root = parse_yaml(file, diagnostics);
    if (!root)
        return;
    MappingReader fields{*root, diagnostics};
    const auto* documents = fields.sequence("documents");
    fields.finish();
    if (documents == nullptr)
        return;
    for (const auto& node : documents->values) {
        auto document = read_document(node, diagnostics);
        if (document.number || document.name)
            programme.documents.push_back(std::move(document));
        else
            diagnostics.error(node.place, "schema", tr("the document has neither number nor name"),
                              tr("add 'number: 116/2018/NĐ-CP', or 'name:' for a law"));
    }
}

}  // namespace cthd
