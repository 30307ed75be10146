#include "commands/report_names.h"

#include <algorithm>
#include <ostream>

#include "base/message.h"
#include "base/table.h"
#include "base/text.h"
#include "report/names.h"

namespace cthd {

namespace {

std::string heading(const NameGroup& group, ViewKind kind) {
    if (group.in_every_list)
        return tr("in every list");
    if (group.lists.empty())
        return tr("names in templates of '{}' ({})", word(kind),
                  translated(std::ranges::find(view_names, kind, &ViewName::kind)->meaning));
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

void list_names(ViewKind kind, Context& context) {
    for (const auto& group : name_groups(kind)) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& field : *group.fields)
            rows.push_back({field.name, std::string{translated(field.meaning)}, example_of(field)});
        context.out << (group.lists.empty() && !group.in_every_list ? "" : "\n")
                    << heading(group, kind) << "\n\n"
                    << table({tr("name"), tr("meaning"), tr("example")}, rows, context.width);
    }
}

}  // namespace cthd
