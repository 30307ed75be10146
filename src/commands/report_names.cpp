#include "commands/report_names.h"

#include <ostream>

#include "base/message.h"
#include "base/text.h"
#include "report/template/fields.h"

namespace cthd {

namespace {

std::string heading(const NameGroup& group, const ViewName& view) {
    if (group.in_every_list)
        return tr("in every list");
    if (group.lists.empty())
        return tr("names in templates of '{}' ({})", view.word, translated(view.meaning));
    return tr("in {}", join(group.lists, ", "));
}

std::string example_of(const Field& field) {
    switch (field.kind) {
        case Field::Kind::flag:
            return tr("yes or no");
        case Field::Kind::list:
            return tr("list");
        case Field::Kind::text:
            break;
    }
    return field.example;
}

}  // namespace

void list_names(const ViewName& view, Context& context) {
    for (const auto& group : name_groups(view)) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& field : *group.fields)
            rows.push_back({field.name, std::string{translated(field.meaning)}, example_of(field)});
        context.out << (group.lists.empty() && !group.in_every_list ? "" : "\n")
                    << heading(group, view) << "\n\n"
                    << table({tr("name"), tr("meaning"), tr("example")}, rows, context.width);
    }
}

}  // namespace cthd
